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
import java.util.function.Consumer;
import vn.tinhgon.assignment.RequestService;
import vn.tinhgon.assignment.Waiting;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.Shell;

/** What units said to their targets and wait for an answer to: granted, refused, answered, each with a reason. */
@Route(value = "target-requests", layout = Shell.class)
@May(Right.ASSIGN_TARGETS)
@CssImport("./targets.css")
class RequestsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient RequestService requests;
    private final transient Me me;
    private final boolean decides;
    private final Grid<Waiting> grid = new Grid<>();

    RequestsView(RequestService requests, Me me, AsOf asOf) {
        this.requests = requests;
        this.me = me;
        decides = asOf.isToday();
        title(say("requests.title"));
        columns();
        work(grid);
        read();
    }

    private void read() {
        var waiting = requests.waiting();
        grid.setItems(waiting);
        status(say("requests.status", waiting.size()));
    }

    private void columns() {
        grid.setAriaLabel(say("requests.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("requests.empty"));
        grid.addColumn(Waiting::unit)
                .setHeader(say("assigned.unit"))
                .setFrozen(true)
                .setWidth("180px")
                .setFlexGrow(1);
        grid.addColumn(waiting -> say("target.title", waiting.number(), waiting.shortName()))
                .setHeader(say("requests.target"))
                .setWidth("200px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::said)
                .setHeader(say("requests.said"))
                .setWidth("260px")
                .setFlexGrow(3);
        grid.addComponentColumn(this::actions)
                .setHeader(say("assigned.actions"))
                .setWidth("220px")
                .setFlexGrow(0);
    }

    private Component said(Waiting waiting) {
        var kind = new Span(say("request.kind." + waiting.kind()));
        kind.addClassName("strong");
        var by = new Span(say("receipt.by", waiting.by(), Formats.moment(waiting.at())));
        by.addClassName("quiet");
        var cell = new Div(kind, new Span(waiting.reason()), by);
        cell.addClassName("target-indicator");
        return cell;
    }

    private Component actions(Waiting waiting) {
        var actions = new Div();
        actions.addClassName("filters");
        if (!decides) {
            return actions;
        }
        if (waiting.own()) {
            actions.add(new Span(say("request.refused.own")));
            return actions;
        }
        switch (waiting.kind()) {
            case NOT_APPLICABLE ->
                actions.add(
                        action(waiting, "request.grant", reason -> requests.decide(waiting.id(), true, reason)),
                        action(waiting, "request.refuse", reason -> requests.decide(waiting.id(), false, reason)));
            case OBJECTION ->
                actions.add(action(waiting, "request.answer", reason -> requests.answer(waiting.id(), reason)));
        }
        return actions;
    }

    private Button action(Waiting waiting, String key, Consumer<String> decide) {
        var button = new Button(say(key), click -> {
            var words = new ReasonDialog.Words(
                    say(key + ".of", waiting.unit(), waiting.number()),
                    say(key + ".text"),
                    say(key + ".reason"),
                    say(key));
            new ReasonDialog(words, new Kept(me.get().person(), waiting.id()), decide, this::read).open();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(say(key + ".of", waiting.unit(), waiting.number()));
        return button;
    }
}
