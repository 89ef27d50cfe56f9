package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.unit.StructureService;
import vn.tinhgon.unit.UnitFilter;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitService;

/** The units of the province as of a day (UC-008). */
@Route(value = UnitLinks.ROUTE, layout = Shell.class)
@May(Right.SEE_WORK)
@CssImport("./units.css")
class UnitsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient UnitService units;
    private final transient StructureService structure;
    private final transient AsOf asOf;
    private final transient PortalClock clock;
    private final transient Me me;
    private final transient UnitWords words = new UnitWords(this);
    private final UnitsGrid grid;
    private final TextField text = new TextField(getTranslation("units.filter.text"));
    private final ComboBox<UnitKind> kind = new ComboBox<>(getTranslation("unit.kind"));
    private final Div downloads = new Div();

    UnitsView(UnitService units, StructureService structure, AsOf asOf, PortalClock clock, Me me) {
        this.units = units;
        this.structure = structure;
        this.asOf = asOf;
        this.clock = clock;
        this.me = me;
        grid = new UnitsGrid(units, words);
        title(say("units.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = UnitLinks.filter(event.getLocation(), asOf.day());
        text.setPlaceholder(say("units.filter.text.hint"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValue(asked.text());
        kind.setItems(UnitKind.values());
        kind.setItemLabelGenerator(words::kind);
        kind.setClearButtonVisible(true);
        asked.kind().ifPresent(kind::setValue);
        text.addValueChangeListener(typed -> show());
        kind.addValueChangeListener(chosen -> show());
        var filters = new Div(text, kind);
        filters.addClassName("filters");
        work(filters, grid);
        show();
    }

    private UnitFilter filter() {
        return new UnitFilter(asOf.day(), text.getValue(), kind.getOptionalValue());
    }

    private void show() {
        var filter = filter();
        grid.show(filter);
        facts(new Span(say("units.asOf", Formats.date(filter.day()))));
        actions(actions(filter));
        status(say("units.status", units.countMatching(filter)));
        address(UnitLinks.address(filter));
    }

    private Component[] actions(UnitFilter filter) {
        var shown = new ArrayList<Component>();
        downloads.removeAll();
        downloads.addClassName("units-downloads");
        downloads.add(download("units.export.xlsx", filter, ".xlsx"), download("units.export.csv", filter, ".csv"));
        shown.add(downloads);
        var acting = me.get();
        if (acting.may(Right.MANAGE_UNITS) && asOf.isToday()) {
            shown.add(UnitLinks.toImport(say("units.import")));
            shown.add(new Button(
                    say("unit.create"),
                    click -> new CreateUnitDialog(structure, units, clock, new Kept(acting.person()), UnitLinks::open)
                            .open()));
        }
        return shown.toArray(Component[]::new);
    }

    /** Asked for anew when it is followed: with the rights one then has. */
    private DownloadLink download(String words, UnitFilter filter, String ending) {
        var export = new UnitsExport(this.words);
        return new DownloadLink(say(words), "don-vi-" + filter.day() + ending, () -> {
            var rows = units.listed(filter);
            return ending.equals(".csv") ? to -> export.csv(rows, to) : to -> export.xlsx(rows, to);
        });
    }
}
