package vn.tinhgon.leaderboard;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tinhgon.assignment.AssignmentSettled;
import vn.tinhgon.assignment.TargetsAssigned;
import vn.tinhgon.dossier.DossiersTakenIn;
import vn.tinhgon.progress.PeriodClosed;
import vn.tinhgon.progress.ProgressApproved;
import vn.tinhgon.progress.ProgressMoved;
import vn.tinhgon.score.PointsApproved;
import vn.tinhgon.score.Source;
import vn.tinhgon.simplification.ListFrozen;
import vn.tinhgon.simplification.PlansApproved;

/** Keeps the sums that leaderboards are made from up to date, in the transaction of whoever approves or closes. */
@Component
class Summaries {

    private final SummaryStore summaries;
    private final SourceStore sources;

    Summaries(SummaryStore summaries, SourceStore sources) {
        this.summaries = summaries;
        this.sources = sources;
    }

    @EventListener
    void on(ProgressApproved approved) {
        summaries.refresh(approved.period(), approved.assignments());
    }

    @EventListener
    void on(ProgressMoved moved) {
        summaries.refresh(moved.period(), moved.assignments());
    }

    /** What is due has changed for every assignment of the programme. */
    @EventListener
    void on(PeriodClosed closed) {
        summaries.refreshProgrammeOf(closed.period());
        sources.refresh(Source.REPORTS_IN_TIME, Source.DOSSIERS_ON_TIME);
    }

    /** What closed periods asked for changes where a target does not apply, or was given from a day before them. */
    @EventListener({AssignmentSettled.class, TargetsAssigned.class})
    void onAssignments() {
        sources.refresh(Source.REPORTS_IN_TIME);
    }

    @EventListener(PointsApproved.class)
    void onPoints() {
        sources.refresh(Source.ENTERED);
    }

    @EventListener(DossiersTakenIn.class)
    void onDossiers() {
        sources.refresh(Source.DOSSIERS_ON_TIME);
    }

    @EventListener({PlansApproved.class, ListFrozen.class})
    void onPlans() {
        sources.refresh(Source.PLANS_BY_NUMBER, Source.PLANS_BY_COST);
    }
}
