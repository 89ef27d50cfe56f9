package vn.tinhgon.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PointsId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.UnitId;

/**
 * Points of a criterion that were entered for a unit.
 *
 * @param code of the criterion, over the versions of a sheet
 * @param maximum that the criterion had when they were entered
 * @param evidence what shows that they are due
 * @param decided by whom and when they were approved, returned or taken back; empty while they wait
 */
public record EnteredPoints(
        PointsId id,
        ProgrammeId programme,
        UnitId unit,
        String code,
        BigDecimal points,
        BigDecimal maximum,
        String evidence,
        PersonId enteredBy,
        String enteredByName,
        Instant enteredAt,
        State state,
        Optional<Decided> decided) {

    /** How far they have come. */
    public enum State {
        ENTERED,
        APPROVED,
        RETURNED,
        /** By whoever entered them, before anybody decided. */
        TAKEN_BACK,
        /** Approved once; others have taken their place. */
        REPLACED
    }

    /**
     * Who decided on them.
     *
     * @param reason why they were returned; blank where they were approved
     */
    public record Decided(String by, Instant at, String reason) {}
}
