package vn.tinhgon.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.idea.Idea;
import vn.tinhgon.idea.IdeaFilter;
import vn.tinhgon.idea.IdeaService;
import vn.tinhgon.idea.IdeaState;
import vn.tinhgon.kernel.IdeaId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.ReasonDialog;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.procedure.CatalogueFilter;
import vn.tinhgon.procedure.CatalogueRow;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.simplification.ui.PlanLinks;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** «Sáng kiến»: ideas from staff and from feedback, and what became of each (UC-032). */
@Route(value = "ideas", layout = Shell.class)
@May(Right.READ_IDEAS)
@CssImport("./plans.css")
class IdeasView extends Page {

    private static final long serialVersionUID = 1L;

    /** A unit has fewer procedures. */
    private static final int MOST_PROCEDURES = 2000;

    private final transient IdeaService ideas;
    private final transient CatalogueService catalogue;
    private final transient Me me;
    private final transient AsOf asOf;
    private final transient List<UnitRow> units;
    private final transient IdeaWords words = new IdeaWords(this);
    private final boolean ofProvince;
    private final Select<IdeaState> state = new Select<>();
    private final ComboBox<UnitRow> unit = new ComboBox<>();
    private final Checkbox mine = new Checkbox();
    private final Grid<Idea> grid = new Grid<>();

    IdeasView(IdeaService ideas, UnitService units, CatalogueService catalogue, Me me, AsOf asOf) {
        this.ideas = ideas;
        this.catalogue = catalogue;
        this.me = me;
        this.asOf = asOf;
        this.units = units.on(asOf.day());
        ofProvince = !(me.get().scope() instanceof Scope.Unit);
        title(say("nav.ideas"));
        facts(new Span(say("idea.facts")));
        if (me.get().may(Right.GIVE_IDEAS) && asOf.isToday()) {
            var give = new Button(say("idea.give"), click -> give());
            give.addThemeVariants(ButtonVariant.PRIMARY);
            actions(give);
        }
        columns();
        grid.setItems(new CallbackDataProvider<Idea, Void>(
                query -> ideas.list(filter(), new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> ideas.count(filter()),
                Idea::id));
        work(filters(), grid);
        sayHowMany();
    }

    private Div filters() {
        state.setLabel(say("idea.state"));
        state.setItems(IdeaState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(say("idea.state.all"));
        state.setItemLabelGenerator(each -> each == null ? say("idea.state.all") : say("idea.state." + each));
        unit.setLabel(say("idea.unit"));
        unit.setPlaceholder(say("plans.filter.unit.all"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitRow::name);
        unit.setClearButtonVisible(true);
        unit.setVisible(ofProvince);
        mine.setLabel(say("idea.mine"));
        state.addValueChangeListener(chosen -> show());
        unit.addValueChangeListener(chosen -> show());
        mine.addValueChangeListener(chosen -> show());
        var filters = new Div(state, unit, mine);
        filters.addClassName("filters");
        return filters;
    }

    private void columns() {
        grid.setAriaLabel(say("nav.ideas"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("idea.empty"));
        grid.addColumn(idea -> idea.said().words())
                .setHeader(say("idea.words"))
                .setFrozen(true)
                .setWidth("200px")
                .setFlexGrow(3);
        grid.addColumn(words::giver)
                .setHeader(say("idea.giver"))
                .setWidth("160px")
                .setFlexGrow(1);
        grid.addColumn(idea -> Formats.date(idea.said().offeredOn()))
                .setHeader(say("idea.offeredOn"))
                .setWidth("120px")
                .setFlexGrow(0);
        grid.addColumn(idea -> idea.procedure().isEmpty()
                        ? idea.unitName()
                        : say("formality.about.plan", idea.unitName(), idea.procedure()))
                .setHeader(say("idea.unit"))
                .setWidth("160px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::became)
                .setHeader(say("idea.state"))
                .setWidth("240px")
                .setFlexGrow(2);
    }

    private Component became(Idea idea) {
        var became = new Div(state(idea.state()));
        became.addClassName("question");
        idea.plan().ifPresent(plan -> {
            became.add(
                    ofProvince || idea.said().unit().equals(me.get().unit())
                            ? PlanLinks.to(plan.procedure(), plan.year(), words.plan(plan))
                            : new Span(words.plan(plan)));
            became.add(new Span(say("plan.state." + plan.state())));
        });
        if (!idea.reason().isEmpty()) {
            became.add(new Paragraph(idea.reason()));
        }
        if (idea.mayBeDecided()
                && asOf.isToday()
                && me.get().may(Right.TAKE_UP_IDEAS)
                && idea.said().unit().equals(me.get().unit())) {
            became.add(small("idea.takeUp", () -> takeUp(idea)), small("idea.decline", () -> decline(idea)));
        }
        return became;
    }

    private Badge state(IdeaState state) {
        var said = say("idea.state." + state);
        return switch (state) {
            case OPEN -> new Badge(Glyph.HOURGLASS, Badge.Look.ACCENT, said);
            case TAKEN_UP -> new Badge(Glyph.CHECK, Badge.Look.GOOD, said);
            case DECLINED -> new Badge(Glyph.CROSS, Badge.Look.GREY, said);
        };
    }

    private Button small(String key, Runnable action) {
        var button = new Button(say(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void give() {
        var id = IdeaId.next();
        // The province itself is in charge of no procedure, and nobody there answers.
        var mayAnswer =
                units.stream().filter(each -> each.kind() != UnitKind.PROVINCE).toList();
        new IdeaDialog(
                        mayAnswer,
                        this::procedures,
                        asOf.day(),
                        new Kept(me.get().person()).inForm("idea"),
                        idea -> ideas.give(id, idea),
                        () -> done("idea.given"))
                .open();
    }

    private List<CatalogueRow> procedures(UnitId of) {
        return catalogue.list(
                new CatalogueFilter(
                        "", Optional.empty(), Optional.empty(), Optional.of(of), CatalogueFilter.Which.IN_FORCE),
                new Slice(0, MOST_PROCEDURES));
    }

    private void takeUp(Idea idea) {
        new TakeUpDialog(
                        idea,
                        ideas.plans(),
                        new Kept(me.get().person(), idea.id()),
                        plan -> ideas.takeUp(idea.id(), idea.version(), plan),
                        () -> done("idea.takeUp.done"))
                .open();
    }

    private void decline(Idea idea) {
        new ReasonDialog(
                        new ReasonDialog.Words(
                                say("idea.decline"),
                                say("idea.decline.text"),
                                say("idea.decline.reason"),
                                say("idea.decline.do")),
                        new Kept(me.get().person(), idea.id()).inForm("decline"),
                        reason -> ideas.decline(idea.id(), idea.version(), reason),
                        () -> done("idea.decline.done"))
                .open();
    }

    private void done(String key) {
        Attempt.done(say(key));
        show();
    }

    private IdeaFilter filter() {
        return new IdeaFilter(
                Optional.ofNullable(state.getValue()), unit.getOptionalValue().map(UnitRow::id), mine.getValue());
    }

    private void show() {
        grid.getDataProvider().refreshAll();
        sayHowMany();
    }

    private void sayHowMany() {
        status(say("idea.status", ideas.count(filter())));
    }
}
