package vn.tinhgon.leaderboard;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Rate;

/** What one criterion brings a unit, and why. Each outcome carries what explains it. */
public sealed interface Score {

    /** Points earned, exact. */
    default BigFraction points() {
        return BigFraction.ZERO;
    }

    /** Points that could be earned: the criterion's maximum, or 0 where it is out of the unit's maximum. */
    default BigFraction applicable() {
        return BigFraction.ZERO;
    }

    /** Closed periods that had to be reported. */
    default int due() {
        return 0;
    }

    /** Those of {@link #due} with an approved figure. */
    default int reported() {
        return 0;
    }

    /** The year's figure, enough to be judged or not; empty where there is none. */
    default Optional<Rate> judged() {
        return Optional.empty();
    }

    /**
     * There is a figure to judge.
     *
     * @param points maximum × share by the criterion's rule × share of the due periods reported
     * @param applicable the criterion's maximum; 0 of what is added on top or taken off
     * @param figure of the year
     * @param achievement how much of the goal is reached, 0 to 1, whatever points the rule makes of it
     * @param attained whether the goal is met, exactly
     * @param reported due periods with an approved figure, of {@code due}
     * @param provisional whether a period that is still open is part of the figure
     */
    record Scored(
            BigFraction points,
            BigFraction applicable,
            Rate figure,
            BigFraction achievement,
            boolean attained,
            int reported,
            int due,
            boolean provisional)
            implements Score {

        @Override
        public Optional<Rate> judged() {
            return Optional.of(figure);
        }
    }

    /**
     * «Chưa báo cáo»: no figure though periods are due, or, of a stock, none for the last of them. It stays in the
     * maximum and earns nothing: hiding a figure must not pay.
     *
     * @param applicable the criterion's maximum
     */
    record NotReported(BigFraction applicable, int reported, int due) implements Score {}

    /** «Chưa đủ số liệu»: reported, but the denominator is 0 or below the minimum; out of the maximum. */
    record NotEnoughData(Rate figure, int reported, int due) implements Score {

        @Override
        public Optional<Rate> judged() {
            return Optional.of(figure);
        }
    }

    /** «Không áp dụng»: decided by the provincial admin; out of the maximum. */
    record NotApplicable() implements Score {}

    /** Nothing is due yet and nothing reported; out of the maximum until then. */
    record NotDue() implements Score {}
}
