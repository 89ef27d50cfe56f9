package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.printed.PrintedFigure;
import vn.tinhgon.printed.PrintedFigureService;
import vn.tinhgon.progress.Parent;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.Reach;
import vn.tinhgon.progress.ReportingPeriod;
import vn.tinhgon.progress.RollUp;
import vn.tinhgon.progress.RollUpService;

/**
 * Each target of a period with the figure of the province, or of the units under one: summed first, divided last; who is
 * missing, and what printed reports say of the same (UC-017).
 */
@Route(value = "figures/summary", layout = Shell.class)
@May(Right.READ_PROGRESS)
@CssImport("./progress.css")
@CssImport("./printed.css")
class RollUpView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ProgressService progress;
    private final transient RollUpService rollUps;
    private final transient PrintedFigureService printed;
    private final transient AsOf asOf;
    private final transient Me me;
    private final RollUpGrid grid;
    private final RollUpPanel panel;
    private final ComboBox<Optional<Parent>> under = new ComboBox<>();
    private final Select<Reach> reach = new Select<>();
    private transient Map<TargetId, List<PrintedFigure>> beside = Map.of();
    private transient List<RollUp> shown = List.of();
    private transient Optional<ReportingPeriod> period = Optional.empty();

    RollUpView(ProgressService progress, RollUpService rollUps, PrintedFigureService printed, AsOf asOf, Me me) {
        this.progress = progress;
        this.rollUps = rollUps;
        this.printed = printed;
        this.asOf = asOf;
        this.me = me;
        var words = new RollUpWords(new FigureWords(this));
        grid = new RollUpGrid(words);
        panel = new RollUpPanel(words);
        title(say("rollUp.title"));
        grid.addSelectionListener(selected -> open(selected.getFirstSelectedItem()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var periods = progress.periods();
        var location = event.getLocation();
        PeriodChoice.first(periods, asOf.day(), location)
                .ifPresentOrElse(
                        chosen -> show(periods, chosen, location),
                        () -> work(new Paragraph(say("progress.noPeriod", Formats.date(asOf.day())))));
    }

    private void show(List<ReportingPeriod> periods, ReportingPeriod chosen, Location location) {
        period = Optional.of(chosen);
        beside = printed.besideTargetsOf(chosen.programme());
        var choice = new PeriodChoice(periods, asOf.day());
        choice.setValue(chosen);
        choice.addValueChangeListener(
                other -> Optional.ofNullable(other.getValue()).ifPresent(ProgressLinks::openRollUp));
        facts(new Span(say("rollUp.facts")));
        actions(choice, download("rollUp.export.xlsx", ".xlsx"), download("rollUp.export.csv", ".csv"));
        under(rollUps.parents(chosen.id()), ProgressLinks.under(location));
        reach();
        var filters = new Div(under, reach);
        filters.addClassName("filters");
        var list = new Div(filters, grid);
        list.addClassName("progress-list");
        var both = new Div(list, panel);
        both.addClassNames("with-panel", "narrow");
        work(both);
        read();
    }

    private void under(List<Parent> parents, Optional<UnitId> named) {
        var whole = !(me.get().scope() instanceof Scope.UnitAndBelow);
        var choices = new ArrayList<Optional<Parent>>();
        if (whole) {
            choices.add(Optional.empty());
        }
        parents.forEach(parent -> choices.add(Optional.of(parent)));
        under.setLabel(say("rollUp.under"));
        under.setItems(choices);
        under.setItemLabelGenerator(choice ->
                choice.map(parent -> say("rollUp.under.unit", parent.name())).orElseGet(() -> say("rollUp.under.all")));
        choices.stream()
                .filter(choice -> choice.map(Parent::unit).equals(named))
                .findFirst()
                .or(() -> choices.stream().findFirst())
                .ifPresent(under::setValue);
        under.addValueChangeListener(chosen -> read());
        under.addClassName("rollup-under");
        under.setVisible(choices.size() > 1);
    }

    private void reach() {
        reach.setLabel(say("rollUp.reach"));
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(each -> say("rollUp.reach." + each));
        reach.setValue(Reach.PERIOD);
        reach.addValueChangeListener(chosen -> read());
    }

    private void read() {
        period.ifPresent(chosen -> {
            var parent = Optional.ofNullable(under.getValue()).flatMap(choice -> choice);
            shown = rollUps.of(chosen.id(), parent.map(Parent::unit), reach.getValue());
            grid.show(shown, beside);
            panel.showNothing();
            status(say(
                    "rollUp.status",
                    shown.size(),
                    shown.stream().filter(row -> row.missing().isEmpty()).count()));
        });
    }

    private void open(Optional<RollUp> row) {
        row.ifPresentOrElse(
                target -> period.ifPresent(chosen -> {
                    panel.show(target, beside.getOrDefault(target.target(), List.of()), chosen.id(), reach.getValue());
                    panel.comeTo();
                }),
                panel::showNothing);
    }

    private DownloadLink download(String words, String ending) {
        var export = new RollUpExport(this);
        return new DownloadLink(say(words), "tong-hop-" + asOf.day() + ending, () -> {
            var rows = period.map(chosen -> rollUps.of(
                            chosen.id(),
                            Optional.ofNullable(under.getValue())
                                    .flatMap(choice -> choice)
                                    .map(Parent::unit),
                            reach.getValue()))
                    .orElse(List.of());
            return ending.equals(".csv") ? to -> export.csv(rows, to) : to -> export.xlsx(rows, to);
        });
    }
}
