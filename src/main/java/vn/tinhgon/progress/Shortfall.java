package vn.tinhgon.progress;

import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What a unit says of a goal it missed.
 *
 * @param cause why it was missed (nguyên nhân); up to 1000 characters
 * @param remedy what is done about it (giải pháp); up to 1000 characters
 * @param by until when (thời hạn)
 */
public record Shortfall(String cause, String remedy, Optional<LocalDate> by) {

    public static final int LONGEST = 1000;

    public static final Shortfall NOTHING_SAID = new Shortfall("", "", Optional.empty());

    /** @throws Refused at the field {@code cause} or {@code remedy} where it is too long */
    public Shortfall {
        cause = Texts.within("cause", cause, LONGEST);
        remedy = Texts.within("remedy", remedy, LONGEST);
    }

    /** Whether all three are said, as a missed goal needs. */
    public boolean isWhole() {
        return !cause.isEmpty() && !remedy.isEmpty() && by.isPresent();
    }
}
