package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/** What another room offers beside a contested figure; the contests' page itself need not know the room. */
public interface BesideContest {

    /** Empty where it has nothing to offer of {@code unit}, whose figure it is. */
    Optional<Component> of(UnitId unit);
}
