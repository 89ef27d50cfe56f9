package vn.tinhgon.local.sample;

import static vn.tinhgon.schema.Tables.WORKFLOW;
import static vn.tinhgon.schema.Tables.WORKFLOW_DECISION;
import static vn.tinhgon.schema.Tables.WORKFLOW_STEP;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.WorkflowDecisionId;

/** One made-up decision with internal workflows, so that some procedures have one and others still wait for theirs. */
final class SampleWorkflows {

    private static final LocalDate SIGNED = LocalDate.of(2024, 2, 7);
    private static final LocalDate IN_FORCE = LocalDate.of(2024, 2, 15);
    private static final Instant ENTERED_AT = Instant.parse("2024-02-16T02:30:00Z");

    private final DSLContext db;
    private final PersonId by;
    private final WorkflowDecisionId decision = WorkflowDecisionId.next();

    SampleWorkflows(DSLContext db, PersonId by) {
        this.db = db;
        this.by = by;
        db.insertInto(WORKFLOW_DECISION)
                .set(WORKFLOW_DECISION.ID, decision)
                .set(WORKFLOW_DECISION.NUMBER, "318/QĐ-UBND")
                .set(WORKFLOW_DECISION.SIGNED_ON, SIGNED)
                .set(WORKFLOW_DECISION.IN_FORCE_FROM, IN_FORCE)
                .set(WORKFLOW_DECISION.ISSUER, "UBND tỉnh")
                .set(WORKFLOW_DECISION.ENTERED_BY, by)
                .set(WORKFLOW_DECISION.ENTERED_AT, ENTERED_AT)
                .execute();
    }

    /** Hours go to all works in equal parts, what is left over to the last. */
    void approve(ProcedureId procedure, String name, String[] works, BigDecimal hours) {
        var workflow = Id.ofRow();
        db.insertInto(WORKFLOW)
                .set(WORKFLOW.ID, workflow)
                .set(WORKFLOW.DECISION_ID, decision)
                .set(WORKFLOW.PROCEDURE_ID, procedure)
                .set(WORKFLOW.NAME, name)
                .set(WORKFLOW.HOURS, hours)
                .set(WORKFLOW.IN_FORCE_FROM, IN_FORCE)
                .set(WORKFLOW.ENTERED_BY, by)
                .set(WORKFLOW.ENTERED_AT, ENTERED_AT)
                .execute();
        var share = hours.divide(BigDecimal.valueOf(works.length), 2, RoundingMode.DOWN);
        for (var number = 1; number <= works.length; number++) {
            var last = number == works.length;
            db.insertInto(WORKFLOW_STEP)
                    .set(WORKFLOW_STEP.ID, Id.ofRow())
                    .set(WORKFLOW_STEP.WORKFLOW_ID, workflow)
                    .set(WORKFLOW_STEP.NUMBER, number)
                    .set(WORKFLOW_STEP.DOER, last ? "Lãnh đạo" : "Chuyên viên")
                    .set(WORKFLOW_STEP.WORK, works[number - 1])
                    .set(
                            WORKFLOW_STEP.HOURS,
                            last ? hours.subtract(share.multiply(BigDecimal.valueOf(works.length - 1L))) : share)
                    .execute();
        }
    }
}
