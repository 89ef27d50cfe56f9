package vn.tinhgon.simplification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.simplification.CostPart.Kind.STEP;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AProcedure;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.ProcedureCodes;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.procedure.SignedDecision;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.Decision;
import vn.tinhgon.simplification.Effort;
import vn.tinhgon.simplification.Enforcement;
import vn.tinhgon.simplification.Goal;
import vn.tinhgon.simplification.Measure;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.PlanChain;
import vn.tinhgon.simplification.PlanChain.Recorder;
import vn.tinhgon.simplification.PlanChainService;
import vn.tinhgon.simplification.PlanCommentService;
import vn.tinhgon.simplification.PlanListService;
import vn.tinhgon.simplification.PlanListTerms;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.PlanState;
import vn.tinhgon.simplification.Portfolio;
import vn.tinhgon.simplification.Proposal;
import vn.tinhgon.simplification.Reduction;
import vn.tinhgon.simplification.ReductionService;
import vn.tinhgon.simplification.ReductionTerms;
import vn.tinhgon.simplification.SignedPaper;

/** The dispatch's task 3, from publishing internal procedures to both 20 % reached and printed: docs/task-3-by-hand.md. */
@PortalTest
class TaskThreeTest extends ScreenTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final LocalDate LISTED = LocalDate.of(2024, 5, 31);

    @Autowired
    Provinces provinces;

    @Autowired
    CatalogueService catalogue;

    @Autowired
    ReductionService reductions;

    @Autowired
    PlanChainService chains;

    @Autowired
    PlanService plans;

    @Autowired
    PlanCommentService comments;

    @Autowired
    PlanListService lists;

    TestProvince province;
    TestPerson admin;
    final Map<String, ProcedureId> procedures = new HashMap<>();
    final Map<UnitId, TestPerson> editors = new HashMap<>();
    final Map<UnitId, TestPerson> heads = new HashMap<>();

    @BeforeEach
    void a_province() {
        province = provinces.fresh();
        admin = province.admin();
    }

    @Test
    void two_departments_reach_both_goals_and_the_annex_is_printed() throws IOException {
        var justice = department("Sở Tư pháp");
        var health = department("Sở Y tế");
        province.hourlyIncome(50_000);

        published(justice, "NB-TP-01", 60, "Tiếp nhận 2", "Lấy ý kiến 8", "Thẩm định 8", "Ký 2");
        published(justice, "NB-TP-02", 50, "Góp ý 8");
        published(justice, "NB-TP-03", 25, "Cử đi 4");
        published(justice, "NB-TP-04", 50, "Xác nhận 2");
        published(justice, "NB-TP-05", 20, "Mua sắm 10");
        published(health, "NB-YT-01", 40, "Bổ nhiệm 16");
        published(health, "NB-YT-02", 60, "Thanh toán 8");
        published(health, "NB-YT-03", 40, "Nghỉ phép 4");
        published(health, "NB-YT-04", 20, "Cấp lại 6");
        published(health, "NB-YT-05", 20, "Kiểm tra 30");
        frozen();
        assertThat(portfolioSays()).contains("10 thủ tục, 200.000.000 đ/năm", "0,00%");

        var opinion = planned(
                justice,
                "NB-TP-01",
                AProposal.that("Không lấy ý kiến bằng văn bản").drops(STEP, 2));
        var schedule = planned(justice, "NB-TP-04", AProposal.abolishes("Không còn cần"));
        var travel =
                planned(health, "NB-YT-02", AProposal.that("Thanh toán điện tử").takes(STEP, 1, "3"));
        asked(justice, opinion);
        appraised(opinion, schedule, travel);

        var first = drawnUp("Đợt 1", opinion, schedule);
        var second = drawnUp("Đợt 2", travel);
        admin.doing(() -> chains.set(new PlanChain(0, true, 5, Recorder.OFFICE_OR_LEADER)));
        decided(first, "1307/QĐ-UBND");
        assertThat(portfolioSays()).contains("20,00%", "14,50%", "Chưa đạt đủ các mức.", "Còn thiếu 11.000.000 đ/năm");

        open(admin, "plan-lists/" + second.text());
        assertThat(shown())
                .contains("Số lượng thủ tục: từ 20,00% lên 30,00%", "Chi phí tuân thủ: từ 14,50% lên 22,00%");
        decided(second, "1308/QĐ-UBND");
        assertThat(portfolioSays()).contains("30,00%", "22,00%", "Đạt mọi mức.");
        assertThat(rates(justice)).containsExactly("40.00", "29.00");
        assertThat(rates(health)).containsExactly("20.00", "15.00");

        printed(second);
        enforced(justice, opinion);
        var enforced = standing(Optional.empty()).enforced();
        assertThat(enforced.count()).isOne();
        assertThat(plan(opinion).enforced().orElseThrow().cost()).isEqualTo(new Dong(39_000_000));
    }

    private UnitId department(String name) {
        var unit = province.department(name);
        editors.put(unit, province.editorOf(unit));
        heads.put(unit, province.headOf(unit));
        return unit;
    }

    private TestPerson editor(UnitId unit) {
        return Objects.requireNonNull(editors.get(unit));
    }

    private TestPerson head(UnitId unit) {
        return Objects.requireNonNull(heads.get(unit));
    }

    /** @param steps with their hours, «Ký 2» */
    private void published(UnitId unit, String code, int times, String... steps) {
        var says = AProcedure.of(unit).called("Thủ tục " + code).volume(times, 1);
        for (var step : steps) {
            var hours = step.lastIndexOf(' ');
            says = says.step(step.substring(0, hours), step.substring(hours + 1));
        }
        var content = says.says();
        var decision = new SignedDecision("700/QĐ-UBND", LocalDate.of(2024, 5, 15), LocalDate.of(2024, 5, 20));
        procedures.put(
                code,
                editor(unit)
                        .does(() -> catalogue.issue(
                                new ProcedureCodes(code, Optional.empty()),
                                ProcedureScope.INTERNAL,
                                content,
                                decision)));
    }

    private void frozen() {
        var twenty = new BigDecimal("20");
        var terms = new ReductionTerms(
                ProcedureScope.INTERNAL,
                2024,
                LISTED,
                Optional.of(LocalDate.of(2024, 10, 31)),
                "Công điện 644/CĐ-TTg",
                List.of(new Goal(Measure.COUNT, twenty), new Goal(Measure.COST, twenty)));
        var id = admin.does(() -> reductions.setUp(terms));
        admin.doing(() -> reductions.freeze(id, 1, reductions.toFreeze(id)));
    }

    private PlanId planned(UnitId unit, String code, AProposal proposal) {
        return planned(unit, code, proposal.says());
    }

    private PlanId planned(UnitId unit, String code, Proposal proposal) {
        var draft = editor(unit)
                .does(() -> plans.record(PlanId.next(), Objects.requireNonNull(procedures.get(code)), proposal));
        head(unit).doing(() -> plans.submit(draft.id(), draft.version()));
        return draft.id();
    }

    /** The control office asks about a step, the unit answers. */
    private void asked(UnitId unit, PlanId plan) {
        admin.doing(() -> comments.comment(plan, 1, new Key(STEP, 2), "Ai góp ý thay?"));
        var comment = editor(unit).does(() -> comments.comments(plan)).all().getFirst();
        editor(unit).doing(() -> comments.answer(comment.id(), "Góp ý ngay khi thẩm định"));
    }

    private void appraised(PlanId... all) {
        for (var plan : all) {
            admin.doing(() -> plans.appraise(plan, 2, "Đạt"));
        }
    }

    /** It was published for comment from 1/6 to 10/6: days that no test can wait for. */
    private PlanListId drawnUp(String title, PlanId... chosen) {
        var id = PlanListId.next();
        admin.doing(() -> lists.drawUp(id, new PlanListTerms(title, ProcedureScope.INTERNAL, 2024), Set.of(chosen)));
        province.published(id, LocalDate.of(2024, 6, 10));
        return id;
    }

    private void decided(PlanListId list, String number) {
        admin.doing(() -> lists.submit(list, 1, new SignedPaper("12/TTr-VP", TODAY)));
        admin.doing(() -> lists.decide(list, 2, new Decision(number, TODAY)));
    }

    private String portfolioSays() {
        open(admin, "plans");
        return shown();
    }

    private Portfolio standing(Optional<UnitId> unit) {
        return admin.does(() -> plans.standing(list(), unit)).portfolio().orElseThrow();
    }

    private Reduction list() {
        return reductions.all().getFirst();
    }

    private List<String> rates(UnitId unit) {
        var portfolio = standing(Optional.of(unit));
        return List.of(Measure.COUNT, Measure.COST).stream()
                .map(measure -> portfolio
                        .rate(measure, portfolio.approved())
                        .percent(1)
                        .orElseThrow()
                        .printed()
                        .toPlainString())
                .toList();
    }

    private void printed(PlanListId list) throws IOException {
        open(admin, "plan-lists/" + list.text());
        try (var pdf = Loader.loadPDF(downloaded("Phụ lục PDF"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("1308/QĐ-UBND", "NB-YT-02", "Thanh toán điện tử", "15.000.000");
        }
        open(admin, "plans");
        try (var pdf = Loader.loadPDF(downloaded("Danh mục in: PDF"))) {
            // In narrow columns words stand on several lines.
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("30,00%", "22,00%", "NB-TP-01", "24.000.000");
        }
    }

    private void enforced(UnitId unit, PlanId plan) {
        var effort = new Effort(new BigDecimal("13"), Dong.ZERO, 0);
        editor(unit)
                .doing(() -> plans.enforce(
                        plan,
                        plan(plan).version(),
                        new Enforcement("45/QĐ-STP", TODAY, "Quy trình mới đã ban hành", effort),
                        true));
        assertThat(plan(plan).state()).isEqualTo(PlanState.ENFORCED);
    }

    private Plan plan(PlanId id) {
        return plans.plan(id);
    }
}
