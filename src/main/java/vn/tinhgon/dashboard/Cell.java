package vn.tinhgon.dashboard;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Rate;

/**
 * A unit's year on one target.
 *
 * @param figure empty where there is none to judge
 * @param silentPeriods closed periods without an approved figure
 * @param provisional whether a period that is still open is part of it
 */
public record Cell(Kind kind, Optional<Rate> figure, int silentPeriods, boolean provisional) {

    /** How it stands to the goal. */
    public enum Kind {
        ATTAINED,
        /** From 90 % of the goal. */
        NEAR,
        /** From 75 % of the goal. */
        SHORT,
        FAR,
        NOT_ENOUGH_DATA,
        NOT_REPORTED,
        NOT_APPLICABLE,
        NOT_DUE;

        private static final BigFraction MOST = BigFraction.of(9, 10);
        private static final BigFraction THREE_QUARTERS = BigFraction.of(3, 4);

        /**
         * @param attained exactly; more than «exactly» a goal has all of it and is not attained
         * @param achievement how much of the goal is reached, 0 to 1
         */
        public static Kind of(boolean attained, BigFraction achievement) {
            if (attained) {
                return ATTAINED;
            }
            return achievement.compareTo(MOST) >= 0 ? NEAR : achievement.compareTo(THREE_QUARTERS) >= 0 ? SHORT : FAR;
        }
    }

    static Cell without(Kind kind, int silentPeriods) {
        return new Cell(kind, Optional.empty(), silentPeriods, false);
    }
}
