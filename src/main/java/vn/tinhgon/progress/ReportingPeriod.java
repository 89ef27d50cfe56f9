package vn.tinhgon.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;

/**
 * A period of a programme in which units report. It is open from its first day until somebody closes it, which may be
 * long after its last.
 *
 * @param frequency which targets are reported in it: those of its frequency
 * @param number from 1, in the order of time, among those of its frequency
 */
public record ReportingPeriod(
        PeriodId id,
        long version,
        ProgrammeId programme,
        Frequency frequency,
        int number,
        Period span,
        Optional<Closing> closing) {

    /** The recorded act of closing. */
    public record Closing(Instant at, String by) {}

    public boolean isClosed() {
        return closing.isPresent();
    }

    public boolean hasBegun(LocalDate today) {
        return !today.isBefore(span.from());
    }

    public boolean hasEnded(LocalDate today) {
        return !today.isBefore(span.until());
    }

    /** @throws Refused where it is closed or has not begun */
    ReportingPeriod openOn(LocalDate today) {
        if (isClosed()) {
            throw new Refused("progress.refused.closed");
        }
        if (!hasBegun(today)) {
            throw new Refused("progress.refused.notBegun");
        }
        return this;
    }
}
