package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.simplification.Recommendation.State;
import vn.tinhgon.simplification.RecommendationRow;
import vn.tinhgon.simplification.RecommendationService;

/** What plans need of higher authorities, the longest waiting first (UC-033). */
@Route(value = "recommendations", layout = Shell.class)
@May(Right.READ_PLANS)
@CssImport("./plans.css")
class RecommendationsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient RecommendationService recommendations;
    private final transient PortalClock clock;
    private final transient PlanWords words = new PlanWords(this);
    private final Select<State> state = new Select<>();
    private final Grid<RecommendationRow> grid = new Grid<>();

    RecommendationsView(RecommendationService recommendations, PortalClock clock) {
        this.recommendations = recommendations;
        this.clock = clock;
        title(say("recommendations.title"));
        facts(PlanLinks.toList(say("nav.plans")), new Span(say("recommendations.facts")));
        columns();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.setLabel(say("recommendations.state"));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(say("recommendations.state.any"));
        state.setItems(State.values());
        state.setItemLabelGenerator(
                each -> each == null ? say("recommendations.state.any") : say("recommendation.state." + each));
        PlanLinks.recommended(event.getLocation()).ifPresent(state::setValue);
        state.addValueChangeListener(chosen -> show());
        grid.setItems(new CallbackDataProvider<RecommendationRow, Void>(
                query -> recommendations.list(chosen(), new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> recommendations.count(chosen()),
                row -> row.recommendation().id()));
        var filters = new Div(state);
        filters.addClassName("filters");
        work(filters, grid);
        sayHowMany();
    }

    private Optional<State> chosen() {
        return state.getOptionalValue();
    }

    private void columns() {
        grid.setAriaLabel(say("recommendations.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("recommendations.empty"));
        grid.addComponentColumn(row -> PlanLinks.to(row.procedure(), row.year(), row.code() + " " + row.name()))
                .setHeader(say("plans.head.procedure"))
                .setFrozen(true)
                .setWidth("200px")
                .setFlexGrow(2);
        grid.addColumn(CutText.of(RecommendationRow::unitName))
                .setHeader(say("plans.head.unit"))
                .setWidth("140px")
                .setFlexGrow(1);
        grid.addColumn(row -> row.recommendation().asked().authority())
                .setHeader(say("recommendation.authority"))
                .setWidth("140px")
                .setFlexGrow(1);
        grid.addColumn(row -> say("recommendation.asks."
                                + row.recommendation().asked().asks())
                        + ": "
                        + row.recommendation().asked().instrument())
                .setHeader(say("recommendation.instrument"))
                .setWidth("260px")
                .setFlexGrow(3);
        grid.addComponentColumn(row -> words.state(row.recommendation().state()))
                .setHeader(say("recommendations.state"))
                .setWidth("160px")
                .setFlexGrow(0);
        grid.addColumn(this::since)
                .setHeader(say("recommendations.since"))
                .setWidth("210px")
                .setFlexGrow(0);
    }

    private String since(RecommendationRow row) {
        var said = row.recommendation();
        return said.answer()
                .map(answer -> say(
                        "recommendation.answered",
                        answer.document().number(),
                        Formats.date(answer.document().signedOn())))
                .or(() -> said.sent()
                        .map(sent -> say(
                                "recommendation.waiting",
                                sent.number(),
                                Formats.date(sent.signedOn()),
                                days(sent.signedOn()))))
                .orElse(Formats.NONE);
    }

    private long days(LocalDate since) {
        return ChronoUnit.DAYS.between(since, clock.today());
    }

    private void show() {
        grid.getDataProvider().refreshAll();
        address(PlanLinks.recommendations(chosen()));
        sayHowMany();
    }

    private void sayHowMany() {
        status(say("recommendations.status", recommendations.count(chosen())));
    }
}
