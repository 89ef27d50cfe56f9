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
 * @param branch the ended branch of the province that this session looks at: there is nothing to be done there but read
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
        Optional<String> standsInFor,
        Optional<ProvinceAlias> branch) {

    /** Whether this capacity holds {@code right}. What a screen asks before it shows a button; never the guard itself. */
    public boolean may(Right right) {
        var holds = role.holds(right) && (branch.isEmpty() || Role.INSPECTOR.holds(right));
        return Guard.named("may." + right).allows(holds);
    }

    /** Which units' rows a list may show: one's own unit's, or those of the whole province. */
    public Scope scope() {
        return switch (role.reads()) {
            case OWN_UNIT -> new Scope.Unit(unit);
            case UNIT_AND_BELOW -> new Scope.UnitAndBelow(unit, below);
            case PROVINCE -> new Scope.Submitted();
            case PROVINCE_AND_DRAFTS -> new Scope.Everything();
        };
    }

    /** The same capacity, looking at an ended branch of its province. */
    Acting in(ProvinceAlias ended) {
        return new Acting(
                province,
                grant,
                person,
                fullName,
                role,
                unit,
                unitName,
                unitCode,
                below,
                standsInFor,
                Optional.of(ended));
    }

    Binding binding() {
        return branch.map(atHome()::in).orElseGet(this::atHome);
    }

    /** The binding to one's own province, whatever branch of it is looked at. */
    public Binding atHome() {
        return Binding.of(province, role.databaseUser(), person, fullName, role + " " + unitCode);
    }
}
