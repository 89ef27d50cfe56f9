package vn.tinhgon.assignment;

import vn.tinhgon.kernel.AssignmentId;

/** An assignment as it was read: a change of it names the version, so that nobody else's is overwritten. */
public record AssignmentVersion(AssignmentId id, long version) {

    /** The same after one change. */
    AssignmentVersion next() {
        return new AssignmentVersion(id, version + 1);
    }
}
