package vn.tinhgon.target;

import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;

/**
 * An indicator with the goal to be reached in a programme.
 *
 * @param version what a correction must name, so that nobody else's is overwritten
 */
public record Target(TargetId id, long version, ProgrammeId programme, TargetData data) {

    public int number() {
        return data.number();
    }

    public String shortName() {
        return data.indicator().shortName();
    }

    public Judging judging() {
        return data.judging();
    }

    public Printed printed() {
        return data.printed();
    }

    public Parties parties() {
        return data.parties();
    }
}
