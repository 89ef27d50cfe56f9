package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.tinhgon.kernel.TargetId;

/** What another room shows on the page of a target; the page itself need not know the room. */
public interface BesideTarget {

    /** Empty where it has nothing to show of {@code target}, or not to who is signed in. */
    Optional<Component> of(TargetId target);
}
