package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.PortalUser;

/** Who is signed in and in which capacity; the others they hold; their own page; the language; signing out. */
@Component
class PersonMenu {

    private final AuthenticationContext signedIn;
    private final Me me;
    private final List<OwnPlace> own;
    private final ProvinceChoice provinceChoice;

    PersonMenu(AuthenticationContext signedIn, Me me, List<OwnPlace> own, ProvinceChoice provinceChoice) {
        this.signedIn = signedIn;
        this.me = me;
        this.own = own;
        this.provinceChoice = provinceChoice;
    }

    MenuBar of(Acting acting) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        menu.addClassName("shell-person");
        var items = menu.addItem(content(menu, acting)).getSubMenu();
        capacities(menu, items, acting);
        own.forEach(place -> items.addItem(
                menu.getTranslation(place.label()), e -> UI.getCurrent().navigate(place.view())));
        if (me.account().map(PortalUser::provinces).orElse(List.of()).size() > 1) {
            items.addItem(
                    menu.getTranslation("capacity.otherProvince"),
                    e -> UI.getCurrent().navigate(provinceChoice.view()));
        }
        items.addItem(menu.getTranslation("language.switch"), e -> switchLanguage());
        items.addItem(menu.getTranslation("action.signOut"), e -> signOut());
        return menu;
    }

    /** Nothing of theirs stays in the browser, be it what the portal could not keep. */
    private void signOut() {
        UI.getCurrent().getPage().executeJs("window.tinhgonKept.onlyOf('')");
        signedIn.logout();
    }

    private static Div content(MenuBar menu, Acting acting) {
        var picture = new Avatar(acting.fullName());
        picture.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(acting.fullName());
        name.addClassName("shell-person-name");
        var capacity = new Span(words(menu, acting));
        capacity.addClassName("shell-person-capacity");
        var words = new Div(name, capacity);
        words.addClassName("shell-person-words");
        var content = new Div(picture, words);
        content.addClassName("shell-person-content");
        return content;
    }

    /** One capacity at a time; with a single one there is nothing to choose. */
    private void capacities(MenuBar menu, SubMenu items, Acting acting) {
        var held = me.capacities();
        if (held.size() < 2) {
            return;
        }
        for (var each : held) {
            var item = items.addItem(words(menu, each), e -> actAs(each));
            item.setCheckable(true);
            item.setChecked(each.grant().equals(acting.grant()));
        }
        items.addSeparator();
    }

    private static String words(MenuBar menu, Acting acting) {
        var capacity = menu.getTranslation("role." + acting.role()) + ", " + acting.unitName();
        return acting.standsInFor()
                .map(whom -> menu.getTranslation("capacity.standsIn", capacity, whom))
                .orElse(capacity);
    }

    /** All that is on screen is the other capacity's: the portal is begun anew, at what waits. */
    private void actAs(Acting chosen) {
        me.account().ifPresent(user -> user.actBy(chosen.grant()));
        UI.getCurrent().getPage().setLocation("./");
    }

    private static void switchLanguage() {
        var session = VaadinSession.getCurrent();
        session.setLocale(Languages.other(session.getLocale()));
        UI.getCurrent().getPage().reload();
    }
}
