package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Predicate;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.May;

/**
 * A place in the navigation; each feature offers its own as a bean. Shown only to a capacity that may open it.
 *
 * @param group the heading it stands under, {@code nav.group.targets}; empty for none
 * @param label its words, {@code nav.targets}
 * @param order where it stands: groups and places by ascending number
 * @param use who of those that may open it has a use for it
 */
public record Destination(
        String group, String label, Glyph glyph, int order, Class<? extends Component> view, Predicate<Acting> use) {

    public Destination(String group, String label, Glyph glyph, int order, Class<? extends Component> view) {
        this(group, label, glyph, order, view, acting -> true);
    }

    May may() {
        var may = view.getAnnotation(May.class);
        if (may == null) {
            throw new IllegalStateException("a place without a right: " + view);
        }
        return may;
    }

    boolean offeredTo(Acting acting) {
        return use.test(acting);
    }
}
