package vn.tinhgon.dashboard.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.dashboard.DashboardService;
import vn.tinhgon.dashboard.ProvinceYear;
import vn.tinhgon.dashboard.TierYear;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Live;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Picture;
import vn.tinhgon.unit.Tier;

/**
 * The dashboard on the wall of a meeting room (UC-035): one picture after the other over the whole screen. It goes round
 * by itself unless the person wants no motion; the space bar holds it. Each round reads anew, which also keeps the
 * session from ending; after some hours it stops by itself.
 */
@Route(DashboardLinks.ROUTE + "/meeting")
@May(Right.READ_LEADERBOARD)
@CssImport("./tinhgon.css")
@CssImport("./dashboard.css")
@JsModule("./tg-rounds.js")
class MeetingView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DashboardService dashboards;
    private final transient AsOf asOf;
    private final JustChanged changed = new JustChanged();
    private final Div slides = new Div();
    private final Span readAt = new Span();
    private final transient Map<Tier, Picture> others = new LinkedHashMap<>();
    private transient Optional<ProvincePictures> pictures = Optional.empty();

    MeetingView(DashboardService dashboards, AsOf asOf, Live live) {
        this.dashboards = dashboards;
        this.asOf = asOf;
        addClassName("meeting");
        title(say("nav.dashboard"));
        slides.addClassName("meeting-slides");
        live.keep(this, this::read);
        var leave = new RouterLink(say("meeting.leave"), DashboardView.class);
        leave.addClassName("meeting-leave");
        actions(
                control("meeting.back", "back"),
                control("meeting.hold", "hold"),
                control("meeting.on", "on"),
                control("meeting.whole", "whole"),
                leave);
        status(say("meeting.status"));
        addAttachListener(attached -> slides.getElement()
                .executeJs(
                        "window.tinhgonRounds.begin(this, $0, $1, $2, $3)",
                        getElement(),
                        say("meeting.hold"),
                        say("meeting.go"),
                        say("meeting.stopped")));
    }

    private NativeButton control(String words, String does) {
        var button = new NativeButton(say(words));
        button.addClassName("meeting-control");
        button.getElement().setAttribute("data-does", does);
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        read();
    }

    /** A round is over. */
    @ClientCallable
    void read() {
        dashboards
                .province(Tier.PROVINCIAL)
                .ifPresentOrElse(
                        this::show, () -> work(new Paragraph(say("dashboard.noProgramme", Formats.date(asOf.day())))));
    }

    private void show(ProvinceYear year) {
        facts(
                new Span(year.tier().name()),
                new Span(say("dashboard.facts", year.tier().closed())),
                readAt);
        readAt.setText(say("meeting.readAt", Formats.moment(year.tier().readAt())));
        var tiers = otherTiers(year.tier());
        var fitting = pictures.filter(made -> made.fits(year) && tiers.size() == others.size());
        if (fitting.isPresent()) {
            var changes = new ArrayList<String>(fitting.get().show(year));
            tiers.forEach(tier -> Optional.ofNullable(others.get(tier.tier()))
                    .ifPresent(picture -> changes.addAll(fitting.get().show(picture, tier, year))));
            changed.say(changes);
            return;
        }
        begin(new ProvincePictures(this, year), year, tiers);
    }

    private List<TierYear> otherTiers(TierYear shown) {
        var tiers = new ArrayList<TierYear>();
        for (var each : Tier.values()) {
            if (each != shown.tier() && shown.units().getOrDefault(each, 0) > 0) {
                dashboards.tier(each).ifPresent(tiers::add);
            }
        }
        return tiers;
    }

    private void begin(ProvincePictures made, ProvinceYear year, List<TierYear> tiers) {
        changed.say(pictures.map(made::instead).orElse(List.of()));
        pictures = Optional.of(made);
        others.clear();
        slides.removeAll();
        slides.add(slide(made.targets()));
        slides.add(slide(made.heatMap()));
        for (var tier : tiers) {
            var picture = made.heatMap(tier, ProvincePictures.targetsOf(year));
            others.put(tier.tier(), picture);
            slides.add(slide(picture));
        }
        if (!made.courses().isEmpty()) {
            slides.add(slide(
                    DashboardView.courses(say("dashboard.courses"), say("dashboard.courses.sums"), made.courses())));
        }
        var last = new Div();
        last.addClassName("dashboard-cards");
        made.plans().forEach(picture -> last.add(ProvincePictures.card(picture)));
        last.add(made.silent(), made.deadlines());
        slides.add(slide(last));
        work(changed, slides);
    }

    private static Section slide(Component content) {
        var slide = new Section(content);
        slide.addClassName("meeting-slide");
        return slide;
    }
}
