package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;

/**
 * The programme whose figures are compared, as far as its periods are closed.
 *
 * @param due its closed periods
 * @param latestDue the days of the latest of them
 * @param applicableShare percent of its sheet a unit needs to be ranked
 */
public record ProgrammeYear(
        ProgrammeId id, String name, Period span, Due due, Optional<Period> latestDue, BigDecimal applicableShare) {

    /** The day whose goals count: the last day of what is due, or {@code today} where nothing is. */
    LocalDate judgedOn(LocalDate today) {
        return latestDue.map(Period::lastDay).orElse(today);
    }
}
