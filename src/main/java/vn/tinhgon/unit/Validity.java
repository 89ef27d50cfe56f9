package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.Optional;

/** From a day on, until the day before another; without an end as far as is known. */
public record Validity(LocalDate from, Optional<LocalDate> until) {

    public Validity {
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            throw new IllegalArgumentException("ends before it begins: " + from + " until " + until);
        }
    }

    public static Validity since(LocalDate from) {
        return new Validity(from, Optional.empty());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && until.filter(end -> !end.isAfter(day)).isEmpty();
    }

    /** Whether it is there all the time that {@code other} is. */
    public boolean contains(Validity other) {
        return !other.from.isBefore(from)
                && (until.isEmpty()
                        || other.until.filter(end -> !end.isAfter(until.get())).isPresent());
    }

    Validity endingOn(LocalDate day) {
        return new Validity(from, Optional.of(day));
    }
}
