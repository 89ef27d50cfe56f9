package vn.tinhgon.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.SheetColumn;
import vn.tinhgon.platform.exchange.SheetFile;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetTable;

/** Files of units and of successions, UC-008. */
@PortalTest
class UnitImportTest {

    private static final LocalDate JUNE_2024 = LocalDate.of(2024, 6, 15);
    private static final LocalDate MARCH_2025 = LocalDate.of(2025, 3, 1);
    private static final LocalDate JULY_2025 = LocalDate.of(2025, 7, 1);
    private static final Slice ALL = new Slice(0, 5000);
    private static final String HEAD = "code,name_vi,kind,parent,valid_from,valid_to_exclusive,from,basis,phone\n";

    @Autowired
    Provinces provinces;

    @Autowired
    UnitService units;

    @Autowired
    UnitImportService imports;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;

    @BeforeEach
    void an_empty_province() {
        province = provinces.fresh();
        admin = province.person("Trần Minh", Role.PROVINCIAL_ADMIN, province.unit("ENTERPRISE", "Nơi bắt đầu"));
    }

    private static SheetTable sheet(String csv) {
        var columns = Stream.of(
                        UnitSheet.CODE,
                        UnitSheet.NAME,
                        UnitSheet.KIND,
                        UnitSheet.PARENT,
                        UnitSheet.BEGINS,
                        UnitSheet.UNTIL,
                        UnitSheet.SHORT_NAME,
                        UnitSheet.FROM,
                        UnitSheet.BASIS,
                        UnitSheet.PHONE,
                        UnitSheet.EMAIL,
                        UnitSheet.ADDRESS,
                        UnitSheet.PREDECESSOR,
                        UnitSheet.SUCCESSOR,
                        UnitSheet.ON,
                        UnitSheet.SHARE)
                .map(code -> SheetColumn.optional(code))
                .toList();
        try {
            return SheetFile.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), columns);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SheetTable published(String file) throws IOException {
        try (var in = Objects.requireNonNull(UnitImportTest.class.getResourceAsStream("/data/" + file))) {
            return sheet(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private ImportPreview preview(SheetTable table) {
        return admin.does(() -> imports.previewUnits(table));
    }

    private ImportPreview taken(SheetTable table) {
        var preview = preview(table);
        admin.doing(() -> imports.importUnits(table, preview));
        return preview;
    }

    private ImportPreview taken(String rows) {
        return taken(sheet(HEAD + rows));
    }

    private Line only(String rows) {
        var lines = preview(sheet(HEAD + rows)).lines();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private List<String> reasons(String rows) {
        return preview(sheet(HEAD + rows)).lines().stream()
                .flatMap(line -> line.reasons().stream()
                        .map(reason -> line.row() + " " + reason.column().orElse("") + " " + reason.key()))
                .toList();
    }

    private List<UnitLine> on(LocalDate day, UnitKind kind) {
        return admin.does(() -> units.matching(new UnitFilter(day, "", Optional.of(kind)), ALL));
    }

    private UnitFacts facts(String code) {
        var line = admin.does(() -> units.matching(new UnitFilter(JULY_2025, code, Optional.empty()), ALL)).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        return admin.does(() -> units.facts(line.id()));
    }

    @Test
    void the_published_units_and_successions_of_Hung_Yen_go_in_and_are_read_back_as_of_each_day() throws IOException {
        var table = published("hung-yen-units.csv");
        assertThat(taken(table).count(Outcome.ADD))
                .isEqualTo(table.rows().size())
                .isEqualTo(89);

        assertThat(on(JUNE_2024, UnitKind.DEPARTMENT)).hasSize(15);
        assertThat(on(JUNE_2024, UnitKind.DISTRICT)).hasSize(10);
        assertThat(on(JUNE_2024, UnitKind.COMMUNE)).hasSize(14);
        assertThat(on(MARCH_2025, UnitKind.DEPARTMENT))
                .hasSize(10)
                .extracting(line -> line.name().full())
                .contains("Sở Nông nghiệp và Môi trường")
                .doesNotContain("Sở Kế hoạch và Đầu tư");
        assertThat(on(JULY_2025, UnitKind.DISTRICT)).isEmpty();
        assertThat(on(JULY_2025, UnitKind.COMMUNE))
                .hasSize(44)
                .allSatisfy(line -> assertThat(line.path()).containsExactly("Tỉnh Hưng Yên"));
        assertThat(on(JUNE_2024, UnitKind.COMMUNE))
                .extracting(UnitLine::path)
                .contains(List.of("Tỉnh Hưng Yên", "UBND huyện Văn Giang"));

        var successions = published("hung-yen-successions.csv");
        var preview = admin.does(() -> imports.previewSuccessions(successions));
        admin.doing(() -> imports.importSuccessions(successions, preview));
        assertThat(preview.count(Outcome.ADD)).isEqualTo(6);
        var facts = facts("so-nong-nghiep-moi-truong");
        assertThat(facts.inherited())
                .extracting(from -> facts.name(from.predecessor()))
                .containsExactlyInAnyOrder("Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường");
        assertThat(facts("so-noi-vu").inherited())
                .singleElement()
                .satisfies(from -> assertThat(from.from().share()).isEqualTo(new Share.SomePart()));

        assertThat(preview(table).count(Outcome.SAME)).isEqualTo(89);
        assertThat(admin.does(() -> imports.previewSuccessions(successions)).count(Outcome.SAME))
                .isEqualTo(6);
    }

    @Test
    void a_unit_older_than_its_parent_stands_under_none_until_that_begins() {
        taken("xa,Xã,commune,huyen,1997-01-01,,,,\nhuyen,Huyện,district,,2009-01-01,,,,\n");
        assertThat(facts("xa").unit().versions())
                .extracting(UnitVersion::validity)
                .extracting(Validity::from)
                .containsExactly(LocalDate.of(1997, 1, 1), LocalDate.of(2009, 1, 1));
        assertThat(only("xa,Xã,commune,huyen,1997-01-01,,,,\n").outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        taken("so-y-te,Sở Y tế,department,,1997-01-01,,,,\n");
        var again = "so-y-te,Sở Y tế và Dân số,department,,1997-01-01,,2025-03-01,NQ 1,0221 123\n";
        assertThat(taken(again).lines()).extracting(Line::outcome).containsExactly(Outcome.CHANGE);
        assertThat(only(again).outcome()).isEqualTo(Outcome.SAME);
        assertThatThrownBy(() -> taken(again)).isInstanceOf(Refused.class);
        assertThat(facts("so-y-te").unit().versions()).hasSize(2);
    }

    @Test
    void the_order_of_rows_does_not_matter() throws IOException {
        var rows = new ArrayList<>(published("hung-yen-units.csv").rows());
        Collections.reverse(rows);
        assertThat(taken(new SheetTable(rows)).count(Outcome.BAD)).isZero();
        assertThat(on(JUNE_2024, UnitKind.COMMUNE)).hasSize(14);
    }

    @Test
    void districts_end_together_with_the_communes_under_them() {
        taken("huyen,Huyện,district,,1997-01-01,,,,\nxa,Xã,commune,huyen,1997-01-01,,,,\n");
        assertThat(reasons("huyen,Huyện,district,,1997-01-01,2025-07-01,,NQ 1,\n"))
                .containsExactly("2 valid_to_exclusive unit.refused.children");
        assertThat(taken("huyen,Huyện,district,,1997-01-01,2025-07-01,,NQ 1,\n"
                                + "xa,Xã,commune,huyen,1997-01-01,2025-07-01,,NQ 1,\n")
                        .count(Outcome.END))
                .isEqualTo(2);
    }

    @Test
    void each_bad_row_is_named_by_number_column_and_reason_and_nothing_goes_in() {
        taken("so-y-te,Sở Y tế,department,,1997-01-01,,,,\n");
        var rows = """
                so-y-te,Sở khác,department,,1997-01-01,,,,
                So Moi,,dept,,1/13/2025,,,,
                so-a,Sở A,department,khong-co,1997-01-01,,,,
                so-b,Sở B,department,so-c,1997-01-01,,,,
                so-c,Sở C,department,so-b,1997-01-01,,,,
                so-d,Sở D,department,,1997-01-01,1996-01-01,,,
                so-e,Sở E,department,,1997-01-01,,,,
                so-e,Sở E,department,,1997-01-01,,,,
                so-g,Sở G,department,so-h,1997-01-01,,,,
                so-h,Sở H,department,,1997-01-01,2020-01-01,,,
                """;
        assertThat(reasons(rows))
                .containsExactly(
                        "2 from unit.import.refused.noFrom",
                        "3 code unit.refused.code",
                        "3 name_vi unit.refused.noName",
                        "3 kind unit.import.refused.kindUnknown",
                        "3 valid_from typed.refused.notDay",
                        "4 parent unit.import.refused.noParent",
                        "5 parent unit.refused.cycle",
                        "6 parent unit.refused.cycle",
                        "7 valid_to_exclusive unit.import.refused.endsBeforeItBegins",
                        "9 code unit.import.refused.twice",
                        "10 parent unit.refused.parentEnds",
                        "11 valid_to_exclusive unit.refused.children");
        assertThatThrownBy(() -> taken(rows)).isInstanceOf(Refused.class);
        assertThat(on(JULY_2025, UnitKind.DEPARTMENT)).hasSize(1);
    }

    @Test
    void what_contradicts_the_province_says_what_it_knows() {
        taken("so-y-te,Sở Y tế,department,,1997-01-01,2025-03-01,,,\nso-a,Sở A,department,,1997-01-01,,,,\n");
        assertThat(reasons("so-y-te,Sở Y tế,department,,1997-01-01,,,,\n"))
                .containsExactly("2 valid_to_exclusive unit.import.refused.otherEnd");
        assertThat(reasons("so-y-te,Sở Y tế,district,,1997-01-01,2025-03-01,,,\n"))
                .containsExactly("2 kind unit.import.refused.otherKind");
        assertThat(reasons("so-y-te,Sở Y tế,department,,1998-01-01,2025-03-01,,,\n"))
                .containsExactly("2 valid_from unit.import.refused.otherBegin");
        assertThat(reasons("so-a,Sở A,department,,1997-01-01,2025-03-01,,,\n"))
                .containsExactly("2 basis unit.refused.noBasis");
        assertThat(reasons("so-moi,Sở mới,department,,1997-01-01,,2025-03-01,,\n"))
                .containsExactly("2 from unit.import.refused.fromOfNew");
    }

    @Test
    void a_unit_whose_people_keep_their_rights_does_not_end_by_a_file_either() {
        taken("so-y-te,Sở Y tế,department,,1997-01-01,,,,\n");
        province.editorOf(facts("so-y-te").unit().id());
        assertThat(reasons("so-y-te,Sở Y tế,department,,1997-01-01,2025-03-01,,NQ 1,\n"))
                .containsExactly("2 valid_to_exclusive unit.refused.rights");
    }

    @Test
    void what_moved_since_the_preview_is_not_written() {
        var table = sheet(HEAD + "so-y-te,Sở Y tế,department,,1997-01-01,,,,\nso-a,Sở A,department,,1997-01-01,,,,\n");
        var shown = preview(table);
        taken("so-a,Sở A,department,,1997-01-01,,,,\n");
        assertThatThrownBy(() -> admin.doing(() -> imports.importUnits(table, shown)))
                .isInstanceOf(Changed.class);
    }

    @Test
    void successions_that_hand_on_too_much_are_named_by_row() {
        taken("cu,Sở cũ,department,,1997-01-01,2025-03-01,,,\na,Sở A,department,,1997-01-01,,,,\n"
                + "b,Sở B,department,,1997-01-01,,,,\n");
        var table =
                sheet("from_code,to_code,on,share\ncu,a,2025-03-01,60\ncu,b,2025-03-01,50\nkhong-co,a,2025-03-01,ít\n");
        assertThat(admin.does(() -> imports.previewSuccessions(table)).lines().stream()
                        .flatMap(line -> line.reasons().stream()
                                .map(reason ->
                                        line.row() + " " + reason.column().orElse("") + " " + reason.key())))
                .containsExactly(
                        "2 share succession.refused.over",
                        "3 share succession.refused.over",
                        "4 from_code unit.import.refused.noUnit",
                        "4 share unit.import.refused.share");
    }

    @Test
    void three_and_a_half_thousand_units_go_in_with_at_most_forty_statements() {
        var rows = new ArrayList<SheetRow>();
        rows.add(row(2, "tinh", "province", ""));
        for (var number = 3; number <= 3501; number++) {
            rows.add(row(number, "don-vi-" + number, "commune", number < 40 ? "tinh" : "don-vi-" + (3 + number % 37)));
        }
        var table = new SheetTable(rows);
        var preview = preview(table);
        assertThat(preview.count(Outcome.ADD)).isEqualTo(3500);
        assertThat(statements.of(() -> admin.doing(() -> imports.importUnits(table, preview))))
                .hasSizeLessThanOrEqualTo(40);
        var ended = new SheetTable(rows.stream()
                .map(row -> new SheetRow(
                        row.number(), with(row.cells(), "valid_to_exclusive", "2025-07-01", "basis", "NQ")))
                .toList());
        var ending = preview(ended);
        assertThat(ending.count(Outcome.END)).isEqualTo(3500);
        assertThat(statements.of(() -> admin.doing(() -> imports.importUnits(ended, ending))))
                .hasSizeLessThanOrEqualTo(40);
        assertThat(admin.<Integer>does(() -> units.countMatching(new UnitFilter(JULY_2025, "", Optional.empty()))))
                .isEqualTo(1);
    }

    private static SheetRow row(int number, String code, String kind, String parent) {
        return new SheetRow(
                number,
                Map.of(
                        "code",
                        code,
                        "name_vi",
                        "Đơn vị " + number,
                        "kind",
                        kind,
                        "parent",
                        parent,
                        "valid_from",
                        "1997-01-01"));
    }

    private static Map<String, String> with(Map<String, String> cells, String... more) {
        var all = new java.util.HashMap<>(cells);
        for (var at = 0; at < more.length; at += 2) {
            all.put(more[at], more[at + 1]);
        }
        return all;
    }
}
