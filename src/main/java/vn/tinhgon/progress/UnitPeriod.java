package vn.tinhgon.progress;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;

/**
 * A period as one unit meets it.
 *
 * @param reopenedUntil the last day on which this unit may type in it although it is locked, where the province has
 *     opened it again
 */
record UnitPeriod(ReportingPeriod period, Optional<LocalDate> reopenedUntil) {

    PeriodId id() {
        return period.id();
    }

    boolean isOpenOn(LocalDate today) {
        return period.hasBegun(today) && (!period.isLockedOn(today) || isReopenedOn(today));
    }

    private boolean isReopenedOn(LocalDate today) {
        return reopenedUntil.filter(until -> !today.isAfter(until)).isPresent();
    }

    /** @throws Refused where nothing may be typed or handed in: it has not begun, or is locked */
    UnitPeriod openOn(LocalDate today) {
        if (!period.hasBegun(today)) {
            throw new Refused("progress.refused.notBegun");
        }
        if (!isOpenOn(today)) {
            throw new Refused(period.isClosed() ? "progress.refused.closed" : "progress.refused.locked");
        }
        return this;
    }

    /** @throws Refused where nothing can be decided any more: it is closed, and was not opened again for this unit */
    UnitPeriod decidable() {
        if (period.isClosed() && reopenedUntil.isEmpty()) {
            throw new Refused("progress.refused.closed");
        }
        return this;
    }
}
