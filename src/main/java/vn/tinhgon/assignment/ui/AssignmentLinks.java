package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.ui.TargetLinks;

/** Ways to a target and to giving it to units. */
@org.springframework.stereotype.Component
public class AssignmentLinks implements TargetLinks {

    AssignmentLinks() {}

    @Override
    public Class<? extends Component> page() {
        return TargetView.class;
    }

    @Override
    public void assign(ProgrammeId programme) {
        UI.getCurrent().navigate(AssignView.class, TargetLinks.named(programme));
    }

    /** Goes to where {@code target} is given to units, that one alone. */
    static void assign(Target target) {
        UI.getCurrent()
                .navigate(
                        AssignView.class,
                        TargetLinks.named(target.programme()),
                        QueryParameters.of(TARGET, target.id().text()));
    }

    /** The target that the address asks for. */
    static Optional<TargetId> asked(Location location) {
        return location.getQueryParameters().getSingleParameter(TARGET).flatMap(TargetId::parse);
    }
}
