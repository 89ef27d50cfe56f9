package vn.tinhgon.platform.access;

import java.util.List;
import vn.tinhgon.kernel.ProvinceAlias;

/** Says in which capacities somebody may act; the room of people and roles answers. */
public interface Capacities {

    /**
     * The capacities in force now of the person Keycloak knows as {@code subject}, the longest held first; none where
     * they hold no role.
     */
    List<Acting> of(ProvinceAlias province, String subject);
}
