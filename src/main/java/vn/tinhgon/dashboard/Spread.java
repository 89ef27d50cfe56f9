package vn.tinhgon.dashboard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * How the figures of several units lie: half of them lie between the quartiles, which are interpolated between two
 * neighbours as spreadsheets do it (QUARTILE.INC).
 *
 * @param units how many there are
 * @param quartiles empty of fewer than four units: there is nothing to quarter
 */
public record Spread(int units, BigFraction median, Optional<Quartiles> quartiles) {

    private static final int QUARTERED = 4;

    public record Quartiles(BigFraction lower, BigFraction upper) {}

    /** Of figures in percent or in the measure's unit; empty of none. */
    public static Optional<Spread> of(Collection<BigFraction> figures) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        var sorted = figures.stream().sorted().toList();
        return Optional.of(new Spread(
                sorted.size(),
                at(sorted, BigFraction.of(1, 2)),
                sorted.size() < QUARTERED
                        ? Optional.empty()
                        : Optional.of(new Quartiles(
                                at(sorted, BigFraction.of(1, QUARTERED)), at(sorted, BigFraction.of(3, QUARTERED))))));
    }

    private static BigFraction at(List<BigFraction> sorted, BigFraction share) {
        var place = share.multiply(sorted.size() - 1);
        var below = place.intValue();
        var lower = sorted.get(below);
        var upper = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return lower.add(upper.subtract(lower).multiply(place.subtract(below)));
    }
}
