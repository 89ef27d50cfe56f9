package vn.tinhgon.target.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import vn.tinhgon.kernel.TargetId;

/** Ways to the targets. The room that shows one with its units answers which page that is. */
public interface TargetLinks {

    /** What the address calls the target. */
    String TARGET = "target";

    /** The page of one target. */
    Class<? extends Component> page();

    /** A link to {@code target} that reads {@code words}. */
    default RouterLink to(TargetId target, String words) {
        return new RouterLink(words, page(), named(target));
    }

    /** Goes to {@code target}. */
    default void open(TargetId target) {
        UI.getCurrent().navigate(page(), named(target));
    }

    /** A link to the list that reads {@code words}. */
    static RouterLink toList(String words) {
        return new RouterLink(words, TargetsView.class);
    }

    /** The part of an address that names {@code target}. */
    static RouteParameters named(TargetId target) {
        return new RouteParameters(TARGET, target.text());
    }
}
