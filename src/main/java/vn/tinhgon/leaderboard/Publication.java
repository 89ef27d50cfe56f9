package vn.tinhgon.leaderboard;

import java.time.LocalDate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * By what a leaderboard is published.
 *
 * @param number of the document, up to 60 characters
 * @param reason why there is another version («đính chính»), up to 1000 characters; empty of the first
 */
public record Publication(String number, LocalDate signedOn, String reason) {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_REASON = 1000;

    /** @throws Refused at {@code number} that is blank or too long; at {@code reason} that is too long */
    public Publication {
        number = Texts.present("number", number, LONGEST_NUMBER);
        reason = Texts.within("reason", reason, LONGEST_REASON);
    }
}
