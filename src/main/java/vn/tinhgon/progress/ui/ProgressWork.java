package vn.tinhgon.progress.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;
import vn.tinhgon.progress.OpenWork;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReportingPeriod;

/** What waits of figures: to be reported, corrected, submitted or decided, by role. */
@Component
class ProgressWork implements WorkSource {

    private final ProgressService progress;
    private final Me me;

    ProgressWork(ProgressService progress, Me me) {
        this.progress = progress;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        var acting = me.get();
        if (!acting.may(Right.RECORD_PROGRESS) && !acting.may(Right.APPROVE_PROGRESS)) {
            return List.of();
        }
        var work = progress.openWork();
        var items = new ArrayList<WorkItem>();
        work.figures().forEach(count -> figures(acting, count).ifPresent(items::add));
        work.unreported()
                .ifPresent(unreported -> items.add(
                        unit(Glyph.ALARM, "todo.progress.unreported", unreported.period(), unreported.count())));
        return items;
    }

    private static Optional<WorkItem> figures(Acting acting, OpenWork.Count count) {
        return switch (count.state()) {
            case RETURNED ->
                acting.may(Right.RECORD_PROGRESS)
                        ? Optional.of(unit(Glyph.RETURN, "todo.progress.returned", count.period(), count.count()))
                        : Optional.empty();
            case DRAFT ->
                acting.may(Right.SUBMIT_PROGRESS)
                        ? Optional.of(unit(Glyph.PENCIL, "todo.progress.drafts", count.period(), count.count()))
                        : Optional.empty();
            case SUBMITTED ->
                acting.may(Right.APPROVE_PROGRESS)
                        ? Optional.of(new WorkItem(
                                Glyph.APPROVE,
                                "todo.progress.submitted",
                                days(count.period()),
                                count.count(),
                                FiguresView.class,
                                ProgressLinks.address(count.period().id())))
                        : Optional.empty();
            case APPROVED -> Optional.empty();
        };
    }

    private static WorkItem unit(Glyph glyph, String key, ReportingPeriod period, int count) {
        return new WorkItem(glyph, key, days(period), count, ProgressView.class, ProgressLinks.address(period.id()));
    }

    private static String days(ReportingPeriod period) {
        return Formats.period(period.span().from(), period.span().until());
    }
}
