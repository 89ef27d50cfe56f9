package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;

/** The day looked at: the button in the header that changes it, and what each page says while it is not today. */
@Component
class DayMenu {

    private final AsOf asOf;
    private final PortalClock clock;
    private final Years years;
    private final UnitExistence units;

    DayMenu(AsOf asOf, PortalClock clock, Years years, UnitExistence units) {
        this.asOf = asOf;
        this.clock = clock;
        this.years = years;
        this.units = units;
    }

    Button button() {
        var button = new Button(Glyph.CALENDAR.icon());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("shell-as-of");
        button.addClickListener(click -> new DayDialog(asOf.day(), clock.today(), years.all(), DayMenu::look).open());
        return button;
    }

    boolean isToday() {
        return asOf.isToday();
    }

    /** The page at {@code location} is there: the button says its day, and so does the browser's address. */
    void arrived(Location location, Button button) {
        button.setText(button.getTranslation("asOf.button", Formats.date(asOf.day())));
        if (!asOf.isToday()
                || location.getQueryParameters()
                        .getSingleParameter(ChosenDay.DAY)
                        .isPresent()) {
            ChosenDay.showInAddress(UI.getCurrent());
        }
    }

    /** Stands on each page, so that nobody takes another day's names and units for today's. */
    Div strip(Acting acting) {
        var day = asOf.day();
        var strip = new Div();
        strip.addClassNames("page-strip", "page-other-day");
        var which = new Span(strip.getTranslation("asOf.strip", Formats.date(day)));
        which.addClassName("strong");
        strip.add(Glyph.CALENDAR.icon(), which, new Span(strip.getTranslation("asOf.strip.text")));
        if (!units.isThereOn(day, acting.unit())) {
            strip.add(new Span(strip.getTranslation("asOf.strip.noUnit", acting.unitName())));
        }
        var back = new Button(strip.getTranslation("asOf.backToToday"), click -> look(clock.today()));
        back.addClassName("as-link");
        strip.add(back);
        return strip;
    }

    private static void look(LocalDate day) {
        ChosenDay.look(UI.getCurrent(), day);
    }
}
