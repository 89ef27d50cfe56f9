package vn.tinhgon.leaderboard;

import java.util.Optional;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;

/**
 * A target on a unit's sheet, with all that its points are made from.
 *
 * @param number as printed in the directive
 * @param notApplicable why the provincial admin decided that it does not apply to the unit
 * @param due periods it has to be reported for
 */
public record SheetTarget(
        AssignmentId assignment,
        UnitId unit,
        TargetId target,
        int number,
        String shortName,
        TargetRule rule,
        Optional<String> notApplicable,
        YearFigure figure,
        Due due) {

    /** The same with another figure. */
    SheetTarget with(YearFigure other) {
        return new SheetTarget(assignment, unit, target, number, shortName, rule, notApplicable, other, due);
    }

    TargetScore score() {
        return Scoring.score(rule, figure, notApplicable.isPresent(), due);
    }
}
