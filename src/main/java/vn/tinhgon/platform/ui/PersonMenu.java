package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Acting;

/** Who is signed in and in which capacity; the language; signing out. */
@Component
class PersonMenu {

    private final AuthenticationContext signedIn;

    PersonMenu(AuthenticationContext signedIn) {
        this.signedIn = signedIn;
    }

    MenuBar of(Acting acting) {
        var menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        menu.addClassName("shell-person");
        var picture = new Avatar(acting.fullName());
        picture.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(acting.fullName());
        name.addClassName("shell-person-name");
        var capacity = new Span(menu.getTranslation("role." + acting.role()) + ", " + acting.unitName());
        capacity.addClassName("shell-person-capacity");
        var words = new Div(name, capacity);
        words.addClassName("shell-person-words");
        var content = new Div(picture, words);
        content.addClassName("shell-person-content");
        var items = menu.addItem(content).getSubMenu();
        items.addItem(menu.getTranslation("language.switch"), e -> switchLanguage());
        items.addItem(menu.getTranslation("action.signOut"), e -> signedIn.logout());
        return menu;
    }

    private static void switchLanguage() {
        var session = VaadinSession.getCurrent();
        session.setLocale(Languages.other(session.getLocale()));
        UI.getCurrent().getPage().reload();
    }
}
