package vn.tinhgon.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;

/**
 * A procedure with all its versions.
 *
 * @param version what an amendment must name, so that nobody else's is overwritten
 * @param abolishedOn the first day on which it is no longer in force
 * @param versions the first first, at least one
 */
public record CataloguedProcedure(
        ProcedureId id,
        long version,
        ProcedureCodes codes,
        ProcedureScope scope,
        UnitId unit,
        Optional<LocalDate> abolishedOn,
        List<ProcedureVersion> versions) {

    public CataloguedProcedure {
        versions = List.copyOf(versions);
    }

    /** What was decided last. */
    public ProcedureVersion latest() {
        return versions.getLast();
    }

    /** Whether it says that already: a decision that changes nothing amends nothing. */
    boolean says(ProcedureCodes these, Content content) {
        return content.equals(latest().content()) && these.equals(codes);
    }

    /** What holds on {@code day}; empty before its first day, and once it is abolished. */
    public Optional<ProcedureVersion> inForceOn(LocalDate day) {
        return versions.reversed().stream()
                .filter(each -> !each.decision().inForceFrom().isAfter(day))
                .findFirst()
                .filter(each -> each.act() != Act.ABOLISHED);
    }
}
