package vn.tinhgon.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.Formats;

/**
 * A version about to be written.
 *
 * @param seen the version of the procedure that was amended or abolished; 0 where it is new
 */
record Decided(
        ProcedureId id,
        long seen,
        ProcedureCodes codes,
        ProcedureScope scope,
        int number,
        Act act,
        SignedDecision decision,
        Content content,
        BigDecimal hours,
        Dong paid) {

    /** @throws Refused where the decision has no number, or the content cannot be recorded {@code today} */
    static Decided issued(
            ProcedureCodes codes, ProcedureScope scope, Content content, SignedDecision decision, LocalDate today) {
        return new Decided(
                ProcedureId.next(),
                0,
                codes,
                scope,
                1,
                Act.ISSUED,
                decision.numbered(),
                content.recordableOn(today),
                content.hours(),
                content.paid());
    }

    /**
     * @throws Refused as {@link #issued}; when it is abolished, at {@code code} that is another than it has, or at {@code
     *     inForceFrom} that is not after the day of what it was before
     */
    static Decided amended(
            CataloguedProcedure present,
            ProcedureCodes codes,
            Content content,
            SignedDecision decision,
            LocalDate today) {
        if (!codes.own().equals(present.codes().own())) {
            throw Refused.field(
                    "code", "procedure.refused.codeStays", present.codes().own());
        }
        return after(
                present, codes, Act.AMENDED, content.recordableOn(today), decision, content.hours(), content.paid());
    }

    /**
     * What it said last stays readable in what abolishes it.
     *
     * @throws Refused as {@link #amended}
     */
    static Decided abolished(CataloguedProcedure present, SignedDecision decision) {
        var last = present.latest();
        return after(present, present.codes(), Act.ABOLISHED, last.content(), decision, last.hours(), last.paid());
    }

    private static Decided after(
            CataloguedProcedure present,
            ProcedureCodes codes,
            Act act,
            Content content,
            SignedDecision decision,
            BigDecimal hours,
            Dong paid) {
        if (present.abolishedOn().isPresent()) {
            throw new Refused("procedure.refused.abolished");
        }
        var before = present.latest().decision().inForceFrom();
        if (!decision.inForceFrom().isAfter(before)) {
            throw Refused.field("inForceFrom", "procedure.refused.notAfter", Formats.date(before));
        }
        return new Decided(
                present.id(),
                present.version(),
                codes,
                present.scope(),
                present.latest().number() + 1,
                act,
                decision.numbered(),
                content,
                hours,
                paid);
    }
}
