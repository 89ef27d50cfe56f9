package vn.tinhgon.assignment;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.assignment.Judgement.Given;
import vn.tinhgon.assignment.Outcome.Added;
import vn.tinhgon.assignment.Outcome.GoalChanged;
import vn.tinhgon.assignment.Outcome.TurnedDown;
import vn.tinhgon.assignment.Outcome.Unchanged;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.target.Indicator;
import vn.tinhgon.target.Judging;
import vn.tinhgon.target.Parties;
import vn.tinhgon.target.Party;
import vn.tinhgon.target.Printed;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetData;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitRow;

/** The rules of UC-002, without a database. */
class JudgementTest {

    private static final Optional<LocalDate> FROM_JUNE = Optional.of(LocalDate.of(2024, 5, 15));

    private final UnitRow justice = unit(UnitKind.DEPARTMENT, "Sở Tư pháp");
    private final UnitRow health = unit(UnitKind.DEPARTMENT, "Sở Y tế");
    private final UnitRow finance = unit(UnitKind.DEPARTMENT, "Sở Tài chính");
    private final UnitRow office = unit(UnitKind.PROVINCIAL_OFFICE, "Văn phòng UBND tỉnh");
    private final UnitRow vnpt = unit(UnitKind.ENTERPRISE, "VNPT Hưng Yên");
    private final UnitRow ended = unit(UnitKind.DEPARTMENT, "Sở đã giải thể");
    private final List<UnitRow> onTheDay = List.of(justice, health, finance, office, vnpt);

    private final Target each = target(
            false,
            List.of(new Party.OfKind(UnitKind.DEPARTMENT), new Party.OfKind(UnitKind.PROVINCIAL_OFFICE)),
            List.of(new Party.One(finance.id()), new Party.OfKind(UnitKind.PROVINCIAL_OFFICE)));
    private final Target joint = target(
            true,
            List.of(new Party.OfKind(UnitKind.PROVINCIAL_OFFICE), new Party.OfKind(UnitKind.ENTERPRISE)),
            List.of(new Party.OfKind(UnitKind.DEPARTMENT)));

    @Test
    void each_unit_gets_what_is_right_for_it_and_none_stops_the_others() {
        var stranger = UnitId.next();
        var preview = judge(each, FROM_JUNE, given(health, "45"))
                .of(goals("80", justice.id(), health.id(), finance.id(), office.id(), vnpt.id(), ended.id(), stranger));

        assertThat(outcome(preview, justice)).isEqualTo(new Added(new BigDecimal("80")));
        assertThat(outcome(preview, health)).isInstanceOfSatisfying(GoalChanged.class, change -> {
            assertThat(change.before()).isEqualByComparingTo("45");
            assertThat(change.after()).isEqualByComparingTo("80");
        });
        assertThat(refusal(preview, finance.id())).isEqualTo("assignment.refused.coordinates");
        assertThat(refusal(preview, office.id())).isEqualTo("assignment.refused.coordinates");
        assertThat(refusal(preview, vnpt.id())).isEqualTo("assignment.refused.notNamed");
        assertThat(refusal(preview, ended.id())).isEqualTo("assignment.refused.notOnTheDay");
        assertThat(refusal(preview, stranger)).isEqualTo("assignment.refused.unknownUnit");
        assertThat(preview.writes()).isEqualTo(2);
        assertThat(preview.inForceFrom()).isEqualTo(FROM_JUNE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"46,09;46.09", "46.09;46.09", " 100 ;100", "0,5;0.5", "80 %;80"})
    void a_goal_is_read_as_it_is_typed_here(String typed, String goal) {
        var preview = judge(each, FROM_JUNE).of(goals(typed, justice.id()));
        assertThat(outcome(preview, justice))
                .isInstanceOfSatisfying(
                        Added.class, added -> assertThat(added.goal()).isEqualByComparingTo(goal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"120", "0", "-5", "tám mươi", "''", "100,0001"})
    void a_goal_that_is_none_is_turned_down_at_its_field(String typed) {
        var preview = judge(each, FROM_JUNE).of(goals(typed, justice.id()));
        assertThat(outcome(preview, justice))
                .isInstanceOfSatisfying(
                        TurnedDown.class, down -> assertThat(down.atGoal()).isTrue());
    }

    @Test
    void the_goal_in_force_is_the_same_however_many_zeros_it_is_kept_with() {
        var preview = judge(each, FROM_JUNE, given(justice, "80.0000")).of(goals("80", justice.id()));
        assertThat(outcome(preview, justice)).isInstanceOf(Unchanged.class);
        assertThat(preview.writes()).isZero();
    }

    @Test
    void a_new_and_a_changed_goal_need_a_period_that_is_still_open() {
        var preview = judge(each, Optional.empty(), given(justice, "45")).of(goals("80", justice.id(), health.id()));
        assertThat(refusal(preview, justice.id())).isEqualTo("assignment.refused.allClosed");
        assertThat(refusal(preview, health.id())).isEqualTo("assignment.refused.allClosed");
        var same = judge(each, Optional.empty(), given(justice, "80")).of(goals("80", justice.id()));
        assertThat(outcome(same, justice)).isInstanceOf(Unchanged.class);
    }

    @Test
    void one_figure_goes_to_one_unit_and_the_other_leads_join_it() {
        var preview = judge(joint, FROM_JUNE).of(goals("100", office.id()));
        assertThat(outcome(preview, office)).isInstanceOf(Added.class);
        assertThat(preview.jointLeads()).extracting(Preview.Named::name).containsExactly("VNPT Hưng Yên");
    }

    @Test
    void one_figure_is_not_given_to_many() {
        var preview = judge(joint, FROM_JUNE).of(goals("100", office.id(), vnpt.id()));
        assertThat(refusal(preview, office.id())).isEqualTo("assignment.refused.jointOne");
        assertThat(refusal(preview, vnpt.id())).isEqualTo("assignment.refused.jointOne");
        assertThat(preview.jointLeads()).isEmpty();
    }

    @Test
    void one_figure_that_is_given_already_is_not_given_again() {
        var preview = judge(joint, FROM_JUNE, given(office, "100")).of(goals("100", vnpt.id(), office.id()));
        assertThat(refusal(preview, vnpt.id())).isEqualTo("assignment.refused.jointHeld");
        assertThat(outcome(preview, office)).isInstanceOf(Unchanged.class);
    }

    private Judgement judge(Target target, Optional<LocalDate> inForceFrom, Given... given) {
        return new Judgement(
                target,
                byId(onTheDay),
                byId(Stream.concat(onTheDay.stream(), Stream.of(ended)).toList()),
                Arrays.stream(given).collect(toMap(Given::unit, identity())),
                inForceFrom);
    }

    private static Map<UnitId, UnitRow> byId(List<UnitRow> units) {
        return units.stream().collect(toMap(UnitRow::id, identity()));
    }

    private static Given given(UnitRow unit, String goal) {
        return new Given(unit.id(), AssignmentId.next(), 1, new BigDecimal(goal), false, false);
    }

    private static Map<UnitId, String> goals(String goal, UnitId... units) {
        var goals = new LinkedHashMap<UnitId, String>();
        Arrays.stream(units).forEach(unit -> goals.put(unit, goal));
        return goals;
    }

    private static Outcome outcome(Preview preview, UnitRow unit) {
        return outcome(preview, unit.id());
    }

    private static Outcome outcome(Preview preview, UnitId unit) {
        return preview.lines().stream()
                .filter(line -> line.unit().id().equals(unit))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static String refusal(Preview preview, UnitId unit) {
        return ((TurnedDown) outcome(preview, unit)).key();
    }

    private static UnitRow unit(UnitKind kind, String name) {
        return new UnitRow(UnitId.next(), name, kind, name);
    }

    private static Target target(boolean joint, List<Party> leads, List<Party> coordinating) {
        return new Target(
                TargetId.next(),
                1,
                ProgrammeId.next(),
                new TargetData(
                        5,
                        new Indicator("CT-05", "Tỷ lệ", "Tỷ lệ", "", "", "", Optional.empty(), Optional.empty()),
                        new Judging(
                                Measure.PERCENT,
                                Comparison.EXACTLY,
                                new BigDecimal(100),
                                Accumulation.FLOW,
                                Frequency.MONTH,
                                BigDecimal.ONE,
                                1,
                                false),
                        new Printed("100", "Các Sở", "Văn phòng UBND tỉnh", Optional.empty()),
                        new Parties(joint, leads, coordinating)));
    }
}
