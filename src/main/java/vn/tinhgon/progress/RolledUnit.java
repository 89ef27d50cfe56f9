package vn.tinhgon.progress;

import java.util.Optional;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;

/**
 * What one unit brings to a sum.
 *
 * @param name as it was called on the last day of the latest period
 * @param rate the sum of what counts of it; 0 of 0 where nothing does
 * @param due periods it owes a figure for
 * @param counted of them, with a figure that counts
 * @param waiting of them, with a figure that was handed in and does not count yet
 * @param latest the last of its figures that counts
 */
public record RolledUnit(
        UnitId unit, String name, Rate rate, int due, int counted, int waiting, Optional<EntryId> latest) {

    /** Periods without a figure that counts. */
    public int missing() {
        return due - counted;
    }

    /** Periods without any figure that was handed in. */
    public int unreported() {
        return missing() - waiting;
    }

    /** Under the name of {@code later}, which is the same unit in later periods. */
    RolledUnit and(RolledUnit later) {
        return new RolledUnit(
                unit,
                later.name,
                rate.plus(later.rate),
                due + later.due,
                counted + later.counted,
                waiting + later.waiting,
                later.latest.or(() -> latest));
    }
}
