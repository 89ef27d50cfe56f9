package vn.tinhgon.progress;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tinhgon.target.FrequencyUsed;

/** A programme has the periods its targets are reported in, from the moment the first such target is in it. */
@Component
class PeriodCalendar {

    private final PeriodStore periods;
    private final ReportingRuleStore rules;

    PeriodCalendar(PeriodStore periods, ReportingRuleStore rules) {
        this.periods = periods;
        this.rules = rules;
    }

    @EventListener
    void used(FrequencyUsed event) {
        var programme = event.programme();
        if (!periods.hasAny(programme.id(), event.frequency())) {
            periods.add(
                    programme.id(),
                    event.frequency(),
                    event.frequency().periodsOf(programme.span()),
                    rules.current().closingDays());
        }
    }
}
