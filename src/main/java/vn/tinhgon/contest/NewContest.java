package vn.tinhgon.contest;

import java.util.Optional;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What a unit says against a figure.
 *
 * @param period whose figure is meant; empty for that of the year
 * @param words up to 2000 characters
 */
public record NewContest(AssignmentId about, Optional<PeriodId> period, Cause cause, String words) {

    static final int LONGEST = 2000;

    /** @throws Refused at {@code words} that are blank or too long */
    public NewContest {
        words = Texts.present("words", words, LONGEST);
    }
}
