package vn.tinhgon.progress;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;

/** Closing the reporting periods of a programme. */
@Service
public class PeriodService {

    private final PeriodStore periods;
    private final Me me;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    PeriodService(PeriodStore periods, Me me, PortalClock clock, ApplicationEventPublisher events) {
        this.periods = periods;
        this.me = me;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What would be missing for good if the period were closed now.
     *
     * @throws NotFound when this province has no such period
     */
    @May(Right.CLOSE_PERIODS)
    @Transactional(readOnly = true)
    public Readiness readiness(PeriodId id) {
        return periods.readiness(periods.get(id));
    }

    /**
     * Closes a period that has ended. Nothing in it can be changed afterwards, by nobody: assignments without an
     * approved figure stay unreported.
     *
     * @throws NotFound when this province has no such period
     * @throws Refused when it has not ended or is closed already
     * @throws Changed when somebody changed it after {@code version}
     */
    @May(Right.CLOSE_PERIODS)
    @Transactional
    public void close(PeriodId id, long version) {
        var period = periods.get(id);
        if (period.isClosed()) {
            throw new Refused("progress.refused.closed");
        }
        if (!period.hasEnded(clock.today())) {
            throw new Refused("progress.refused.notEnded");
        }
        periods.close(id, version, me.get().person());
        events.publishEvent(new PeriodClosed(id));
    }
}
