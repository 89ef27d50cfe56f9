package vn.tinhgon.report.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.tinhgon.assignment.UnitGroupService;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ReportId;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.ConfirmDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.report.Report;
import vn.tinhgon.report.ReportService;
import vn.tinhgon.report.ReportTerms;
import vn.tinhgon.report.SavedReportService;
import vn.tinhgon.unit.UnitService;

/** Builds reports that are kept: asks what they are of, with what there is to choose from. */
@Component
class ReportBuilder {

    private final SavedReportService saved;
    private final ReportService reports;
    private final UnitService units;
    private final UnitGroupService groups;
    private final Me me;
    private final AsOf asOf;

    ReportBuilder(
            SavedReportService saved,
            ReportService reports,
            UnitService units,
            UnitGroupService groups,
            Me me,
            AsOf asOf) {
        this.saved = saved;
        this.reports = reports;
        this.units = units;
        this.groups = groups;
        this.me = me;
        this.asOf = asOf;
    }

    /**
     * @param period whose year's targets there are to choose from; empty where there is none
     * @param present what to begin with
     * @param changed one's own that is changed; empty for a new one
     * @param done what follows once it is kept
     */
    void build(
            com.vaadin.flow.component.Component on,
            Optional<PeriodId> period,
            ReportTerms present,
            Optional<Report> changed,
            Consumer<ReportId> done) {
        var id = changed.map(Report::id).orElseGet(ReportId::next);
        var kept = changed.map(report -> new Kept(me.get().person(), report.id()))
                .orElseGet(() -> new Kept(me.get().person()).inForm("report"));
        new ReportDialog(
                        present,
                        changed,
                        choices(period),
                        kept,
                        (terms, shared, atClosing) ->
                                saved.save(id, changed.map(Report::version).orElse(0L), terms, shared, atClosing),
                        () -> {
                            Attempt.done(on.getTranslation("report.saved"));
                            done.accept(id);
                        })
                .open();
    }

    private ReportDialog.Choices choices(Optional<PeriodId> period) {
        var scope = me.get().scope();
        var many = !(scope instanceof Scope.Unit);
        return new ReportDialog.Choices(
                many,
                scope.isOfAllUnits(),
                me.get().may(Right.ASSIGN_TARGETS) ? groups.list() : List.of(),
                many ? units.on(asOf.day()) : List.of(),
                period.map(reports::targets).orElse(List.of()));
    }

    /** Asks once more. */
    void withdraw(com.vaadin.flow.component.Component on, Report own, Runnable done) {
        new ConfirmDialog(
                        on.getTranslation("report.withdraw", own.terms().title()),
                        on.getTranslation("report.withdraw.text"),
                        on.getTranslation("report.withdraw.do"),
                        () -> {
                            if (new Attempt(on).run(() -> saved.withdraw(own.id(), own.version()))) {
                                Attempt.done(on.getTranslation("report.withdrawn"));
                                done.run();
                            }
                        })
                .open();
    }
}
