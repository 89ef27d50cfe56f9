package vn.tinhgon.local.sample;

import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.ROLE_GRANT;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.RoleGrantId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.calendar.PortalClock;

/** The people who can sign in (demo-people.csv), and an editor and a head, without an account, for each other unit. */
final class SamplePeople {

    private static final String EDITOR = "DEPARTMENT_EDITOR";
    private static final String HEAD = "DEPARTMENT_HEAD";
    private static final LocalDate GRANTED = LocalDate.of(2024, 1, 1);
    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý", "Đào", "Đinh",
            "Mai", "Cao");
    private static final List<String> GIVEN = List.of(
            "Thị Lan",
            "Văn Nam",
            "Minh Tuấn",
            "Thu Hằng",
            "Quang Huy",
            "Thị Hoa",
            "Đức Anh",
            "Ngọc Mai",
            "Văn Phúc",
            "Hải Yến",
            "Xuân Trường",
            "Bích Ngọc",
            "Thanh Tùng");

    private final Map<String, PersonId> byUnitAndRole = new HashMap<>();
    private PersonId admin = PersonId.next();
    private int named;

    private SamplePeople() {}

    static SamplePeople put(DSLContext db, SampleProvince province, SampleUnits units) {
        var people = new SamplePeople();
        for (var row : Csv.read("/demo-people.csv")) {
            if (!row.get("province").equals(province.alias())) {
                continue;
            }
            var id = people.person(db, row.get("subject"), row.get("username"), row.get("full_name"));
            if (!row.get("role").isEmpty()) {
                people.grant(db, id, row.get("role"), units.get(row.get("unit")));
            }
            if (row.get("role").equals("PROVINCIAL_ADMIN")) {
                people.admin = id;
            }
        }
        for (var year : SampleYear.values()) {
            for (var unit : units.reporting(year.structure())) {
                people.fillPost(db, unit, EDITOR);
                people.fillPost(db, unit, HEAD);
            }
        }
        return people;
    }

    PersonId editorOf(SampleUnits.Unit unit) {
        return holder(unit, EDITOR);
    }

    PersonId headOf(SampleUnits.Unit unit) {
        return holder(unit, HEAD);
    }

    PersonId admin() {
        return admin;
    }

    private PersonId holder(SampleUnits.Unit unit, String role) {
        return Objects.requireNonNull(byUnitAndRole.get(unit.code() + role), unit.code());
    }

    private void fillPost(DSLContext db, SampleUnits.Unit unit, String role) {
        if (!byUnitAndRole.containsKey(unit.code() + role)) {
            var number = named++;
            var name = FAMILY.get(number % FAMILY.size()) + " " + GIVEN.get(number % GIVEN.size());
            var account = "khong-tai-khoan-" + number;
            grant(db, person(db, account, account, name), role, unit);
        }
    }

    private PersonId person(DSLContext db, String subject, String username, String name) {
        var id = PersonId.next();
        db.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.SUBJECT, subject)
                .set(PERSON.USERNAME, username)
                .set(PERSON.FULL_NAME, name)
                .execute();
        return id;
    }

    private void grant(DSLContext db, PersonId person, String role, SampleUnits.Unit unit) {
        byUnitAndRole.put(unit.code() + role, person);
        UnitId place = unit.id();
        var since = unit.from().isAfter(GRANTED) ? unit.from() : GRANTED;
        db.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, RoleGrantId.next())
                .set(ROLE_GRANT.PERSON_ID, person)
                .set(ROLE_GRANT.UNIT_ID, place)
                .set(ROLE_GRANT.ROLE, role)
                .set(
                        ROLE_GRANT.VALID_FROM,
                        since.atStartOfDay(PortalClock.VIETNAM).toInstant())
                .set(ROLE_GRANT.BASIS, "Số liệu minh hoạ")
                .execute();
    }
}
