package vn.tinhgon.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** People and their rights from a file: shown first, then all or nothing. */
@PortalTest
class PeopleImportTest {

    @Autowired
    Provinces provinces;

    @Autowired
    PeopleImportService imports;

    @Autowired
    PeopleService people;

    @Autowired
    UnitService units;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    String justice;

    @BeforeEach
    void a_province_with_an_admin() {
        province = provinces.fresh();
        admin = province.admin();
        justice = code(province.department("Sở Tư pháp"));
    }

    @Test
    void sixty_people_come_in_at_once_and_the_same_file_twice_changes_nothing() {
        var table = new SheetTable(IntStream.rangeClosed(2, 61)
                .mapToObj(row -> row(row, "can-bo-" + row, "DEPARTMENT_EDITOR", justice))
                .toList());
        var shown = admin.does(() -> imports.preview(table));
        assertThat(shown.count(Outcome.ADD)).isEqualTo(60);
        admin.doing(() -> imports.apply(table, shown));

        assertThat(admin.does(() -> people.count(PeopleFilter.ALL))).isEqualTo(61);
        var again = admin.does(() -> imports.preview(table));
        assertThat(again.count(Outcome.SAME)).isEqualTo(60);
        assertThat(again.writes()).isZero();
    }

    @Test
    void bad_rows_are_named_by_number_and_reason_and_nothing_is_written() {
        var table = new SheetTable(List.of(
                row(2, "lan", "DEPARTMENT_EDITOR", justice),
                row(3, "LAN!", "DEPARTMENT_EDITOR", justice),
                row(4, "hoa", "GIÁM ĐỐC", justice),
                row(5, "mai", "INSPECTOR", justice),
                row(6, "nam", "DEPARTMENT_EDITOR", "khong-co"),
                row(7, "lan", "DEPARTMENT_EDITOR", justice),
                row(8, "van", "PLATFORM_OPERATOR", justice)));
        var shown = admin.does(() -> imports.preview(table));

        assertThat(shown.lines().stream()
                        .filter(line -> line.outcome() == Outcome.BAD)
                        .map(line -> line.row() + " "
                                + line.reasons().getFirst().column().orElse("") + " "
                                + line.reasons().getFirst().key()))
                .containsExactly(
                        "3 username person.refused.username",
                        "4 role people.import.refused.noRole",
                        "5 unit grant.refused.unit",
                        "6 unit people.import.refused.noUnit",
                        "7 role people.import.refused.twice",
                        "8 role people.import.refused.noRole");
        assertThat(catchThrowableOfType(Refused.class, () -> admin.doing(() -> imports.apply(table, shown)))
                        .key())
                .isEqualTo("import.refused.bad");
        assertThat(admin.does(() -> people.count(PeopleFilter.ALL))).isEqualTo(1);
    }

    @Test
    void somebody_known_gets_the_right_they_lack_and_a_corrected_name() {
        var first = new SheetTable(List.of(row(2, "lan", "DEPARTMENT_EDITOR", justice)));
        admin.doing(() -> imports.apply(first, imports.preview(first)));
        var second = new SheetTable(List.of(new SheetRow(
                2,
                Map.of(
                        PeopleSheet.USERNAME, "lan",
                        PeopleSheet.FULL_NAME, "Nguyễn Thị Lan",
                        PeopleSheet.EMAIL, "lan@hungyen.example",
                        PeopleSheet.ROLE, "DEPARTMENT_HEAD",
                        PeopleSheet.UNIT, justice,
                        PeopleSheet.BASIS, "Quyết định 12"))));
        admin.doing(() -> imports.apply(second, imports.preview(second)));

        var lan = admin.does(() -> people.list(new PeopleFilter("lan", Optional.empty()), new Slice(0, 5)))
                .getFirst();
        assertThat(lan.person().fullName()).isEqualTo("Nguyễn Thị Lan");
        assertThat(lan.held())
                .extracting(PersonRow.Held::role)
                .containsExactly(Role.DEPARTMENT_EDITOR, Role.DEPARTMENT_HEAD);
    }

    @Test
    void nobody_gives_themselves_a_right_by_a_file() {
        var own = new SheetTable(List.of(new SheetRow(
                2,
                Map.of(
                        PeopleSheet.USERNAME,
                        admin.subject(),
                        PeopleSheet.FULL_NAME,
                        admin.name(),
                        PeopleSheet.EMAIL,
                        "minh@hungyen.example",
                        PeopleSheet.ROLE,
                        "DEPARTMENT_HEAD",
                        PeopleSheet.UNIT,
                        justice,
                        PeopleSheet.BASIS,
                        "Quyết định 12"))));
        assertThat(admin.does(() -> imports.preview(own))
                        .lines()
                        .getFirst()
                        .reasons()
                        .getFirst()
                        .key())
                .isEqualTo("grant.refused.toOneself");
    }

    @Test
    void a_preview_takes_as_many_statements_for_forty_rows_as_for_one() {
        var one = new SheetTable(List.of(row(2, "lan", "DEPARTMENT_EDITOR", justice)));
        var forty = new SheetTable(IntStream.rangeClosed(2, 41)
                .mapToObj(row -> row(row, "can-bo-" + row, "DEPARTMENT_EDITOR", justice))
                .toList());
        admin.does(() -> imports.preview(one));
        assertThat(statements.of(() -> admin.does(() -> imports.preview(forty))))
                .hasSameSizeAs(statements.of(() -> admin.does(() -> imports.preview(one))));
    }

    private String code(UnitId unit) {
        return admin.does(() -> units.known(List.of(unit))).stream()
                .map(UnitRow::code)
                .findFirst()
                .orElseThrow();
    }

    private static SheetRow row(int number, String username, String role, String unit) {
        return new SheetRow(
                number,
                Map.of(
                        PeopleSheet.USERNAME,
                        username,
                        PeopleSheet.FULL_NAME,
                        "Cán bộ số " + number,
                        PeopleSheet.EMAIL,
                        "so" + number + "@hungyen.example",
                        PeopleSheet.ROLE,
                        role,
                        PeopleSheet.UNIT,
                        unit,
                        PeopleSheet.BASIS,
                        "Quyết định 12"));
    }
}
