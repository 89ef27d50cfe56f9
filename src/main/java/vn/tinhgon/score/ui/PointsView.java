package vn.tinhgon.score.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.ConfirmDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.EnteredPoints;
import vn.tinhgon.score.EnteredPointsService;
import vn.tinhgon.score.PointsOfUnit;
import vn.tinhgon.score.ScoreSheetService;
import vn.tinhgon.score.Source;
import vn.tinhgon.score.WaitingPoints;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitRow;

/** Points that are entered by hand: criterion by criterion for each unit, approved by another person (UC-036). */
@Route(value = "entered-points", layout = Shell.class)
@May(Right.APPROVE_POINTS)
@CssImport("./leaderboard.css")
class PointsView extends Page {

    private static final long serialVersionUID = 1L;

    /** A criterion of a tier that is scored by hand. */
    private record ByHand(Tier tier, Criterion criterion) {}

    private final transient EnteredPointsService points;
    private final transient ScoreSheetService sheets;
    private final transient AsOf asOf;
    private final transient Me me;
    private final Select<ByHand> of = new Select<>();
    private transient List<WaitingPoints> waiting = List.of();
    private final PointsGrid grid = new PointsGrid(this::actions);
    private final Button enter = new Button();
    private final Button approve = new Button();

    PointsView(EnteredPointsService points, ScoreSheetService sheets, AsOf asOf, Me me) {
        this.points = points;
        this.sheets = sheets;
        this.asOf = asOf;
        this.me = me;
        title(say("nav.points"));
        facts(new Span(say("points.facts")));
        var criteria = criteria();
        if (criteria.isEmpty()) {
            work(new Paragraph(say("points.none")));
            return;
        }
        of.setLabel(say("scoreSheet.criterion"));
        of.setItems(criteria);
        of.setItemLabelGenerator(this::label);
        of.setWidth("min(560px, 100%)");
        waiting = points.waiting();
        of.setValue(
                criteria.stream().filter(each -> waiting(each) > 0).findFirst().orElse(criteria.getFirst()));
        of.addValueChangeListener(chosen -> show());
        actions(forMany());
        var work = new Div(of, grid);
        work.addClassNames("score-sheet", "score-points");
        work(work);
        show();
    }

    private String label(ByHand each) {
        var words = say(
                "points.of",
                say("leaderboard.tier." + each.tier()),
                each.criterion().code(),
                each.criterion().name());
        return waiting(each) == 0 ? words : say("points.of.waiting", words, waiting(each));
    }

    /** How many of a criterion wait for whoever is here. */
    private int waiting(ByHand of) {
        return waiting.stream()
                .filter(each -> each.tier() == of.tier()
                        && each.code().equals(of.criterion().code()))
                .mapToInt(WaitingPoints::units)
                .sum();
    }

    private List<ByHand> criteria() {
        var byHand = new ArrayList<ByHand>();
        for (var tier : Tier.values()) {
            sheets.inForce(tier).stream()
                    .flatMap(sheet -> sheet.content().criteria())
                    .filter(criterion -> criterion.source() == Source.ENTERED)
                    .forEach(criterion -> byHand.add(new ByHand(tier, criterion)));
        }
        return byHand;
    }

    /** What is done with all the units one has chosen. */
    private Component[] forMany() {
        if (!asOf.isToday()) {
            grid.setSelectionMode(Grid.SelectionMode.NONE);
            return new Component[0];
        }
        ((GridMultiSelectionModel<PointsOfUnit>) grid.setSelectionMode(Grid.SelectionMode.MULTI))
                .setSelectionColumnFrozen(true);
        grid.asMultiSelect().addSelectionListener(chosen -> sayChosen());
        enter.addClickListener(click -> enter(chosen(this::mayEnter)));
        approve.addClickListener(click -> approve(chosen(this::isForMe).stream()
                .flatMap(line -> line.waits().stream())
                .toList()));
        return me.get().may(Right.ENTER_POINTS) ? new Component[] {approve, enter} : new Component[] {approve};
    }

    private List<PointsOfUnit> chosen(Predicate<PointsOfUnit> which) {
        var chosen = grid.getSelectedItems();
        return grid.getListDataView()
                .getItems()
                .filter(chosen::contains)
                .filter(which)
                .toList();
    }

    private void sayChosen() {
        offer(enter, "points.enter.many", chosen(this::mayEnter).size());
        offer(approve, "points.approve.many", chosen(this::isForMe).size());
    }

    private void offer(Button button, String key, int units) {
        button.setText(say(key, units));
        button.setEnabled(units > 0);
    }

    /** Whether it waits for a decision of whoever is here. */
    private boolean isForMe(PointsOfUnit line) {
        return line.waits()
                .filter(each -> !each.enteredBy().equals(me.get().person()))
                .isPresent();
    }

    private boolean mayEnter(PointsOfUnit line) {
        return line.waits().isEmpty() && me.get().may(Right.ENTER_POINTS);
    }

    /** Reads anew; units one has chosen stay chosen. */
    private void show() {
        var before =
                grid.getSelectedItems().stream().map(line -> line.unit().id()).collect(toSet());
        var chosen = of.getValue();
        var lines = points.of(chosen.tier(), chosen.criterion().code());
        grid.setItems(lines);
        if (grid.getSelectionModel() instanceof GridMultiSelectionModel<PointsOfUnit> many) {
            many.selectItems(lines.stream()
                    .filter(line -> before.contains(line.unit().id()))
                    .toArray(PointsOfUnit[]::new));
        }
        sayChosen();
        status(say(
                "points.status",
                lines.stream().filter(line -> line.waits().isPresent()).count()));
    }

    private Component actions(PointsOfUnit line) {
        var actions = new Div();
        if (!asOf.isToday()) {
            return actions;
        }
        line.waits()
                .ifPresent(each -> actions.add(
                        isForMe(line)
                                ? new Component[] {
                                    link(line, "points.approve", () -> approve(List.of(each))),
                                    link(line, "points.return", () -> giveBack(line, each))
                                }
                                : new Component[] {link(line, "points.takeBack", () -> takeBack(line, each))}));
        if (mayEnter(line)) {
            actions.add(link(line, "points.enter", () -> enter(List.of(line))));
        }
        return actions;
    }

    private Button link(PointsOfUnit line, String key, Runnable action) {
        var button = new Button(say(key), click -> action.run());
        button.addClassName("as-link");
        button.setAriaLabel(say(key) + " " + line.unit().name());
        return button;
    }

    private void enter(List<PointsOfUnit> lines) {
        var criterion = of.getValue().criterion();
        var chosen = lines.stream().map(PointsOfUnit::unit).toList();
        new PointsDialog(
                        chosen,
                        criterion,
                        kept(chosen, criterion),
                        (entered, evidence) -> points.enter(criterion.code(), entered, evidence),
                        () -> done("points.entered"))
                .open();
    }

    /** What is typed for some units is theirs together: for others, and for other criteria, one begins anew. */
    private Kept kept(List<UnitRow> units, Criterion criterion) {
        var ids = units.stream().map(unit -> unit.id().text()).collect(joining(" "));
        return new Kept(me.get().person())
                .inForm("points/" + criterion.code() + "/" + UUID.nameUUIDFromBytes(ids.getBytes(UTF_8)));
    }

    private void approve(List<EnteredPoints> entered) {
        decide(() -> points.approve(entered.stream().map(EnteredPoints::id).toList()), "points.approve.done");
    }

    /** They are gone from the screen: whoever takes them back is asked first. */
    private void takeBack(PointsOfUnit line, EnteredPoints entered) {
        new ConfirmDialog(
                        say("points.takeBack.title", line.unit().name()),
                        say("points.takeBack.text", PointsGrid.of(entered), entered.evidence()),
                        say("points.takeBack"),
                        () -> decide(() -> points.takeBack(entered.id()), "points.takeBack.done"))
                .open();
    }

    /** Where somebody was faster the page shows at once what is so now. */
    private void decide(Runnable request, String done) {
        var attempt = new Attempt(this).whenChanged(() -> {
            Attempt.notice(this, say("points.changed.seen"));
            show();
        });
        if (attempt.run(request)) {
            done(done);
        }
    }

    private void giveBack(PointsOfUnit line, EnteredPoints entered) {
        new ReasonDialog(
                        new ReasonDialog.Words(
                                say("points.return.title", line.unit().name()),
                                say("points.return.text"),
                                say("points.return.reason"),
                                say("points.return.do")),
                        new Kept(me.get().person(), entered.id()).inForm("return"),
                        reason -> points.returnWith(entered.id(), reason),
                        () -> done("points.return.done"))
                .open();
    }

    private void done(String key) {
        Attempt.done(say(key));
        waiting = points.waiting();
        of.setItemLabelGenerator(this::label);
        show();
    }
}
