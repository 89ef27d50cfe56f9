package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import vn.tinhgon.kernel.NotFound;
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

    /**
     * The target that the address names.
     *
     * @throws NotFound where it names none
     */
    static TargetId target(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(TARGET)
                .flatMap(TargetId::parse)
                .orElseThrow(() -> new NotFound("target"));
    }
}
