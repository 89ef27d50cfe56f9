package vn.tinhgon.leaderboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.Rate;

/**
 * A figure that counts, and the people who stand behind it. Approved, it is no draft: whoever reads the leaderboard
 * may read it.
 *
 * @param number of the period
 * @param reachedOn of a milestone
 * @param evidence reference of the document that proves it; may be empty
 */
public record ApprovedEntry(
        AssignmentId assignment,
        int number,
        Period period,
        Rate figure,
        Optional<LocalDate> reachedOn,
        String evidence,
        Act entered,
        Optional<Act> submitted,
        Optional<Act> approved) {

    /** Who did something to the figure, and when. */
    public record Act(String person, Instant at) {}
}
