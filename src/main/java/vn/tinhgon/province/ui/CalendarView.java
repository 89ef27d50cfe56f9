package vn.tinhgon.province.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.TreeSet;
import vn.tinhgon.kernel.WorkingDays;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.DayKind;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.ConfirmDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.province.CalendarService;
import vn.tinhgon.province.KeptDay;

/** The working days of a year, for those who run the platform: days off, and days of a weekend worked in exchange (UC-011). */
@Route(value = "platform-calendar", layout = Shell.class)
@May(Right.RUN_PLATFORM)
@CssImport("./platform.css")
class CalendarView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient CalendarService calendar;
    private final transient Me me;
    private final Select<Integer> year = new Select<>();
    private final Grid<KeptDay> grid = new Grid<>();

    CalendarView(CalendarService calendar, PortalClock clock, Me me) {
        this.calendar = calendar;
        this.me = me;
        title(say("calendar.title"));
        var add = new Button(
                say("calendar.add"),
                Glyph.PLUS.icon(),
                click -> CalendarDayDialog.adding(calendar, me.get().person(), this::read)
                        .open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        actions(new RouterLink(say("calendar.import"), CalendarImportView.class), add);
        years(clock.today().getYear());
        columns();
        work(year, grid);
        read();
    }

    /** Those that are there, this one and the next. */
    private void years(int now) {
        var years = new TreeSet<>(calendar.years());
        years.add(now);
        years.add(now + 1);
        year.setLabel(say("calendar.year"));
        year.setItems(years);
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(now);
        year.addValueChangeListener(chosen -> read());
    }

    private void columns() {
        grid.setAriaLabel(say("calendar.title"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(say("calendar.empty"));
        grid.addColumn(kept -> written(kept.day().day()))
                .setHeader(say("calendar.day"))
                .setFrozen(true)
                .setWidth("190px")
                .setFlexGrow(0);
        grid.addComponentColumn(kept -> kind(kept.day().kind()))
                .setHeader(say("calendar.kind"))
                .setWidth("130px")
                .setFlexGrow(0);
        grid.addColumn(kept -> kept.day().name())
                .setHeader(say("calendar.name"))
                .setWidth("220px")
                .setFlexGrow(2);
        grid.addColumn(kept -> kept.day().basis())
                .setHeader(say("calendar.basis"))
                .setWidth("260px")
                .setFlexGrow(3);
        grid.addComponentColumn(this::actionsFor)
                .setHeader(say("calendar.actions"))
                .setWidth("170px")
                .setFlexGrow(0);
    }

    /** «18/4/2024, Thứ Năm». */
    private String written(LocalDate day) {
        return Formats.date(day) + ", " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale());
    }

    private Badge kind(DayKind kind) {
        return kind == DayKind.OFF
                ? new Badge(Glyph.DASH, Badge.Look.GREY, say("calendar.kind.OFF"))
                : new Badge(Glyph.CHECK, Badge.Look.ACCENT, say("calendar.kind.WORKING"));
    }

    private Component actionsFor(KeptDay kept) {
        var buttons = new Div(
                small(
                        "calendar.change",
                        kept,
                        () -> CalendarDayDialog.changing(
                                        calendar, kept, me.get().person(), this::read)
                                .open()),
                small("calendar.remove", kept, () -> remove(kept)));
        buttons.addClassName("filters");
        return buttons;
    }

    private Button small(String key, KeptDay kept, Runnable action) {
        var button = new Button(say(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(say(key) + ": " + Formats.date(kept.day().day()));
        return button;
    }

    private void remove(KeptDay kept) {
        new ConfirmDialog(
                        say("calendar.remove.title", Formats.date(kept.day().day())),
                        say("calendar.remove.text"),
                        say("calendar.remove"),
                        () -> {
                            new Attempt(this)
                                    .run(() -> calendar.remove(kept.day().day(), kept.version()));
                            read();
                        })
                .open();
    }

    private void read() {
        var shown = year.getValue();
        grid.setItems(calendar.days(shown));
        facts(new Span(say("calendar.facts")), state(shown));
        status(say(
                "calendar.status", String.valueOf(shown), grid.getListDataView().getItemCount()));
    }

    /** Whether deadlines can be counted in that year. */
    private Badge state(int shown) {
        var days = calendar.workingDays();
        if (days.knows(shown)) {
            return new Badge(
                    Glyph.CHECK,
                    Badge.Look.GOOD,
                    say("calendar.whole", String.valueOf(shown), days.weekdaysOff(shown)));
        }
        return days.weekdaysOff(shown) == 0
                ? new Badge(Glyph.ALARM, Badge.Look.WRONG, say("calendar.none", String.valueOf(shown)))
                : new Badge(
                        Glyph.HOURGLASS,
                        Badge.Look.ATTENTION,
                        say("calendar.partly", String.valueOf(shown), days.weekdaysOff(shown), WorkingDays.HOLIDAYS));
    }
}
