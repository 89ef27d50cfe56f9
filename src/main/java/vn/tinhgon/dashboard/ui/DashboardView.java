package vn.tinhgon.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.dashboard.DashboardService;
import vn.tinhgon.dashboard.ProvinceYear;
import vn.tinhgon.dashboard.TierYear;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Live;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Picture;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.platform.ui.Ways;
import vn.tinhgon.unit.Tier;

/** The province's year in pictures (UC-034): which targets fail, which units make them fail, whether it gets better. */
@Route(value = DashboardLinks.ROUTE, layout = Shell.class)
@May(Right.READ_LEADERBOARD)
@CssImport("./dashboard.css")
class DashboardView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DashboardService dashboards;
    private final transient AsOf asOf;
    private final JustChanged changed = new JustChanged();
    private Tier tier = Tier.PROVINCIAL;
    private transient Optional<ProvincePictures> pictures = Optional.empty();

    DashboardView(DashboardService dashboards, AsOf asOf, Live live) {
        this.dashboards = dashboards;
        this.asOf = asOf;
        title(say("nav.dashboard"));
        live.keep(this, this::read);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tier = DashboardLinks.tier(event.getLocation()).orElse(Tier.PROVINCIAL);
        pictures = Optional.empty();
        read();
    }

    private void read() {
        dashboards
                .province(tier)
                .ifPresentOrElse(
                        this::show, () -> work(new Paragraph(say("dashboard.noProgramme", Formats.date(asOf.day())))));
    }

    private void show(ProvinceYear year) {
        facts(year.tier());
        status(say("dashboard.status"));
        var fitting = pictures.filter(made -> made.fits(year));
        if (fitting.isPresent()) {
            changed.say(fitting.get().show(year));
            return;
        }
        var made = new ProvincePictures(this, year);
        changed.say(pictures.map(made::instead).orElse(List.of()));
        pictures = Optional.of(made);
        actions(
                DashboardLinks.toOwn(say("dashboard.unit.own")),
                DashboardLinks.toCompare(year.tier().tier(), List.of(), say("dashboard.compare")),
                DashboardLinks.toMeeting(say("dashboard.meeting")));
        var units = ProvincePictures.card(tiers(year.tier()), made.heatMap());
        var first = new Div(ProvincePictures.card(made.targets()), units);
        first.addClassName("dashboard-first");
        var second = new Div();
        second.addClassName("dashboard-cards");
        made.plans().forEach(picture -> second.add(ProvincePictures.card(picture)));
        second.add(made.silent(), made.deadlines());
        work(changed, first, second, courses(say("dashboard.courses"), say("dashboard.courses.sums"), made.courses()));
    }

    /** Small pictures of one kind under one heading. */
    static Component courses(String words, String beside, List<Picture> pictures) {
        var heading = new H2(words);
        var how = new Span(beside);
        how.addClassName("quiet");
        var head = new Div(heading, how);
        head.addClassName("dashboard-head");
        var all = new Div();
        all.addClassName("dashboard-small");
        pictures.forEach(all::add);
        var section = new Section(head, all);
        section.addClassName("card");
        return section;
    }

    private void facts(TierYear year) {
        facts(
                new Span(year.name()),
                new Span(say("dashboard.facts", year.closed())),
                new Badge(
                        Glyph.HOURGLASS,
                        Badge.Look.GREY,
                        say("leaderboard.provisional", Formats.moment(year.readAt()))));
    }

    private Ways tiers(TierYear year) {
        var tiers = new Ways(say("leaderboard.tiers"), "dashboard-tiers");
        for (var each : Tier.values()) {
            var units = year.units().getOrDefault(each, 0);
            if (units == 0 && each != tier) {
                continue;
            }
            tiers.add(DashboardLinks.to(each, say("leaderboard.tier." + each) + " " + units), each == tier);
        }
        return tiers;
    }
}
