package vn.tinhgon.leaderboard;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tinhgon.progress.PeriodClosed;
import vn.tinhgon.progress.ProgressApproved;

/** Keeps the sums of approved figures up to date, in the transaction of whoever approves or closes. */
@Component
class Summaries {

    private final SummaryStore summaries;

    Summaries(SummaryStore summaries) {
        this.summaries = summaries;
    }

    @EventListener
    void on(ProgressApproved approved) {
        summaries.refresh(approved.period(), approved.assignments());
    }

    /** What is due has changed for every assignment of the programme. */
    @EventListener
    void on(PeriodClosed closed) {
        summaries.refreshProgrammeOf(closed.period());
    }
}
