package vn.tinhgon.leaderboard;

import java.time.LocalDate;
import java.util.stream.IntStream;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.leaderboard.ProgrammeYear.Closed;

/** What is due of a year whose first periods are closed. */
final class Dues {

    private static final LocalDate BEGINS = LocalDate.of(2023, 12, 15);

    private Dues() {}

    /** The periods 1 to {@code count}: they are closed one after the other. */
    static Due first(int count) {
        return new Due(IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Closed(
                        Frequency.MONTH, number, new Period(BEGINS.plusMonths(number - 1L), BEGINS.plusMonths(number))))
                .toList()
                .reversed());
    }
}
