package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.target.ui.TargetLinks;

/** Ways to a target and to giving it to units. */
@org.springframework.stereotype.Component
public class AssignmentLinks implements TargetLinks {

    AssignmentLinks() {}

    @Override
    public Class<? extends Component> page() {
        return TargetView.class;
    }

    /** Goes to where {@code target} is given to units. */
    public static void assign(TargetId target) {
        UI.getCurrent().navigate(AssignView.class, TargetLinks.named(target));
    }
}
