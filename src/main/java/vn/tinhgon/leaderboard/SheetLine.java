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
 * @param waiting what was handed in and is not decided
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
        Optional<Waiting> waiting,
        Due due) {

    /** The same judged by another goal. */
    SheetLine by(PointsRule other) {
        return new SheetLine(
                code, shortName, source, unit, target, assignment, other, notApplicable, figure, waiting, due);
    }

    /** The same with another figure, and nothing that waits. */
    SheetLine with(YearFigure other) {
        return new SheetLine(
                code, shortName, source, unit, target, assignment, rule, notApplicable, other, Optional.empty(), due);
    }

    /** The same once what waits is approved as it was handed in. */
    SheetLine then() {
        return waiting.map(figures -> with(figures.then())).orElse(this);
    }

    Score score() {
        return Scoring.score(rule, figure, notApplicable.isPresent(), due);
    }
}
