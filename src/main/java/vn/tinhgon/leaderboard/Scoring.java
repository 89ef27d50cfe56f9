package vn.tinhgon.leaderboard;

import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.leaderboard.Score.NotApplicable;
import vn.tinhgon.leaderboard.Score.NotDue;
import vn.tinhgon.leaderboard.Score.NotEnoughData;
import vn.tinhgon.leaderboard.Score.NotReported;
import vn.tinhgon.leaderboard.Score.Scored;
import vn.tinhgon.score.PointRule;

/** The arithmetic of a year: from the approved figures of one criterion to its points. */
public final class Scoring {

    private Scoring() {}

    /**
     * Points = weight × min(1, figure ÷ goal), the inverse for «at most», or by the criterion's own rule, × due periods reported ÷
     * due periods.
     *
     * @param figure {@link YearFigure#NONE} where nothing was approved
     * @param notApplicable whether the provincial admin has decided so; it outweighs any figure
     */
    public static Score score(PointsRule rule, YearFigure figure, boolean notApplicable, Due due) {
        if (notApplicable) {
            return new NotApplicable();
        }
        if (!isReported(rule, figure, due)) {
            return due.isNothing()
                    ? new NotDue()
                    : new NotReported(rule.applicable(), reported(figure, due), due.periods());
        }
        var rate = yearRate(rule, figure);
        if (!rule.goal().isEnough(rate)) {
            return new NotEnoughData(rate, reported(figure, due), due.periods());
        }
        var earned = rule.share(rate);
        return new Scored(
                rule.points(share(earned, figure, due)),
                rule.applicable(),
                rate,
                rule.by() == PointRule.PROPORTIONAL ? earned : rule.goal().achievement(rate),
                rule.goal().isAttainedBy(rate),
                reported(figure, due),
                due.periods(),
                figure.isProvisional());
    }

    /** A figure that nobody reports, or of a period in which it was not asked for, is no report that was due. */
    private static int reported(YearFigure figure, Due due) {
        return Math.min(figure.reportedDue(), due.periods());
    }

    private static boolean isReported(PointsRule rule, YearFigure figure, Due due) {
        return switch (rule.accumulation()) {
            case FLOW, SURVEY -> figure.reported() > 0;
            // The last due period stands for the year; falling back to an earlier one would reward hiding it.
            case STOCK -> figure.reported() > 0 && figure.lastPeriod() >= due.latest();
        };
    }

    private static Rate yearRate(PointsRule rule, YearFigure figure) {
        return switch (rule.accumulation()) {
            case FLOW -> figure.total();
            case STOCK, SURVEY -> figure.last();
        };
    }

    private static BigFraction share(BigFraction earned, YearFigure figure, Due due) {
        var reported = reported(figure, due);
        return reported == due.periods() ? earned : earned.multiply(BigFraction.of(reported, due.periods()));
    }
}
