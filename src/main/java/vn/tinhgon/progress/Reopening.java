package vn.tinhgon.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ReopeningId;
import vn.tinhgon.kernel.UnitId;

/**
 * A request of a unit to have a locked period opened again for itself alone, and what the province said.
 *
 * @param version that a request has to carry
 * @param unitName its name on the last day of the period
 * @param reason why it is needed
 * @param by who asked
 * @param own whether the reader asked, and so does not decide
 */
public record Reopening(
        ReopeningId id,
        long version,
        PeriodId period,
        Period span,
        UnitId unit,
        String unitName,
        String reason,
        String by,
        Instant at,
        State state,
        Optional<Decided> decided,
        boolean own) {

    /** How far a request got. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED
    }

    /**
     * What the province said.
     *
     * @param answer why; empty where it was granted without a word
     * @param until the last day on which the unit may type, where it was granted
     */
    public record Decided(String by, Instant at, String answer, Optional<LocalDate> until) {}
}
