package vn.tinhgon.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.assignment.Outcome.Added;
import vn.tinhgon.assignment.Outcome.GoalChanged;
import vn.tinhgon.assignment.Outcome.TurnedDown;
import vn.tinhgon.assignment.Outcome.Unchanged;
import vn.tinhgon.assignment.Preview.Line;
import vn.tinhgon.assignment.Preview.Named;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.target.Target;
import vn.tinhgon.unit.UnitRow;

/**
 * The rules of giving a target to units, on what is known of the day.
 *
 * @param onTheDay units that exist on it
 * @param known units that ever existed, of those asked for
 * @param given who has the target already
 * @param inForceFrom since when goals count that are set now; empty when all periods are closed
 */
record Judgement(
        Target target,
        Map<UnitId, UnitRow> onTheDay,
        Map<UnitId, UnitRow> known,
        Map<UnitId, Given> given,
        Optional<LocalDate> inForceFrom) {

    /**
     * A unit's assignment as it stands: the goal that was set last.
     *
     * @param judged whether a milestone was judged by its day in a period that is not closed: moved, the day would have
     *     been another
     * @param settled whether it was decided that the target does not apply to the unit
     */
    record Given(
            UnitId unit, AssignmentId assignment, long version, BigDecimal goal, boolean settled, boolean judged) {}

    Preview of(Map<UnitId, String> typed) {
        var lines = typed.entrySet().stream()
                .map(one -> new Line(named(one.getKey()), outcome(one.getKey(), one.getValue())))
                .toList();
        if (target.parties().joint()) {
            lines = oneFigure(lines);
        }
        return new Preview(target.id(), typed, lines, jointLeads(lines), inForceFrom);
    }

    private Outcome outcome(UnitId id, String typed) {
        var unit = onTheDay.get(id);
        if (unit == null) {
            return down(known.containsKey(id) ? "assignment.refused.notOnTheDay" : "assignment.refused.unknownUnit");
        }
        if (target.parties().isCoordinatedBy(unit)) {
            return down("assignment.refused.coordinates", target.number());
        }
        if (!target.parties().isLedBy(unit)) {
            return down(
                    "assignment.refused.notNamed",
                    target.number(),
                    target.printed().lead());
        }
        try {
            return withGoal(target.judging().asGoal().typed("goal", typed), given.get(id));
        } catch (Refused refused) {
            return new TurnedDown(refused.key(), refused.arguments(), true);
        }
    }

    private Outcome withGoal(BigDecimal goal, @Nullable Given present) {
        if (present != null && present.goal().compareTo(goal) == 0) {
            return new Unchanged(goal);
        }
        if (inForceFrom.isEmpty()) {
            return down("assignment.refused.allClosed");
        }
        if (present != null && present.judged()) {
            return down("assignment.refused.milestoneJudged", target.number());
        }
        return present == null
                ? new Added(goal)
                : new GoalChanged(present.assignment(), present.version(), present.goal(), goal);
    }

    /** One figure has one unit that reports it: assigning it to a crowd would count the same figure many times. */
    private List<Line> oneFigure(List<Line> lines) {
        if (!given.isEmpty()) {
            var holder = named(given.keySet().iterator().next()).name();
            return turnDownAdded(lines, down("assignment.refused.jointHeld", target.number(), holder));
        }
        var added = lines.stream().filter(Judgement::isAdded).count();
        return added > 1 ? turnDownAdded(lines, down("assignment.refused.jointOne", target.number())) : lines;
    }

    private static List<Line> turnDownAdded(List<Line> lines, Outcome instead) {
        return lines.stream()
                .map(line -> isAdded(line) ? new Line(line.unit(), instead) : line)
                .toList();
    }

    private List<Named> jointLeads(List<Line> lines) {
        if (!target.parties().joint()) {
            return List.of();
        }
        return lines.stream()
                .filter(Judgement::isAdded)
                .flatMap(reporting -> onTheDay.values().stream()
                        .filter(unit -> target.parties().isLedBy(unit)
                                && !target.parties().isCoordinatedBy(unit))
                        .filter(unit -> !unit.id().equals(reporting.unit().id()))
                        .map(unit -> new Named(unit.id(), unit.name())))
                .toList();
    }

    private Named named(UnitId id) {
        var unit = onTheDay.getOrDefault(id, known.get(id));
        return new Named(id, unit == null ? id.text() : unit.name());
    }

    private static boolean isAdded(Line line) {
        return line.outcome() instanceof Added;
    }

    private static TurnedDown down(String key, Object... arguments) {
        return new TurnedDown(key, List.of(arguments), false);
    }
}
