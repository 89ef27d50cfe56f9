package vn.tinhgon.workflow;

import static org.jooq.impl.DSL.noCondition;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.WORKFLOW;
import static vn.tinhgon.schema.Tables.WORKFLOW_DECISION;
import static vn.tinhgon.schema.Tables.WORKFLOW_STEP;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.WorkflowDecisionId;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.records.WorkflowRecord;
import vn.tinhgon.schema.tables.records.WorkflowStepRecord;

/** Procedures with all their workflows, and the way new ones are written. */
@Component
class WorkflowStore {

    /** A workflow about to be written. */
    record Approved(ProcedureId procedure, Handling handling) {}

    /** Rows of one statement. */
    private static final int AT_ONCE = 500;

    private final DSLContext db;
    private final Clock clock;

    WorkflowStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In three statements. */
    Optional<Owned<HandledProcedure>> find(ProcedureId id) {
        return procedures(ADMIN_PROCEDURE.ID.eq(id)).stream()
                .findFirst()
                .map(each -> Owned.by(each.unit(), true, each));
    }

    /** All of the province, whoever is in charge: what of it somebody may write is for the service to say. */
    List<HandledProcedure> all() {
        return procedures(noCondition());
    }

    private List<HandledProcedure> procedures(Condition which) {
        var workflows = workflows(which);
        return db.select(ADMIN_PROCEDURE.asterisk())
                .from(ADMIN_PROCEDURE)
                .where(which)
                .fetch(row -> new HandledProcedure(
                        row.get(ADMIN_PROCEDURE.ID),
                        row.get(ADMIN_PROCEDURE.CODE),
                        row.get(ADMIN_PROCEDURE.NAME),
                        row.get(ADMIN_PROCEDURE.UNIT_ID),
                        row.get(ADMIN_PROCEDURE.HOURS),
                        Optional.ofNullable(row.get(ADMIN_PROCEDURE.ABOLISHED_ON)),
                        workflows.getOrDefault(row.get(ADMIN_PROCEDURE.ID), List.of())));
    }

    private Map<ProcedureId, List<Workflow>> workflows(Condition which) {
        var steps = db.select(WORKFLOW_STEP.asterisk())
                .from(WORKFLOW_STEP)
                .join(WORKFLOW)
                .on(WORKFLOW.ID.eq(WORKFLOW_STEP.WORKFLOW_ID))
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(WORKFLOW.PROCEDURE_ID))
                .where(which)
                .orderBy(WORKFLOW_STEP.WORKFLOW_ID, WORKFLOW_STEP.NUMBER)
                .fetchGroups(
                        WORKFLOW_STEP.WORKFLOW_ID,
                        row -> new HandlingStep(
                                row.get(WORKFLOW_STEP.DOER),
                                row.get(WORKFLOW_STEP.WORK),
                                row.get(WORKFLOW_STEP.HOURS)));
        return db.select(WORKFLOW.asterisk(), PERSON.FULL_NAME)
                .select(
                        WORKFLOW_DECISION.NUMBER,
                        WORKFLOW_DECISION.SIGNED_ON,
                        WORKFLOW_DECISION.IN_FORCE_FROM,
                        WORKFLOW_DECISION.ISSUER)
                .from(WORKFLOW)
                .join(WORKFLOW_DECISION)
                .on(WORKFLOW_DECISION.ID.eq(WORKFLOW.DECISION_ID))
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(WORKFLOW.PROCEDURE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(WORKFLOW.ENTERED_BY))
                .where(which)
                .orderBy(WORKFLOW.PROCEDURE_ID, WORKFLOW.IN_FORCE_FROM)
                .fetchGroups(
                        WORKFLOW.PROCEDURE_ID,
                        row -> new Workflow(
                                row.get(WORKFLOW.DECISION_ID),
                                DecisionStore.decision(row),
                                new Handling(
                                        row.get(WORKFLOW.NAME), steps.getOrDefault(row.get(WORKFLOW.ID), List.of())),
                                row.get(PERSON.FULL_NAME),
                                row.get(WORKFLOW.ENTERED_AT)));
    }

    /**
     * The decision, where it is there already.
     *
     * @throws Refused as {@link ApprovingDecision#mustBe}
     */
    Optional<WorkflowDecisionId> known(ApprovingDecision decision) {
        return db.select(WORKFLOW_DECISION.asterisk())
                .from(WORKFLOW_DECISION)
                .where(WORKFLOW_DECISION.NUMBER.eq(decision.signed().number()))
                .and(WORKFLOW_DECISION.SIGNED_ON.eq(decision.signed().signedOn()))
                .fetchOptional(row -> {
                    decision.mustBe(DecisionStore.decision(row));
                    return row.get(WORKFLOW_DECISION.ID);
                });
    }

    /**
     * Writes workflows that {@code decision} approved, in a constant number of statements for each 500 rows.
     *
     * @param present the decision where it is there already
     * @throws Changed when somebody else has recorded the decision, or one of the workflows, meanwhile
     */
    void approve(
            ApprovingDecision decision, Optional<WorkflowDecisionId> present, List<Approved> approved, PersonId by) {
        Writes.orChanged("workflow", () -> {
            var id = present.orElseGet(() -> add(decision, by));
            add(id, decision, approved, by);
        });
    }

    private WorkflowDecisionId add(ApprovingDecision decision, PersonId by) {
        var id = WorkflowDecisionId.next();
        db.insertInto(WORKFLOW_DECISION)
                .set(WORKFLOW_DECISION.ID, id)
                .set(WORKFLOW_DECISION.NUMBER, decision.signed().number())
                .set(WORKFLOW_DECISION.SIGNED_ON, decision.signed().signedOn())
                .set(WORKFLOW_DECISION.IN_FORCE_FROM, decision.signed().inForceFrom())
                .set(WORKFLOW_DECISION.ISSUER, decision.issuer())
                .set(WORKFLOW_DECISION.ENTERED_BY, by)
                .set(WORKFLOW_DECISION.ENTERED_AT, clock.instant())
                .execute();
        return id;
    }

    private void add(WorkflowDecisionId id, ApprovingDecision decision, List<Approved> approved, PersonId by) {
        var workflows = new ArrayList<WorkflowRecord>();
        var steps = new ArrayList<WorkflowStepRecord>();
        for (var each : approved) {
            var row = db.newRecord(WORKFLOW);
            row.setId(Id.ofRow());
            row.setDecisionId(id);
            row.setProcedureId(each.procedure());
            row.setName(each.handling().name());
            row.setHours(each.handling().hours());
            row.setInForceFrom(decision.signed().inForceFrom());
            row.setEnteredBy(by);
            row.setEnteredAt(clock.instant());
            workflows.add(row);
            var own = each.handling().steps();
            for (var number = 1; number <= own.size(); number++) {
                steps.add(step(row.getId(), number, own.get(number - 1)));
            }
        }
        insert(WORKFLOW, workflows);
        insert(WORKFLOW_STEP, steps);
    }

    private WorkflowStepRecord step(long workflow, int number, HandlingStep step) {
        var row = db.newRecord(WORKFLOW_STEP);
        row.setId(Id.ofRow());
        row.setWorkflowId(workflow);
        row.setNumber(number);
        row.setDoer(step.doer());
        row.setWork(step.work());
        row.setHours(step.hours());
        return row;
    }

    private <R extends Record> void insert(Table<R> table, List<R> rows) {
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            var insert = db.insertQuery(table);
            rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).forEach(insert::addRecord);
            insert.execute();
        }
    }
}
