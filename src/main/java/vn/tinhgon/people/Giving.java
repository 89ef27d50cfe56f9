package vn.tinhgon.people;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Role;

/**
 * Who may give and end which right: the provincial admin every role of the province but their own, a head the editors of
 * their own unit where the province lets heads do so. Nobody gives to themselves, and who only stands in for an admin
 * makes no admin.
 */
@Component
class Giving {

    private final Me me;
    private final SettingStore settings;

    Giving(Me me, SettingStore settings) {
        this.me = me;
        this.settings = settings;
    }

    /**
     * Lets through whoever may give {@code role} in {@code unit} to {@code person}.
     *
     * @throws AccessDeniedException where it is not theirs to give
     * @throws Refused where it is to themselves, or an admin's right by a stand-in
     */
    void check(PersonId person, Role role, UnitId unit) {
        mayHandle(role, unit);
        if (!Guard.named("grant.not-to-oneself").allows(!me.get().person().equals(person))) {
            throw new Refused("grant.refused.toOneself");
        }
        var standIn = role == Role.PROVINCIAL_ADMIN && me.get().standsInFor().isPresent();
        if (!Guard.named("grant.not-by-stand-in").allows(!standIn)) {
            throw new Refused("grant.refused.byStandIn");
        }
    }

    /**
     * Lets through whoever may give or end {@code role} in {@code unit}.
     *
     * @throws AccessDeniedException where it is not theirs
     */
    void mayHandle(Role role, UnitId unit) {
        if (!Guard.named("grant.own-to-give").allows(handles(me.get(), role, unit))) {
            throw new AccessDeniedException("not theirs to give: " + role);
        }
    }

    /** The roles this capacity may give, in whatever units are theirs to give them in. */
    List<Role> roles() {
        var acting = me.get();
        if (acting.may(Right.MANAGE_PEOPLE)) {
            return Role.ofProvinces().stream()
                    .filter(role -> handles(acting, role, acting.unit()))
                    .toList();
        }
        return namesEditorsOf(acting, acting.unit()) ? List.of(Role.DEPARTMENT_EDITOR) : List.of();
    }

    private boolean handles(Acting acting, Role role, UnitId unit) {
        if (acting.may(Right.MANAGE_PEOPLE)) {
            return role != Role.PLATFORM_OPERATOR;
        }
        return role == Role.DEPARTMENT_EDITOR && namesEditorsOf(acting, unit);
    }

    private boolean namesEditorsOf(Acting acting, UnitId unit) {
        return acting.may(Right.GIVE_RIGHTS)
                && acting.unit().equals(unit)
                && settings.current().headsNameEditors();
    }
}
