package vn.tinhgon.platform.tenancy;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProvinceAlias;

/**
 * What a connection is bound to while it is out of the pool: the province whose rows it sees, the database user it is,
 * and who the audit trail will name.
 *
 * @param province none for the one question of the portal itself that belongs to no province: the wall shows it no row
 * @param branch the ended branch of {@code province} that is read instead of its own rows; nothing is written there
 * @param person nobody where the portal itself works
 * @param actor the person's name as it now is; empty where the portal itself works
 * @param capacity the role and unit acted in
 */
public record Binding(
        @Nullable ProvinceAlias province,
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

    /** The portal's own work that is in no province yet: which of them have something to do. */
    public static Binding none(DatabaseUser user) {
        return new Binding(null, Optional.empty(), user, null, "", "SYSTEM");
    }

    /** Says which day the portal goes by: the database holds days that were set against it. */
    public interface Day {
        LocalDate today();
    }

    /** Says on whose behalf the current thread works, where somebody is signed in. */
    public interface Source {
        Optional<Binding> now();
    }
}
