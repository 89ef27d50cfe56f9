package vn.tinhgon.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.AProcedure;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.procedure.CatalogueFilter.Which;
import vn.tinhgon.simplification.PlanService;

/** UC-024: procedures are issued, amended and abolished by decisions, and found again. Today is 15/6/2024. */
@PortalTest
class UC024KeepTheCatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final Slice FIRST = new Slice(0, 50);

    @Autowired
    Provinces provinces;

    @Autowired
    CatalogueService catalogue;

    @Autowired
    PlanService plans;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;
    UnitId justice;
    UnitId health;

    @BeforeEach
    void two_departments() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        health = province.department("Sở Y tế");
        editor = province.editorOf(justice);
    }

    @Test
    void a_decision_issues_a_procedure_and_it_is_read_as_it_was_written() {
        var says = birth().days(3)
                .paper("Giấy chứng sinh", 1, 0)
                .paper("Tờ khai", 1, 1, "0.50", 4_000)
                .figuresOn(TODAY)
                .says();
        var id = issued("HT-01", "1.000656.000.00.00.H31", says);
        var read = editor.does(() -> catalogue.procedure(id));
        assertThat(read.latest().content()).isEqualTo(says);
        assertThat(read.latest().act()).isEqualTo(Act.ISSUED);
        assertThat(read.codes()).isEqualTo(codes("HT-01", "1.000656.000.00.00.H31"));
        assertThat(read.latest().enteredBy()).contains(editor.name());
    }

    /**
     * By hand: steps 0.5 + 3.5 + 1 and papers 0.25 + 1.5 hours; steps 5,000 + 3,000 + 8,000 and papers 2,000 + 30,000
     * đồng; 1 + 5 + 2 days.
     */
    @Test
    void its_row_has_the_sums_of_its_steps_and_papers() {
        var says = AProcedure.of(justice)
                .step("Tiếp nhận", "0.5", 5_000, 3_000)
                .step("Thẩm tra", "3.5", 0, 8_000)
                .days(5)
                .step("Trả kết quả", "1")
                .days(2)
                .paper("Tờ khai", 1, 0, "0.25", 2_000)
                .paper("Giấy chứng sinh", 1, 1, "1.5", 30_000)
                .paper("Sổ hộ khẩu", 0, 1)
                .says();
        issued("HT-01", "", says);
        assertThat(rows(editor, CatalogueFilter.IN_FORCE)).singleElement().satisfies(row -> {
            assertThat(row.hours()).isEqualByComparingTo("6.75");
            assertThat(row.paid()).isEqualTo(new Dong(48_000));
            assertThat(row.days()).isEqualTo(8);
        });
    }

    @Test
    void an_amendment_and_an_abolition_keep_what_it_costs_and_as_of_when() {
        var id = issued(
                "HT-01", "", birth().figuresOn(LocalDate.of(2023, 12, 31)).says());
        var shorter = birth().days(2)
                .paper("Tờ khai", 1, 0, "0.25", 2_000)
                .figuresOn(LocalDate.of(2024, 5, 31))
                .says();
        amended(id, shorter, LocalDate.of(2024, 6, 1));
        assertThat(rows(editor, CatalogueFilter.IN_FORCE)).singleElement().satisfies(row -> {
            assertThat(row.hours()).isEqualByComparingTo("3.75");
            assertThat(row.days()).isEqualTo(3);
        });
        abolished(id, LocalDate.of(2024, 6, 10));
        var read = editor.does(() -> catalogue.procedure(id));
        assertThat(read.versions())
                .extracting(version -> version.content().figuresOn().orElseThrow())
                .containsExactly(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 5, 31), LocalDate.of(2024, 5, 31));
        assertThat(read.latest().content()).isEqualTo(shorter);
        assertThat(read.latest().hours()).isEqualByComparingTo("3.75");
    }

    @Test
    void nobody_has_counted_figures_on_a_day_to_come() {
        var tomorrow = birth().figuresOn(TODAY.plusDays(1)).says();
        assertRefusedAt("figuresOn", () -> issued("HT-01", "", tomorrow));
        var id = issued("HT-01", "", birth().figuresOn(TODAY).says());
        assertRefusedAt("figuresOn", () -> amended(id, tomorrow, LocalDate.of(2024, 6, 1)));
    }

    /** By hand, of 100 steps and 100 papers: 200 × 10,000 hours; 300 × 1,000 billion đồng; 100 × 3650 days. */
    @Test
    void the_most_that_rows_may_say_has_its_sums_and_what_a_year_cannot_hold_is_refused() {
        var most = AProcedure.of(justice).volume(1, 3);
        var trillion = 1_000_000_000_000L;
        for (var number = 1; number <= 100; number++) {
            most.step("Bước " + number, "10000", trillion, trillion)
                    .days(3650)
                    .paper("Tờ " + number, 1, 0, "10000", trillion);
        }
        issued("HT-01", "", most.says());
        assertThat(rows(editor, CatalogueFilter.IN_FORCE)).singleElement().satisfies(row -> {
            assertThat(row.hours()).isEqualByComparingTo("2000000");
            assertThat(row.paid()).isEqualTo(new Dong(300 * trillion));
            assertThat(row.days()).isEqualTo(365_000);
        });
        assertRefusedAt(
                "subjects",
                () -> issued("HT-02", "", most.called("Khai tử").volume(1, 4).says()));
        assertRefusedAt(
                "subjects",
                () -> issued(
                        "HT-02",
                        "",
                        birth().called("Khai tử").volume(100_000, 100_000_000).says()));
    }

    @Test
    void units_in_charge_of_a_field_are_found_while_one_of_its_procedures_is_in_force() {
        var birth = issued("HT-01", "", birth().in("Hộ tịch").says());
        admin.does(() -> issue(
                "YT-01",
                AProcedure.of(health)
                        .called("Khai tử")
                        .in("Hộ tịch")
                        .step("Ký", "1")
                        .says()));
        admin.does(() -> issue(
                "YT-02",
                AProcedure.of(health)
                        .called("Cấp phép")
                        .in("Khám bệnh")
                        .step("Ký", "1")
                        .says()));
        assertThat(admin.does(() -> catalogue.inCharge("Hộ tịch"))).containsExactlyInAnyOrder(justice, health);
        abolished(birth, TODAY);
        assertThat(admin.does(() -> catalogue.inCharge("Hộ tịch"))).containsExactly(health);
        assertThat(editor.does(() -> catalogue.inCharge("Khám bệnh"))).isEmpty();
    }

    @Test
    void an_amendment_is_a_later_version_and_the_earlier_one_stays_readable() {
        var id = issued("HT-01", "", birth().says());
        var shorter = birth().step("Trả kết quả tại nhà", "0.5").says();
        amended(id, shorter, LocalDate.of(2024, 6, 1));
        var read = editor.does(() -> catalogue.procedure(id));
        assertThat(read.versions()).extracting(ProcedureVersion::act).containsExactly(Act.ISSUED, Act.AMENDED);
        assertThat(read.inForceOn(LocalDate.of(2024, 5, 31)).orElseThrow().number())
                .isEqualTo(1);
        assertThat(read.inForceOn(LocalDate.of(2024, 6, 1)).orElseThrow().content())
                .isEqualTo(shorter);
        assertThat(read.inForceOn(LocalDate.of(2024, 1, 14))).isEmpty();
    }

    @Test
    void an_abolished_procedure_is_no_longer_in_force_and_stays_so() {
        var id = issued("HT-01", "", birth().says());
        abolished(id, LocalDate.of(2024, 6, 10));
        assertThat(rows(editor, CatalogueFilter.IN_FORCE)).isEmpty();
        assertThat(rows(editor, which(Which.ABOLISHED))).hasSize(1);
        assertThat(editor.does(() -> catalogue.procedure(id)).inForceOn(TODAY)).isEmpty();
        assertRefused("procedure.refused.abolished", () -> abolished(id, TODAY));
        assertRefused(
                "procedure.refused.abolished",
                () -> amended(id, birth().in("Đất đai").says(), TODAY));
    }

    @Test
    void what_is_abolished_from_a_later_day_is_in_force_until_then() {
        var id = issued("HT-01", "", birth().says());
        abolished(id, LocalDate.of(2024, 7, 1));
        assertThat(rows(editor, CatalogueFilter.IN_FORCE)).hasSize(1);
        assertThat(editor.does(() -> catalogue.procedure(id)).inForceOn(TODAY)).isPresent();
    }

    @Test
    void there_is_nothing_to_simplify_in_an_abolished_procedure() {
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        var id = issued("HT-01", "", birth().says());
        abolished(id, LocalDate.of(2024, 6, 10));
        var proposal = AProposal.whole("1", 0);
        assertRefused("plan.refused.abolished", () -> editor.does(() -> plans.record(PlanId.next(), id, proposal)));
    }

    @Test
    void codes_are_each_given_once_and_names_once_in_a_unit_whatever_their_marks() {
        issued("HT-01", "1.000656.000.00.00.H31", birth().says());
        assertRefusedAt(
                "code", () -> issued("HT-01", "", birth().called("Khai tử").says()));
        assertRefusedAt(
                "nationalCode",
                () -> issued(
                        "HT-02",
                        "1.000656.000.00.00.H31",
                        birth().called("Khai tử").says()));
        assertRefusedAt(
                "name",
                () -> issued("HT-02", "", birth().called("Dang ky KHAI SINH").says()));
        assertRefusedAt(
                "nationalCode",
                () -> issued("HT-02", "1.656", birth().called("Khai tử").says()));
    }

    @Test
    void a_later_decision_is_in_force_from_a_later_day_and_was_signed_before() {
        var id = issued("HT-01", "", birth().says());
        var other = birth().in("Quốc tịch").says();
        assertRefusedAt("inForceFrom", () -> amended(id, other, LocalDate.of(2024, 1, 15)));
        assertRefusedAt(
                "inForceFrom", () -> new SignedDecision("1/QĐ", LocalDate.of(2024, 2, 2), LocalDate.of(2024, 2, 1)));
        assertRefusedAt(
                "decisionNumber",
                () -> editor.doing(() -> catalogue.amend(id, 1, codes("HT-01", ""), other, decision("", TODAY))));
    }

    @Test
    void hours_of_nothing_or_of_years_are_refused_and_so_is_a_procedure_nobody_does() {
        assertRefusedAt("hours", () -> birth().step("Ký", "0"));
        assertRefusedAt("hours", () -> birth().step("Ký", "10000.5"));
        assertRefusedAt("hours", () -> birth().step("Ký", "0.125"));
        assertRefusedAt("steps", () -> AProcedure.of(justice).says());
        assertRefusedAt("originals", () -> birth().paper("Sổ hộ khẩu", 0, 0));
        assertRefusedAt("hours", () -> birth().paper("Sổ hộ khẩu", 1, 0, "0", 0));
        assertRefusedAt("hours", () -> birth().paper("Sổ hộ khẩu", 1, 0, "10000.5", 0));
        assertRefusedAt("hours", () -> birth().paper("Sổ hộ khẩu", 1, 0, "0.125", 0));
        assertRefusedAt("service", () -> birth().paper("Sổ hộ khẩu", 1, 0, "1", -1));
        assertRefusedAt("service", () -> birth().paper("Sổ hộ khẩu", 1, 0, "1", 1_000_000_000_001L));
        assertRefusedAt("subjects", () -> birth().volume(1, -1).says());
    }

    @Test
    void of_two_who_amend_the_second_is_told() {
        var id = issued("HT-01", "", birth().says());
        amended(id, birth().in("Quốc tịch").says(), LocalDate.of(2024, 6, 1));
        assertThatThrownBy(() -> editor.doing(() -> catalogue.amend(
                        id, 1, codes("HT-01", ""), birth().in("Khác").says(), decision("9/QĐ", TODAY))))
                .isInstanceOf(Changed.class);
        assertRefused(
                "procedure.refused.same",
                () -> amended(id, birth().in("Quốc tịch").says(), TODAY));
    }

    @Test
    void a_unit_keeps_its_own_procedures_and_the_province_all() {
        var theirs = AProcedure.of(health).step("Khám", "1").says();
        assertThatThrownBy(() -> editor.does(() -> issue("YT-01", theirs))).isInstanceOf(NotFound.class);
        var id = admin.does(() -> issue("YT-01", theirs));
        assertThatThrownBy(() -> editor.does(() -> catalogue.procedure(id))).isInstanceOf(NotFound.class);
        assertThat(rows(admin, CatalogueFilter.IN_FORCE)).hasSize(1);
        assertThat(rows(editor, CatalogueFilter.IN_FORCE)).isEmpty();
        assertThatThrownBy(() -> province.inspector().does(() -> issue("YT-02", theirs)))
                .isInstanceOf(AccessDeniedException.class);
        GuardOff.during(
                "procedures.own-unit",
                () -> assertThat(editor.does(() -> issue("YT-03", called(theirs, "Khám lại"))))
                        .isNotNull());
    }

    @Test
    void procedures_are_found_without_marks_by_name_code_field_and_scope() {
        issued("HT-01", "1.000656.000.00.00.H31", birth().says());
        editor.does(() -> catalogue.issue(
                codes("NB-01", ""),
                ProcedureScope.INTERNAL,
                birth().called("Mua sắm").in("Văn phòng").says(),
                issuing()));
        assertThat(found("khai sinh")).containsExactly("HT-01");
        assertThat(found("nb-0")).containsExactly("NB-01");
        assertThat(found("000656")).containsExactly("HT-01");
        assertThat(codesOf(new CatalogueFilter(
                        "", Optional.of(ProcedureScope.INTERNAL), Optional.empty(), Optional.empty(), Which.ALL)))
                .containsExactly("NB-01");
        assertThat(codesOf(new CatalogueFilter(
                        "", Optional.empty(), Optional.of("Hộ tịch"), Optional.of(justice), Which.ALL)))
                .containsExactly("HT-01");
        assertThat(editor.does(catalogue::fields)).containsExactly("Hộ tịch", "Văn phòng");
    }

    /** Dispatch 644/CĐ-TTg asks each month how many are new, amended and abolished, by kind and field. */
    @Test
    void decisions_of_a_month_are_counted_by_scope_and_field() {
        var birth = issued("HT-01", "", birth().says());
        var death = issued("HT-02", "", birth().called("Khai tử").says());
        editor.does(() -> catalogue.issue(
                codes("NB-01", ""),
                ProcedureScope.INTERNAL,
                birth().called("Mua sắm").in("Văn phòng").says(),
                issuing()));
        amended(birth, birth().step("Số hóa", "0.25").says(), LocalDate.of(2024, 6, 1));
        abolished(death, LocalDate.of(2024, 6, 3));
        assertThat(decided(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)))
                .containsExactly(
                        new DecidedCount(ProcedureScope.PUBLIC, "Hộ tịch", 2, 0, 0),
                        new DecidedCount(ProcedureScope.INTERNAL, "Văn phòng", 1, 0, 0));
        assertThat(decided(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 7, 1)))
                .containsExactly(new DecidedCount(ProcedureScope.PUBLIC, "Hộ tịch", 0, 1, 1));
    }

    @Test
    void each_number_of_what_was_decided_leads_to_the_procedures_it_counts() {
        var birth = issued("HT-01", "", birth().says());
        issued("HT-02", "", birth().called("Khai tử").says());
        admin.does(() -> issue("YT-01", AProcedure.of(health).step("Khám", "1").says()));
        amended(birth, birth().step("Số hóa", "0.25").says(), LocalDate.of(2024, 6, 1));
        var june = LocalDate.of(2024, 6, 1);
        assertThat(named(decidedBetween(LocalDate.of(2024, 1, 1), june, Act.ISSUED, "Hộ tịch")))
                .containsExactly("HT-01", "HT-02");
        assertThat(named(decidedBetween(june, LocalDate.of(2024, 7, 1), Act.AMENDED, "Hộ tịch")))
                .containsExactly("HT-01");
        assertThat(decidedBetween(june, LocalDate.of(2024, 7, 1), Act.ISSUED, "Hộ tịch"))
                .isEmpty();
        assertThat(decidedBetween(LocalDate.of(2024, 1, 1), june, Act.ISSUED, "Đất đai"))
                .isEmpty();
    }

    @Test
    void a_page_takes_two_statements_and_a_procedure_four() {
        for (var number = 1; number <= 30; number++) {
            issued("HT-" + number, "", birth().called("Thủ tục số " + number).says());
        }
        assertThat(statements.of(() -> editor.does(() -> catalogue.list(CatalogueFilter.IN_FORCE, FIRST))))
                .hasSizeLessThanOrEqualTo(4);
        var id = rows(editor, CatalogueFilter.IN_FORCE).getFirst().id();
        assertThat(statements.of(() -> editor.does(() -> catalogue.procedure(id))))
                .hasSizeLessThanOrEqualTo(6);
    }

    private AProcedure birth() {
        return AProcedure.of(justice).step("Tiếp nhận", "0.5").step("Thẩm tra", "3");
    }

    private static Content called(Content says, String name) {
        return new Content(
                says.unit(),
                name,
                says.field(),
                says.level(),
                says.online(),
                says.legalBasis(),
                says.takenInAt(),
                says.result(),
                says.times(),
                says.subjects(),
                says.figuresOn(),
                says.steps(),
                says.papers());
    }

    private ProcedureId issued(String code, String national, Content says) {
        return editor.does(() -> catalogue.issue(codes(code, national), ProcedureScope.PUBLIC, says, issuing()));
    }

    private ProcedureId issue(String code, Content says) {
        return catalogue.issue(codes(code, ""), ProcedureScope.PUBLIC, says, issuing());
    }

    private void amended(ProcedureId id, Content says, LocalDate from) {
        editor.doing(() -> {
            var seen = catalogue.procedure(id);
            catalogue.amend(id, seen.version(), seen.codes(), says, decision("7/QĐ-UBND", from));
        });
    }

    private void abolished(ProcedureId id, LocalDate from) {
        editor.doing(() -> catalogue.abolish(id, catalogue.procedure(id).version(), decision("8/QĐ-UBND", from)));
    }

    private List<DecidedCount> decided(LocalDate from, LocalDate until) {
        return editor.does(() -> catalogue.decided(from, until));
    }

    private List<DecidedRow> decidedBetween(LocalDate from, LocalDate until, Act act, String field) {
        var filter = new DecidedFilter(
                from, until, Optional.of(ProcedureScope.PUBLIC), Optional.of(field), Optional.of(act));
        var rows = editor.does(() -> catalogue.listDecided(filter, FIRST));
        assertThat(editor.does(() -> catalogue.countDecided(filter))).isEqualTo(rows.size());
        return rows;
    }

    private static List<String> named(List<DecidedRow> rows) {
        return rows.stream().map(row -> row.codes().own()).toList();
    }

    private List<CatalogueRow> rows(TestPerson reader, CatalogueFilter filter) {
        assertThat(reader.does(() -> catalogue.count(filter)))
                .isEqualTo(reader.does(() -> catalogue.list(filter, FIRST)).size());
        return reader.does(() -> catalogue.list(filter, FIRST));
    }

    private List<String> codesOf(CatalogueFilter filter) {
        return rows(editor, filter).stream().map(row -> row.codes().own()).toList();
    }

    private List<String> found(String text) {
        return codesOf(new CatalogueFilter(text, Optional.empty(), Optional.empty(), Optional.empty(), Which.ALL));
    }

    private static CatalogueFilter which(Which which) {
        return new CatalogueFilter("", Optional.empty(), Optional.empty(), Optional.empty(), which);
    }

    private static ProcedureCodes codes(String own, String national) {
        return new ProcedureCodes(own, Optional.of(national));
    }

    private static SignedDecision issuing() {
        return decision("12/QĐ-UBND", LocalDate.of(2024, 1, 15));
    }

    private static SignedDecision decision(String number, LocalDate from) {
        return new SignedDecision(number, from, from);
    }

    private static void assertRefused(String key, ThrowingCallable request) {
        assertThat(catchThrowableOfType(Refused.class, request).key()).isEqualTo(key);
    }

    private static void assertRefusedAt(String field, ThrowingCallable request) {
        assertThat(catchThrowableOfType(Refused.class, request).field()).contains(field);
    }
}
