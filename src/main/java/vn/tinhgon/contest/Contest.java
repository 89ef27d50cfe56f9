package vn.tinhgon.contest;

import java.time.Instant;
import java.util.Optional;
import vn.tinhgon.kernel.ContestId;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.UnitId;

/**
 * A contested figure.
 *
 * @param target number and short name; empty where it was taken back meanwhile
 * @param period whose figure is meant; empty for that of the year
 * @param by who contested it
 * @param answer empty while it waits
 */
public record Contest(
        ContestId id,
        UnitId unit,
        String unitName,
        String target,
        Optional<Period> period,
        Cause cause,
        String words,
        PersonId by,
        String byName,
        Instant at,
        Optional<Answer> answer) {

    /** What the province answered. */
    public record Answer(Outcome outcome, String words, String by, Instant at) {}

    public boolean isWaiting() {
        return answer.isEmpty();
    }
}
