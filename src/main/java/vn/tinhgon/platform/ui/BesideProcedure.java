package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.tinhgon.kernel.ProcedureId;

/** What another room shows on the page of a procedure; the page itself need not know the room. */
public interface BesideProcedure {

    /** Empty where it has nothing to show of {@code procedure}, or not to who is signed in. */
    Optional<Component> of(ProcedureId procedure);
}
