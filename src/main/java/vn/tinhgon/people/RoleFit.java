package vn.tinhgon.people;

import vn.tinhgon.platform.access.Role;
import vn.tinhgon.unit.UnitKind;

/** In which kind of unit a role can be held: an inspector belongs to the inspectorate, an admin to the provincial office. */
final class RoleFit {

    private RoleFit() {}

    static boolean fits(Role role, UnitKind kind) {
        return switch (role) {
            case PROVINCIAL_ADMIN -> kind == UnitKind.PROVINCIAL_OFFICE;
            case PROVINCIAL_LEADER -> kind == UnitKind.PROVINCE || kind == UnitKind.PROVINCIAL_OFFICE;
            case INSPECTOR -> kind == UnitKind.INSPECTORATE;
            case DEPARTMENT_EDITOR, DEPARTMENT_HEAD -> kind != UnitKind.PROVINCE;
            case PARENT_CHECKER -> kind == UnitKind.DISTRICT || kind == UnitKind.DEPARTMENT;
            case PLATFORM_OPERATOR -> false;
        };
    }
}
