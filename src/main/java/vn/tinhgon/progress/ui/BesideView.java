package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.progress.BesideRow;
import vn.tinhgon.progress.BesideService;
import vn.tinhgon.progress.EvidenceService;
import vn.tinhgon.progress.FigureRow;
import vn.tinhgon.progress.FigureService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReportingPeriod;

/** Figures of others that one's own unit leads with them or coordinates: read, confirmed, disputed, commented on (UC-021). */
@Route(value = "figures/beside", layout = Shell.class)
@May(Right.READ_PROGRESS)
@CssImport("./progress.css")
class BesideView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ProgressService progress;
    private final transient FigureService figures;
    private final transient BesideService beside;
    private final transient AsOf asOf;
    private final transient Me me;
    private final BesideGrid grid;
    private final FigurePanel panel;
    private transient Optional<ReportingPeriod> shown = Optional.empty();
    private transient Optional<BesideRow> chosen = Optional.empty();

    BesideView(
            ProgressService progress,
            FigureService figures,
            BesideService beside,
            EvidenceService evidence,
            AsOf asOf,
            Clock clock,
            Me me) {
        this.progress = progress;
        this.figures = figures;
        this.beside = beside;
        this.asOf = asOf;
        this.me = me;
        var words = new FigureWords(this);
        grid = new BesideGrid(beside, words);
        panel = new FigurePanel(words, new LineEvidence(evidence, words), this::actions, clock);
        title(say("beside.title"));
        grid.addSelectionListener(selected -> open(selected.getFirstSelectedItem()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var periods = progress.periods();
        PeriodChoice.first(periods, asOf.day(), event.getLocation())
                .ifPresentOrElse(
                        period -> show(periods, period),
                        () -> work(new Paragraph(say("progress.noPeriod", Formats.date(asOf.day())))));
    }

    private void show(List<ReportingPeriod> periods, ReportingPeriod period) {
        shown = Optional.of(period);
        var choice = new PeriodChoice(periods, asOf.day());
        choice.setValue(period);
        choice.addValueChangeListener(other -> Optional.ofNullable(other.getValue())
                .ifPresent(to -> UI.getCurrent()
                        .navigate(BesideView.class, QueryParameters.simple(ProgressLinks.address(to.id())))));
        facts(new Span(say("beside.facts", me.get().unitName())));
        actions(choice);
        var list = new Div(grid);
        list.addClassName("progress-list");
        var both = new Div(list, panel);
        both.addClassNames("with-panel", "narrow");
        work(both);
        read();
    }

    private void read() {
        shown.ifPresent(period -> {
            panel.showNothing();
            grid.show(period.id());
            status(say("beside.status", beside.count(period.id())));
        });
    }

    private void open(Optional<BesideRow> row) {
        chosen = row;
        row.ifPresentOrElse(
                found -> new Attempt(this).run(() -> {
                    panel.show(figures.history(found.figure().id()));
                    panel.comeTo();
                }),
                panel::showNothing);
    }

    /** What one's own unit may still say; a button that would be refused is not there. */
    private List<Component> actions(FigureRow shownFigure) {
        if (!asOf.isToday() || !me.get().may(Right.STAND_BY_PROGRESS)) {
            return List.of();
        }
        return chosen.filter(row -> row.figure().id().equals(shownFigure.id()))
                // The page may have been read before the unit typed another
                .map(row -> withFigure(row, shownFigure))
                .filter(BesideRow::open)
                .map(this::buttons)
                .orElseGet(List::of);
    }

    private static BesideRow withFigure(BesideRow row, FigureRow figure) {
        return new BesideRow(figure, row.part(), row.open(), row.verdict(), row.commented());
    }

    private List<Component> buttons(BesideRow row) {
        var comment = new Button(say("beside.comment"), click -> comment(row.figure()));
        var buttons = new Div();
        if (row.mayBeJudged()) {
            var confirm = new Button(say("beside.confirm"), click -> confirm(row.figure()));
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirm.setDisableOnClick(true);
            buttons.add(confirm, new Button(say("beside.dispute"), click -> dispute(row.figure())));
        }
        buttons.add(comment);
        buttons.addClassNames("filters", "progress-decide");
        return List.of(buttons);
    }

    private void confirm(FigureRow row) {
        if (new Attempt(this).run(() -> beside.confirm(row.id(), row.typed().number()))) {
            done("beside.confirmed", row);
        } else {
            read();
        }
    }

    private void dispute(FigureRow row) {
        var asked = new ReasonDialog.Words(
                say("beside.dispute.title", row.unitName(), row.number()),
                say("beside.readBy"),
                say("beside.dispute.text"),
                say("beside.dispute.do"));
        new ReasonDialog(
                        asked,
                        new Kept(me.get().person(), row.id()).inForm("dispute"),
                        why -> beside.dispute(row.id(), row.typed().number(), why),
                        () -> done("beside.disputed", row))
                .open();
    }

    private void comment(FigureRow row) {
        var asked = new ReasonDialog.Words(
                say("beside.comment.title", row.unitName(), row.number()),
                say("beside.readBy"),
                say("beside.comment.text"),
                say("beside.comment.do"));
        new ReasonDialog(
                        asked,
                        new Kept(me.get().person(), row.id()).inForm("comment"),
                        text -> beside.comment(row.id(), row.typed().number(), text),
                        () -> done("beside.commented", row))
                .open();
    }

    private void done(String said, FigureRow row) {
        Attempt.done(say(said, row.unitName(), row.number()));
        read();
    }
}
