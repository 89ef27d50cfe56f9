package vn.tinhgon.unit;

import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What a unit is called for a time.
 *
 * @param full as its decision has it
 * @param brief its official short name, «Sở NN và PTNT»; empty where it has none
 */
public record UnitName(String full, String brief) {

    private static final int LONGEST = 200;
    private static final int LONGEST_BRIEF = 100;

    /** @throws Refused at {@code name} or {@code brief}, when it is missing or too long */
    public UnitName {
        full = Texts.within("name", full, LONGEST);
        brief = Texts.within("brief", brief, LONGEST_BRIEF);
        if (full.isEmpty()) {
            throw Refused.field("name", "unit.refused.noName");
        }
    }
}
