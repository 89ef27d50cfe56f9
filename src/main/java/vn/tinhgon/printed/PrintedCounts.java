package vn.tinhgon.printed;

import java.util.Optional;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;

/** Numerator and denominator as a file or a form has them. */
public final class PrintedCounts {

    private PrintedCounts() {}

    /**
     * Both, or none where both are empty.
     *
     * @throws Refused at {@code numerator} or {@code denominator}: one is missing, or is no count, or the part is above
     *     the whole
     */
    public static Optional<Rate> of(String numerator, String denominator) {
        if (numerator.isBlank() && denominator.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Rate(
                Typed.count(PrintedFigureSheet.NUMERATOR, numerator),
                Typed.count(PrintedFigureSheet.DENOMINATOR, denominator)));
    }
}
