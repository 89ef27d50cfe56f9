package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.tinhgon.announcement.AnnouncementFilter;
import vn.tinhgon.announcement.AnnouncementFilter.Which;
import vn.tinhgon.announcement.AnnouncementRow;
import vn.tinhgon.announcement.AnnouncementService;
import vn.tinhgon.announcement.Duty;
import vn.tinhgon.kernel.AnnouncementId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** What ministries announced and what units still have to publish, the nearest last day first (UC-025). */
@Route(value = "announcements", layout = Shell.class)
@May(Right.READ_ANNOUNCEMENTS)
@CssImport("./announcements.css")
class AnnouncementsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient AnnouncementService announcements;
    private final transient Me me;
    private final transient DeadlineWords words = new DeadlineWords(this);
    private final transient List<UnitRow> units;
    private final TextField search = new TextField(say("announcements.search"));
    private final Select<Which> which = new Select<>();
    private final ComboBox<String> field = new ComboBox<>(say("announcement.field"));
    private final ComboBox<UnitRow> unit = new ComboBox<>(say("announcement.unit"));
    private final Grid<AnnouncementRow> grid = new Grid<>();

    AnnouncementsView(AnnouncementService announcements, UnitService all, Me me, AsOf asOf) {
        this.announcements = announcements;
        this.me = me;
        units = me.get().scope() instanceof Scope.Unit ? List.of() : all.on(asOf.day());
        title(say("announcements.title"));
        facts(new Span(say("announcements.facts")));
        actions(actions(asOf));
        columns();
        grid.setItems(new CallbackDataProvider<AnnouncementRow, Void>(
                query -> announcements.list(filter(), new Slice(query.getOffset(), query.getLimit())).stream(),
                query -> announcements.count(filter()),
                AnnouncementRow::id));
        work(filters(), grid);
        sayHowMany();
    }

    private Component[] actions(AsOf asOf) {
        var shown = new ArrayList<Component>();
        shown.add(new DownloadLink(say("announcements.export"), "cong-bo-" + asOf.day() + ".xlsx", () -> {
            var rows = announcements.all(filter());
            return to -> new AnnouncementExport(words).xlsx(rows, to);
        }));
        if (me.get().may(Right.RECORD_ANNOUNCEMENTS) && asOf.isToday()) {
            var add = new Button(say("announcement.record"), click -> record());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            shown.add(add);
        }
        return shown.toArray(Component[]::new);
    }

    private void record() {
        var recorded = new AtomicReference<AnnouncementId>();
        new AnnouncementDialog(
                        units,
                        announcements.fields(),
                        null,
                        new Kept(me.get().person()).inForm("announcement"),
                        (announced, reason) -> recorded.set(announcements.record(announced)),
                        () -> {
                            Attempt.done(say("announcement.recorded"));
                            Optional.ofNullable(recorded.get()).ifPresent(AnnouncementLinks::open);
                        })
                .open();
    }

    private Component filters() {
        search.setPlaceholder(say("announcements.search.hint"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        which.setLabel(say("announcements.which"));
        which.setItems(Which.values());
        which.setItemLabelGenerator(each -> say("announcements.which." + each));
        which.setValue(Which.WAITING);
        field.setItems(announcements.fields());
        field.setClearButtonVisible(true);
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitRow::name);
        unit.setClearButtonVisible(true);
        unit.setVisible(!units.isEmpty());
        search.addValueChangeListener(typed -> show());
        which.addValueChangeListener(chosen -> show());
        field.addValueChangeListener(chosen -> show());
        unit.addValueChangeListener(chosen -> show());
        var filters = new Div(search, which, field, unit);
        filters.addClassName("filters");
        return filters;
    }

    private void columns() {
        grid.setAriaLabel(say("announcements.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(say("announcements.empty"));
        grid.addComponentColumn(this::decision)
                .setHeader(say("announcement.decision"))
                .setFrozen(true)
                .setWidth("190px")
                .setFlexGrow(1);
        grid.addComponentColumn(this::about)
                .setHeader(say("announcement.excerpt"))
                .setWidth("260px")
                .setFlexGrow(3);
        grid.addColumn(AnnouncementRow::unitName)
                .setHeader(say("announcement.unit"))
                .setWidth("150px")
                .setFlexGrow(1);
        for (var duty : Duty.values()) {
            grid.addComponentColumn(row -> words.cell(row.of(duty)))
                    .setHeader(say("announcement.duty." + duty))
                    .setWidth("220px")
                    .setFlexGrow(1);
        }
    }

    private Component decision(AnnouncementRow row) {
        var day = new Span(say(
                "announcement.ofDay",
                row.announced().issuer(),
                Formats.date(row.announced().announcedOn())));
        return cell(AnnouncementLinks.to(row.id(), row.announced().number()), day);
    }

    private Component about(AnnouncementRow row) {
        return cell(
                new Span(row.announced().excerpt()), new Span(row.announced().field()));
    }

    private static Component cell(Component first, Span quiet) {
        quiet.addClassName("quiet");
        var cell = new Div(first, quiet);
        cell.addClassName("announcement-cell");
        return cell;
    }

    private AnnouncementFilter filter() {
        return new AnnouncementFilter(
                search.getValue(),
                field.getOptionalValue(),
                unit.getOptionalValue().map(UnitRow::id),
                which.getValue());
    }

    private void show() {
        grid.getDataProvider().refreshAll();
        sayHowMany();
    }

    private void sayHowMany() {
        status(say("announcements.status", announcements.count(filter())));
    }
}
