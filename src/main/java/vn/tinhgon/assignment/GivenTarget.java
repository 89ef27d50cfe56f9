package vn.tinhgon.assignment;

import java.time.Instant;
import java.util.Optional;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;

/**
 * A target as the unit that reports it reads it.
 *
 * @param number as printed
 * @param definition what is counted; may be empty
 * @param counting how; may be empty
 * @param source where the counts come from; may be empty
 * @param goal the one set last
 * @param goalSetAt since when it waits to be received
 * @param notApplicable why the target does not apply to the unit, where that was decided
 * @param receipt the last word of the unit on that goal
 * @param request what the unit asked last, that the target be decided not to apply to it
 */
public record GivenTarget(
        AssignmentId id,
        int number,
        String shortName,
        String indicator,
        String definition,
        String counting,
        String source,
        Measure measure,
        Comparison comparison,
        Accumulation accumulation,
        Frequency frequency,
        boolean evidenceRequired,
        GoalVersion goal,
        Instant goalSetAt,
        Optional<String> notApplicable,
        Optional<Receipt> receipt,
        Optional<NotApplicableRequest> request) {

    /** What figures are held against; how large a denominator has to be is not for the unit to choose, and left out. */
    public Goal asGoal() {
        return new Goal(measure, comparison, goal.goal(), 1, measure.isOfTheYear(accumulation));
    }

    /** Whether the unit has still to say that it received it. */
    public boolean waits() {
        return notApplicable.isEmpty() && receipt.filter(Receipt::isReceived).isEmpty();
    }

    /** Whether nothing was said yet: an objection is made once, and before it is received. */
    public boolean mayBeObjectedTo() {
        return notApplicable.isEmpty() && receipt.isEmpty();
    }

    /** Whether the unit may ask that it be decided not to apply: no answer is awaited. */
    public boolean mayBeAskedAbout() {
        return notApplicable.isEmpty()
                && request.filter(last -> last.decision().isEmpty()).isEmpty();
    }
}
