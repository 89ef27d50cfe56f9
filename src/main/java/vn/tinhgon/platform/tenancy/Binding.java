package vn.tinhgon.platform.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProvinceAlias;

/**
 * What a connection is bound to while it is out of the pool: the province whose rows it sees, the database user it is,
 * and who the audit trail will name.
 *
 * @param branch the ended branch of {@code province} that is read instead of its own rows; nothing is written there
 * @param person nobody where the portal itself works
 * @param actor the person's name as it now is; empty where the portal itself works
 * @param capacity the role and unit acted in
 */
public record Binding(
        ProvinceAlias province,
        Optional<ProvinceAlias> branch,
        DatabaseUser user,
        @Nullable PersonId person,
        String actor,
        String capacity) {

    /** What somebody does in their province, in a capacity. */
    public static Binding of(
            ProvinceAlias province, DatabaseUser user, PersonId person, String actor, String capacity) {
        return new Binding(province, Optional.empty(), user, person, actor, capacity);
    }

    /** The portal's own work in a province: a job, a look-up of rights. */
    public static Binding system(ProvinceAlias province, DatabaseUser user) {
        return new Binding(province, Optional.empty(), user, null, "", "SYSTEM");
    }

    /** The same, reading an ended branch of the province, as the database user who cannot write. */
    public Binding in(ProvinceAlias ended) {
        return new Binding(province, Optional.of(ended), DatabaseUser.PORTAL_INSPECT, person, actor, capacity);
    }

    /** Says on whose behalf the current thread works, where somebody is signed in. */
    public interface Source {
        Optional<Binding> now();
    }
}
