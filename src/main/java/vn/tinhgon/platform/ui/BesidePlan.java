package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.tinhgon.kernel.PlanId;

/** What another room shows beside a plan; the plan's page itself need not know the room. */
public interface BesidePlan {

    /** Empty where it has nothing to show of {@code plan}, or not to who is signed in. */
    Optional<Component> of(PlanId plan);
}
