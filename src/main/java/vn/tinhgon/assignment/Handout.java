package vn.tinhgon.assignment;

import java.util.List;
import vn.tinhgon.kernel.ProgrammeId;

/**
 * What one action wrote, for as long as it can be undone: each assignment at the version the action left it at.
 *
 * @param added targets that units have now for the first time
 * @param changed those whose goal is another now
 */
public record Handout(ProgrammeId programme, List<AssignmentVersion> added, List<AssignmentVersion> changed) {

    public Handout {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }

    /** How many cells were written. */
    public int count() {
        return added.size() + changed.size();
    }
}
