package vn.tinhgon.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.unit.UnitRow;

/**
 * A row of a file: somebody, and a right of theirs.
 *
 * @param row its number in the file
 */
record SheetPerson(int row, PersonData data, NewGrant grant, UnitRow unit) {

    /** @throws Refused at the column whose cell is not one */
    static SheetPerson of(SheetRow row, Map<String, UnitRow> units, LocalDate today) {
        var data = new PersonData(
                row.text(PeopleSheet.USERNAME), row.text(PeopleSheet.FULL_NAME), row.text(PeopleSheet.EMAIL));
        var code = row.text(PeopleSheet.UNIT);
        var unit = Optional.ofNullable(units.get(code))
                .orElseThrow(() -> Refused.field(PeopleSheet.UNIT, "people.import.refused.noUnit", code));
        var grant = new NewGrant(
                role(row.text(PeopleSheet.ROLE)),
                unit.id(),
                row.day(PeopleSheet.FROM).orElse(today),
                row.day(PeopleSheet.TO),
                row.text(PeopleSheet.BASIS),
                Optional.empty());
        return new SheetPerson(row.number(), data, grant, unit);
    }

    private static Role role(String text) {
        return Role.ofProvinces().stream()
                .filter(role -> role.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.field(PeopleSheet.ROLE, "people.import.refused.noRole", text));
    }

    String about() {
        return data.fullName();
    }

    boolean sameRightAs(SheetPerson other) {
        return data.username().equals(other.data.username())
                && grant.role() == other.grant.role()
                && grant.unit().equals(other.grant.unit());
    }
}
