package vn.tinhgon.dossier.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.dossier.DossierColumn;
import vn.tinhgon.dossier.DossierFile;
import vn.tinhgon.dossier.DossierImportService;
import vn.tinhgon.dossier.DossierPreview;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.ImportFile;
import vn.tinhgon.platform.ui.ImportOutcome;
import vn.tinhgon.platform.ui.Importing;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.progress.ProgressService;

/** Takes in a file of dossier counts: period, file and its columns, what it comes to, writing it (UC-018). */
@Route(value = "dossier-import", layout = Shell.class)
@May(Right.IMPORT_DOSSIERS)
@CssImport("./import.css")
@CssImport("./dossier.css")
class DossierImportView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DossierImportService imports;
    private final transient ProgressService progress;
    private final transient AsOf asOf;
    private final transient DossierWords words = new DossierWords(this);
    private final ImportFile<DossierFile> upload = new ImportFile<>(DossierFile::receive, this::received);
    private final HeadsPanel heads = new HeadsPanel(this::preview);
    private final TotalsPanel totals = new TotalsPanel();
    private final ImportOutcome outcome = new ImportOutcome(columns(), shown -> apply());
    private final Paragraph done = new Paragraph();
    private @Nullable PeriodField period;
    private transient @Nullable DossierFile file;
    private transient @Nullable DossierPreview shown;

    DossierImportView(DossierImportService imports, ProgressService progress, AsOf asOf, Me me) {
        this.imports = imports;
        this.progress = progress;
        this.asOf = asOf;
        title(say("dossier.import"));
        facts(
                new Span(say(
                        me.get().scope() instanceof Scope.Unit
                                ? "dossier.import.ownUnit"
                                : "dossier.import.wholeProvince")),
                new RouterLink(say("dossier.files"), TakenFilesView.class));
        done.getElement().setAttribute("role", "status");
        done.addClassName("import-done");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var field = new PeriodField(progress.periods(), asOf.day(), event.getLocation());
        if (field.isEmpty()) {
            work(new Paragraph(say("progress.noPeriod", Formats.date(asOf.day()))));
            return;
        }
        period = field;
        field.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null && file != null) {
                preview();
            }
        });
        var steps = new Div(first(field), upload, heads, totals, outcome, done);
        steps.addClassName("import");
        work(steps);
        nothingRead();
    }

    private Section first(PeriodField field) {
        var counts = DossierExports.counts(words);
        var overdue = DossierExports.overdue(words);
        var first = new Section(
                new H2(say("dossier.import.period")),
                field,
                new Paragraph(say("dossier.import.text")),
                new DownloadLink(say("dossier.template.counts"), "mau-so-lieu-ho-so.xlsx", () -> counts::template),
                new DownloadLink(say("dossier.template.overdue"), "mau-ho-so-qua-han.xlsx", () -> overdue::template));
        first.addClassNames("card", "import-step");
        return first;
    }

    /** What the preview names. */
    private static List<Importing.Column> columns() {
        var columns = new ArrayList<Importing.Column>();
        Stream.of(DossierColumn.values())
                .forEach(column ->
                        columns.add(new Importing.Column(column.name(), "dossier.column." + column, false, 0)));
        columns.add(new Importing.Column("DETAILS", "dossier.details", false, 0));
        return columns;
    }

    private void nothingRead() {
        var before = file;
        file = null;
        shown = null;
        heads.clear();
        totals.clear();
        outcome.clear();
        done.setVisible(false);
        if (before != null) {
            close(before);
        }
    }

    private static void close(DossierFile gone) {
        try {
            gone.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whoever left the page meanwhile has no use for the file. */
    private void received(DossierFile read) {
        nothingRead();
        if (!isAttached()) {
            close(read);
            return;
        }
        file = read;
        heads.show(read.heads(), imports.meanings());
    }

    private void preview() {
        totals.clear();
        outcome.clear();
        new Attempt(this).run(() -> {
            try {
                var preview = imports.preview(
                        Objects.requireNonNull(period).getValue().id(), Objects.requireNonNull(file), heads.meanings());
                shown = preview;
                totals.show(preview);
                outcome.show(preview.rows(), preview.applies(), hint(preview));
                outcome.setVisible(preview.before().isEmpty());
                upload.clear();
            } catch (Refused refused) {
                upload.refused(refused);
            }
        });
    }

    private String hint(DossierPreview preview) {
        var bad = preview.rows().count(Outcome.BAD);
        if (!preview.broken().isEmpty()) {
            return say("dossier.hint.broken");
        }
        if (preview.rows().writes() == 0) {
            return say(bad > 0 ? "dossier.hint.allBad" : "import.hint.nothing");
        }
        return bad > 0 ? say("dossier.hint.bad", Formats.count(bad)) : say("import.hint.ready");
    }

    private void apply() {
        var seen = Objects.requireNonNull(shown, "nothing was shown yet");
        var written = new Attempt(this)
                .run(() -> imports.apply(
                        Objects.requireNonNull(period).getValue().id(),
                        Objects.requireNonNull(file),
                        heads.meanings(),
                        seen));
        if (written) {
            nothingRead();
            upload.clear();
            done.setText(say(
                    "dossier.done",
                    Formats.count(seen.rows().count(Outcome.ADD)),
                    Formats.count(seen.rows().count(Outcome.CHANGE)),
                    Formats.count(seen.rows().count(Outcome.BAD))));
            done.setVisible(true);
        } else {
            // Whatever moved meanwhile is shown now; the file need not be chosen again.
            preview();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        nothingRead();
    }
}
