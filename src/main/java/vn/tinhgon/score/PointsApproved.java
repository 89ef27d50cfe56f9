package vn.tinhgon.score;

import vn.tinhgon.kernel.ProgrammeId;

/** Points that were entered by hand count from now on, in the programme. */
public record PointsApproved(ProgrammeId programme) {}
