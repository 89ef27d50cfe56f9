package vn.tinhgon.target;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Refused;

/**
 * What a target is: what is counted, how it is judged, what the directive prints of it and whom it is for.
 *
 * @param number as printed in the directive, from 1
 */
public record TargetData(int number, Indicator indicator, Judging judging, Printed printed, Parties parties) {

    private static final int HIGHEST_NUMBER = 999;

    /**
     * @throws Refused at {@code number} where it is not within 1 and 999, at {@code countedNumerator} where dossiers are
     *     counted for what is no rate
     */
    public TargetData {
        if (indicator.dossiers().isPresent() && judging.measure().kind() != FigureKind.RATE) {
            throw Refused.field("countedNumerator", "target.refused.countedIsRate");
        }
        if (number < 1 || number > HIGHEST_NUMBER) {
            throw Refused.field("number", "target.refused.number", HIGHEST_NUMBER);
        }
    }

    /** The same for another year: the texts stay, the goal is new, and what was printed of the old one goes. */
    TargetData inAnotherYear(int otherNumber, BigDecimal goal, String printedGoal) {
        return new TargetData(
                otherNumber,
                indicator,
                judging.with(goal),
                new Printed(printedGoal, printed.lead(), printed.coordinating(), Optional.empty()),
                parties);
    }
}
