package vn.tinhgon.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.progress.EntryState;

/**
 * One figure in a report: of a unit that has a target in a period, whether or not it has reported it.
 *
 * @param number of the target
 * @param unitName as it was called on the last day of the report
 * @param goal in force on the last day of the period
 * @param applies whether the target applies to the unit
 * @param state empty where nothing was reported that the reader may see
 * @param figure empty where none is there, or none that counts yet
 * @param before the figure of the period before
 * @param year what the year has come to by the end of the period
 * @param cause why the goal was missed; may be empty
 */
public record ReportLine(
        TargetId target,
        int number,
        String shortName,
        UnitId unit,
        String unitName,
        Period span,
        Goal goal,
        boolean applies,
        Optional<EntryState> state,
        Optional<Rate> figure,
        Optional<Rate> before,
        Optional<Rate> year,
        String cause) {

    private static final int PRINTED_DECIMALS = 2;

    /** How a figure stands to its goal, or why it does not. */
    public enum Verdict {
        ATTAINED,
        MISSED,
        /** The goal is one of the whole year, and one period misses nothing. */
        OF_THE_YEAR,
        /** A denominator of 0 or below the minimum: neither 0% nor 100%. */
        NOT_ENOUGH_DATA,
        /** A milestone whose day has not come. */
        NOT_YET_DUE,
        /** Handed in, and not approved yet. */
        WAITING,
        NOT_REPORTED,
        NOT_APPLICABLE
    }

    public Verdict verdict() {
        if (!applies) {
            return Verdict.NOT_APPLICABLE;
        }
        return figure.map(reported -> verdict(goal, reported))
                .orElse(state.isPresent() ? Verdict.WAITING : Verdict.NOT_REPORTED);
    }

    /** How {@code figure} stands to {@code goal}. */
    public static Verdict verdict(Goal goal, Rate figure) {
        if (!goal.isEnough(figure)) {
            return goal.measure().kind() == FigureKind.MILESTONE ? Verdict.NOT_YET_DUE : Verdict.NOT_ENOUGH_DATA;
        }
        if (goal.wholeYear() && !goal.isMissedBy(figure)) {
            return Verdict.OF_THE_YEAR;
        }
        return goal.isAttainedBy(figure) ? Verdict.ATTAINED : Verdict.MISSED;
    }

    /** What the figure comes to, as it is printed: in percent, or in the unit; empty where it carries no result. */
    public Optional<BigDecimal> printed() {
        return printed(figure);
    }

    /** The same of the period before. */
    public Optional<BigDecimal> printedBefore() {
        return printed(before);
    }

    /** The same of the year. */
    public Optional<BigDecimal> printedYear() {
        return printed(year);
    }

    /** How much more it is than the period before, rounded once; empty where there is nothing to subtract. */
    public Optional<BigDecimal> difference() {
        return reached(figure)
                .flatMap(now -> reached(before).map(now::subtract))
                .map(exact -> exact.bigDecimalValue(PRINTED_DECIMALS, RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> printed(Optional<Rate> of) {
        return number(of).flatMap(goal::printed);
    }

    private Optional<BigFraction> reached(Optional<Rate> of) {
        return number(of).flatMap(goal::reached);
    }

    /** Of what is answered there is no number. */
    private Optional<Rate> number(Optional<Rate> of) {
        return of.filter(any -> !goal.measure().kind().isAnswered());
    }
}
