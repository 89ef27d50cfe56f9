package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.LeavingDialog;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.RowsLeft;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.EvidenceService;
import vn.tinhgon.progress.FigureService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.Recorded;
import vn.tinhgon.progress.Recording;
import vn.tinhgon.progress.ReopeningService;
import vn.tinhgon.progress.ReportingPeriod;
import vn.tinhgon.progress.Seen;
import vn.tinhgon.progress.Sheet;
import vn.tinhgon.progress.SheetEntry;
import vn.tinhgon.progress.SheetRow;

/**
 * A unit's sheet of one period: numerator and denominator a row, saved as one leaves the row, laid before the head and
 * handed in by them. Leaving the page saves too; nothing typed is lost in silence.
 */
@Route(value = "progress", layout = Shell.class)
@May(Right.READ_PROGRESS)
@CssImport("./progress.css")
class ProgressView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final long serialVersionUID = 1L;

    private final transient ProgressService progress;
    private final transient DecisionService decisions;
    private final transient FigureService figures;
    private final transient AsOf asOf;
    private final transient Clock clock;
    private final transient Me me;
    private final transient FigureWords words = new FigureWords(this);
    private final transient LineEvidence evidence;
    private final transient PeriodLock lock;
    private final transient List<SheetLine> lines = new ArrayList<>();
    private final Div notice = new Div();
    private final Button save = new Button();
    private final Button layBefore = new Button();
    private final Button submit = new Button();
    private transient Optional<PeriodId> shown = Optional.empty();

    ProgressView(
            ProgressService progress,
            DecisionService decisions,
            FigureService figures,
            EvidenceService evidence,
            ReopeningService reopenings,
            AsOf asOf,
            Clock clock,
            Me me) {
        this.progress = progress;
        this.decisions = decisions;
        this.figures = figures;
        this.evidence = new LineEvidence(evidence, words);
        this.asOf = asOf;
        this.clock = clock;
        this.me = me;
        lock = new PeriodLock(reopenings, asOf, me, words);
        save.setText(say("progress.save"));
        save.addClickListener(click -> {
            if (saveAll()) {
                sayThatItIsSaved();
            }
        });
        layBefore.setText(say("progress.layBefore"));
        layBefore.addClickListener(click -> shown.ifPresent(this::layBefore));
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
        facts(lock.facts(sheet, () -> open(period.id())));
        list(sheet);
        save.setVisible(may(Right.RECORD_PROGRESS, sheet));
        submit.setVisible(may(Right.SUBMIT_PROGRESS, sheet));
        // The head hands in what is laid before them, and so need not lay it before themselves
        layBefore.setVisible(may(Right.RECORD_PROGRESS, sheet) && !submit.isVisible());
        actions(choice, save, layBefore, submit);
        sayHowItStands();
    }

    private boolean may(Right right, Sheet sheet) {
        return sheet.open() && asOf.isToday() && me.get().may(right);
    }

    private void list(Sheet sheet) {
        lines.clear();
        var writes = may(Right.RECORD_PROGRESS, sheet);
        var period = sheet.period();
        sheet.rows()
                .forEach(row -> lines.add(new SheetLine(
                        row,
                        row.before(period),
                        new SheetLine.Beside(sheet.suggestedFor(row), sheet.belowFor(row)),
                        writes,
                        recording(period.id()),
                        new Kept(me.get().person(), row.assignment(), period.id()),
                        words)));
        if (lines.isEmpty()) {
            work(new Paragraph(say("progress.noAssignment")));
            return;
        }
        var panel = new LinePanel(words, this::evidence, line -> actions(sheet, line));
        notice.removeAll();
        notice.addClassName("progress-notice");
        notice.getElement().setAttribute("role", "status");
        var table = new SheetTable(say("progress.caption"), lines, words, panel::show, this::pasted);
        var list = new Div(notice, table);
        list.addClassName("progress-sheet");
        var work = new Div(list, panel);
        work.addClassNames("with-panel", "narrow");
        work(work);
    }

    /** The files of a line, and what others say of its figure. */
    private List<Component> evidence(SheetLine line) {
        var shownBeside = new ArrayList<>(evidence.of(line, () -> shown.ifPresent(this::reopen)));
        line.entry().ifPresent(entry -> shownBeside.addAll(new VoiceList(words).of(figures.said(entry))));
        return shownBeside;
    }

    /** What else can be done with a line: its approved figure corrected, its correction dropped, what is laid before the head given back. */
    private List<Component> actions(Sheet sheet, SheetLine line) {
        var possible = new ArrayList<Component>();
        var state = line.stateNow();
        if (may(Right.RECORD_PROGRESS, sheet)
                && state.filter(EntryState.APPROVED::equals).isPresent()) {
            possible.add(new Button(say("progress.correct"), click -> correct(line)));
        }
        if (may(Right.RECORD_PROGRESS, sheet)
                && line.isCorrection()
                && state.filter(EntryState::mayBeRecorded).isPresent()) {
            possible.add(new Button(say("progress.dropCorrection"), click -> dropCorrection(line)));
        }
        if (may(Right.SUBMIT_PROGRESS, sheet)
                && state.filter(EntryState.WITH_HEAD::equals).isPresent()) {
            possible.add(new Button(say("figures.return"), click -> giveBack(line)));
        }
        return possible;
    }

    private void correct(SheetLine line) {
        var asked = new ReasonDialog.Words(
                say("progress.correct.title", line.name()),
                say("progress.correct.text"),
                say("progress.correct.reason"),
                say("progress.correct.do"));
        line.seen()
                .ifPresent(seen -> new ReasonDialog(
                                asked,
                                new Kept(me.get().person(), seen.entry()).inForm("correct"),
                                reason -> progress.correct(seen.entry(), seen.version(), reason),
                                () -> shown.ifPresent(this::reopen))
                        .open());
    }

    private void dropCorrection(SheetLine line) {
        line.seen().ifPresent(seen -> {
            if (new Attempt(this).run(() -> progress.dropCorrection(seen.entry(), seen.version()))) {
                line.discard();
                shown.ifPresent(this::reopen);
            }
        });
    }

    private void giveBack(SheetLine line) {
        line.seen()
                .ifPresent(seen -> new ReturnDialog(
                                say("progress.giveBack.title", line.name()),
                                say("progress.giveBack.text"),
                                new Kept(me.get().person(), seen.entry()).inForm("give-back"),
                                (code, reason) -> decisions.returnWith(seen.entry(), seen.version(), code, reason),
                                () -> shown.ifPresent(this::reopen))
                        .open());
    }

    private SheetLine.Recorder recording(PeriodId period) {
        return new SheetLine.Recorder() {
            @Override
            public Recorded record(Recording line) {
                var outcome = progress.recordAll(period, List.of(line));
                sayThatItIsSaved();
                return Optional.ofNullable(outcome.get(line.assignment())).orElseThrow();
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

    /** Whether all that is typed is saved, all of it at once. */
    private boolean saveAll() {
        var typed = new LinkedHashMap<SheetLine, Recording>();
        lines.forEach(line -> line.pending().ifPresent(pending -> typed.put(line, pending)));
        shown.filter(period -> !typed.isEmpty())
                .ifPresent(period -> new Attempt(this).run(() -> {
                    var outcomes = progress.recordAll(period, List.copyOf(typed.values()));
                    typed.forEach((line, pending) -> outcome(outcomes, pending).ifPresent(is -> line.is(is, pending)));
                }));
        sayHowItStands();
        return lines.stream().noneMatch(line -> line.isDirty() || line.isInvalid());
    }

    private static Optional<Recorded> outcome(Map<AssignmentId, Recorded> outcomes, Recording of) {
        return Optional.ofNullable(outcomes.get(of.assignment()));
    }

    private void pasted(PastedFigures block) {
        notice.removeAll();
        saveAll();
        notice.add(new Paragraph(say("progress.pasted", block.placed().size())));
        if (!block.left().isEmpty()) {
            notice.add(new Paragraph(say("progress.pasted.left", block.left().size())), new RowsLeft(block.left()));
        }
    }

    private void layBefore(PeriodId period) {
        handOn(
                EntryState::mayBeLaidBeforeHead,
                seen -> Attempt.done(say("progress.laidBefore", progress.layBeforeHead(period, seen))),
                period);
    }

    private void submit(PeriodId period) {
        handOn(
                EntryState::mayBeSubmitted,
                seen -> Attempt.done(say("progress.submitted", progress.submit(period, seen))),
                period);
    }

    private void handOn(Predicate<EntryState> which, Consumer<List<Seen>> hand, PeriodId period) {
        if (!saveAll()) {
            lines.stream().filter(SheetLine::isInvalid).findFirst().ifPresent(line -> line.fields.numerator.focus());
            status(invalid() > 0 ? say("progress.submit.errors", invalid()) : say("progress.submit.conflict"));
            return;
        }
        var seen = lines.stream()
                .filter(line -> line.stateNow().filter(which).isPresent())
                .flatMap(line -> line.seen().stream())
                .toList();
        if (new Attempt(this).run(() -> hand.accept(seen))) {
            open(period);
        }
    }

    private void sayThatItIsSaved() {
        status(say("progress.saved", Formats.time(clock.instant())));
        layBefore.setEnabled(true);
        submit.setEnabled(true);
    }

    private void sayHowItStands() {
        layBefore.setEnabled(has(EntryState::mayBeLaidBeforeHead));
        submit.setEnabled(has(EntryState::mayBeSubmitted));
        status(
                invalid() > 0
                        ? say("progress.status.errors", entered(), lines.size(), invalid())
                        : say("progress.status", entered(), lines.size()));
    }

    private boolean has(Predicate<EntryState> state) {
        return lines.stream()
                .anyMatch(
                        line -> line.isDirty() || line.stateNow().filter(state).isPresent());
    }

    private long entered() {
        return lines.stream().filter(SheetLine::isEntered).count();
    }

    private long invalid() {
        return lines.stream().filter(SheetLine::isInvalid).count();
    }

    /** Shows the page anew where it is, with what was typed saved first. */
    private void reopen(PeriodId period) {
        if (saveAll()) {
            var periods = progress.periods();
            periods.stream()
                    .filter(each -> each.id().equals(period))
                    .findFirst()
                    .ifPresent(found -> show(periods, found));
        }
    }

    private static void open(PeriodId period) {
        UI.getCurrent().navigate(ProgressView.class, QueryParameters.simple(ProgressLinks.address(period)));
    }
}
