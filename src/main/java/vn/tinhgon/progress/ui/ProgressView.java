package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.LeavingDialog;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.progress.Entry;
import vn.tinhgon.progress.Figure;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReportingPeriod;
import vn.tinhgon.progress.Sheet;
import vn.tinhgon.progress.SheetEntry;
import vn.tinhgon.progress.SheetRow;

/**
 * A unit's sheet of one period: numerator and denominator a row, saved as one leaves the row, submitted by the head.
 * Leaving the page saves too; nothing typed is lost in silence.
 */
@Route(value = "progress", layout = Shell.class)
@May(Right.READ_PROGRESS)
@CssImport("./progress.css")
class ProgressView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    private final transient ProgressService progress;
    private final transient AsOf asOf;
    private final transient Clock clock;
    private final transient Me me;
    private final transient FigureWords words = new FigureWords(this);
    private final transient List<SheetLine> lines = new ArrayList<>();
    private final Button save = new Button();
    private final Button submit = new Button();
    private transient Optional<PeriodId> shown = Optional.empty();

    ProgressView(ProgressService progress, AsOf asOf, Clock clock, Me me) {
        this.progress = progress;
        this.asOf = asOf;
        this.clock = clock;
        this.me = me;
        save.setText(say("progress.save"));
        save.addClickListener(click -> {
            if (saveAll()) {
                sayThatItIsSaved(entered());
            }
        });
        submit.setText(say("progress.submit"));
        submit.addClickListener(click -> shown.ifPresent(this::submit));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var periods = progress.periods();
        PeriodChoice.first(periods, asOf.day(), event.getLocation())
                .ifPresentOrElse(period -> show(periods, period), this::showNothing);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!saveAll()) {
            new LeavingDialog(event, this::saveAll, () -> lines.forEach(SheetLine::discard)).open();
        }
    }

    private void showNothing() {
        title(say("progress.title"));
        work(new Paragraph(say("progress.noPeriod", Formats.date(asOf.day()))));
    }

    private void show(List<ReportingPeriod> periods, ReportingPeriod period) {
        var choice = new PeriodChoice(periods, asOf.day());
        choice.setValue(period);
        choice.addValueChangeListener(
                chosen -> Optional.ofNullable(chosen.getValue()).ifPresent(other -> open(other.id())));
        shown = Optional.of(period.id());
        var sheet = progress.sheet(period.id());
        var days = Formats.period(period.span().from(), period.span().until());
        title(say("progress.title.of", days, me.get().unitName()));
        facts(facts(sheet));
        list(sheet);
        save.setVisible(may(Right.RECORD_PROGRESS, sheet));
        submit.setVisible(may(Right.SUBMIT_PROGRESS, sheet));
        actions(choice, save, submit);
        sayHowItStands();
    }

    private boolean may(Right right, Sheet sheet) {
        return sheet.open() && asOf.isToday() && me.get().may(right);
    }

    private Span[] facts(Sheet sheet) {
        var period = sheet.period();
        return period.closing()
                .map(closing -> new Span[] {
                    new Badge(Glyph.LOCK, Badge.Look.GREY, say("progress.closed")),
                    new Span(say("progress.closed.by", Formats.moment(closing.at()), closing.by())),
                    new Span(say("progress.closed.ask"))
                })
                .orElseGet(() -> new Span[] {
                    new Span(say(
                            period.hasEnded(asOf.day()) ? "progress.ended" : "progress.running",
                            Formats.date(period.span().lastDay())))
                });
    }

    private void list(Sheet sheet) {
        lines.clear();
        var writes = may(Right.RECORD_PROGRESS, sheet);
        var period = sheet.period();
        sheet.rows()
                .forEach(row -> lines.add(new SheetLine(
                        row,
                        row.before(period),
                        writes,
                        recording(period.id()),
                        new Kept(me.get().person(), row.assignment(), period.id()),
                        words)));
        if (lines.isEmpty()) {
            work(new Paragraph(say("progress.noAssignment")));
            return;
        }
        var panel = new LinePanel(words);
        var work = new Div(new SheetTable(say("progress.caption"), lines, words, panel::show), panel);
        work.addClassNames("with-panel", "narrow");
        work(work);
    }

    private SheetLine.Recorder recording(PeriodId period) {
        return new SheetLine.Recorder() {
            @Override
            public Entry record(SheetLine line, long expectedVersion, Figure figure) {
                return ProgressView.this.record(period, line, expectedVersion, figure);
            }

            @Override
            public Optional<SheetEntry> present(SheetLine line) {
                return progress.sheet(period).rows().stream()
                        .filter(row -> row.assignment().equals(line.row().assignment()))
                        .findFirst()
                        .flatMap(SheetRow::entry);
            }
        };
    }

    private Entry record(PeriodId period, SheetLine line, long version, Figure figure) {
        var entry = progress.record(
                line.row().assignment(), period, version, figure.rate(), figure.note(), figure.evidenceReference());
        var before = line.isEntered() ? 0 : 1;
        sayThatItIsSaved(entered() + before);
        submit.setEnabled(true);
        return entry;
    }

    /** Whether all that is typed is saved. */
    private boolean saveAll() {
        var saved = lines.stream().map(SheetLine::leave).toList().stream().allMatch(whole -> whole);
        sayHowItStands();
        return saved;
    }

    private void submit(PeriodId period) {
        if (!saveAll()) {
            lines.stream().filter(SheetLine::isInvalid).findFirst().ifPresent(line -> line.numerator.focus());
            status(invalid() > 0 ? say("progress.submit.errors", invalid()) : say("progress.submit.conflict"));
            return;
        }
        new Attempt(this).run(() -> {
            var submitted = progress.submitAll(period);
            Attempt.done(say("progress.submitted", submitted));
            open(period);
        });
    }

    private void sayThatItIsSaved(long entered) {
        status(say("progress.saved", Formats.time(clock.instant()), entered, lines.size()));
    }

    private void sayHowItStands() {
        submit.setEnabled(hasDrafts());
        status(
                invalid() > 0
                        ? say("progress.status.errors", entered(), lines.size(), invalid())
                        : say("progress.status", entered(), lines.size()));
    }

    private boolean hasDrafts() {
        return lines.stream().anyMatch(line -> line.isDraft() || line.isDirty());
    }

    private long entered() {
        return lines.stream().filter(SheetLine::isEntered).count();
    }

    private long invalid() {
        return lines.stream().filter(SheetLine::isInvalid).count();
    }

    private static void open(PeriodId period) {
        UI.getCurrent().navigate(ProgressView.class, QueryParameters.simple(ProgressLinks.address(period)));
    }
}
