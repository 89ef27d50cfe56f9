package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.simplification.Goal;
import vn.tinhgon.simplification.PlanFilter;
import vn.tinhgon.simplification.PlanFilter.Plans;
import vn.tinhgon.simplification.PlanOrder;
import vn.tinhgon.simplification.PlanRow;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.Portfolio;
import vn.tinhgon.simplification.Standing;
import vn.tinhgon.simplification.UnitWithProcedures;

/** How far the unit, or the province, is from both goals, and the procedures with their plans below (UC-005). */
@Route(value = PlanLinks.ROUTE, layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./plans.css")
class PlansView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PlanService plans;
    private final transient PortalClock clock;
    private final transient Me me;
    private final transient PlanWords words = new PlanWords(this);
    private final boolean ofManyUnits;
    private final PlansGrid grid;
    private final Div goals = new Div();
    private final TextField text = new TextField();
    private final Select<Plans> state = new Select<>();
    private final ComboBox<UnitWithProcedures> unit = new ComboBox<>();

    PlansView(PlanService plans, PortalClock clock, Me me) {
        this.plans = plans;
        this.clock = clock;
        this.me = me;
        ofManyUnits = !(me.get().scope() instanceof Scope.Unit);
        grid = new PlansGrid(plans, words, ofManyUnits);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters(PlanLinks.filter(event.getLocation()));
        var list = new Div(filterBar(), grid);
        list.addClassName("plans-list");
        goals.addClassName("plans-goals");
        work(goals, list);
        show();
    }

    private void filters(PlanFilter asked) {
        text.setLabel(say("plans.filter.text"));
        text.setPlaceholder(say("plans.filter.text.hint"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(asked.text());
        state.setLabel(say("plans.filter.state"));
        state.setItems(states());
        state.setItemLabelGenerator(chosen -> say("plans.filter.state." + chosen));
        state.setValue(asked.plans());
        if (ofManyUnits) {
            var units = plans.units();
            unit.setLabel(say("plans.filter.unit"));
            unit.setPlaceholder(say("plans.filter.unit.all"));
            unit.setItems(units);
            unit.setItemLabelGenerator(UnitWithProcedures::name);
            unit.setClearButtonVisible(true);
            asked.unit()
                    .flatMap(id ->
                            units.stream().filter(each -> each.id().equals(id)).findFirst())
                    .ifPresent(unit::setValue);
            unit.addValueChangeListener(chosen -> show());
        }
        text.addValueChangeListener(typed -> list());
        state.addValueChangeListener(chosen -> list());
    }

    /** Who does not see drafts cannot ask for them. */
    private List<Plans> states() {
        var seesDrafts = !(me.get().scope() instanceof Scope.Submitted);
        return Stream.of(Plans.values())
                .filter(plans -> plans != Plans.DRAFT || seesDrafts)
                .toList();
    }

    private Component filterBar() {
        var bar = new Div(text, state);
        bar.addClassName("filters");
        if (ofManyUnits) {
            bar.add(unit);
        }
        return bar;
    }

    private void show() {
        var whose = chosenUnit();
        title(say("plans.title", whoseName()));
        var standing = plans.standing(whose);
        facts(facts(standing));
        goals.removeAll();
        standing.portfolio()
                .filter(portfolio -> !standing.goals().isEmpty())
                .ifPresentOrElse(
                        portfolio -> goals(standing, portfolio, whose), () -> goals.add(nothingToMeasure(standing)));
        list();
    }

    private void list() {
        var filter = filter();
        grid.show(filter);
        status(say("plans.status", plans.count(filter)));
        address(PlanLinks.address(filter));
    }

    private PlanFilter filter() {
        return new PlanFilter(chosenUnit(), text.getValue(), state.getValue());
    }

    private Optional<UnitId> chosenUnit() {
        return unit.getOptionalValue().map(UnitWithProcedures::id);
    }

    private String whoseName() {
        return ofManyUnits
                ? unit.getOptionalValue().map(UnitWithProcedures::name).orElse(say("plans.wholeProvince"))
                : me.get().unitName();
    }

    private Component[] facts(Standing standing) {
        var facts = new ArrayList<Component>();
        standing.portfolio()
                .ifPresent(portfolio -> facts.add(new Span(say(
                        "plans.baseline", Formats.count(portfolio.published()), Formats.dong(portfolio.before())))));
        standing.goals().stream().findFirst().ifPresent(goal -> facts.add(frozen(standing, goal)));
        standing.goals().stream()
                .flatMap(goal -> goal.dueOn().stream())
                .min(LocalDate::compareTo)
                .map(due -> {
                    var left = ChronoUnit.DAYS.between(clock.today(), due);
                    return left < 0
                            ? new Badge(Glyph.ALARM, Badge.Look.WRONG, say("plans.overdue", Formats.date(due)))
                            : new Badge(Glyph.ALARM, Badge.Look.ATTENTION, say("plans.due", left, Formats.date(due)));
                })
                .ifPresent(facts::add);
        return facts.toArray(Component[]::new);
    }

    private Component frozen(Standing standing, Goal goal) {
        return standing.frozen()
                ? new Badge(Glyph.LOCK, Badge.Look.GREY, say("plans.frozen", Formats.date(goal.baselineOn())))
                : new Span(say("plans.notFrozen", Formats.date(standing.asOf()), Formats.date(goal.baselineOn())));
    }

    private void goals(Standing standing, Portfolio portfolio, Optional<UnitId> whose) {
        var cards = new Div();
        cards.addClassName("plans-cards");
        var end = GoalCard.end(standing.goals(), portfolio);
        standing.goals().forEach(goal -> cards.add(new GoalCard(goal, portfolio, end, words)));
        cards.add(new StatesCard(plans.byState(whose), words));
        goals.add(cards, new GoalsVerdict(standing.goals(), portfolio, closest(whose), words));
    }

    /** The plan that would bring most, of those that wait for a decision. */
    private Optional<PlanRow> closest(Optional<UnitId> whose) {
        return plans
                .procedures(new PlanFilter(whose, "", Plans.SUBMITTED), PlanOrder.MOST_SAVING, new Slice(0, 1))
                .stream()
                .findFirst();
    }

    private Component nothingToMeasure(Standing standing) {
        var why = new Paragraph(say(standing.goals().isEmpty() ? "plans.noGoals" : "plan.refused.noIncome"));
        why.addClassName("card");
        return why;
    }
}
