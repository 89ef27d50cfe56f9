package vn.tinhgon.leaderboard;

import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Rate;

/** What one criterion brings a unit, and why. Each outcome carries what explains it. */
public sealed interface Score {

    /** Points earned, exact. */
    default BigFraction points() {
        return BigFraction.ZERO;
    }

    /** Points that could be earned: the target's weight, or 0 where it is out of the unit's maximum. */
    default BigFraction applicable() {
        return BigFraction.ZERO;
    }

    /**
     * There is a figure to judge.
     *
     * @param points weight × achievement × share of the due periods reported
     * @param applicable the target's weight
     * @param figure of the year
     * @param attained whether the goal is met, exactly
     * @param reported due periods with an approved figure, of {@code due}
     * @param provisional whether a period that is still open is part of the figure
     */
    record Scored(
            BigFraction points,
            BigFraction applicable,
            Rate figure,
            boolean attained,
            int reported,
            int due,
            boolean provisional)
            implements Score {}

    /**
     * «Chưa báo cáo»: no figure though periods are due, or, of a stock, none for the last of them. It stays in the
     * maximum and earns nothing: hiding a figure must not pay.
     *
     * @param applicable the target's weight
     */
    record NotReported(BigFraction applicable, int reported, int due) implements Score {}

    /** «Chưa đủ số liệu»: reported, but the denominator is 0 or below the minimum; out of the maximum. */
    record NotEnoughData(Rate figure, int reported, int due) implements Score {}

    /** «Không áp dụng»: decided by the provincial admin; out of the maximum. */
    record NotApplicable() implements Score {}

    /** Nothing is due yet and nothing reported; out of the maximum until then. */
    record NotDue() implements Score {}
}
