package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Acting;

/** The drawer: the places this capacity may open, under their headings. */
@Component
class Navigation {

    private final List<Destination> destinations;
    private final I18NProvider words;

    Navigation(List<Destination> destinations, I18NProvider words) {
        this.destinations = destinations.stream()
                .sorted(Comparator.comparingInt(Destination::order))
                .toList();
        this.words = words;
    }

    Nav of(Acting acting) {
        var drawer = new Nav();
        drawer.setAriaLabel(say("nav.label"));
        var group = "";
        var places = new SideNav();
        drawer.add(places);
        for (var destination : destinations) {
            if (!acting.may(destination.may().value()) || !destination.offeredTo(acting)) {
                continue;
            }
            if (!Objects.equals(destination.group(), group)) {
                group = destination.group();
                places = new SideNav();
                var heading = new H2(say(group));
                heading.addClassName("shell-group");
                drawer.add(heading, places);
            }
            places.addItem(new SideNavItem(
                    say(destination.label()),
                    destination.view(),
                    destination.glyph().icon()));
        }
        return drawer;
    }

    private String say(String key) {
        return words.getTranslation(key, UI.getCurrent().getLocale());
    }
}
