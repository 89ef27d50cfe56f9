package vn.tinhgon.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.LongWork;
import vn.tinhgon.platform.access.LongWork.Progress;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.files.StoredFile;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Live;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.report.DocumentService;
import vn.tinhgon.report.ReportDocument;

/** «Tài liệu»: reports as they were made when periods were closed (UC-039). */
@Route(value = "documents", layout = Shell.class)
@May(Right.READ_PROGRESS)
class DocumentsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DocumentService documents;
    private final transient DocumentMaker maker;
    private final transient LongWork work;
    private final transient Me me;
    private final transient AsOf asOf;
    private final Grid<ReportDocument> grid = new Grid<>();
    private final DocumentsInTheMaking making;

    DocumentsView(DocumentService documents, DocumentMaker maker, LongWork work, Me me, AsOf asOf, Live live) {
        this.documents = documents;
        this.maker = maker;
        this.work = work;
        this.me = me;
        this.asOf = asOf;
        title(say("nav.documents"));
        facts(new Span(say("document.facts")));
        making = new DocumentsInTheMaking(work::stop);
        columns();
        work(making, grid);
        live.keep(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        grid.setItems(new CallbackDataProvider<ReportDocument, Void>(
                query -> documents.list(new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> documents.count(),
                ReportDocument::id));
        refresh();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        status(say("document.status", Formats.count(documents.count())));
        var makes = asOf.isToday() && me.get().may(Right.SAVE_REPORTS);
        var waiting = makes ? documents.waiting().size() : 0;
        var underWay = waiting > 0 ? work.underWay() : Optional.<Progress>empty();
        making.show(underWay);
        if (waiting > 0 && underWay.isEmpty()) {
            actions(new Button(say("document.make"), click -> maker.begin()));
        } else {
            actions();
        }
    }

    private void columns() {
        grid.setAriaLabel(say("nav.documents"));
        grid.setEmptyStateText(say("document.empty"));
        grid.addColumn(CutText.of(ReportDocument::title))
                .setHeader(say("report.report"))
                .setWidth("200px")
                .setFlexGrow(1)
                .setFrozen(true);
        grid.addColumn(each -> say(
                        "report.period",
                        say("frequency." + each.frequency()),
                        Formats.period(each.span().from(), each.span().until())))
                .setHeader(say("progress.period"))
                .setWidth("200px")
                .setFlexGrow(0);
        grid.addColumn(CutText.of(each -> each.isCorrection()
                        ? say("document.version.corrected", each.number())
                        : say("document.version", each.number())))
                .setHeader(say("document.head.version"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(CutText.of(each -> say("document.by", each.by(), Formats.moment(each.askedAt()))))
                .setHeader(say("document.head.by"))
                .setWidth("240px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::files)
                .setHeader(say("document.head.files"))
                .setWidth("340px")
                .setFlexGrow(2);
    }

    private Component files(ReportDocument document) {
        if (document.madeAt().isEmpty()) {
            return new Badge(Glyph.HOURGLASS, Badge.Look.ACCENT, say("document.waiting"));
        }
        var links = new Span();
        links.addClassName("paper-links");
        document.files().forEach(file -> links.add(link(document, file)));
        return links;
    }

    private DownloadLink link(ReportDocument document, StoredFile file) {
        return new DownloadLink(
                file.name(), file.name(), file.mediaType(), () -> to -> documents.write(document.id(), file.id(), to));
    }
}
