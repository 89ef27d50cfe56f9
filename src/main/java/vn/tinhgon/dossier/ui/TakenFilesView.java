package vn.tinhgon.dossier.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.function.ToIntFunction;
import vn.tinhgon.dossier.DossierService;
import vn.tinhgon.dossier.TakenFile;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;

/** Which files of dossiers were taken in, when and by whom (UC-018). */
@Route(value = "dossier-files", layout = Shell.class)
@May(Right.READ_PROGRESS)
class TakenFilesView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient DossierService dossiers;
    private final transient DossierWords words = new DossierWords(this);
    private final Grid<TakenFile> grid = new Grid<>();

    TakenFilesView(DossierService dossiers, AsOf asOf, Me me) {
        this.dossiers = dossiers;
        title(say("dossier.files"));
        facts(
                new Span(say("dossier.files.facts")),
                new RouterLink(
                        say("nav.dossiers"),
                        me.get().scope() instanceof Scope.Unit ? UnitDossiersView.class : DossiersView.class));
        if (me.get().may(Right.IMPORT_DOSSIERS) && asOf.isToday()) {
            actions(new RouterLink(say("dossier.import"), DossierImportView.class));
        }
        columns();
        grid.setItems(DataProvider.fromCallbacks(
                query -> dossiers.files(new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> dossiers.countFiles()));
        work(grid);
        status(say("dossier.files.status", Formats.count(dossiers.countFiles())));
    }

    private void columns() {
        grid.setAriaLabel(say("dossier.files"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("dossier.files.empty"));
        grid.addComponentColumn(this::file)
                .setHeader(say("dossier.file"))
                .setFrozen(true)
                .setWidth("200px")
                .setFlexGrow(1);
        grid.addColumn(row -> Formats.period(row.period().from(), row.period().until()))
                .setHeader(say("progress.period"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(CutText.of(row -> row.wholeProvince() ? say("dossier.wholeProvince") : row.unitName()))
                .setHeader(say("dossier.rowsOf"))
                .setWidth("150px")
                .setFlexGrow(1);
        grid.addColumn(CutText.of(TakenFile::by))
                .setHeader(say("dossier.takenBy"))
                .setWidth("140px")
                .setFlexGrow(0);
        grid.addColumn(row -> Formats.moment(row.at()))
                .setHeader(say("dossier.takenAt"))
                .setWidth("130px")
                .setFlexGrow(0);
        number("dossier.rowsTaken", TakenFile::rowsTaken);
        number("dossier.rowsRefused", TakenFile::rowsRefused);
        grid.addColumn(CutText.of(row -> words.sums(row.sums())))
                .setHeader(say("dossier.sums"))
                .setWidth("280px")
                .setFlexGrow(2);
    }

    private void number(String head, ToIntFunction<TakenFile> number) {
        grid.addColumn(row -> Formats.count(number.applyAsInt(row)))
                .setHeader(say(head))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("96px")
                .setFlexGrow(0);
    }

    private Component file(TakenFile row) {
        var file = row.file();
        return new DownloadLink(file.name(), file.name(), file.mediaType(), () -> to -> dossiers.write(row.id(), to));
    }
}
