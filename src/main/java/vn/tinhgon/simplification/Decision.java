package vn.tinhgon.simplification;

import java.time.LocalDate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/** The signed decision that a plan is approved by: its number, {@code 1307/QĐ-UBND}, and the day it was signed. */
public record Decision(String number, LocalDate signedOn) {

    private static final int LONGEST_NUMBER = 60;

    /** @throws Refused at the field {@code number} where it is blank or too long */
    public Decision {
        number = Texts.within("number", number, LONGEST_NUMBER);
        if (number.isEmpty()) {
            throw Refused.field("number", "plan.refused.noNumber");
        }
    }
}
