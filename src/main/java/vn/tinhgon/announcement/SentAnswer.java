package vn.tinhgon.announcement;

import java.time.LocalDate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * The province's own answer to a ministry.
 *
 * @param number of the letter, up to 60 characters
 */
public record SentAnswer(String number, LocalDate sentOn) {

    private static final int LONGEST_NUMBER = 60;

    /** @throws Refused at {@code sentNumber} that is blank or too long */
    public SentAnswer {
        number = Texts.present("sentNumber", number, LONGEST_NUMBER);
    }
}
