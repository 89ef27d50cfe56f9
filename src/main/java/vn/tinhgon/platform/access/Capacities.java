package vn.tinhgon.platform.access;

import java.util.Optional;
import vn.tinhgon.kernel.ProvinceAlias;

/** Says in which capacity somebody acts; the room of people and roles answers. */
public interface Capacities {

    /** The capacity in force now of the person Keycloak knows as {@code subject}; none where they hold no role. */
    Optional<Acting> of(ProvinceAlias province, String subject);
}
