package vn.tinhgon.progress;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tinhgon.target.TargetAdded;

/** A programme has the periods its targets are reported in, from the day the first such target is in it. */
@Component
class PeriodCalendar {

    private final PeriodStore periods;

    PeriodCalendar(PeriodStore periods) {
        this.periods = periods;
    }

    @EventListener
    void added(TargetAdded target) {
        var programme = target.programme();
        if (!periods.hasAny(programme.id(), target.frequency())) {
            periods.add(programme.id(), target.frequency(), target.frequency().periodsOf(programme.span()));
        }
    }
}
