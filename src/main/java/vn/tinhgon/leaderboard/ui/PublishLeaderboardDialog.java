package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import vn.tinhgon.leaderboard.NextSnapshot;
import vn.tinhgon.leaderboard.Publication;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;

/** Asks by which document a leaderboard is published, and why where it was published before. */
class PublishLeaderboardDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** @param contested how many figures are contested and wait for an answer */
    PublishLeaderboardDialog(
            NextSnapshot next, int contested, Kept kept, Consumer<Publication> publishing, Runnable done) {
        super("publish", kept);
        var again = next.versions() > 0;
        setHeaderTitle(getTranslation("snapshot.publish.title"));
        shown(new Paragraph(getTranslation(
                "snapshot.publish.text",
                Formats.period(next.reached().from(), next.reached().until()),
                next.versions() + 1)));
        if (contested > 0) {
            shown(new Paragraph(getTranslation("snapshot.publish.contested", contested)));
        }
        var number = text("number", getTranslation("snapshot.publish.number"), true);
        var signedOn = day("signedOn", getTranslation("snapshot.publish.signedOn"), true);
        var reason = area("reason", getTranslation("snapshot.publish.reason"), again);
        reason.setVisible(again);
        asks(
                getTranslation("snapshot.publish.do"),
                () -> publishing.accept(
                        new Publication(number.getValue(), given("signedOn", signedOn), reason.getValue())),
                done,
                number);
    }
}
