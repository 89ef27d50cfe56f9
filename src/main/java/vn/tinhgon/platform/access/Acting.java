package vn.tinhgon.platform.access;

import java.util.Optional;
import java.util.Set;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.RoleGrantId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.tenancy.Binding;

/**
 * The capacity somebody acts in: person, role and unit, in one province. Shown in the header, kept in the audit.
 *
 * @param grant the right that gives it
 * @param below the units right under {@code unit}, for a role that reads them; otherwise none
 * @param standsInFor whose capacity it is for a time (uỷ quyền)
 */
public record Acting(
        ProvinceAlias province,
        RoleGrantId grant,
        PersonId person,
        String fullName,
        Role role,
        UnitId unit,
        String unitName,
        String unitCode,
        Set<UnitId> below,
        Optional<String> standsInFor) {

    /** Whether this capacity holds {@code right}. What a screen asks before it shows a button; never the guard itself. */
    public boolean may(Right right) {
        return Guard.named("may." + right).allows(role.holds(right));
    }

    /** Which units' rows a list may show: one's own unit's, or those of the whole province. */
    public Scope scope() {
        return switch (role.reads()) {
            case OWN_UNIT -> new Scope.Unit(unit);
            case BRANCH -> new Scope.Branch(unit, below);
            case PROVINCE -> new Scope.Submitted();
            case PROVINCE_AND_DRAFTS -> new Scope.Everything();
        };
    }

    Binding binding() {
        return new Binding(province, role.databaseUser(), person, fullName, role + " " + unitCode);
    }
}
