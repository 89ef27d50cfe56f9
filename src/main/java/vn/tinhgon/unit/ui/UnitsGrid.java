package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.ui.CutText;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.unit.UnitFilter;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitLine;
import vn.tinhgon.unit.UnitService;

/** Units under each other, or, where a filter leaves some out, those it lets through. */
class UnitsGrid extends TreeGrid<UnitLine> {

    private static final long serialVersionUID = 1L;

    /** A province has one root, or a few once another has become part of it. */
    private static final Slice ROOTS = new Slice(0, 10);

    private final transient UnitService units;

    UnitsGrid(UnitService units, UnitWords words) {
        this.units = units;
        setAriaLabel(words.say("units.title"));
        addClassName("units-grid");
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateText(words.say("units.empty"));
        addComponentHierarchyColumn(UnitsGrid::name)
                .setHeader(words.say("unit.name"))
                .setWidth("240px")
                .setFlexGrow(3)
                .setFrozen(true);
        addColumn(CutText.of(line -> line.name().brief()))
                .setHeader(words.say("unit.brief"))
                .setWidth("150px")
                .setFlexGrow(1);
        addColumn(CutText.of(UnitLine::code))
                .setHeader(words.say("unit.code"))
                .setWidth("190px")
                .setFlexGrow(1);
        addColumn(CutText.of(line -> words.kind(line.kind())))
                .setHeader(words.say("unit.kind"))
                .setWidth("150px")
                .setFlexGrow(0);
        addColumn(CutText.of(line -> words.tier(line.kind())))
                .setHeader(words.say("unit.tier"))
                .setWidth("170px")
                .setFlexGrow(0);
        addColumn(line -> Formats.date(line.validity().from()))
                .setHeader(words.say("unit.from"))
                .setWidth("96px")
                .setFlexGrow(0);
        addColumn(line -> words.lastDay(line.validity()))
                .setHeader(words.say("unit.lastDay"))
                .setWidth("96px")
                .setFlexGrow(0);
        addItemDoubleClickListener(click -> UnitLinks.open(click.getItem().id()));
    }

    private static Component name(UnitLine line) {
        var cell = new Div(UnitLinks.to(line.id(), line.name().full()));
        cell.addClassName("unit-name");
        if (!line.path().isEmpty()) {
            var path = new Span(String.join(" › ", line.path()));
            path.addClassName("quiet");
            cell.add(path);
        }
        return cell;
    }

    /** Shows what {@code filter} lets through; the province itself is opened. */
    void show(UnitFilter filter) {
        setDataProvider(new UnitTree(units, filter));
        expand(filter.narrows() ? List.of() : provinces(filter));
    }

    private List<UnitLine> provinces(UnitFilter filter) {
        return units.children(filter.day(), Optional.empty(), ROOTS).stream()
                .filter(line -> line.kind() == UnitKind.PROVINCE)
                .toList();
    }
}
