package vn.tinhgon.unit;

import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/** The decision that something rests on, as one cites it: «Nghị quyết số 497/NQ-HĐND ngày 20/2/2025». */
public record Basis(String text) {

    /** For what a file says of the past without saying why. */
    static final Basis UNWRITTEN = new Basis("");

    private static final int LONGEST = 1000;

    /** @throws Refused at {@code basis}, when it is too long */
    public Basis {
        text = Texts.within("basis", text, LONGEST);
    }

    /** Both decisions, where they are two. */
    Basis and(Basis other) {
        return text.isEmpty() || text.equals(other.text) ? other : new Basis(text + "; " + other.text);
    }

    /** @throws Refused at {@code basis}, when there is none */
    Basis present() {
        if (text.isEmpty()) {
            throw Refused.field("basis", "unit.refused.noBasis");
        }
        return this;
    }
}
