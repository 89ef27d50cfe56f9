package vn.tinhgon.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.SummaryCheck;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.Role;

/** What is said to figures on their way up: by the unit above, by the province one by one or together, and corrected. */
@PortalTest
class UC004ApproveOrReturnTest {

    private static final Slice ALL = new Slice(0, 100);

    @Autowired
    Provinces provinces;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    @Autowired
    FigureService figures;

    @Autowired
    PeriodService periods;

    @Autowired
    SummaryCheck summaries;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    UnitId justice;
    TestPerson editor;
    TestPerson head;
    TestPerson admin;
    TargetId online;
    AssignmentId given;
    PeriodId may;
    PeriodId june;

    @BeforeEach
    void a_department_that_has_reported() {
        province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        admin = province.admin();
        online = province.target(3, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        given = province.assignment(online, justice, "50");
        may = province.month(5);
        june = province.month(6);
    }

    @Test
    void a_district_looks_at_its_communes_figures_first_where_the_province_wants_it() {
        parentsCheck(true);
        var district = province.unit("DISTRICT", "UBND huyện Kim Động");
        var commune = province.unit("COMMUNE", "UBND xã Toàn Thắng");
        province.under(district, commune);
        var checker = province.person("Vũ Thị Bình", Role.PARENT_CHECKER, district);
        var other =
                province.person("Hoàng Văn Lâm", Role.PARENT_CHECKER, province.unit("DISTRICT", "UBND huyện Ân Thi"));
        var theirs = province.assignment(online, commune, "50");
        var entry = reported(theirs, june, province.headOf(commune), AFigure.of(60, 100));

        assertThat(admin.does(() -> figures.figures(june, FigureFilter.ALL, ALL)))
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(EntryState.WITH_PARENT));
        refuses("progress.refused.WITH_PARENT", () -> admin.does(() -> decisions.approve(entry, 2)));
        refuses(
                "progress.refused.WITH_PARENT",
                () -> admin.does(() -> decisions.returnWith(entry, 2, ReturnReason.OTHER, "Xem lại")));
        assertThatThrownBy(() -> other.does(() -> decisions.passOn(entry, 2)))
                .as("another district does not see it")
                .isInstanceOf(vn.tinhgon.kernel.NotFound.class);
        assertThatThrownBy(() -> editor.does(() -> decisions.passOn(entry, 2)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(checker.does(() -> figures.openWork()).figures())
                .extracting(OpenWork.Count::state)
                .containsExactly(EntryState.WITH_PARENT);
        checker.does(() -> decisions.passOn(entry, 2));
        refuses("progress.refused.SUBMITTED", () -> checker.does(() -> decisions.passOn(entry, 3)));
        assertThat(admin.does(() -> decisions.approve(entry, 3)).state()).isEqualTo(EntryState.APPROVED);
    }

    @Test
    void a_district_gives_back_what_it_does_not_pass_on() {
        parentsCheck(true);
        var district = province.unit("DISTRICT", "UBND huyện Kim Động");
        var commune = province.unit("COMMUNE", "UBND xã Toàn Thắng");
        province.under(district, commune);
        var checker = province.person("Vũ Thị Bình", Role.PARENT_CHECKER, district);
        var entry = reported(
                province.assignment(online, commune, "50"), june, province.headOf(commune), AFigure.of(60, 100));
        assertThat(checker.does(() -> decisions.returnWith(entry, 2, ReturnReason.EVIDENCE, "Thiếu sổ"))
                        .state())
                .isEqualTo(EntryState.RETURNED);
        assertThat(admin.does(() -> figures.pace(june)).returns())
                .containsExactly(new Pace.Returns(ReturnReason.EVIDENCE, 1));
    }

    @Test
    void what_lies_with_a_district_is_the_provinces_once_districts_no_longer_look() {
        parentsCheck(true);
        var district = province.unit("DISTRICT", "UBND huyện Kim Động");
        var commune = province.unit("COMMUNE", "UBND xã Toàn Thắng");
        province.under(district, commune);
        var entry = reported(
                province.assignment(online, commune, "50"), june, province.headOf(commune), AFigure.of(60, 100));
        parentsCheck(false);
        assertThat(admin.does(() -> decisions.approve(entry, 2)).state()).isEqualTo(EntryState.APPROVED);
    }

    @Test
    void a_department_has_nobody_above_it_but_the_province() {
        parentsCheck(true);
        var entry = reported(given, june, head, AFigure.of(60, 100));
        assertThat(admin.does(() -> figures.history(entry)).figure().state()).isEqualTo(EntryState.SUBMITTED);
    }

    @Test
    void figures_without_a_question_are_approved_together() {
        var plain = new ArrayList<Seen>();
        for (var number = 0; number < 5; number++) {
            var unit = province.department("Sở số " + number);
            var figure =
                    province.submitted(province.assignment(online, unit, "50"), june, 60, 100, province.headOf(unit));
            plain.add(new Seen(figure, 1));
        }
        reported(given, may, head, AFigure.of(90, 100));
        var odd = new Seen(reported(given, june, head, AFigure.of(55, 100)), 2);
        var office = province.assignment(online, admin.unit(), "50");
        var own = new Seen(province.submitted(office, june, 60, 100, admin), 1);
        var changed = new Seen(plain.getFirst().entry(), 7);
        var asked = new ArrayList<>(plain.subList(1, 5));
        asked.addAll(List.of(odd, own, changed));

        assertThat(admin.does(() -> decisions.approveAll(june, asked))).isEqualTo(4);
        assertThat(waiting())
                .extracting(FigureRow::id)
                .containsExactlyInAnyOrder(odd.entry(), own.entry(), changed.entry());
        assertThat(waiting()).noneMatch(row -> row.isPlain() && !row.id().equals(changed.entry()));
        assertThat(differences()).isEmpty();
        refuses("progress.refused.nothingPlain", () -> admin.does(() -> decisions.approveAll(june, List.of(odd, own))));
        GuardOff.during(
                "not-own-work",
                () -> assertThat(admin.does(() -> decisions.approveAll(june, List.of(own))))
                        .isEqualTo(1));
    }

    @Test
    void many_are_approved_with_as_many_statements_as_one() {
        var one = waitingOf(1);
        var many = waitingOf(20);
        admin.does(() -> figures.openWork());
        var few = statements.of(() -> admin.does(() -> decisions.approveAll(june, one)));
        assertThat(statements.of(() -> admin.does(() -> decisions.approveAll(june, many))))
                .hasSameSizeAs(few);
    }

    @Test
    void an_approved_figure_counts_until_its_correction_is_approved() {
        var entry = reported(given, june, head, AFigure.of(60, 100));
        admin.does(() -> decisions.approve(entry, 2));
        refuses("text.refused.empty", () -> editor.does(() -> progress.correct(entry, 3, " ")));

        var correction = editor.does(() -> progress.correct(entry, 3, "Cộng thiếu chi nhánh"));
        assertThat(correction.figure().rate()).isEqualTo(new Rate(60, 100));
        assertThatThrownBy(() -> editor.does(() -> progress.correct(entry, 3, "Lần nữa")))
                .as("one correction at a time")
                .isInstanceOf(Changed.class);
        var typed = editor.does(
                () -> progress.record(given, june, 1, AFigure.of(66, 100).typed()));
        assertThat(typed.id()).isEqualTo(correction.id());
        assertThat(row().yearToDate()).contains(new Rate(60, 100));
        head.does(() -> progress.submit(june, List.of(new Seen(typed.id(), typed.version()))));
        var history = admin.does(() -> figures.history(typed.id()));
        assertThat(history.corrected())
                .hasValueSatisfying(before -> assertThat(before.figure().rate()).isEqualTo(new Rate(60, 100)));
        assertThat(history.figure().correctionReason()).isEqualTo("Cộng thiếu chi nhánh");

        admin.does(() -> decisions.approve(typed.id(), 3));
        assertThat(row().yearToDate()).contains(new Rate(66, 100));
        assertThat(admin.does(() -> figures.figures(june, FigureFilter.ALL, ALL)))
                .as("the corrected one has made room")
                .extracting(FigureRow::id)
                .containsExactly(typed.id());
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_correction_can_be_dropped_while_it_is_the_units_own() {
        var entry = reported(given, june, head, AFigure.of(60, 100));
        refuses("progress.refused.notApproved", () -> editor.does(() -> progress.correct(entry, 2, "Sớm quá")));
        refuses(
                "progress.refused.noCorrection",
                () -> editor.does(() -> {
                    progress.dropCorrection(entry, 2);
                    return true;
                }));
        admin.does(() -> decisions.approve(entry, 2));
        var correction = editor.does(() -> progress.correct(entry, 3, "Cộng thiếu"));
        editor.doing(() -> progress.dropCorrection(correction.id(), 1));
        assertThat(row().entry()).hasValueSatisfying(standing -> {
            assertThat(standing.id()).isEqualTo(entry);
            assertThat(standing.state()).isEqualTo(EntryState.APPROVED);
        });
    }

    @Test
    void how_long_figures_lie_where_and_why_they_came_back_is_counted() {
        var entry = reported(given, june, head, AFigure.of(60, 100));
        admin.does(() -> decisions.returnWith(entry, 2, ReturnReason.WRONG_PERIOD, "Đây là số tháng 4"));
        var pace = admin.does(() -> figures.pace(june));
        assertThat(pace.stays())
                .extracting(Pace.Stay::state)
                .containsExactly(EntryState.SUBMITTED, EntryState.RETURNED);
        assertThat(pace.stays()).extracting(Pace.Stay::still).containsExactly(0, 1);
        assertThat(pace.stays()).allSatisfy(stay -> assertThat(stay.longest()).isGreaterThanOrEqualTo(stay.mean()));
        assertThat(pace.returns()).containsExactly(new Pace.Returns(ReturnReason.WRONG_PERIOD, 1));
        assertThat(admin.does(() -> figures.pace(may)).stays()).isEmpty();
    }

    @Test
    void a_figure_is_decided_only_where_it_lies() {
        var draft = editor.does(
                () -> progress.record(given, june, 0, AFigure.of(60, 100).typed()));
        var otherHead = province.headOf(province.department("Sở Y tế"));
        editor.does(() -> progress.layBeforeHead(june, List.of(new Seen(draft.id(), 1))));
        assertThatThrownBy(() -> otherHead.does(() -> decisions.returnWith(draft.id(), 2, ReturnReason.OTHER, "Khác")))
                .isInstanceOf(vn.tinhgon.kernel.NotFound.class);
        head.does(() -> progress.submit(june, List.of(new Seen(draft.id(), 2))));
        refuses(
                "progress.refused.SUBMITTED",
                () -> head.does(() -> decisions.returnWith(draft.id(), 3, ReturnReason.OTHER, "Rút lại")));
        GuardOff.during(
                "where-it-lies",
                () -> assertThatThrownBy(() ->
                                head.does(() -> decisions.returnWith(draft.id(), 3, ReturnReason.OTHER, "Rút lại")))
                        .as("then only that it is their own work keeps them from it")
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.key()).isEqualTo("progress.refused.own")));
    }

    private List<Seen> waitingOf(int number) {
        var seen = new ArrayList<Seen>();
        for (var unit = 0; unit < number; unit++) {
            var department = province.department("Sở " + number + "-" + unit);
            seen.add(new Seen(
                    province.submitted(
                            province.assignment(online, department, "50"), june, 60, 100, province.headOf(department)),
                    1));
        }
        return seen;
    }

    private EntryId reported(AssignmentId assignment, PeriodId period, TestPerson by, AFigure figure) {
        var entry = by.does(() -> progress.record(assignment, period, 0, figure.typed()));
        by.does(() -> progress.submit(period, List.of(new Seen(entry.id(), entry.version()))));
        return entry.id();
    }

    private void parentsCheck(boolean they) {
        admin.doing(() -> periods.settle(new ReportingRule(periods.rule().version(), 10, 3, they)));
    }

    private SheetRow row() {
        return editor.does(() -> progress.sheet(june)).rows().getFirst();
    }

    private List<FigureRow> waiting() {
        return admin.does(() ->
                figures.figures(june, new FigureFilter(Optional.of(EntryState.SUBMITTED), "", Optional.empty()), ALL));
    }

    private List<SummaryCheck.Difference> differences() {
        return province.asking(summaries::differences);
    }

    private static void refuses(String key, java.util.concurrent.Callable<?> request) {
        assertThatThrownBy(request::call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
