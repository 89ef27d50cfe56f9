package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.util.List;
import vn.tinhgon.assignment.GivenTarget;
import vn.tinhgon.assignment.PassingOnService;
import vn.tinhgon.assignment.Receipt;
import vn.tinhgon.assignment.ReceiptService;
import vn.tinhgon.assignment.RequestService;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.Shell;

/** The targets one's own unit was given: what each counts, what has to be reached; received, or objected to. */
@Route(value = "given-targets", layout = Shell.class)
@May(Right.READ_PROGRESS)
@CssImport("./targets.css")
class GivenTargetsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient ReceiptService receipts;
    private final transient RequestService requests;
    private final transient PassingOnService passing;
    private final transient Me me;
    private final Grid<GivenTarget> grid = new Grid<>();
    private final Button confirm = new Button();
    private final boolean answers;
    private final boolean passesOn;
    private transient List<GivenTarget> given = List.of();

    GivenTargetsView(ReceiptService receipts, RequestService requests, PassingOnService passing, Me me, AsOf asOf) {
        this.receipts = receipts;
        this.requests = requests;
        this.passing = passing;
        this.me = me;
        answers = me.get().may(Right.ACKNOWLEDGE_TARGETS) && asOf.isToday();
        passesOn = me.get().may(Right.PASS_ON_TARGETS) && asOf.isToday() && passing.hasUnitsBelow();
        title(say("given.title"));
        facts(new Span(me.get().unitName()));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(click -> confirm(unanswered()));
        if (answers) {
            actions(confirm);
        }
        columns();
        work(grid);
        read();
    }

    private void read() {
        given = receipts.given();
        grid.setItems(given);
        var waiting = given.stream().filter(GivenTarget::waits).count();
        var unanswered = unanswered().size();
        confirm.setText(say("given.confirm", unanswered));
        confirm.setVisible(unanswered > 0);
        status(say("given.status", given.size(), waiting));
    }

    private List<AssignmentId> unanswered() {
        return given.stream()
                .filter(GivenTarget::mayBeObjectedTo)
                .map(GivenTarget::id)
                .toList();
    }

    private void columns() {
        grid.setAriaLabel(say("given.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("given.empty"));
        grid.addColumn(GivenTarget::number)
                .setHeader(say("target.number"))
                .setWidth("52px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::indicator)
                .setHeader(say("target.indicator"))
                .setWidth("260px")
                .setFlexGrow(3);
        grid.addComponentColumn(this::goal)
                .setHeader(say("target.goal"))
                .setWidth("170px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::reported)
                .setHeader(say("target.frequency"))
                .setWidth("170px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::receipt)
                .setHeader(say("given.receipt"))
                .setWidth("240px")
                .setFlexGrow(2);
    }

    private Component indicator(GivenTarget target) {
        var name = new Span(target.shortName());
        name.addClassName("strong");
        var cell = new Div(name, quiet(target.indicator()));
        cell.addClassName("target-indicator");
        explained(cell, "target.definition", target.definition());
        explained(cell, "target.counting", target.counting());
        explained(cell, "target.source", target.source());
        return cell;
    }

    private void explained(Div cell, String term, String words) {
        if (!words.isEmpty()) {
            cell.add(new Span(say("given.explained", say(term), words)));
        }
    }

    private Component goal(GivenTarget target) {
        var goal = new Span(GoalWords.goal(this, target.asGoal()));
        goal.addClassName("strong");
        var cell = new Div(
                goal, quiet(say("given.since", Formats.date(target.goal().inForceFrom()))));
        cell.addClassName("target-indicator");
        if (!target.goal().reason().isEmpty()) {
            cell.add(quiet(target.goal().reason()));
        }
        return cell;
    }

    private Component reported(GivenTarget target) {
        var cell = new Div(
                new Span(say("frequency." + target.frequency())), quiet(say("accumulation." + target.accumulation())));
        cell.addClassName("target-indicator");
        if (target.evidenceRequired()) {
            cell.add(quiet(say("target.evidenceRequired")));
        }
        return cell;
    }

    private Component receipt(GivenTarget target) {
        var cell = new Div(target.notApplicable()
                .<Component>map(reason -> new Badge(Glyph.DASH, Badge.Look.PLAIN, say("assigned.notApplicable")))
                .orElseGet(() -> ReceiptWords.badge(this, target.receipt())));
        cell.addClassName("target-indicator");
        target.notApplicable().map(GivenTargetsView::quiet).ifPresent(cell::add);
        target.receipt().map(said -> quiet(ReceiptWords.details(this, said))).ifPresent(cell::add);
        target.receipt()
                .flatMap(Receipt::reply)
                .map(reply -> new Span(ReceiptWords.reply(this, reply)))
                .ifPresent(cell::add);
        target.request()
                .ifPresent(asked ->
                        cell.add(quiet(RequestWords.asked(this, asked)), new Span(RequestWords.decided(this, asked))));
        if (answers && (passesOn || target.waits() || target.mayBeAskedAbout())) {
            cell.add(actions(target));
        }
        return cell;
    }

    private Component actions(GivenTarget target) {
        var actions = new Div();
        actions.addClassName("filters");
        if (target.waits()) {
            var received = new Button(say("given.confirm.one"), click -> confirm(List.of(target.id())));
            received.addThemeVariants(ButtonVariant.SMALL);
            received.setAriaLabel(say("given.confirm.of", target.shortName()));
            actions.add(received);
        }
        if (target.mayBeObjectedTo()) {
            var object = new Button(say("given.object"), click -> object(target));
            object.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            object.setAriaLabel(say("given.object.of", target.shortName()));
            actions.add(object);
        }
        if (target.mayBeAskedAbout()) {
            var ask = new Button(say("given.ask"), click -> ask(target));
            ask.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            ask.setAriaLabel(say("given.ask.of", target.shortName()));
            actions.add(ask);
        }
        if (passesOn && target.notApplicable().isEmpty()) {
            var pass = new Button(
                    say("passing.open"),
                    click -> new PassOnDialog(target, passing, new Kept(me.get().person(), target.id()), this::read)
                            .open());
            pass.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            pass.setAriaLabel(say("passing.open.of", target.shortName()));
            actions.add(pass);
        }
        return actions;
    }

    private void confirm(List<AssignmentId> received) {
        if (new Attempt(this).run(() -> receipts.confirm(received))) {
            Attempt.done(say("given.confirmed", received.size()));
        }
        read();
    }

    private void object(GivenTarget target) {
        var words = new ReasonDialog.Words(
                say("given.object.title", target.shortName()),
                say("given.object.text"),
                say("given.object.reason"),
                say("given.object.do"));
        new ReasonDialog(
                        words,
                        new Kept(me.get().person(), target.id()),
                        reason -> receipts.object(target.id(), reason),
                        this::read)
                .open();
    }

    private void ask(GivenTarget target) {
        var words = new ReasonDialog.Words(
                say("given.ask.of", target.shortName()),
                say("given.ask.text"),
                say("given.object.reason"),
                say("given.ask.do"));
        new ReasonDialog(
                        words,
                        new Kept(me.get().person(), target.id()).inForm("not-applicable"),
                        reason -> requests.ask(target.id(), reason),
                        this::read)
                .open();
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
