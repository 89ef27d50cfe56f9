package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.progress.FigureService;
import vn.tinhgon.progress.Pace;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.ReportingPeriod;

/** How figures of a period move: how long they lie at each desk, and what they are given back for. */
@Route(value = "figures/pace", layout = Shell.class)
@May(Right.READ_PROGRESS)
@CssImport("./progress.css")
class PaceView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ProgressService progress;
    private final transient FigureService figures;
    private final transient AsOf asOf;
    private final transient FigureWords words = new FigureWords(this);

    PaceView(ProgressService progress, FigureService figures, AsOf asOf) {
        this.progress = progress;
        this.figures = figures;
        this.asOf = asOf;
        title(say("nav.pace"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var periods = progress.periods();
        PeriodChoice.first(periods, asOf.day(), event.getLocation())
                .ifPresentOrElse(
                        period -> show(periods, period),
                        () -> work(new Paragraph(say("progress.noPeriod", Formats.date(asOf.day())))));
    }

    private void show(List<ReportingPeriod> periods, ReportingPeriod period) {
        var choice = new PeriodChoice(periods, asOf.day());
        choice.setValue(period);
        choice.addValueChangeListener(chosen -> Optional.ofNullable(chosen.getValue())
                .ifPresent(other -> UI.getCurrent()
                        .navigate(PaceView.class, QueryParameters.simple(ProgressLinks.address(other.id())))));
        actions(choice);
        var pace = figures.pace(period.id());
        var both = new Div(card(stays(pace)), card(returns(pace)));
        both.addClassName("progress-pace");
        work(both);
    }

    private Component stays(Pace pace) {
        if (pace.stays().isEmpty()) {
            return new Paragraph(say("pace.none"));
        }
        var table = table(
                "pace.stays",
                "pace.head.state",
                "pace.head.times",
                "pace.head.still",
                "pace.head.mean",
                "pace.head.longest");
        pace.stays()
                .forEach(stay -> table.getBody()
                        .add(row(
                                words.stateName(stay.state()),
                                Formats.count(stay.times()),
                                Formats.count(stay.still()),
                                words.duration(stay.mean()),
                                words.duration(stay.longest()))));
        return table;
    }

    private Component returns(Pace pace) {
        if (pace.returns().isEmpty()) {
            return new Paragraph(say("pace.noReturns"));
        }
        var table = table("pace.returns", "pace.head.reason", "pace.head.count");
        pace.returns()
                .forEach(each ->
                        table.getBody().add(row(words.returnReason(each.reason()), Formats.count(each.count()))));
        return table;
    }

    private static Div card(Component content) {
        var card = new Div(content);
        card.addClassName("card");
        return card;
    }

    private NativeTable table(String caption, String... heads) {
        var table = new NativeTable();
        table.setCaptionText(say(caption));
        table.addClassName("progress-past");
        var row = new NativeTableRow();
        Stream.of(heads).forEach(key -> {
            var head = new NativeTableHeaderCell(say(key));
            head.getElement().setAttribute("scope", "col");
            if (row.getChildren().findAny().isPresent()) {
                head.addClassName("figure");
            }
            row.add(head);
        });
        table.getHead().add(row);
        return table;
    }

    private static NativeTableRow row(String name, String... cells) {
        var head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(head);
        Stream.of(cells).map(NativeTableCell::new).forEach(cell -> {
            cell.addClassName("figure");
            row.add(cell);
        });
        return row;
    }
}
