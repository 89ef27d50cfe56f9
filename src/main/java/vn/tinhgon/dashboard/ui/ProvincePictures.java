package vn.tinhgon.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.dashboard.Course;
import vn.tinhgon.dashboard.DuePeriod;
import vn.tinhgon.dashboard.ProvinceYear;
import vn.tinhgon.dashboard.Silent;
import vn.tinhgon.dashboard.TierYear;
import vn.tinhgon.dashboard.YearTarget;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.platform.ui.Picture;
import vn.tinhgon.platform.ui.Picture.Key;
import vn.tinhgon.platform.ui.Picture.Kind;

/** The pictures of the province, made once and drawn anew as figures change. */
class ProvincePictures {

    private static final int SILENT_SHOWN = 8;

    private final Component on;
    private final FigureTables tables;
    private final Picture targets;
    private final Picture heatMap;
    private final List<Picture> courses;
    private final Optional<Picture> cuts;
    private final Optional<Picture> funnel;
    private final Div silent = card();
    private final Div deadlines = card();

    ProvincePictures(Component on, ProvinceYear year) {
        this.on = on;
        tables = new FigureTables(on);
        targets = new Picture(
                        Kind.BULLETS, say("dashboard.targets"), "chi-tieu", tables.targets(year.courses(), year.tier()))
                .keyed(key("VALUE", "dashboard.result"), key("GOAL", "dashboard.goal"));
        heatMap = heatMap(year.tier(), targetsOf(year));
        courses = shown(year).stream().map(this::course).toList();
        cuts = year.cuts()
                .map(some -> new Picture(
                                Kind.BULLETS,
                                say(
                                        "dashboard.cuts",
                                        String.valueOf(some.reduction().year())),
                                "cat-giam",
                                tables.cuts(some))
                        .keyed(
                                key("VALUE", "dashboard.cuts.approved"),
                                key("INNER", "dashboard.cuts.enforced"),
                                key("GOAL", "dashboard.goal")));
        funnel = year.cuts()
                .filter(some -> !some.portfolio().states().isEmpty())
                .map(some -> new Picture(Kind.BARS, say("dashboard.funnel"), "phuong-an", tables.funnel(some)));
        say(year);
    }

    /** Units of a tier by targets. */
    Picture heatMap(TierYear tier, List<YearTarget> all) {
        return new Picture(
                        Kind.HEAT_MAP,
                        say("dashboard.heatMap", say("leaderboard.tier." + tier.tier())),
                        "don-vi",
                        tables.heatMap(tier, all))
                .keyed(
                        key("ATTAINED", "dashboard.key.ATTAINED"),
                        key("NEAR", "dashboard.key.NEAR"),
                        key("SHORT", "dashboard.key.SHORT"),
                        key("FAR", "dashboard.key.FAR"),
                        key("FEW", "dashboard.key.FEW"));
    }

    List<String> show(Picture other, TierYear tier, ProvinceYear year) {
        return other.show(tables.heatMap(tier, targetsOf(year)));
    }

    private Picture course(Course course) {
        return new Picture(
                        Kind.LINES,
                        course.target().number() + " " + course.target().name(),
                        "chi-tieu-" + course.target().number(),
                        tables.course(course))
                .beside(say(
                        "dashboard.goal.of", GoalWords.goal(on, course.target().goal())));
    }

    /** Whether {@code year} has the same pictures: then they need only be drawn anew. */
    boolean fits(ProvinceYear year) {
        return shown(year).size() == courses.size()
                && year.cuts().isPresent() == cuts.isPresent()
                && year.cuts()
                                .filter(some -> !some.portfolio().states().isEmpty())
                                .isPresent()
                        == funnel.isPresent();
    }

    /** @return what has changed, in words */
    List<String> show(ProvinceYear year) {
        var changes = new ArrayList<String>(targets.show(tables.targets(year.courses(), year.tier())));
        changes.addAll(heatMap.show(tables.heatMap(year.tier(), targetsOf(year))));
        var now = shown(year);
        for (var at = 0; at < courses.size(); at++) {
            courses.get(at).show(tables.course(now.get(at)));
        }
        year.cuts().ifPresent(some -> {
            cuts.ifPresent(picture -> changes.addAll(picture.show(tables.cuts(some))));
            funnel.ifPresent(picture -> picture.show(tables.funnel(some)));
        });
        say(year);
        return changes;
    }

    /** Stands where {@code before} stood, which had other pictures: what the two have in common is marked as in {@link #show}. */
    List<String> instead(ProvincePictures before) {
        var changes = new ArrayList<String>(targets.instead(before.targets));
        changes.addAll(heatMap.instead(before.heatMap));
        return changes;
    }

    static List<YearTarget> targetsOf(ProvinceYear year) {
        return year.courses().stream().map(Course::target).toList();
    }

    private static List<Course> shown(ProvinceYear year) {
        return year.courses().stream()
                .filter(course -> !course.points().isEmpty())
                .toList();
    }

    Picture targets() {
        return targets;
    }

    Picture heatMap() {
        return heatMap;
    }

    List<Picture> courses() {
        return courses;
    }

    List<Picture> plans() {
        var plans = new ArrayList<Picture>();
        cuts.ifPresent(plans::add);
        funnel.ifPresent(plans::add);
        return plans;
    }

    Div silent() {
        return silent;
    }

    Div deadlines() {
        return deadlines;
    }

    private void say(ProvinceYear year) {
        silent.removeAll();
        silent.add(new H2(say("dashboard.silent")));
        if (year.silent().isEmpty()) {
            silent.add(new Paragraph(say("dashboard.silent.none")));
        }
        year.silent().stream()
                .collect(Collectors.groupingBy(Silent::period, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::silent);
        deadlines.removeAll();
        deadlines.add(new H2(say("dashboard.deadlines")));
        if (year.deadlines().isEmpty()) {
            deadlines.add(new Paragraph(say("dashboard.deadlines.none")));
        }
        var list = new UnorderedList();
        year.deadlines().forEach(period -> list.add(new ListItem(deadline(period, year))));
        deadlines.add(list);
    }

    private void silent(DuePeriod period, List<Silent> units) {
        silent.add(quiet(say(
                "dashboard.silent.period",
                Formats.period(period.days().from(), period.days().until()),
                units.size())));
        var list = new UnorderedList();
        units.stream().limit(SILENT_SHOWN).map(this::silent).forEach(list::add);
        silent.add(list);
        if (units.size() > SILENT_SHOWN) {
            var rest = new UnorderedList();
            units.stream().skip(SILENT_SHOWN).map(this::silent).forEach(rest::add);
            silent.add(new Details(say("dashboard.silent.more", units.size() - SILENT_SHOWN), rest));
        }
    }

    private ListItem silent(Silent unit) {
        var targets = unit.targets().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new ListItem(
                DashboardLinks.to(unit.unit(), unit.unitName()),
                new Span(", " + say("dashboard.silent.targets", targets)));
    }

    private Component deadline(DuePeriod period, ProvinceYear year) {
        var left = new Span(say("dashboard.deadlines.left", period.daysLeft(year.today())));
        left.addClassName("strong");
        return new Div(
                left,
                new Span(" "
                        + say(
                                "dashboard.deadlines.period",
                                Formats.period(
                                        period.days().from(), period.days().until()),
                                Formats.date(period.closesOn()))));
    }

    static Div card(Component... content) {
        var card = new Div(content);
        card.addClassName("card");
        return card;
    }

    private static Paragraph quiet(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private Key key(String look, String says) {
        return new Key(look, say(says));
    }

    private String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
