package vn.tinhgon.dashboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.tinhgon.dashboard.Comparison;
import vn.tinhgon.dashboard.Course;
import vn.tinhgon.dashboard.DashboardService;
import vn.tinhgon.dashboard.DuePeriod;
import vn.tinhgon.dashboard.YearTarget;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Picture;
import vn.tinhgon.platform.ui.Picture.Kind;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.platform.ui.Ways;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitRow;

/** Two to five units of a tier beside each other, as they stood after a period, and after an earlier one (UC-034). */
@Route(value = DashboardLinks.ROUTE + "/" + DashboardLinks.COMPARE, layout = Shell.class)
@May(Right.READ_LEADERBOARD)
@CssImport("./dashboard.css")
class CompareView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DashboardService dashboards;
    private final transient AsOf asOf;
    private final transient FigureTables tables = new FigureTables(this);

    CompareView(DashboardService dashboards, AsOf asOf) {
        this.dashboards = dashboards;
        this.asOf = asOf;
        title(say("dashboard.compare.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        dashboards
                .compare(DashboardLinks.units(event.getLocation()), DashboardLinks.tier(event.getLocation()))
                .ifPresentOrElse(
                        compared -> show(compared, event.getLocation()),
                        () -> work(new Paragraph(say("dashboard.noProgramme", Formats.date(asOf.day())))));
    }

    private void show(Comparison compared, Location asked) {
        var periods = compared.periods();
        var after = named(periods, DashboardLinks.period(asked))
                .or(() -> periods.stream().reduce((earlier, later) -> later));
        var before = named(periods, DashboardLinks.before(asked));
        facts(
                new Span(compared.tier().name()),
                new Span(say("leaderboard.tier." + compared.tier().tier())),
                new Span(say("dashboard.compare.asOf", Formats.date(asOf.day()))));
        var choice = new Div(units(compared, after, before));
        choice.addClassName("filters");
        if (compared.units().size() < 2 || after.isEmpty()) {
            work(
                    tiers(compared.tier().tier()),
                    choice,
                    new Paragraph(say(
                            compared.units().size() < 2 ? "dashboard.compare.choose" : "dashboard.compare.nothing")));
            return;
        }
        choice.add(
                period("dashboard.compare.after", periods, after, chosen -> open(compared, chosen, before)),
                period("dashboard.compare.before", periods, before, chosen -> open(compared, after, chosen)));
        work(
                tiers(compared.tier().tier()),
                choice,
                ProvincePictures.card(standing(compared, after.get(), before)),
                lines(compared));
    }

    private static Optional<DuePeriod> named(List<DuePeriod> periods, Optional<PeriodId> id) {
        return id.flatMap(asked ->
                periods.stream().filter(period -> period.id().equals(asked)).findFirst());
    }

    private MultiSelectComboBox<UnitRow> units(
            Comparison compared, Optional<DuePeriod> after, Optional<DuePeriod> before) {
        var choice = new MultiSelectComboBox<UnitRow>(say("dashboard.compare.units"));
        choice.setItems(compared.choosable());
        choice.setItemLabelGenerator(UnitRow::name);
        choice.setHelperText(say("dashboard.compare.most", Comparison.MOST));
        choice.setValue(compared.units());
        choice.addClassName("dashboard-choice");
        choice.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                open(compared.tier().tier(), choice.getSelectedItems().stream().toList(), after, before);
            }
        });
        return choice;
    }

    private ComboBox<DuePeriod> period(
            String label, List<DuePeriod> periods, Optional<DuePeriod> chosen, Consumer<Optional<DuePeriod>> opening) {
        var choice = new ComboBox<DuePeriod>(say(label));
        choice.setItems(periods);
        choice.setItemLabelGenerator(this::words);
        choice.setClearButtonVisible(true);
        chosen.ifPresent(choice::setValue);
        choice.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                opening.accept(Optional.ofNullable(changed.getValue()));
            }
        });
        return choice;
    }

    private String words(DuePeriod period) {
        return tables.period(period) + ", "
                + say("dashboard.until", Formats.date(period.days().lastDay()));
    }

    private Ways tiers(Tier present) {
        var tiers = new Ways(say("leaderboard.tiers"), "leaderboard-tiers");
        for (var each : Tier.values()) {
            tiers.add(DashboardLinks.toCompare(each, List.of(), say("leaderboard.tier." + each)), each == present);
        }
        return tiers;
    }

    private static void open(Comparison compared, Optional<DuePeriod> after, Optional<DuePeriod> before) {
        open(compared.tier().tier(), compared.units(), after, before);
    }

    private static void open(Tier tier, List<UnitRow> units, Optional<DuePeriod> after, Optional<DuePeriod> before) {
        UI.getCurrent()
                .navigate(
                        CompareView.class,
                        DashboardLinks.compared(
                                tier,
                                units.stream().map(UnitRow::id).toList(),
                                after.map(DuePeriod::id),
                                before.map(DuePeriod::id)));
    }

    private Picture standing(Comparison compared, DuePeriod after, Optional<DuePeriod> before) {
        var rows = new LinkedHashMap<String, Function<YearTarget, Optional<Rate>>>();
        compared.units().forEach(unit -> {
            before.ifPresent(
                    earlier -> rows.put(unit.name() + " · " + tables.period(earlier), until(compared, unit, earlier)));
            rows.put(
                    before.isPresent() ? unit.name() + " · " + tables.period(after) : unit.name(),
                    until(compared, unit, after));
        });
        return new Picture(
                        Kind.HEAT_MAP,
                        say("dashboard.compare.standing"),
                        "so-sanh",
                        tables.standing(compared.targets(), rows))
                .beside(say("dashboard.until", Formats.date(after.days().lastDay())));
    }

    /** What a unit's year had come to by the end of {@code period}, whatever a target's frequency. */
    private static Function<YearTarget, Optional<Rate>> until(Comparison compared, UnitRow unit, DuePeriod period) {
        return target -> compared.by(unit.id(), target, period.days().until());
    }

    private Component lines(Comparison compared) {
        return DashboardView.courses(
                say("dashboard.compare.lines"),
                say("dashboard.compare.lines.how"),
                compared.targets().stream()
                        .map(target -> new Picture(
                                        Kind.LINES,
                                        target.number() + " " + target.name(),
                                        "so-sanh-" + target.number(),
                                        tables.beside(target, periods(compared, target), courses(compared, target)))
                                .beside(say("dashboard.goal.of", GoalWords.goal(this, target.goal()))))
                        .toList());
    }

    private static List<DuePeriod> periods(Comparison compared, YearTarget target) {
        return compared.periods().stream()
                .filter(period -> period.frequency() == target.frequency())
                .toList();
    }

    private static Map<String, Course> courses(Comparison compared, YearTarget target) {
        var courses = new LinkedHashMap<String, Course>();
        compared.units().forEach(unit -> courses.put(unit.name(), compared.course(unit.id(), target)));
        return courses;
    }
}
