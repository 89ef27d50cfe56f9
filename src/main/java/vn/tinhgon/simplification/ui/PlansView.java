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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.kernel.ReductionId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Letterheads;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.simplification.Doing;
import vn.tinhgon.simplification.PlanFilter;
import vn.tinhgon.simplification.PlanFilter.Plans;
import vn.tinhgon.simplification.PlanOrder;
import vn.tinhgon.simplification.PlanRow;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.Portfolio;
import vn.tinhgon.simplification.Reduction;
import vn.tinhgon.simplification.ReductionService;
import vn.tinhgon.simplification.Standing;
import vn.tinhgon.simplification.UnitWithProcedures;

/** How far the unit, or the province, is from both goals, and the procedures with their plans below (UC-005). */
@Route(value = PlanLinks.ROUTE, layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./plans.css")
class PlansView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PlanService plans;
    private final transient List<Reduction> reductions;
    private final transient AsOf asOf;
    private final transient Me me;
    private final transient PlanWords words = new PlanWords(this);
    private final boolean ofManyUnits;
    private final PlansGrid grid;
    private final transient PlansToTakeAlong along;
    private final Div goals = new Div();
    private final Select<Reduction> list = new Select<>();
    private final TextField text = new TextField();
    private final Select<Plans> state = new Select<>();
    private final ComboBox<UnitWithProcedures> unit = new ComboBox<>();
    private final Select<Doing> doing = new Select<>();
    private final TryOut tryOut;
    private transient Optional<Portfolio> portfolio = Optional.empty();

    PlansView(PlanService plans, ReductionService reductions, Me me, Letterheads letterheads, AsOf asOf) {
        this.plans = plans;
        this.reductions = reductions.all();
        this.asOf = asOf;
        this.me = me;
        ofManyUnits = !(me.get().scope() instanceof Scope.Unit);
        grid = new PlansGrid(plans, words, ofManyUnits);
        tryOut = new TryOut(words, grid::deselectAll);
        grid.addSelectionListener(chosen -> tryOut());
        along = new PlansToTakeAlong(plans, letterheads, words);
        actions(along.links(asOf.day(), () -> new PlansToTakeAlong.Asked(list.getValue(), filter(), chosenName())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        lists(PlanLinks.reduction(event.getLocation()));
        filters(PlanLinks.filter(event.getLocation()));
        var list = new Div(filterBar(), tryOut, grid);
        list.addClassName("plans-list");
        goals.addClassName("plans-goals");
        work(goals, list);
        show();
    }

    /** Of internal procedures in the latest year, unless another list is asked for. */
    private void lists(Optional<ReductionId> asked) {
        list.setLabel(say("plans.filter.list"));
        list.setItems(reductions);
        list.setItemLabelGenerator(each -> say("plans.list." + each.scope(), String.valueOf(each.year())));
        list.setVisible(reductions.size() > 1);
        list.setValue(reductions.stream()
                .filter(each -> asked.isPresent() && each.id().equals(asked))
                .findFirst()
                .orElse(reductions.getFirst()));
        list.addValueChangeListener(chosen -> show());
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
            unit.setTooltipText(say("plans.filter.unit.hint"));
            unit.setItems(units);
            unit.setItemLabelGenerator(UnitWithProcedures::name);
            unit.setClearButtonVisible(true);
            asked.unit()
                    .flatMap(id ->
                            units.stream().filter(each -> each.id().equals(id)).findFirst())
                    .ifPresent(unit::setValue);
            unit.addValueChangeListener(chosen -> show());
        }
        doing.setLabel(say("plans.filter.doing"));
        doing.setEmptySelectionAllowed(true);
        doing.setEmptySelectionCaption(say("plans.filter.doing.any"));
        doing.setItems(Doing.values());
        doing.setItemLabelGenerator(each -> each == null ? say("plans.filter.doing.any") : words.doings(Set.of(each)));
        asked.doing().ifPresent(doing::setValue);
        doing.addValueChangeListener(chosen -> rows());
        text.addValueChangeListener(typed -> rows());
        state.addValueChangeListener(chosen -> rows());
    }

    /** Who does not see drafts cannot ask for them. */
    private List<Plans> states() {
        var seesDrafts = !(me.get().scope() instanceof Scope.Submitted);
        return Stream.of(Plans.values())
                .filter(plans -> plans != Plans.DRAFT || seesDrafts)
                .toList();
    }

    private Component filterBar() {
        var bar = new Div(list, text, state, doing);
        bar.addClassName("filters");
        if (ofManyUnits) {
            bar.add(unit);
        }
        return bar;
    }

    private void show() {
        var whose = chosenUnit();
        title(say("plans.title." + list.getValue().scope(), whoseName()));
        var standing = plans.standing(list.getValue(), whose);
        facts(facts(standing));
        goals.removeAll();
        portfolio =
                standing.portfolio().filter(any -> !standing.reduction().goals().isEmpty());
        tryOut.setVisible(portfolio.isPresent());
        tryOut();
        standing.portfolio()
                .filter(portfolio -> !standing.reduction().goals().isEmpty())
                .ifPresentOrElse(portfolio -> goals(portfolio, whose), () -> goals.add(nothingToMeasure(standing)));
        rows();
    }

    private void rows() {
        var filter = filter();
        grid.show(list.getValue(), filter);
        var count = plans.count(list.getValue(), filter);
        status(say("plans.status", count));
        along.offer(count);
        address(PlanLinks.address(list.getValue(), filter));
    }

    private void tryOut() {
        var chosen = grid.getSelectedItems().stream()
                .filter(PlanRow::mayCount)
                .flatMap(row -> row.plan().stream())
                .map(PlanRow.Planned::id)
                .collect(Collectors.toSet());
        var then = portfolio
                .filter(now -> !chosen.isEmpty())
                .flatMap(now -> plans.tryOut(list.getValue(), chosenUnit(), chosen));
        tryOut.show(list.getValue().goals(), then, chosen.size());
    }

    private PlanFilter filter() {
        return new PlanFilter(chosenUnit(), text.getValue(), state.getValue(), doing.getOptionalValue());
    }

    private Optional<UnitId> chosenUnit() {
        return unit.getOptionalValue().map(UnitWithProcedures::id);
    }

    private String whoseName() {
        return chosenName().orElseGet(() -> say("plans.wholeProvince"));
    }

    private Optional<String> chosenName() {
        return ofManyUnits
                ? unit.getOptionalValue().map(UnitWithProcedures::name)
                : Optional.of(me.get().unitName());
    }

    private Component[] facts(Standing standing) {
        var facts = new ArrayList<Component>();
        standing.portfolio()
                .ifPresent(portfolio -> facts.add(new Span(say(
                        "plans.baseline", Formats.count(portfolio.published()), Formats.dong(portfolio.before())))));
        var reduction = standing.reduction();
        if (reduction.id().isPresent()) {
            facts.add(baseline(standing));
        }
        reduction
                .dueOn()
                .map(due -> {
                    var left = ChronoUnit.DAYS.between(asOf.day(), due);
                    return left < 0
                            ? new Badge(Glyph.ALARM, Badge.Look.WRONG, say("plans.overdue", Formats.date(due)))
                            : new Badge(Glyph.ALARM, Badge.Look.ATTENTION, say("plans.due", left, Formats.date(due)));
                })
                .ifPresent(facts::add);
        if (!asOf.isToday()) {
            facts.add(new Span(say("plans.asOf", Formats.date(asOf.day()))));
        }
        facts.add(new Span(say(
                switch (me.get().scope()) {
                    case Scope.Submitted none -> "plans.drafts.none";
                    case Scope.UnitAndBelow own -> "plans.drafts.own";
                    case Scope.Unit own -> "plans.drafts.all";
                    case Scope.Everything all -> "plans.drafts.all";
                })));
        facts.add(PlanLinks.toReductions(say("nav.reductions")));
        facts.add(PlanListLinks.toAll(say("planLists.title")));
        facts.add(PlanLinks.toRecommendations(say("recommendations")));
        return facts.toArray(Component[]::new);
    }

    private Component baseline(Standing standing) {
        var said = words.baseline(standing);
        return standing.reduction().freezing().isPresent()
                ? new Badge(Glyph.LOCK, Badge.Look.GREY, said)
                : new Span(said);
    }

    private void goals(Portfolio portfolio, Optional<UnitId> whose) {
        var wanted = list.getValue().goals();
        var cards = new Div();
        cards.addClassName("plans-cards");
        var end = GoalCard.end(wanted, portfolio);
        wanted.forEach(goal -> cards.add(new GoalCard(goal, portfolio, end, words)));
        cards.add(new StatesCard(portfolio.states(), words));
        goals.add(cards, verdict(portfolio, whose));
    }

    /** Who writes plans is pointed to what they may write on, who reads those of all units to what waits for a decision. */
    private GoalsVerdict verdict(Portfolio portfolio, Optional<UnitId> whose) {
        var wanted = list.getValue().goals();
        if (!me.get().may(Right.RECORD_PLANS)) {
            var waiting = first(whose, Plans.WITH_PROVINCE, PlanOrder.MOST_SAVING);
            return new GoalsVerdict(wanted, portfolio, waiting, "plans.verdict.waiting", words);
        }
        var own = Optional.of(me.get().unit());
        var draft = first(own, Plans.DRAFT, PlanOrder.MOST_SAVING);
        return draft.isPresent()
                ? new GoalsVerdict(wanted, portfolio, draft, "plans.verdict.draft", words)
                : new GoalsVerdict(
                        wanted, portfolio, first(own, Plans.NONE, PlanOrder.MOST_COST), "plans.verdict.none", words);
    }

    private Optional<PlanRow> first(Optional<UnitId> whose, Plans which, PlanOrder order) {
        return plans
                .procedures(list.getValue(), new PlanFilter(whose, "", which, Optional.empty()), order, new Slice(0, 1))
                .stream()
                .findFirst();
    }

    private Component nothingToMeasure(Standing standing) {
        var why =
                new Paragraph(say(standing.reduction().goals().isEmpty() ? "plans.noGoals" : "plan.refused.noIncome"));
        why.addClassName("card");
        return why;
    }
}
