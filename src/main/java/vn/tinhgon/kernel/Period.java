package vn.tinhgon.kernel;

import java.time.LocalDate;

/**
 * Days from {@code from} up to, but without, {@code until}. A reporting month runs from the 15th until the next 15th:
 * its last day is the 14th.
 */
public record Period(LocalDate from, LocalDate until) {

    /** @throws Refused at the field {@code until} where no day is left */
    public Period {
        if (!until.isAfter(from)) {
            throw Refused.field("until", "period.refused.empty");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }
}
