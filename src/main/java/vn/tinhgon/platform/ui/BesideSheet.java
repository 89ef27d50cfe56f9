package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.tinhgon.kernel.ScoreSheetId;

/** What another room offers beside a score sheet; the sheet's page itself need not know the room. */
public interface BesideSheet {

    /** Empty where it has nothing to offer of {@code sheet}, or not to who is signed in. */
    Optional<Component> of(ScoreSheetId sheet);
}
