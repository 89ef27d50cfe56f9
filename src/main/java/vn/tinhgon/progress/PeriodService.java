package vn.tinhgon.progress;

import java.time.LocalDate;
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

/** The calendar of the reporting periods of a programme: when each is locked, and its closing for good. */
@Service
public class PeriodService {

    private final PeriodStore periods;
    private final ReportingRuleStore rules;
    private final Me me;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    PeriodService(
            PeriodStore periods, ReportingRuleStore rules, Me me, PortalClock clock, ApplicationEventPublisher events) {
        this.periods = periods;
        this.rules = rules;
        this.me = me;
        this.clock = clock;
        this.events = events;
    }

    /** How the province has its figures reported. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public ReportingRule rule() {
        return rules.current();
    }

    /**
     * Settles how figures are reported: the periods that are not closed are locked by it anew.
     *
     * @throws Changed when somebody settled it after the version it carries
     */
    @May(Right.CLOSE_PERIODS)
    @Transactional
    public void settle(ReportingRule rule) {
        var before = rules.current();
        rules.save(rule);
        if (before.closingDays() != rule.closingDays()) {
            periods.ofProgrammeOn(clock.today()).stream()
                    .map(ReportingPeriod::programme)
                    .distinct()
                    .forEach(programme -> periods.lockAfter(programme, rule.closingDays()));
        }
    }

    /**
     * Has one period locked on another day than the rule says.
     *
     * @param day from which units type nothing more in it
     * @throws NotFound when this province has no such period
     * @throws Refused when it is closed, or at the field {@code day} where that is before its end
     * @throws Changed when somebody changed it after {@code version}
     */
    @May(Right.CLOSE_PERIODS)
    @Transactional
    public void lockOn(PeriodId id, long version, LocalDate day) {
        var period = periods.get(id);
        if (period.isClosed()) {
            throw new Refused("progress.refused.closed");
        }
        if (day.isBefore(period.span().until())) {
            throw Refused.field("day", "period.refused.lockedEarly");
        }
        periods.lockOn(id, version, day);
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
