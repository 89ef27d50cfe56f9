package vn.tinhgon.simplification;

import java.time.LocalDate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/** A signed paper, as a submission (tờ trình) or a letter: its number and the day it was signed. */
public record SignedPaper(String number, LocalDate signedOn) {

    private static final int LONGEST_NUMBER = 60;

    /** @throws Refused at the field {@code number} where it is blank or too long */
    public SignedPaper {
        number = Texts.present("number", number, LONGEST_NUMBER);
    }
}
