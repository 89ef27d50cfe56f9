package vn.tinhgon.progress;

import java.util.List;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.TargetId;

/**
 * The figures of many units on one target as one figure.
 *
 * @param number of the target
 * @param goal of the target itself, whatever goals single units have
 * @param units those that owe a figure, by name
 */
public record RollUp(
        TargetId target, int number, String shortName, Accumulation accumulation, Goal goal, List<RolledUnit> units) {

    public RollUp {
        units = List.copyOf(units);
    }

    /**
     * All numerators ÷ all denominators. In a mean of rates a commune with 3 dossiers would weigh as much as one with
     * 900, and one whose denominator is too small for a result of its own would not weigh at all.
     */
    public Rate rate() {
        return units.stream().map(RolledUnit::rate).reduce(new Rate(0, 0), Rate::plus);
    }

    /** Whether anything counts: a sum of no counts is not a count of nothing. */
    public boolean isCounted() {
        return units.stream().anyMatch(unit -> unit.counted() > 0);
    }

    /**
     * Whether the sum can be held against the goal: what is counted cannot while a unit is missing, whose goal is in the
     * goal of all.
     */
    public boolean isJudged() {
        return isCounted() && !(goal.measure().kind().isNumber() && !missing().isEmpty());
    }

    /** Units whose every figure that is due counts. */
    public long complete() {
        return units.stream().filter(unit -> unit.missing() == 0).count();
    }

    /** The others. */
    public List<RolledUnit> missing() {
        return units.stream().filter(unit -> unit.missing() > 0).toList();
    }
}
