package vn.tinhgon.workflow;

import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static vn.tinhgon.procedure.SeenProcedures.isSeenIn;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.WORKFLOW;
import static vn.tinhgon.schema.Tables.WORKFLOW_DECISION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.WorkflowDecisionId;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.procedure.SignedDecision;

/** Decisions with the workflows they approved, as far as one reads the procedures. */
@Component
class DecisionStore {

    private final DSLContext db;

    DecisionStore(DSLContext db) {
        this.db = db;
    }

    /** The latest signed first. */
    List<DecisionRow> list(Scope scope, Slice slice) {
        return rows(isSeenIn(scope), slice);
    }

    /** How many {@link #list} has. */
    int count(Scope scope) {
        return db.fetchCount(db.selectDistinct(WORKFLOW.DECISION_ID)
                .from(WORKFLOW)
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(WORKFLOW.PROCEDURE_ID))
                .where(isSeenIn(scope)));
    }

    /** Empty where nothing that {@code scope} sees was approved by it. */
    Optional<DecisionRow> find(Scope scope, WorkflowDecisionId id) {
        return rows(isSeenIn(scope).and(WORKFLOW_DECISION.ID.eq(id)), new Slice(0, 1)).stream()
                .findFirst();
    }

    private List<DecisionRow> rows(Condition which, Slice slice) {
        var workflows = DSL.count();
        return db.select(WORKFLOW_DECISION.asterisk(), workflows)
                .from(WORKFLOW_DECISION)
                .join(WORKFLOW)
                .on(WORKFLOW.DECISION_ID.eq(WORKFLOW_DECISION.ID))
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(WORKFLOW.PROCEDURE_ID))
                .where(which)
                .groupBy(WORKFLOW_DECISION.fields())
                .orderBy(WORKFLOW_DECISION.SIGNED_ON.desc(), WORKFLOW_DECISION.ID.desc())
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(row -> new DecisionRow(row.get(WORKFLOW_DECISION.ID), decision(row), row.get(workflows)));
    }

    /** By the code of their procedure. */
    List<ApprovedWorkflow> approved(Scope scope, WorkflowDecisionId id, Slice slice) {
        var later = WORKFLOW.as("later");
        var replacedFrom = select(min(later.IN_FORCE_FROM))
                .from(later)
                .where(later.PROCEDURE_ID.eq(WORKFLOW.PROCEDURE_ID), later.IN_FORCE_FROM.gt(WORKFLOW.IN_FORCE_FROM))
                .<LocalDate>asField("replaced_from");
        return db.select(WORKFLOW.asterisk(), ADMIN_PROCEDURE.CODE, replacedFrom)
                .select(ADMIN_PROCEDURE.NAME.as("procedure_name"))
                .from(WORKFLOW)
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(WORKFLOW.PROCEDURE_ID))
                .where(WORKFLOW.DECISION_ID.eq(id), isSeenIn(scope))
                .orderBy(ADMIN_PROCEDURE.CODE)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(row -> new ApprovedWorkflow(
                        row.get(WORKFLOW.PROCEDURE_ID),
                        row.get(ADMIN_PROCEDURE.CODE),
                        row.get("procedure_name", String.class),
                        row.get(WORKFLOW.NAME),
                        row.get(WORKFLOW.HOURS),
                        Optional.ofNullable(row.get(replacedFrom))));
    }

    static ApprovingDecision decision(Record row) {
        return new ApprovingDecision(
                new SignedDecision(
                        row.get(WORKFLOW_DECISION.NUMBER),
                        row.get(WORKFLOW_DECISION.SIGNED_ON),
                        row.get(WORKFLOW_DECISION.IN_FORCE_FROM)),
                row.get(WORKFLOW_DECISION.ISSUER));
    }
}
