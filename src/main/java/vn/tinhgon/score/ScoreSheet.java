package vn.tinhgon.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.unit.Tier;

/**
 * What the units of a tier are compared by: a version in force, or a draft of the next one.
 *
 * @param enteredBy whoever changed it last
 */
public record ScoreSheet(
        ScoreSheetId id,
        Tier tier,
        SheetContent content,
        String enteredBy,
        Instant enteredAt,
        Optional<InForce> inForce) {

    /**
     * Since when it counts.
     *
     * @param number of the version, from 1
     * @param basis the paper that puts it in force
     */
    public record InForce(int number, LocalDate from, String basis, String by, Instant at) {}
}
