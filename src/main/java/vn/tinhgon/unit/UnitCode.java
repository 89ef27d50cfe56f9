package vn.tinhgon.unit;

import java.util.regex.Pattern;
import vn.tinhgon.kernel.Refused;

/** The province's own word for a unit, for good: {@code so-tu-phap}. Files and other systems name units by it. */
public record UnitCode(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

    /** @throws Refused at {@code code}, when it is none */
    public UnitCode {
        text = text.strip();
        if (!FORM.matcher(text).matches()) {
            throw Refused.field("code", "unit.refused.code");
        }
    }
}
