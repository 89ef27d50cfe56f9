package vn.tinhgon.simplification;

import java.time.LocalDate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/** The paper (tờ trình) that a list of plans is submitted with: its number and the day it was signed. */
public record Submission(String number, LocalDate signedOn) {

    private static final int LONGEST_NUMBER = 60;

    /** @throws Refused at the field {@code number} where it is blank or too long */
    public Submission {
        number = Texts.present("number", number, LONGEST_NUMBER);
    }
}
