package vn.tinhgon.leaderboard;

import java.util.Optional;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.score.Source;

/**
 * A criterion on a unit's sheet, with all that its points are made from.
 *
 * @param code of the criterion; of a target of the programme its number
 * @param target of {@link Source#TARGET}, as is {@code assignment}
 * @param notApplicable why the provincial admin decided that it does not apply to the unit
 * @param due periods it has to be reported for; none where nobody reports it
 */
public record SheetLine(
        String code,
        String shortName,
        Source source,
        UnitId unit,
        Optional<TargetId> target,
        Optional<AssignmentId> assignment,
        PointsRule rule,
        Optional<String> notApplicable,
        YearFigure figure,
        Due due) {

    /** The same with another figure. */
    SheetLine with(YearFigure other) {
        return new SheetLine(code, shortName, source, unit, target, assignment, rule, notApplicable, other, due);
    }

    Score score() {
        return Scoring.score(rule, figure, notApplicable.isPresent(), due);
    }
}
