package vn.tinhgon.people;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Role;

/**
 * A right as it is about to be given.
 *
 * @param from first day in force
 * @param to last day in force; open where there is none
 * @param basis the decision it is given by: number, date, or what else an inspector can look up
 * @param standsInFor whose capacity this is for a time (uỷ quyền)
 */
public record NewGrant(
        Role role, UnitId unit, LocalDate from, Optional<LocalDate> to, String basis, Optional<PersonId> standsInFor) {

    private static final int LONGEST_BASIS = 500;

    /** @throws Refused at the field that is not one: a last day before the first, no basis, a stand-in without an end */
    public NewGrant {
        basis = basis.strip();
        if (to.filter(from::isAfter).isPresent()) {
            throw Refused.field("to", "grant.refused.endsBeforeItBegins");
        }
        if (basis.isEmpty() || basis.length() > LONGEST_BASIS) {
            throw Refused.field("basis", "grant.refused.basis", LONGEST_BASIS);
        }
        if (standsInFor.isPresent() && to.isEmpty()) {
            throw Refused.field("to", "grant.refused.standInWithoutEnd");
        }
    }
}
