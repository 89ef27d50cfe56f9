package vn.tinhgon.inspection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which rows of the audit trail to read.
 *
 * @param actor in the name of whoever did it, diacritics need not be typed; empty for all
 * @param from the first day, in Vietnam
 * @param to the last day
 */
public record TrailFilter(
        String actor,
        Optional<TrailSubject> subject,
        Optional<TrailAction> action,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public static final TrailFilter ALL =
            new TrailFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
