package vn.tinhgon.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import vn.tinhgon.assignment.GivingService;
import vn.tinhgon.assignment.Outcome;
import vn.tinhgon.assignment.Preview;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.target.Judging;
import vn.tinhgon.target.TargetData;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.unit.Tier;

/** UC-023: counts, amounts, answers and milestones go the same way as rates. */
@PortalTest
class UC023ReportAnyKindOfFigureTest {

    private static final Measure PROCEDURES = new Measure(FigureKind.COUNT, "thủ tục");
    private static final Measure MILESTONE = new Measure(FigureKind.MILESTONE, "");
    private static final Measure DONE = new Measure(FigureKind.YES_NO, "");

    @Autowired
    Provinces provinces;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    @Autowired
    RollUpService rollUps;

    @Autowired
    LeaderboardService leaderboard;

    @Autowired
    GivingService giving;

    @Autowired
    TargetService targets;

    TestProvince province;
    UnitId justice;
    TestPerson editor;
    TestPerson head;
    TestPerson admin;
    PeriodId may;
    PeriodId june;

    @BeforeEach
    void a_department() {
        province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        admin = province.admin();
        may = province.month(5);
        june = province.month(6);
    }

    /** By hand: 4 + 5 = 9 of 12 procedures, 3/4 of the goal; a goal of the year is missed by no single month. */
    @Test
    void what_is_counted_is_summed_over_the_year_and_held_against_the_goal_of_the_year() {
        var cut = given(1, PROCEDURES, Accumulation.FLOW, "12");
        approved(cut, may, AFigure.count(4));
        approved(cut, june, AFigure.count(5));

        var row = row(cut);
        assertThat(row.goal().isMissedBy(row.entry().orElseThrow().figure().rate()))
                .isFalse();
        assertThat(row.yearToDate()).contains(new Rate(9, 9));
        assertThat(score(cut)).isEqualByComparingTo("0.75");
    }

    @Test
    void what_is_counted_as_it_stands_is_missed_and_answered_for() {
        var open = given(1, PROCEDURES, Accumulation.STOCK, "12");
        recorded(open, june, AFigure.count(9));
        var why = catchThrowableOfType(Refused.class, this::handIn);
        assertThat(why.key()).isEqualTo("progress.refused.noShortfall");
        recorded(open, june, AFigure.count(12));
        assertThat(handIn()).isEqualTo(1);
    }

    @Test
    void a_milestone_is_judged_by_the_day_it_was_reached() {
        var early = given(1, MILESTONE, Accumulation.STOCK, "20240630");
        var inTime = given(2, MILESTONE, Accumulation.STOCK, "20240614");
        var late = given(3, MILESTONE, Accumulation.STOCK, "20240531");
        var missed = given(4, MILESTONE, Accumulation.STOCK, "20240614");
        recorded(early, june, AFigure.notYetDue());
        recorded(inTime, june, AFigure.reached(LocalDate.of(2024, 6, 14), true));
        recorded(late, june, AFigure.reached(LocalDate.of(2024, 6, 1), false));
        recorded(missed, june, AFigure.answer(false));

        assertThat(List.of(early, inTime, late, missed))
                .extracting(this::isMissed)
                .containsExactly(false, false, true, true);
        assertThat(row(late).entry().orElseThrow().figure().reachedOn()).contains(LocalDate.of(2024, 6, 1));
    }

    @Test
    void a_day_that_the_period_has_not_seen_yet_is_refused() {
        var goal = given(1, MILESTONE, Accumulation.STOCK, "20240630");
        assertThat(refusal(goal, AFigure.reached(LocalDate.of(2024, 6, 15), true)))
                .isEqualTo("progress.refused.reachedAfter");
        var july = province.month(7);
        assertThat(refusal(goal, july, AFigure.reached(LocalDate.of(2024, 6, 16), true)))
                .as("it is 15/6/2024")
                .isEqualTo("progress.refused.reachedAfter");
        assertThat(refusal(goal, AFigure.reached(LocalDate.of(2024, 6, 14), false)))
                .as("it says late of what was in time")
                .isEqualTo("progress.refused.otherKind");
    }

    @ParameterizedTest
    @EnumSource(
            value = FigureKind.class,
            names = {"COUNT", "AMOUNT", "YES_NO", "MILESTONE"})
    void two_counts_are_no_figure_of_another_kind(FigureKind kind) {
        var measure = new Measure(kind, "thủ tục");
        var required = kind == FigureKind.MILESTONE ? "20240630" : "1";
        var given = given(1, measure, Accumulation.STOCK, required);
        assertThat(refusal(given, AFigure.of(3, 7))).isEqualTo("progress.refused.otherKind");
    }

    @Test
    void a_day_is_no_part_of_a_rate() {
        var online = given(1, Measure.PERCENT, Accumulation.FLOW, "50");
        assertThat(refusal(online, AFigure.reached(LocalDate.of(2024, 6, 1), true)))
                .isEqualTo("progress.refused.otherKind");
    }

    @Test
    void a_count_far_from_the_one_before_is_asked_about_and_a_yes_is_not() {
        var cut = given(1, PROCEDURES, Accumulation.FLOW, "12");
        var done = given(2, DONE, Accumulation.STOCK, "1");
        recorded(cut, may, AFigure.count(4));
        recorded(done, may, AFigure.answer(false));
        assertThat(recorded(cut, june, AFigure.count(9)).questions()).containsExactly(Question.NUMBER_FAR);
        assertThat(recorded(done, june, AFigure.answer(true)).questions()).isEmpty();
        assertThat(recorded(given(3, DONE, Accumulation.STOCK, "1"), june, AFigure.answer(true))
                        .questions())
                .isEmpty();
    }

    /** By hand: 7 of the 5 + 10 procedures that the two departments are to cut; 1 of 2 departments has done it. */
    @Test
    void units_together_are_held_against_the_sum_of_their_goals_and_answers_make_a_rate() {
        var health = province.department("Sở Y tế");
        var cut = province.target(1, PROCEDURES, Accumulation.STOCK, Comparison.AT_LEAST, "5");
        approved(province.assignment(cut, justice, "5"), june, AFigure.count(3));
        approvedOf(health, province.assignment(cut, health, "10"), AFigure.count(4));
        var done = province.target(2, DONE, Accumulation.STOCK, Comparison.EXACTLY, "1");
        approved(province.assignment(done, justice, "1"), june, AFigure.answer(true));
        approvedOf(health, province.assignment(done, health, "1"), AFigure.answer(false));

        var sums = admin.does(() -> rollUps.of(june, Optional.empty(), Reach.PERIOD));
        assertThat(sums.getFirst().rate()).isEqualTo(new Rate(7, 7));
        assertThat(sums.getFirst().goal().required()).isEqualByComparingTo("15");
        assertThat(sums.getFirst().goal().isMissedBy(new Rate(7, 7))).isTrue();
        assertThat(sums.getLast().rate()).isEqualTo(new Rate(1, 2));
    }

    @Test
    void the_database_takes_no_goal_of_another_kind() {
        var rate = province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        var count = province.target(2, PROCEDURES, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        assertThat(catchThrowableOfType(DataAccessException.class, () -> province.assignment(rate, justice, "120")))
                .hasMessageContaining("no number of the kind");
        assertThat(province.assignment(count, justice, "120")).isNotNull();
    }

    @Test
    void a_day_that_was_moved_asks_for_the_figure_anew() {
        var target = province.target(1, MILESTONE, Accumulation.STOCK, Comparison.AT_MOST, "20240614");
        var milestone = milestone(target);
        var late = AFigure.answer(false).missedBecause("Chưa ký");
        recorded(milestone, june, late);
        moved(target, "30/6/2024");
        assertThat(catchThrowableOfType(Refused.class, this::handIn).key()).isEqualTo("progress.refused.dayMoved");

        recorded(milestone, june, AFigure.notYetDue());
        assertThat(handIn()).isEqualTo(1);
        moved(target, "14/6/2024");
        var entry = row(milestone).entry().orElseThrow();
        assertThat(catchThrowableOfType(
                                Refused.class, () -> admin.doing(() -> decisions.approve(entry.id(), entry.version())))
                        .key())
                .isEqualTo("progress.refused.dayMovedSince");
    }

    @Test
    void the_day_of_a_milestone_stays_while_an_approved_figure_was_judged_by_it() {
        var target = province.target(1, MILESTONE, Accumulation.STOCK, Comparison.AT_MOST, "20240614");
        var milestone = milestone(target);
        approved(milestone, june, AFigure.reached(LocalDate.of(2024, 6, 10), true));

        var preview = moved(target, "30/6/2024");
        assertThat(preview.lines(Outcome.TurnedDown.class))
                .singleElement()
                .satisfies(line -> assertThat(((Outcome.TurnedDown) line.outcome()).key())
                        .isEqualTo("assignment.refused.milestoneJudged"));
        assertThat(catchThrowableOfType(
                        DataAccessException.class,
                        () -> province.goal(milestone, "20240630", LocalDate.of(2024, 5, 15))))
                .hasMessageContaining("an approved figure was judged by it");
    }

    @Test
    void the_kind_stays_with_the_goals_that_were_given_and_the_unit_with_what_was_reported() {
        var target = province.target(1, PROCEDURES, Accumulation.FLOW, Comparison.AT_LEAST, "12");
        var cut = province.assignment(target, justice, "12");
        assertThat(changed(target, DONE, Accumulation.STOCK, "1")).isEqualTo("target.refused.kindAssigned");
        recorded(cut, june, AFigure.count(3));
        assertThat(changed(target, new Measure(FigureKind.COUNT, "nghìn thủ tục"), Accumulation.FLOW, "12"))
                .isEqualTo("target.refused.reported");
    }

    /** «No overdue dossier»: none earns all of it, a single one nothing. */
    @Test
    void where_none_is_allowed_one_is_missed_and_none_earns_all() {
        var target = province.target(1, PROCEDURES, Accumulation.STOCK, Comparison.AT_MOST, "0");
        var overdue = province.assignment(target, justice, "0");
        assertThat(changed(target, PROCEDURES, Comparison.EXACTLY, Accumulation.STOCK, "3"))
                .isEqualTo("target.refused.goalOfNoneGiven");
        var complaints = province.target(2, PROCEDURES, Accumulation.STOCK, Comparison.AT_MOST, "0");
        var one = province.assignment(complaints, justice, "0");
        recorded(one, june, AFigure.count(1));
        assertThat(isMissed(one)).isTrue();
        approved(overdue, june, AFigure.count(0));
        assertThat(isMissed(overdue)).isFalse();
        assertThat(score(overdue)).isEqualByComparingTo("1");
    }

    private String changed(TargetId id, Measure measure, Accumulation accumulation, String goal) {
        return changed(id, measure, Comparison.AT_LEAST, accumulation, goal);
    }

    private String changed(
            TargetId id, Measure measure, Comparison comparison, Accumulation accumulation, String goal) {
        var target = admin.does(() -> targets.target(id));
        var before = target.judging();
        var judging = new Judging(
                measure,
                comparison,
                new BigDecimal(goal),
                accumulation,
                before.frequency(),
                before.weight(),
                before.minimumDenominator(),
                before.evidenceRequired());
        var data = target.data();
        var other = new TargetData(data.number(), data.indicator(), judging, data.printed(), data.parties());
        return catchThrowableOfType(
                        Refused.class, () -> admin.doing(() -> targets.correct(id, target.version(), other)))
                .key();
    }

    @Test
    void what_is_counted_by_some_is_not_held_against_the_goal_of_all() {
        var health = province.department("Sở Y tế");
        var late = province.target(1, PROCEDURES, Accumulation.STOCK, Comparison.AT_MOST, "10");
        approved(province.assignment(late, justice, "10"), june, AFigure.count(9));
        province.assignment(late, health, "10");
        var sum = admin.does(() -> rollUps.of(june, Optional.empty(), Reach.PERIOD))
                .getFirst();
        assertThat(sum.isCounted()).isTrue();
        assertThat(sum.isJudged()).isFalse();
    }

    @Test
    void what_was_reached_and_is_no_longer_is_asked_about() {
        var open = given(1, PROCEDURES, Accumulation.STOCK, "12");
        var milestone = given(2, MILESTONE, Accumulation.STOCK, "20240514");
        recorded(open, may, AFigure.count(12));
        recorded(milestone, may, AFigure.reached(LocalDate.of(2024, 5, 10), true));
        assertThat(recorded(open, june, AFigure.count(8)).questions()).containsExactly(Question.WENT_DOWN);
        assertThat(recorded(milestone, june, AFigure.answer(false)).questions()).containsExactly(Question.WENT_DOWN);
    }

    private boolean isMissed(AssignmentId assignment) {
        var row = row(assignment);
        return row.goal().isMissedBy(row.entry().orElseThrow().figure().rate());
    }

    private BigDecimal score(AssignmentId assignment) {
        var line =
                admin.does(() -> leaderboard.explanation(Tier.PROVINCIAL, justice, Optional.empty())).lines().stream()
                        .filter(each -> each.of().assignment().equals(Optional.of(assignment)))
                        .findFirst()
                        .orElseThrow();
        return line.score().points().bigDecimalValue();
    }

    private AssignmentId given(int number, Measure measure, Accumulation accumulation, String goal) {
        var comparison = measure.kind() == FigureKind.MILESTONE ? Comparison.AT_MOST : Comparison.AT_LEAST;
        return province.assignment(province.target(number, measure, accumulation, comparison, goal), justice, goal);
    }

    private SheetRow row(AssignmentId assignment) {
        return editor.does(() -> progress.sheet(june)).rows().stream()
                .filter(row -> row.assignment().equals(assignment))
                .findFirst()
                .orElseThrow();
    }

    private Recorded.Saved recorded(AssignmentId assignment, PeriodId period, AFigure figure) {
        var outcome = outcome(assignment, period, figure);
        outcome.orThrow();
        return (Recorded.Saved) outcome;
    }

    private Recorded outcome(AssignmentId assignment, PeriodId period, AFigure figure) {
        var seen = editor.does(() -> progress.sheet(period)).rows().stream()
                .filter(row -> row.assignment().equals(assignment))
                .flatMap(row -> row.entry().stream())
                .mapToLong(SheetEntry::version)
                .sum();
        return Objects.requireNonNull(editor.does(
                        () -> progress.recordAll(period, List.of(new Recording(assignment, seen, figure.typed()))))
                .get(assignment));
    }

    private String refusal(AssignmentId assignment, AFigure figure) {
        return refusal(assignment, june, figure);
    }

    private String refusal(AssignmentId assignment, PeriodId period, AFigure figure) {
        return catchThrowableOfType(
                        Refused.class, () -> outcome(assignment, period, figure).orThrow())
                .key();
    }

    /** Where it cannot be, the preview says why and nothing is written. */
    private Preview moved(TargetId target, String day) {
        var preview = admin.does(() -> giving.preview(province.programme(), Map.of(target, Map.of(justice, day))));
        var ofTarget = preview.targets().getFirst();
        if (ofTarget.lines(Outcome.TurnedDown.class).isEmpty()) {
            admin.doing(() -> giving.assign(preview, "Quyết định 12 lùi thời hạn"));
        }
        return ofTarget;
    }

    private AssignmentId milestone(TargetId target) {
        return province.assignment(target, justice, "20240614");
    }

    private int handIn() {
        var seen = editor.does(() -> progress.sheet(june)).rows().stream()
                .flatMap(row -> row.entry().stream())
                .map(entry -> new Seen(entry.id(), entry.version()))
                .toList();
        return head.does(() -> progress.submit(june, seen));
    }

    private void approved(AssignmentId assignment, PeriodId period, AFigure figure) {
        approve(editor, head, assignment, period, figure);
    }

    private void approvedOf(UnitId unit, AssignmentId assignment, AFigure figure) {
        approve(province.editorOf(unit), province.headOf(unit), assignment, june, figure);
    }

    private void approve(
            TestPerson typing, TestPerson handing, AssignmentId assignment, PeriodId period, AFigure figure) {
        var missed =
                figure.missedBecause("Đang rà soát").explained("Đã kiểm tra").typed();
        var entry = typing.does(() -> progress.record(assignment, period, 0, missed));
        handing.does(() -> progress.submit(period, List.of(new Seen(entry.id(), entry.version()))));
        admin.doing(() -> decisions.approve(entry.id(), entry.version() + 1));
    }
}
