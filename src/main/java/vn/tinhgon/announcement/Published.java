package vn.tinhgon.announcement;

import java.time.LocalDate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What a unit published after an announcement.
 *
 * @param decisionNumber of the decision that publishes it, up to 60 characters
 * @param note may be empty; up to 1000 characters
 */
public record Published(String decisionNumber, LocalDate publishedOn, String note) {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NOTE = 1000;

    /** @throws Refused at {@code decisionNumber} that is blank, or at a text that is too long */
    public Published {
        decisionNumber = Texts.present("decisionNumber", decisionNumber, LONGEST_NUMBER);
        note = Texts.within("note", note, LONGEST_NOTE);
    }
}
