package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import vn.tinhgon.platform.access.May;

/**
 * A place in the navigation; each feature offers its own as a bean. Shown only to a capacity that may open it.
 *
 * @param group the heading it stands under, {@code nav.group.targets}; empty for none
 * @param label its words, {@code nav.targets}
 * @param order where it stands: groups and places by ascending number
 */
public record Destination(String group, String label, Glyph glyph, int order, Class<? extends Component> view) {

    May may() {
        return view.getAnnotation(May.class);
    }
}
