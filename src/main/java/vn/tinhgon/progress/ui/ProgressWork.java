package vn.tinhgon.progress.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;
import vn.tinhgon.progress.BesideService;
import vn.tinhgon.progress.FigureService;
import vn.tinhgon.progress.OpenWork;
import vn.tinhgon.progress.ReopeningService;
import vn.tinhgon.progress.ReportingPeriod;
import vn.tinhgon.progress.ToConfirm;

/** What waits of figures: to be reported, corrected, handed in, looked at, confirmed or decided, by role; and requests to open a period. */
@Component
class ProgressWork implements WorkSource {

    private final FigureService figures;
    private final ReopeningService reopenings;
    private final BesideService beside;
    private final Me me;

    ProgressWork(FigureService figures, ReopeningService reopenings, BesideService beside, Me me) {
        this.figures = figures;
        this.reopenings = reopenings;
        this.beside = beside;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        var acting = me.get();
        var items = new ArrayList<WorkItem>();
        if (acting.may(Right.RECORD_PROGRESS)
                || acting.may(Right.APPROVE_PROGRESS)
                || acting.may(Right.CHECK_PROGRESS)) {
            var work = figures.openWork();
            work.figures().forEach(count -> figures(acting, count).ifPresent(items::add));
            work.unreported()
                    .ifPresent(unreported -> items.add(
                            unit(Glyph.ALARM, "todo.progress.unreported", unreported.period(), unreported.count())));
        }
        if (acting.may(Right.STAND_BY_PROGRESS)) {
            beside.waiting().stream().map(ProgressWork::toConfirm).forEach(items::add);
        }
        if (acting.may(Right.CLOSE_PERIODS)) {
            requests().forEach(items::add);
        }
        return items;
    }

    private static Optional<WorkItem> figures(Acting acting, OpenWork.Count count) {
        return switch (count.state()) {
            case RETURNED ->
                acting.may(Right.RECORD_PROGRESS)
                        ? Optional.of(unit(Glyph.RETURN, "todo.progress.returned", count))
                        : Optional.empty();
            case DRAFT ->
                acting.may(Right.RECORD_PROGRESS)
                        ? Optional.of(unit(Glyph.PENCIL, "todo.progress.drafts", count))
                        : Optional.empty();
            case WITH_HEAD ->
                acting.may(Right.SUBMIT_PROGRESS)
                        ? Optional.of(unit(Glyph.APPROVE, "todo.progress.withHead", count))
                        : Optional.empty();
            case WITH_PARENT ->
                acting.may(Right.CHECK_PROGRESS)
                        ? Optional.of(above("todo.progress.withParent", count))
                        : Optional.empty();
            case SUBMITTED ->
                acting.may(Right.APPROVE_PROGRESS)
                        ? Optional.of(above("todo.progress.submitted", count))
                        : Optional.empty();
            case APPROVED -> Optional.empty();
        };
    }

    private static WorkItem toConfirm(ToConfirm waiting) {
        return new WorkItem(
                        Glyph.APPROVE,
                        "todo.progress.toConfirm",
                        Formats.period(waiting.span().from(), waiting.span().until()),
                        waiting.count(),
                        BesideView.class,
                        ProgressLinks.address(waiting.period()))
                .since(waiting.since());
    }

    private Stream<WorkItem> requests() {
        return reopenings.waiting().stream()
                .map(request -> new WorkItem(
                                Glyph.LOCK,
                                "todo.reopening",
                                request.unitName()
                                        + " · "
                                        + Formats.period(
                                                request.span().from(),
                                                request.span().until()),
                                1,
                                PeriodsView.class,
                                ProgressLinks.address(request.period()))
                        .since(request.at()));
    }

    private static WorkItem above(String key, OpenWork.Count count) {
        return new WorkItem(
                        Glyph.APPROVE,
                        key,
                        days(count.period()),
                        count.count(),
                        FiguresView.class,
                        ProgressLinks.address(count.period().id()))
                .since(count.since());
    }

    private static WorkItem unit(Glyph glyph, String key, OpenWork.Count count) {
        return unit(glyph, key, count.period(), count.count()).since(count.since());
    }

    private static WorkItem unit(Glyph glyph, String key, ReportingPeriod period, int count) {
        return new WorkItem(glyph, key, days(period), count, ProgressView.class, ProgressLinks.address(period.id()))
                .due(period.closesOn().minusDays(1));
    }

    private static String days(ReportingPeriod period) {
        return Formats.period(period.span().from(), period.span().until());
    }
}
