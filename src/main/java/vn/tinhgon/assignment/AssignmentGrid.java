package vn.tinhgon.assignment;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.assignment.Judgement.Given;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.target.Target;
import vn.tinhgon.unit.UnitRow;

/**
 * The targets of a programme against the units of the day: what the directive makes of each unit in each target, and what
 * it already has to reach.
 */
public final class AssignmentGrid {

    /** What the directive makes of a unit in a target. */
    public enum Part {
        LEADS,
        COORDINATES,
        NOT_NAMED
    }

    private final List<Target> targets;
    private final Map<TargetId, Goal> goals;
    private final List<UnitRow> units;
    private final Map<TargetId, Map<UnitId, Given>> given;

    AssignmentGrid(List<Target> targets, List<UnitRow> units, Map<TargetId, Map<UnitId, Given>> given) {
        this.targets = List.copyOf(targets);
        this.goals = targets.stream()
                .collect(toMap(Target::id, target -> target.judging().asGoal()));
        this.units = List.copyOf(units);
        this.given = given;
    }

    /** By their printed number. */
    public List<Target> targets() {
        return targets;
    }

    /** By kind, then by name. */
    public List<UnitRow> units() {
        return units;
    }

    public Part part(Target target, UnitRow unit) {
        if (target.parties().isCoordinatedBy(unit)) {
            return Part.COORDINATES;
        }
        return target.parties().isLedBy(unit) ? Part.LEADS : Part.NOT_NAMED;
    }

    /** What the unit has to reach; empty where the target is not given to it. */
    public Optional<Goal> goal(TargetId target, UnitId unit) {
        return Optional.ofNullable(goals.get(target))
                .flatMap(goal -> given(target, unit).map(Given::goal).map(goal::with));
    }

    /** Whether it was decided that the target does not apply to the unit. */
    public boolean isSettled(TargetId target, UnitId unit) {
        return given(target, unit).filter(Given::settled).isPresent();
    }

    private Optional<Given> given(TargetId target, UnitId unit) {
        return Optional.ofNullable(given.getOrDefault(target, Map.of()).get(unit));
    }
}
