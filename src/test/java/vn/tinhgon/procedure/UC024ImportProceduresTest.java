package vn.tinhgon.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Detail;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetTable;

/** UC-024: the catalogue comes out of a file, which is shown first, and the same file twice changes nothing. */
@PortalTest
class UC024ImportProceduresTest {

    @Autowired
    Provinces provinces;

    @Autowired
    CatalogueImportService imports;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    UnitId justice;

    @BeforeEach
    void two_departments() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        province.department("Sở Y tế");
    }

    @Test
    void procedures_come_with_a_row_for_each_step_and_paper() {
        var file = table(
                of(
                        "HT-01",
                        "Đăng ký khai sinh",
                        "work",
                        "Tiếp nhận",
                        "hours",
                        "0.5",
                        "paper",
                        "Giấy chứng sinh",
                        "originals",
                        "1",
                        "paper_hours",
                        "1,5",
                        "paper_service_dong",
                        "2.000",
                        "figures_on",
                        "31/12/2023"),
                more("HT-01", "work", "Thẩm tra", "hours", "3", "fee_dong", "8.000", "days", "3"),
                more("", "work", "Trả kết quả", "hours", "0,25"),
                of("HT-02", "Đăng ký khai tử", "work", "Tiếp nhận", "hours", "1"));
        var preview = preview(file);
        assertThat(outcomes(preview)).containsExactly(Outcome.ADD, Outcome.ADD);
        apply(file, preview);
        var all = admin.does(imports::all);
        assertThat(all).extracting(each -> each.codes().own()).containsExactly("HT-01", "HT-02");
        var birth = all.getFirst().latest();
        assertThat(birth.content().steps())
                .extracting(WorkStep::work)
                .containsExactly("Tiếp nhận", "Thẩm tra", "Trả kết quả");
        // 0.5 + 3 + 0.25 and 1.5 for the paper; 8,000 and 2,000
        assertThat(birth.hours()).isEqualByComparingTo("5.25");
        assertThat(birth.paid().amount()).isEqualTo(10_000);
        assertThat(birth.content().days()).isEqualTo(3);
        assertThat(birth.content().figuresOn()).contains(LocalDate.of(2023, 12, 31));
        assertThat(all.get(1).latest().content().figuresOn()).isEmpty();
        assertThat(birth.content().papers()).extracting(Paper::name).containsExactly("Giấy chứng sinh");
        assertThat(birth.unitName()).isEqualTo("Sở Tư pháp");
    }

    @Test
    void the_same_file_twice_changes_nothing_and_another_content_is_an_amendment_of_a_later_day() {
        taken(of("HT-01", "Đăng ký khai sinh", "work", "Tiếp nhận", "hours", "1"));
        assertThat(outcomes(preview(table(of("HT-01", "Đăng ký khai sinh", "work", "Tiếp nhận", "hours", "1.00")))))
                .containsExactly(Outcome.SAME);
        var other = of("HT-01", "Đăng ký khai sinh", "work", "Tiếp nhận", "hours", "0.75");
        assertThat(reasons(preview(table(other)))).containsExactly("procedure.refused.notAfter");
        var later = with(with(other, "signed_on", "2024-06-01"), "in_force_from", "2024-06-10");
        var preview = preview(table(later));
        assertThat(outcomes(preview)).containsExactly(Outcome.CHANGE);
        apply(table(later), preview);
        assertThat(admin.does(imports::all).getFirst().versions())
                .extracting(ProcedureVersion::act)
                .containsExactly(Act.ISSUED, Act.AMENDED);
    }

    @Test
    void what_changes_of_its_papers_and_days_is_shown_by_column() {
        var row = of("HT-01", "Khai sinh", "work", "Ký", "hours", "1", "paper", "Tờ khai", "originals", "1");
        taken(row);
        var other = new HashMap<>(row);
        other.putAll(Map.of(
                "days", "4",
                "paper_hours", "0,5",
                "paper_service_dong", "3.000",
                "figures_on", "2024-05-31",
                "signed_on", "2024-06-01",
                "in_force_from", "2024-06-10"));
        assertThat(preview(table(other)).lines().getFirst().details())
                .extracting(Detail::column, Detail::before, Detail::after)
                .containsExactly(
                        tuple("days", "0", "4"),
                        tuple("paper_hours", "0", "0,5"),
                        tuple("paper_service_dong", "0\u00a0đ", "3.000\u00a0đ"),
                        tuple("figures_on", "", "31/5/2024"));
    }

    @Test
    void what_is_wrong_with_a_paper_or_the_day_of_its_figures_stands_at_its_column() {
        assertThat(wrongAt("paper", "Tờ khai", "originals", "1", "paper_hours", "0"))
                .isEqualTo("paper_hours");
        assertThat(wrongAt("paper", "Tờ khai", "originals", "1", "paper_hours", "10000,5"))
                .isEqualTo("paper_hours");
        assertThat(wrongAt("paper", "Tờ khai", "originals", "1", "paper_service_dong", "1.000.000.000.001"))
                .isEqualTo("paper_service_dong");
        assertThat(wrongAt("paper", "Tờ khai".repeat(200), "originals", "1")).isEqualTo("paper");
        assertThat(wrongAt("figures_on", "16/6/2024")).isEqualTo("figures_on");
        assertThat(wrongAt("fee_dong", "1.000.000.000.000", "subjects_a_year", "1.001"))
                .isEqualTo("subjects_a_year");
    }

    private String wrongAt(String... cells) {
        var row = of("HT-01", "Khai sinh", "work", "Ký", "hours", "1");
        row.putAll(more("", cells));
        var reasons = preview(table(row)).lines().getFirst().reasons();
        return reasons.getFirst().column().orElseThrow();
    }

    @Test
    void what_is_wrong_is_named_by_row_and_nothing_is_taken() {
        var file = table(
                of("HT-01", "Đăng ký khai sinh", "work", "Tiếp nhận", "hours", "0"),
                of("HT-02", "Đăng ký khai tử", "work", "Tiếp nhận", "hours", "1"),
                more("HT-02", "work", "Ký", "hours", "10000,5"),
                of("HT-03", "Đăng ký kết hôn"),
                of("HT-04", "Kết hôn", "work", "Ký", "hours", "1", "unit", "Sở Xây dựng"),
                of("HT-05", "Ly hôn", "work", "Ký", "hours", "1", "level", "nhà nước"),
                of("HT-06", "Nhận con", "work", "Ký", "hours", "1", "national_code", "1.2"),
                of("HT-07", "Nhận cha", "work", "Ký", "hours", "1", "in_force_from", "2024-01-01"),
                more("HT-99", "work", "Ký", "hours", "1"));
        var preview = preview(file);
        assertThat(preview.lines()).extracting(Line::row).containsExactly(2, 4, 5, 6, 7, 8, 9, 10);
        assertThat(reasons(preview))
                .containsExactly(
                        "procedure.refused.hours",
                        "procedure.refused.hours",
                        "procedure.refused.steps",
                        "procedure.import.refused.unit",
                        "procedure.import.refused.word",
                        "procedure.refused.nationalCode",
                        "procedure.refused.inForceBeforeSigned",
                        "text.refused.empty");
        assertThat(catchThrowableOfType(Refused.class, () -> apply(file, preview))
                        .key())
                .isEqualTo("import.refused.bad");
        assertThat(admin.does(imports::all)).isEmpty();
    }

    @Test
    void a_code_or_a_name_twice_is_found_in_the_file_and_in_the_catalogue() {
        taken(of("HT-01", "Đăng ký khai sinh", "work", "Ký", "hours", "1", "national_code", "1.000656.H31"));
        var file = table(
                of("HT-02", "DANG KY KHAI SINH", "work", "Ký", "hours", "1"),
                of("HT-03", "Khai tử", "work", "Ký", "hours", "1", "national_code", "1.000656.H31"),
                of("HT-04", "Kết hôn", "work", "Ký", "hours", "1"),
                of("HT-04", "Kết hôn lại", "work", "Ký", "hours", "1"),
                of("HT-05", "Ket hon", "work", "Ký", "hours", "1"));
        assertThat(reasons(preview(file)))
                .containsExactly(
                        "procedure.refused.nameTaken",
                        "procedure.refused.codeTaken",
                        "procedure.import.refused.twice",
                        "procedure.import.refused.nameTwice");
    }

    @Test
    void a_unit_takes_in_its_own_procedures_alone_and_sees_not_whose_a_taken_code_is() {
        taken(with(of("YT-01", "Cấp phép", "work", "Ký", "hours", "1"), "unit", "Sở Y tế"));
        var editor = province.editorOf(justice);
        var theirs = table(with(of("YT-02", "Khám", "work", "Ký", "hours", "1"), "unit", "Sở Y tế"));
        assertThat(reasons(editor.does(() -> imports.preview(theirs))))
                .containsExactly("procedure.import.refused.otherUnit");
        GuardOff.during(
                "procedures.own-unit",
                () -> assertThat(outcomes(editor.does(() -> imports.preview(theirs))))
                        .containsExactly(Outcome.ADD));
        var taken = table(of("YT-01", "Khai sinh", "work", "Ký", "hours", "1"));
        var refused = editor.does(() -> imports.preview(taken))
                .lines()
                .getFirst()
                .reasons()
                .getFirst();
        assertThat(refused.key()).isEqualTo("procedure.refused.codeTaken");
        assertThat(refused.arguments()).isEmpty();
        assertThat(editor.does(imports::all)).isEmpty();
    }

    @Test
    void what_somebody_else_took_in_meanwhile_is_shown_anew() {
        var file = table(of("HT-01", "Đăng ký khai sinh", "work", "Ký", "hours", "1"));
        var preview = preview(file);
        apply(file, preview);
        assertThat(catchThrowableOfType(Changed.class, () -> apply(file, preview)))
                .isNotNull();
    }

    /** A province publishes so many: batched, the statements grow with the hundreds and not with the procedures. */
    @Test
    void one_thousand_six_hundred_and_sixteen_procedures_are_one_action() {
        var rows = new ArrayList<Map<String, String>>();
        for (var number = 1; number <= 1_616; number++) {
            rows.add(of("TT-" + number, "Thủ tục số " + number, "work", "Tiếp nhận", "hours", "1"));
            rows.add(more("", "work", "Trả kết quả", "hours", "0.5"));
        }
        var file = table(rows);
        var preview = preview(file);
        assertThat(preview.count(Outcome.ADD)).isEqualTo(1_616);
        var written = statements.of(() -> apply(file, preview));
        // 4 + 4 chunks of procedures and versions, 7 of steps, and a handful of readings
        assertThat(written).hasSizeLessThanOrEqualTo(30);
        assertThat(outcomes(preview(file))).allMatch(Outcome.SAME::equals);
    }

    private ImportPreview preview(SheetTable file) {
        return admin.does(() -> imports.preview(file));
    }

    private void apply(SheetTable file, ImportPreview shown) {
        admin.doing(() -> imports.apply(file, shown));
    }

    @SafeVarargs
    private void taken(Map<String, String>... rows) {
        var file = table(rows);
        apply(file, preview(file));
    }

    private static List<Outcome> outcomes(ImportPreview preview) {
        return preview.lines().stream().map(Line::outcome).toList();
    }

    private static List<String> reasons(ImportPreview preview) {
        return preview.lines().stream()
                .flatMap(line -> line.reasons().stream())
                .map(ImportPreview.Reason::key)
                .toList();
    }

    @SafeVarargs
    private static SheetTable table(Map<String, String>... rows) {
        return table(List.of(rows));
    }

    private static SheetTable table(List<Map<String, String>> rows) {
        var numbered = new ArrayList<SheetRow>();
        for (var row : rows) {
            numbered.add(new SheetRow(numbered.size() + 2, row));
        }
        return new SheetTable(numbered);
    }

    private static Map<String, String> of(String code, String name, String... more) {
        var cells = new HashMap<>(Map.of(
                "code", code,
                "name_vi", name,
                "scope", "public",
                "field", "Hộ tịch",
                "unit", "so tu phap",
                "level", "commune",
                "online", "partial",
                "times_a_year", "1",
                "subjects_a_year", "1.200"));
        cells.putAll(Map.of("decision", "12/QĐ-UBND", "signed_on", "2024-01-15", "in_force_from", "2024-01-31"));
        cells.putAll(more("", more));
        return cells;
    }

    private static Map<String, String> more(String code, String... cells) {
        var row = new HashMap<String, String>();
        if (!code.isEmpty()) {
            row.put("code", code);
        }
        for (var place = 0; place < cells.length; place += 2) {
            row.put(cells[place], cells[place + 1]);
        }
        return row;
    }

    private static Map<String, String> with(Map<String, String> row, String column, String text) {
        var other = new HashMap<>(row);
        other.put(column, text);
        return other;
    }
}
