package vn.tinhgon.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How often a figure is reported. Periods are counted from the first day of the programme: where its year begins on the
 * 15th of December, months run from the 15th to the 14th, where it begins on the 1st of January they are calendar months.
 */
public enum Frequency {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private static final int MONTHS_OF_YEAR = 12;

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /** How many such periods a year has. */
    public int inYear() {
        return MONTHS_OF_YEAR / months;
    }

    /** The periods of {@code year} in the order of time; the last ends with the year, though it be shorter. */
    public List<Period> periodsOf(Period year) {
        return Stream.iterate(0, number -> number + 1)
                .takeWhile(number -> begin(year, number).isBefore(year.until()))
                .map(number -> new Period(begin(year, number), earlier(begin(year, number + 1), year.until())))
                .toList();
    }

    /** Always counted from the first day: a month after the 31st of January is not a month after the 29th of February. */
    private LocalDate begin(Period year, int number) {
        return year.from().plusMonths((long) number * months);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
