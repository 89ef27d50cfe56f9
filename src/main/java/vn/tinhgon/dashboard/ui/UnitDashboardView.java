package vn.tinhgon.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.dashboard.Bearing;
import vn.tinhgon.dashboard.DashboardService;
import vn.tinhgon.dashboard.Place;
import vn.tinhgon.dashboard.UnitYear;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.ui.LeaderboardLinks;
import vn.tinhgon.leaderboard.ui.PointWords;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.platform.ui.Live;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Picture;
import vn.tinhgon.platform.ui.Picture.Kind;
import vn.tinhgon.platform.ui.Shell;

/** A unit's year in pictures (UC-034): its place, what would lift it most, and how it goes among those of its tier. */
@Route(value = DashboardLinks.ROUTE + "/unit/:" + DashboardLinks.UNIT + "?", layout = Shell.class)
@May(Right.READ_LEADERBOARD)
@CssImport("./dashboard.css")
class UnitDashboardView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DashboardService dashboards;
    private final transient Me me;
    private final JustChanged changed = new JustChanged();
    private final transient FigureTables tables = new FigureTables(this);
    private transient Optional<UnitId> unit = Optional.empty();
    private transient List<Picture> pictures = List.of();

    UnitDashboardView(DashboardService dashboards, Me me, Live live) {
        this.dashboards = dashboards;
        this.me = me;
        title(say("dashboard.unit.title", me.get().unitName()));
        live.keep(this, () -> unit.ifPresent(shown -> show(dashboards.unit(shown))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters()
                .get(DashboardLinks.UNIT)
                .map(text -> UnitId.parse(text).orElseThrow(() -> new NotFound("unit")));
        pictures = List.of();
        unit = Optional.empty();
        try {
            var shown = asked.orElseGet(() -> me.get().unit());
            show(dashboards.unit(shown));
            unit = Optional.of(shown);
        } catch (NotFound notCompared) {
            if (asked.isPresent()) {
                throw notCompared;
            }
            work(new Paragraph(say("dashboard.unit.none", me.get().unitName())));
        }
    }

    private void show(UnitYear year) {
        var place = year.place();
        title(say("dashboard.unit.title", place.unit().name()));
        facts(
                new Span(year.tier().name()),
                new Span(say("leaderboard.tier." + place.tier())),
                new Span(say("dashboard.facts", year.tier().closed())));
        actions(
                LeaderboardLinks.to(place.tier(), place.unit().id(), say("dashboard.why")),
                DashboardLinks.toCompare(place.tier(), List.of(place.unit().id()), say("dashboard.compare")),
                DashboardLinks.to(place.tier(), say("dashboard.province")));
        var bearings = year.bearings().stream()
                .filter(bearing -> !bearing.periods().isEmpty())
                .toList();
        if (pictures.size() == bearings.size()) {
            for (var at = 0; at < bearings.size(); at++) {
                pictures.get(at).show(tables.bearing(bearings.get(at)));
            }
        } else {
            pictures = bearings.stream().map(this::bearing).toList();
        }
        var first = new Div(place(place), lifts(year));
        first.addClassName("dashboard-unit");
        var small = pictures.isEmpty()
                ? ProvincePictures.card(new Paragraph(say("dashboard.bearings.none")))
                : DashboardView.courses(say("dashboard.bearings"), say("dashboard.bearings.how"), pictures);
        work(changed, first, small);
    }

    private Component place(Place place) {
        var rank = new Span(place.rank()
                .map(at -> say("dashboard.place.rank", at, place.ranked()))
                .orElse(say("dashboard.place.unranked")));
        rank.addClassName("dashboard-rank");
        var points = new Paragraph(say(
                "leaderboard.sentence.points",
                PointWords.of(place.points()),
                PointWords.weight(place.applicable()),
                place.percent()
                        .map(percent -> Formats.percent(percent.printed()))
                        .orElse(Formats.NONE)));
        return ProvincePictures.card(new H2(say("dashboard.place")), rank, points);
    }

    private Component lifts(UnitYear year) {
        var words = new LiftWords(this);
        var list = new OrderedList();
        year.lifts().stream()
                .filter(lift -> !words.isNothing(lift))
                .forEach(lift -> list.add(new ListItem(words.of(lift))));
        var how = new Paragraph(say("dashboard.lift.how"));
        how.addClassName("quiet");
        return list.getComponentCount() == 0
                ? ProvincePictures.card(new H2(say("dashboard.lift")), new Paragraph(say("dashboard.lift.none")))
                : ProvincePictures.card(new H2(say("dashboard.lift")), how, list);
    }

    private Picture bearing(Bearing bearing) {
        var target = bearing.target();
        return new Picture(
                        Kind.LINES,
                        target.number() + " " + target.name(),
                        "chi-tieu-" + target.number(),
                        tables.bearing(bearing))
                .beside(say("dashboard.goal.of", GoalWords.goal(this, target.goal())));
    }
}
