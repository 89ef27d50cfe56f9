package vn.tinhgon.target.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.target.Programme;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetRow;
import vn.tinhgon.target.TargetService;

/** The targets of the year: what is printed, how it is read, who leads, how many units have it. */
@Route(value = "targets", layout = Shell.class)
@May(Right.READ_TARGETS)
@CssImport("./targets.css")
class TargetsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient TargetService targets;
    private final transient TargetLinks links;
    private final Grid<TargetRow> grid = new Grid<>();

    TargetsView(TargetService targets, TargetLinks links, AsOf asOf) {
        this.targets = targets;
        this.links = links;
        title(say("targets.title"));
        targets.current()
                .ifPresentOrElse(
                        this::show, () -> work(new Paragraph(say("targets.noProgramme", Formats.date(asOf.day())))));
    }

    private void show(Programme programme) {
        facts(
                new Span(programme.name()),
                new Span(Formats.period(programme.from(), programme.until())),
                new Span(TargetWords.directive(this, programme.directive())));
        var search = new TextField(say("targets.search"));
        search.setPlaceholder(say("targets.search.hint"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addClassName("targets-search");
        search.addValueChangeListener(typed -> list(programme, typed.getValue()));
        columns(programme);
        var filters = new Div(search);
        filters.addClassName("filters");
        work(filters, grid);
        list(programme, "");
    }

    private void list(Programme programme, String text) {
        var rows = targets.list(programme.id(), text);
        grid.setItems(rows);
        status(say("targets.status", rows.size()));
    }

    private void columns(Programme programme) {
        grid.setAriaLabel(say("targets.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("targets.empty"));
        grid.addColumn(row -> row.target().number())
                .setHeader(say("target.number"))
                .setTextAlign(ColumnTextAlign.END)
                .setFrozen(true)
                .setWidth("52px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::indicator)
                .setHeader(say("target.indicator"))
                .setWidth("220px")
                .setFlexGrow(3);
        grid.addColumn(row -> row.target().printedGoal())
                .setHeader(say("target.printedGoal"))
                .setWidth("84px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> TargetWords.goalAsRead(this, row.target()))
                .setHeader(say("target.goal"))
                .setWidth("112px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> TargetWords.accumulation(this, row.target()))
                .setHeader(say("target.accumulation"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addComponentColumn(row -> leads(row.target()))
                .setHeader(say("target.leads"))
                .setWidth("150px")
                .setFlexGrow(2);
        grid.addColumn(row -> row.target().printedCoordinating())
                .setHeader(say("target.coordinating"))
                .setWidth("120px")
                .setFlexGrow(1);
        grid.addColumn(row -> row.target().printedBasis().orElse(say("target.basis.directiveOnly")))
                .setHeader(say("target.basis"))
                .setWidth("190px")
                .setFlexGrow(3);
        grid.addColumn(row -> Formats.count(row.assigned()))
                .setHeader(say("target.assigned"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("76px")
                .setFlexGrow(0);
        grid.addItemClickListener(click -> links.open(click.getItem().target().id()));
    }

    private Component indicator(TargetRow row) {
        var target = row.target();
        var printed = new Span(target.indicator());
        printed.addClassName("quiet");
        var cell = new Div(links.to(target.id(), target.shortName()), printed);
        cell.addClassName("target-indicator");
        return cell;
    }

    private Component leads(Target target) {
        var cell = new Div(new Span(target.printedLead()));
        if (target.joint()) {
            var joint = new Span(say("target.joint"));
            joint.addClassName("quiet");
            cell.add(joint);
        }
        cell.addClassName("target-indicator");
        return cell;
    }
}
