package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
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
import com.vaadin.flow.component.internal.AllowInert;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouterLayout;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.PortalUser;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.kept.KeptInput;

/** Header, navigation and the page between them: what every view stands in. */
@NpmPackage(value = "@fontsource-variable/noto-sans", version = "5.3.0")
@CssImport("./tinhgon.css")
@JsModule("./kept.js")
public class Shell extends AppLayout implements RouterLayout, BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    /**
     * What stands in a field of the browser, as it says.
     *
     * @param version of the row that it was typed over
     * @param round how often the form had been forgotten when it was typed
     */
    record Typed(String form, String field, long version, int round, String text) {}

    private final transient Me me;
    private final transient ProvinceChoice provinceChoice;
    private final transient DayMenu days;
    private final transient Keeper keeper;
    private final Button day;

    Shell(
            Me me,
            Provinces provinces,
            PortalClock clock,
            Navigation navigation,
            PersonMenu person,
            ProvinceChoice provinceChoice,
            DayMenu days,
            KeptInput input) {
        this.me = me;
        this.provinceChoice = provinceChoice;
        this.days = days;
        keeper = Keeper.begin(UI.getCurrent(), this, input);
        day = days.button();
        setPrimarySection(Section.NAVBAR);
        me.acting().ifPresent(acting -> {
            try {
                addToNavbar(header(acting, provinces, clock, person));
                var drawer = new Scroller(navigation.of(acting));
                drawer.addClassName("shell-drawer");
                addToDrawer(drawer);
            } catch (NotFound closedMeanwhile) {
                // Somewhere else it was suspended or merged: here it is remembered for a minute that they hold a role.
                me.forget(acting.province());
            }
        });
    }

    private Div header(Acting acting, Provinces provinces, PortalClock clock, PersonMenu person) {
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

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement()
                .executeJs(
                        "window.tinhgonKept.onlyOf($0)",
                        me.acting().map(acting -> acting.person().text()).orElse(""));
    }

    /**
     * What the browser says was typed, also into a dialog that stands before everything else.
     *
     * @return whether it is kept: then the browser lets go of it
     */
    @AllowInert
    @ClientCallable
    boolean keep(List<Typed> typed) {
        return keeper.keep(typed);
    }

    /** Somebody without a role sees one page, which says whom to ask; somebody in several provinces chooses first. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (me.acting().isEmpty()) {
            event.forwardTo(hasToChoose() ? provinceChoice.view() : NoRoleView.class);
        }
    }

    private void leaveBranch() {
        me.account().ifPresent(PortalUser::lookAway);
        UI.getCurrent().getPage().setLocation("./");
    }

    private boolean hasToChoose() {
        return me.account()
                .filter(user -> user.provinces().size() > 1)
                .filter(user -> user.province().isEmpty())
                .isPresent();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        days.arrived(event.getLocation(), day);
        if (getContent() instanceof Page page) {
            page.strips(me.acting().map(this::strips).orElse(List.of()));
        }
    }

    private List<Div> strips(Acting acting) {
        var strips = new ArrayList<Div>();
        if (acting.branch().isPresent()) {
            strips.add(branch());
        } else if (acting.role() == Role.INSPECTOR) {
            strips.add(readOnly());
        }
        if (!days.isToday()) {
            strips.add(days.strip(acting));
        }
        return strips;
    }

    /** Says on each page that it is of a province that was merged into one's own, and leads back. */
    private Div branch() {
        var back = new Button(getTranslation("shell.branch.leave"), click -> leaveBranch());
        back.addThemeVariants(ButtonVariant.SMALL);
        var strip = new Div(
                Glyph.EYE.icon(),
                new Span(getTranslation("shell.branch")),
                new Span(getTranslation("shell.branch.text")),
                back);
        strip.addClassNames("page-strip", "page-read-only");
        return strip;
    }

    /** Says on each page that nothing can be changed here. */
    private Div readOnly() {
        var strip = new Div(
                Glyph.EYE.icon(),
                new Span(getTranslation("shell.readOnly")),
                new Span(getTranslation("shell.readOnly.text")));
        strip.addClassNames("page-strip", "page-read-only");
        return strip;
    }
}
