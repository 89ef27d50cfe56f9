package vn.tinhgon.report;

import java.util.Optional;
import java.util.Set;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.progress.ReportingPeriod;

/**
 * What is read for a report.
 *
 * @param last the last of its periods
 * @param targets empty for all of the frequency
 * @param units empty for all within {@code scope}
 * @param ownStates whether figures that do not count yet are shown as well, as a unit's own people see them
 */
record Reading(
        ReportingPeriod last,
        Stretch stretch,
        Set<TargetId> targets,
        Optional<Set<UnitId>> units,
        Scope scope,
        boolean ownStates) {

    /** The number of its first period. */
    int first() {
        return stretch == Stretch.PERIOD ? last.number() : 1;
    }
}
