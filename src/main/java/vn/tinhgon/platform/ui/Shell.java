package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;

/** Header, navigation and the page between them: what every view stands in. */
@NpmPackage(value = "@fontsource-variable/noto-sans", version = "5.3.0")
@CssImport("./tinhgon.css")
@JsModule("./kept.js")
public class Shell extends AppLayout implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Me me;
    private final transient PortalClock clock;
    private final transient AsOf asOf;
    private final transient UnitExistence units;
    private final Button day = new Button(Glyph.CALENDAR.icon());

    Shell(
            Me me,
            Provinces provinces,
            PortalClock clock,
            AsOf asOf,
            Years years,
            UnitExistence units,
            Navigation navigation,
            PersonMenu person) {
        this.me = me;
        this.clock = clock;
        this.asOf = asOf;
        this.units = units;
        day.addThemeVariants(ButtonVariant.TERTIARY);
        day.addClassName("shell-as-of");
        day.addClickListener(click -> new DayDialog(asOf.day(), clock.today(), years.all(), Shell::look).open());
        setPrimarySection(Section.NAVBAR);
        me.acting().ifPresent(acting -> {
            addToNavbar(header(acting, provinces, person));
            var drawer = new Scroller(navigation.of(acting));
            drawer.addClassName("shell-drawer");
            addToDrawer(drawer);
        });
    }

    private Div header(Acting acting, Provinces provinces, PersonMenu person) {
        var province = provinces.current();
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var product = new Span("Tinh Gọn");
        product.addClassName("shell-product");
        var name = new Span(province.name());
        name.addClassName("shell-province");
        var header = new Div(toggle, product, name);
        header.addClassName("shell-header");
        clock.demonstrationDay().ifPresent(day -> {
            var demonstration = new Span(
                    Glyph.CALENDAR.icon(), new Span(getTranslation("shell.demonstrationDay", Formats.date(day))));
            demonstration.addClassName("shell-day");
            header.add(demonstration, new Badge(Glyph.INFO, Badge.Look.EMPTY, getTranslation("illustrative")));
        });
        if (clock.demonstrationDay().isEmpty() && province.illustrative()) {
            header.add(new Badge(Glyph.INFO, Badge.Look.EMPTY, getTranslation("illustrative")));
        }
        var space = new Span();
        space.addClassName("shell-space");
        header.add(space, day, person.of(acting));
        return header;
    }

    /** Somebody without a role sees one page, which says whom to ask. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (me.acting().isEmpty()) {
            event.forwardTo(NoRoleView.class);
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        day.setText(getTranslation("asOf.button", Formats.date(asOf.day())));
        if (!asOf.isToday()
                || event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(ChosenDay.DAY)
                        .isPresent()) {
            ChosenDay.showInAddress(UI.getCurrent());
        }
        if (getContent() instanceof Page page) {
            page.strips(me.acting().map(this::strips).orElse(List.of()));
        }
    }

    private List<Div> strips(Acting acting) {
        var strips = new ArrayList<Div>();
        if (acting.role() == Role.INSPECTOR) {
            strips.add(strip(
                    "page-read-only",
                    Glyph.EYE,
                    getTranslation("shell.readOnly"),
                    getTranslation("shell.readOnly.text")));
        }
        if (!asOf.isToday()) {
            strips.add(otherDay(acting));
        }
        return strips;
    }

    /** On each page, so that nobody takes another day's names and units for today's. */
    private Div otherDay(Acting acting) {
        var day = asOf.day();
        var strip = strip(
                "page-other-day",
                Glyph.CALENDAR,
                getTranslation("asOf.strip", Formats.date(day)),
                getTranslation("asOf.strip.text"));
        if (!units.isThereOn(day, acting.unit())) {
            strip.add(new Span(getTranslation("asOf.strip.noUnit", acting.unitName())));
        }
        var back = new Button(getTranslation("asOf.backToToday"), click -> look(clock.today()));
        back.addClassName("as-link");
        strip.add(back);
        return strip;
    }

    private static Div strip(String look, Glyph glyph, String said, String why) {
        var words = new Span(said);
        words.addClassName("strong");
        var strip = new Div(glyph.icon(), words, new Span(why));
        strip.addClassNames("page-strip", look);
        return strip;
    }

    private static void look(LocalDate day) {
        ChosenDay.look(UI.getCurrent(), day);
    }
}
