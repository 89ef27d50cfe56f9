package vn.tinhgon.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.ReopeningId;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;

/** Opening a locked period again, for one unit, with a reason and until a day. */
@Service
public class ReopeningService {

    private static final int LONGEST = 1000;

    private final PeriodStore periods;
    private final ReopeningStore reopenings;
    private final Me me;
    private final PortalClock clock;

    ReopeningService(PeriodStore periods, ReopeningStore reopenings, Me me, PortalClock clock) {
        this.periods = periods;
        this.reopenings = reopenings;
        this.me = me;
        this.clock = clock;
    }

    /**
     * Asks for one's own unit.
     *
     * @throws NotFound when this province has no such period
     * @throws Refused when the period is open to the unit, when a request of it waits, or at the field {@code reason}
     */
    @May(Right.RECORD_PROGRESS)
    @Transactional
    public void ask(PeriodId id, String reason) {
        var said = Texts.present("reason", reason, LONGEST);
        var acting = me.get();
        var period = periods.get(id, acting.unit());
        if (!period.period().isLockedOn(clock.today()) || period.isOpenOn(clock.today())) {
            throw new Refused("reopening.refused.open");
        }
        reopenings.ask(id, acting.unit(), said, acting.person());
    }

    /** Requests about a period: of one's own unit, or of all where the role reads the province; the latest first. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<Reopening> of(PeriodId period) {
        return reopenings.of(period, me.get());
    }

    /** Requests that wait for the province. */
    @May(Right.CLOSE_PERIODS)
    @Transactional(readOnly = true)
    public List<Reopening> waiting() {
        return reopenings.waiting(me.get());
    }

    /**
     * Opens the period again for the unit that asked.
     *
     * @param until the last day on which it may type
     * @throws NotFound when this province has no such request
     * @throws Refused when one asked oneself, or at the field {@code until} where it is past
     * @throws Changed when somebody decided it after {@code version}
     */
    @May(Right.CLOSE_PERIODS)
    @Transactional
    public void grant(ReopeningId id, long version, LocalDate until, String answer) {
        var said = Texts.within("answer", answer, LONGEST);
        if (until.isBefore(clock.today())) {
            throw Refused.field("until", "reopening.refused.past");
        }
        othersRequest(id);
        reopenings.decide(id, version, me.get().person(), said, Optional.of(until));
    }

    /**
     * Leaves the period locked.
     *
     * @param answer why
     * @throws NotFound when this province has no such request
     * @throws Refused when one asked oneself, or at the field {@code answer}
     * @throws Changed when somebody decided it after {@code version}
     */
    @May(Right.CLOSE_PERIODS)
    @Transactional
    public void refuse(ReopeningId id, long version, String answer) {
        var said = Texts.present("answer", answer, LONGEST);
        othersRequest(id);
        reopenings.decide(id, version, me.get().person(), said, Optional.empty());
    }

    private void othersRequest(ReopeningId id) {
        if (!Guard.named("not-own-request").allows(!reopenings.get(id, me.get()).own())) {
            throw new Refused("reopening.refused.own");
        }
    }
}
