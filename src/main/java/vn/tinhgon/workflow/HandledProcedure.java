package vn.tinhgon.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.Formats;

/**
 * A procedure with its workflows.
 *
 * @param unit in charge of it
 * @param hours that the procedure says all its steps take; 0 where it says none
 * @param abolishedOn the first day on which it is no longer in force
 * @param workflows the first first; none where nobody approved one yet
 */
public record HandledProcedure(
        ProcedureId id,
        String code,
        String name,
        UnitId unit,
        BigDecimal hours,
        Optional<LocalDate> abolishedOn,
        List<Workflow> workflows) {

    public HandledProcedure {
        workflows = List.copyOf(workflows);
    }

    /** What holds on {@code day}; empty before the day of the first. */
    public Optional<Workflow> inForceOn(LocalDate day) {
        return workflows.reversed().stream()
                .filter(each -> !each.decision().signed().inForceFrom().isAfter(day))
                .findFirst();
    }

    /** What was approved last, from whatever day. */
    public Optional<Workflow> latest() {
        return workflows.isEmpty() ? Optional.empty() : Optional.of(workflows.getLast());
    }

    /** Whether it is abolished once {@code decision} is in force, or already {@code today}. */
    boolean isAbolishedBy(ApprovingDecision decision, LocalDate today) {
        var from = decision.signed().inForceFrom();
        var day = from.isAfter(today) ? from : today;
        return abolishedOn.filter(abolished -> !abolished.isAfter(day)).isPresent();
    }

    /**
     * A later decision may say otherwise, and of what is abolished none may say anything.
     *
     * @throws Refused when it is abolished, or at {@code inForceFrom} that is not after the day of the workflow before
     */
    void mayBeHandledBy(ApprovingDecision decision, LocalDate today) {
        if (isAbolishedBy(decision, today)) {
            throw new Refused("workflow.refused.abolished");
        }
        latest().map(before -> before.decision().signed().inForceFrom())
                .filter(before -> !decision.signed().inForceFrom().isAfter(before))
                .ifPresent(before -> {
                    throw Refused.field("inForceFrom", "workflow.refused.notAfter", Formats.date(before));
                });
    }
}
