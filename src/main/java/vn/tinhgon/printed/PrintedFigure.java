package vn.tinhgon.printed;

import java.time.Instant;
import java.util.Optional;
import vn.tinhgon.kernel.PrintedFigureId;
import vn.tinhgon.kernel.TargetId;

/**
 * A figure taken over from a printed report.
 *
 * @param version what a correction must name, so that nobody else's is overwritten
 * @param scopeCode whose it is, as a file writes it: the province's alias, a unit's code, {@code outside: country}
 * @param beside the target beside whose figures it stands
 * @param withdrawal set where it no longer stands anywhere
 */
public record PrintedFigure(
        PrintedFigureId id,
        long version,
        PrintedFigureData data,
        String scopeCode,
        Optional<Beside> beside,
        Optional<Withdrawal> withdrawal) {

    /** A target as it was numbered and called when it was chosen. */
    public record Beside(TargetId target, int number, String shortName) {}

    /** Somebody took it back; it stays readable. */
    public record Withdrawal(Instant at, String by, String reason) {}
}
