package vn.tinhgon.progress;

import vn.tinhgon.kernel.AssignmentId;

/**
 * A line of a sheet as it is sent to be saved.
 *
 * @param seen version of the entry that it was typed over; 0 where there was none
 */
public record Recording(AssignmentId assignment, long seen, Figure figure) {}
