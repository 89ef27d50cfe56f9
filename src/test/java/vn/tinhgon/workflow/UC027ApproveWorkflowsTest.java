package vn.tinhgon.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.AProcedure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.ProcedureCodes;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.procedure.SignedDecision;
import vn.tinhgon.workflow.WorkflowFilter.Which;

/** UC-027: decisions approve how procedures are handled, many at once, and one sees which still have no workflow. Today is 15/6/2024. */
@PortalTest
class UC027ApproveWorkflowsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final Slice FIRST = new Slice(0, 50);

    @Autowired
    Provinces provinces;

    @Autowired
    CatalogueService catalogue;

    @Autowired
    WorkflowService workflows;

    @Autowired
    WorkflowImportService imports;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;
    UnitId justice;
    UnitId health;
    ProcedureId birth;
    ProcedureId death;
    ProcedureId clinic;

    @BeforeEach
    void three_procedures_of_two_departments() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        health = province.department("Sở Y tế");
        editor = province.editorOf(justice);
        birth = issued("HT-01", justice, "Khai sinh", "Hộ tịch");
        death = issued("HT-02", justice, "Khai tử", "Hộ tịch");
        clinic = issued("YT-01", health, "Cấp phép", "Khám bệnh");
    }

    @Test
    void a_workflow_is_read_as_it_was_approved_with_the_sum_of_its_hours() {
        recorded(birth, decision("5/QĐ-UBND", "2024-02-01"), "Khai sinh", "0.5", "1.25");
        var read = editor.does(() -> workflows.procedure(birth));
        var now = read.inForceOn(TODAY).orElseThrow();
        assertThat(now.handling().steps()).extracting(HandlingStep::doer).containsExactly("Một cửa", "Một cửa");
        assertThat(now.handling().hours()).isEqualByComparingTo("1.75");
        assertThat(now.decision()).isEqualTo(decision("5/QĐ-UBND", "2024-02-01"));
        assertThat(now.enteredBy()).isEqualTo(editor.name());
        assertThat(rows(editor, Which.WITH)).singleElement().satisfies(row -> {
            assertThat(row.workflow().orElseThrow().hours()).isEqualByComparingTo("1.75");
            assertThat(row.hours()).isEqualByComparingTo("1");
        });
    }

    @Test
    void a_later_decision_holds_from_its_day_and_the_earlier_stays_readable() {
        recorded(birth, decision("5/QĐ-UBND", "2024-02-01"), "Khai sinh", "2");
        recorded(birth, decision("9/QĐ-UBND", "2024-06-01"), "Khai sinh rút gọn", "1");
        recorded(birth, decision("12/QĐ-UBND", "2024-07-01"), "Khai sinh trực tuyến", "0.5");
        var read = editor.does(() -> workflows.procedure(birth));
        assertThat(read.workflows()).hasSize(3);
        assertThat(nameOn(read, LocalDate.of(2024, 1, 31))).isEmpty();
        assertThat(nameOn(read, LocalDate.of(2024, 5, 31))).contains("Khai sinh");
        assertThat(nameOn(read, LocalDate.of(2024, 6, 1))).contains("Khai sinh rút gọn");
        assertThat(rows(editor, Which.WITH))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.workflow().orElseThrow().name()).isEqualTo("Khai sinh rút gọn"));
        assertThat(approvedBy("5/QĐ-UBND"))
                .singleElement()
                .satisfies(each -> assertThat(each.replacedFrom()).contains(LocalDate.of(2024, 6, 1)));
        assertThat(approvedBy("12/QĐ-UBND"))
                .singleElement()
                .satisfies(each -> assertThat(each.replacedFrom()).isEmpty());
    }

    @Test
    void what_cannot_be_a_workflow_is_refused_at_its_field() {
        var february = decision("5/QĐ-UBND", "2024-02-01");
        recorded(birth, february, "Khai sinh", "2");
        assertRefused("inForceFrom", () -> recorded(birth, decision("6/QĐ-UBND", "2024-02-01"), "Khai sinh", "1"));
        assertRefused("hours", () -> recorded(death, february, "Khai tử", "0"));
        assertRefused("hours", () -> recorded(death, february, "Khai tử", "10000.01"));
        assertRefused("steps", () -> recorded(death, february, "Khai tử"));
        assertRefused("name", () -> recorded(death, february, " ", "1"));
        assertRefused("inForceFrom", () -> new SignedDecision("1", TODAY, TODAY.minusDays(1)));
        assertRefused("decisionNumber", () -> decision("", "2024-02-01"));
        assertRefused("issuer", () -> new ApprovingDecision(february.signed(), " "));
        recorded(death, february, "Khai tử", "10000");
    }

    @Test
    void a_decision_of_one_number_and_day_is_one_whoever_records_more_of_it() {
        recorded(birth, decision("5/QĐ-UBND", "2024-02-01"), "Khai sinh", "2");
        admin.doing(() -> workflows.record(clinic, decision("5/QĐ-UBND", "2024-02-01"), handling("Cấp phép", "1")));
        assertThat(admin.does(() -> workflows.decisions(FIRST)))
                .singleElement()
                .satisfies(row -> assertThat(row.workflows()).isEqualTo(2));
        assertThat(editor.does(() -> workflows.decisions(FIRST)))
                .singleElement()
                .satisfies(row -> assertThat(row.workflows()).isEqualTo(1));
        assertRefused("inForceFrom", () -> recorded(death, decision("5/QĐ-UBND", "2024-03-01"), "Khai tử", "1"));
        var signed = decision("5/QĐ-UBND", "2024-02-01").signed();
        assertRefused("issuer", () -> recorded(death, new ApprovingDecision(signed, "Sở Tư pháp"), "Khai tử", "1"));
    }

    @Test
    void an_abolished_procedure_has_no_workflow_any_more() {
        abolished(death, LocalDate.of(2024, 6, 10));
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> recorded(death, decision("5/QĐ-UBND", "2024-02-01"), "Khai tử", "1"))
                        .key())
                .isEqualTo("workflow.refused.abolished");
        abolished(birth, LocalDate.of(2024, 7, 1));
        recorded(birth, decision("5/QĐ-UBND", "2024-02-01"), "Khai sinh", "1");
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> recorded(birth, decision("6/QĐ-UBND", "2024-07-01"), "Khai sinh", "1"))
                        .key())
                .isEqualTo("workflow.refused.abolished");
    }

    /** By hand: of Justice 1 of 2 is handled, of Health 0 of 1; one that begins later or has ended is not in force. */
    @Test
    void coverage_counts_the_procedures_in_force_of_each_unit_and_field() {
        recorded(birth, decision("5/QĐ-UBND", "2024-02-01"), "Khai sinh", "1");
        recorded(death, decision("6/QĐ-UBND", "2024-07-01"), "Khai tử", "1");
        abolished(issued("HT-03", justice, "Kết hôn", "Hộ tịch"), LocalDate.of(2024, 6, 10));
        assertThat(admin.does(workflows::coverage))
                .containsExactly(
                        new Coverage(justice, "Sở Tư pháp", "Hộ tịch", 2, 1),
                        new Coverage(health, "Sở Y tế", "Khám bệnh", 1, 0));
        assertThat(codes(rows(admin, Which.WITHOUT))).containsExactly("HT-02", "YT-01");
        assertThat(codes(rows(admin, Which.ALL))).containsExactly("HT-01", "HT-02", "YT-01");
        assertThat(codes(admin.does(() -> workflows.listed(
                        new WorkflowFilter("khai", Optional.of("Hộ tịch"), Optional.of(justice), Which.WITHOUT)))))
                .containsExactly("HT-02");
    }

    @Test
    void a_unit_records_its_own_and_reads_its_own_and_the_province_all() {
        var february = decision("5/QĐ-UBND", "2024-02-01");
        assertThatThrownBy(() -> recorded(clinic, february, "Cấp phép", "1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> editor.does(() -> workflows.procedure(clinic))).isInstanceOf(NotFound.class);
        admin.doing(() -> workflows.record(clinic, february, handling("Cấp phép", "1")));
        var theirs = admin.does(() -> workflows.decisions(FIRST)).getFirst().id();
        assertThatThrownBy(() -> editor.does(() -> workflows.decision(theirs))).isInstanceOf(NotFound.class);
        assertThat(editor.does(() -> workflows.approvedBy(theirs, FIRST))).isEmpty();
        assertThat(editor.does(workflows::countDecisions)).isZero();
        assertThat(editor.does(workflows::coverage)).extracting(Coverage::unit).containsExactly(justice);
        assertThatThrownBy(() ->
                        province.inspector().doing(() -> workflows.record(death, february, handling("Khai tử", "1"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(province.inspector().does(() -> workflows.procedure(clinic)).workflows())
                .hasSize(1);
        var another = provinces.fresh();
        another.department("Sở Tư pháp");
        assertThatThrownBy(() -> another.admin().does(() -> workflows.procedure(birth)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> another.admin().does(() -> workflows.decision(theirs)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_file_has_a_row_for_each_step_and_the_same_file_twice_changes_nothing() {
        var file = table(
                of("HT-01", "Quy trình khai sinh", "1", "Một cửa", "Tiếp nhận", "0,5"),
                of("", "", "2", "Công chức", "Thẩm tra", "2"),
                of("HT-01", "", "", "Lãnh đạo", "Ký", "1"),
                of("YT-01", "Quy trình cấp phép", "", "Chuyên viên", "Thẩm định", "8"));
        var february = decision("5/QĐ-UBND", "2024-02-01");
        var preview = preview(february, file);
        assertThat(outcomes(preview)).containsExactly(Outcome.ADD, Outcome.ADD);
        apply(february, file, preview);
        var read = admin.does(() -> workflows.procedure(birth));
        assertThat(read.latest().orElseThrow().handling().steps())
                .extracting(HandlingStep::work)
                .containsExactly("Tiếp nhận", "Thẩm tra", "Ký");
        assertThat(read.latest().orElseThrow().handling().hours()).isEqualByComparingTo("3.5");
        assertThat(outcomes(preview(february, file))).containsOnly(Outcome.SAME);
        assertThat(outcomes(preview(decision("9/QĐ-UBND", "2024-06-01"), file))).containsOnly(Outcome.CHANGE);
        assertThat(catchThrowableOfType(Changed.class, () -> apply(february, file, preview)))
                .isNotNull();
    }

    @Test
    void what_is_wrong_is_named_by_row_and_nothing_is_taken() {
        abolished(death, LocalDate.of(2024, 6, 10));
        var file = table(
                of("HT-01", "Khai sinh", "", "Một cửa", "Tiếp nhận", "0"),
                of("XX-99", "Không có", "", "Một cửa", "Tiếp nhận", "1"),
                of("HT-02", "Khai tử", "", "Một cửa", "Tiếp nhận", "1"),
                of("YT-01", "Cấp phép", "1", "Một cửa", "Tiếp nhận", "1"),
                of("", "", "3", "Một cửa", "Ký", "10.001"),
                of("", "", "3", "", "Ký", "1"),
                of("HT-01", "Khai sinh lại", "", "Một cửa", "Tiếp nhận", "1"),
                of("HT-01", "Khai sinh lần ba", "", "Một cửa", "Tiếp nhận", "1"));
        var february = decision("5/QĐ-UBND", "2024-02-01");
        var preview = preview(february, file);
        assertThat(preview.lines()).extracting(Line::row).containsExactly(2, 3, 4, 6, 7, 8, 9);
        assertThat(reasons(preview))
                .containsExactly(
                        "workflow.refused.hours",
                        "workflow.import.refused.unknown",
                        "workflow.refused.abolished",
                        "workflow.import.refused.step",
                        "workflow.import.refused.step",
                        "procedure.import.refused.twice");
        assertThat(catchThrowableOfType(Refused.class, () -> apply(february, file, preview))
                        .key())
                .isEqualTo("import.refused.bad");
        assertThat(admin.does(workflows::countDecisions)).isZero();
    }

    @Test
    void a_unit_takes_in_its_own_alone_and_is_not_told_whose_another_code_is() {
        var file = table(of("YT-01", "Cấp phép", "", "Chuyên viên", "Thẩm định", "8"));
        var february = decision("5/QĐ-UBND", "2024-02-01");
        assertThat(reasons(editor.does(() -> imports.preview(february, file))))
                .containsExactly("workflow.import.refused.unknown");
        GuardOff.during(
                "procedures.own-unit",
                () -> assertThat(outcomes(editor.does(() -> imports.preview(february, file))))
                        .containsExactly(Outcome.ADD));
    }

    /** A province of 2024 has 132 workflows under 11 decisions; batched, statements do not grow with them. */
    @Test
    void a_decision_with_many_workflows_is_one_action_of_few_statements() {
        for (var number = 1; number <= 132; number++) {
            issued("TT-" + number, justice, "Thủ tục số " + number, "Hộ tịch");
        }
        var february = decision("5/QĐ-UBND", "2024-02-01");
        var few = table(of("HT-01", "Khai sinh", "", "Một cửa", "Tiếp nhận", "1"));
        var shownFew = preview(february, few);
        var written = statements.of(() -> apply(february, few, shownFew));
        var rows = new ArrayList<Map<String, String>>();
        for (var number = 1; number <= 132; number++) {
            rows.add(of("TT-" + number, "Quy trình " + number, "1", "Một cửa", "Tiếp nhận", "1"));
            rows.add(of("", "", "2", "Một cửa", "Trả kết quả", "0.5"));
        }
        var many = table(rows);
        var march = decision("6/QĐ-UBND", "2024-03-01");
        var shown = preview(march, many);
        assertThat(shown.count(Outcome.ADD)).isEqualTo(132);
        assertThat(statements.of(() -> apply(march, many, shown))).hasSameSizeAs(written);
        assertThat(approvedBy("6/QĐ-UBND")).hasSize(50);
        assertThat(statements.of(() -> admin.does(() -> workflows.list(WorkflowFilter.ALL, FIRST))))
                .hasSizeLessThanOrEqualTo(4);
    }

    private ProcedureId issued(String code, UnitId unit, String name, String field) {
        var says = AProcedure.of(unit).called(name).in(field).step("Ký", "1").says();
        return admin.does(() -> catalogue.issue(
                new ProcedureCodes(code, Optional.empty()),
                ProcedureScope.PUBLIC,
                says,
                new SignedDecision("1/QĐ-UBND", LocalDate.of(2024, 1, 15), LocalDate.of(2024, 1, 15))));
    }

    private void abolished(ProcedureId id, LocalDate from) {
        admin.doing(() -> catalogue.abolish(
                id,
                catalogue.procedure(id).version(),
                new SignedDecision("8/QĐ-UBND", LocalDate.of(2024, 6, 1), from)));
    }

    private void recorded(ProcedureId procedure, ApprovingDecision decision, String name, String... hours) {
        editor.doing(() -> workflows.record(procedure, decision, handling(name, hours)));
    }

    private static Handling handling(String name, String... hours) {
        return new Handling(
                name,
                List.of(hours).stream()
                        .map(each -> new HandlingStep("Một cửa", "Xử lý", new BigDecimal(each)))
                        .toList());
    }

    /** Signed on the day it is in force. */
    private static ApprovingDecision decision(String number, String from) {
        return new ApprovingDecision(
                new SignedDecision(number, LocalDate.of(2024, 1, 31), LocalDate.parse(from)), "UBND tỉnh");
    }

    private List<ApprovedWorkflow> approvedBy(String number) {
        return admin.does(() -> workflows.decisions(FIRST).stream()
                .filter(row -> row.decision().signed().number().equals(number))
                .flatMap(row -> workflows.approvedBy(row.id(), FIRST).stream())
                .toList());
    }

    private List<WorkflowRow> rows(TestPerson reader, Which which) {
        var filter = new WorkflowFilter("", Optional.empty(), Optional.empty(), which);
        var rows = reader.does(() -> workflows.list(filter, FIRST));
        assertThat(reader.does(() -> workflows.count(filter))).isEqualTo(rows.size());
        assertThat(reader.does(() -> workflows.listed(filter))).isEqualTo(rows);
        return rows;
    }

    private static List<String> codes(List<WorkflowRow> rows) {
        return rows.stream().map(row -> row.codes().own()).toList();
    }

    private static Optional<String> nameOn(HandledProcedure procedure, LocalDate day) {
        return procedure.inForceOn(day).map(each -> each.handling().name());
    }

    private ImportPreview preview(ApprovingDecision decision, SheetTable file) {
        return admin.does(() -> imports.preview(decision, file));
    }

    private void apply(ApprovingDecision decision, SheetTable file, ImportPreview shown) {
        admin.doing(() -> imports.apply(decision, file, shown));
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

    private static void assertRefused(String field, ThrowingCallable request) {
        assertThat(catchThrowableOfType(Refused.class, request)).isNotNull();
        assertThat(catchThrowableOfType(Refused.class, request).field()).contains(field);
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

    private static Map<String, String> of(
            String code, String name, String step, String doer, String work, String hours) {
        var cells = new HashMap<>(Map.of(
                WorkflowSheet.CODE, code,
                WorkflowSheet.NAME, name,
                WorkflowSheet.STEP, step,
                WorkflowSheet.DOER, doer,
                WorkflowSheet.WORK, work,
                WorkflowSheet.HOURS, hours));
        cells.values().removeIf(String::isEmpty);
        return cells;
    }
}
