package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.BesideSheet;

/** The way from a score sheet to what it would change. */
@org.springframework.stereotype.Component
class TryOutBesideSheet implements BesideSheet {

    private final Me me;

    TryOutBesideSheet(Me me) {
        this.me = me;
    }

    @Override
    public Optional<Component> of(ScoreSheetId sheet) {
        return me.get().may(Right.READ_TARGETS)
                ? Optional.of(new RouterLink(
                        UI.getCurrent().getTranslation("tryOut.link"),
                        TryOutView.class,
                        new RouteParameters(TryOutView.SHEET, sheet.text())))
                : Optional.empty();
    }
}
