package vn.tinhgon.simplification;

import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.PLAN_STEP;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.unit.UnitNames;

/** Procedures and their plans one by one, for whoever reads or changes one. */
@Component
class PlanStore {

    private final DSLContext db;
    private final Clock clock;

    PlanStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws NotFound when this province has no such procedure */
    Owned<Procedure> procedure(ProcedureId id, LocalDate today) {
        return db.select(
                        ADMIN_PROCEDURE.ID,
                        ADMIN_PROCEDURE.SCOPE,
                        ADMIN_PROCEDURE.UNIT_ID,
                        PortfolioStore.UNIT_NAME,
                        ADMIN_PROCEDURE.CODE,
                        ADMIN_PROCEDURE.NAME,
                        ADMIN_PROCEDURE.STEPS,
                        ADMIN_PROCEDURE.HOURS,
                        ADMIN_PROCEDURE.OTHER_DONG,
                        ADMIN_PROCEDURE.TIMES_A_YEAR,
                        ADMIN_PROCEDURE.SUBJECTS_A_YEAR,
                        ADMIN_PROCEDURE.DAYS,
                        ADMIN_PROCEDURE.PUBLISHED_ON,
                        ADMIN_PROCEDURE.ABOLISHED_ON)
                .from(ADMIN_PROCEDURE)
                .join(UNIT)
                .on(UNIT.ID.eq(ADMIN_PROCEDURE.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(today))
                .where(ADMIN_PROCEDURE.ID.eq(id))
                .fetchOptional(PlanStore::procedure)
                .map(found -> Owned.by(found.unit(), true, found))
                .orElseThrow(() -> new NotFound("procedure"));
    }

    /**
     * A plan with its steps.
     *
     * @throws NotFound when this province has no such plan
     */
    Owned<Plan> get(PlanId id) {
        return find(id).orElseThrow(() -> new NotFound("plan"));
    }

    Optional<Owned<Plan>> find(PlanId id) {
        return found(SIMPLIFICATION_PLAN.ID.eq(id));
    }

    /** The plan for a procedure in a year, if it has one. */
    Optional<Owned<Plan>> find(ProcedureId procedure, int year) {
        return found(SIMPLIFICATION_PLAN.PROCEDURE_ID.eq(procedure).and(SIMPLIFICATION_PLAN.IN_YEAR.eq(year)));
    }

    private Optional<Owned<Plan>> found(Condition which) {
        return db.select(SIMPLIFICATION_PLAN.fields())
                .from(SIMPLIFICATION_PLAN)
                .where(which)
                .fetchOptional(row -> plan(row, steps(row.get(SIMPLIFICATION_PLAN.ID))))
                .map(plan -> Owned.by(plan.unit(), plan.state() != PlanState.DRAFT, plan));
    }

    private List<Step> steps(PlanId plan) {
        return db.select(
                        PLAN_STEP.STATE.convertFrom(PlanState::valueOf),
                        PLAN_STEP.PERSON_ID,
                        PERSON.FULL_NAME,
                        PLAN_STEP.TAKEN_AT,
                        PLAN_STEP.REASON)
                .from(PLAN_STEP)
                .join(PERSON)
                .on(PERSON.ID.eq(PLAN_STEP.PERSON_ID))
                .where(PLAN_STEP.PLAN_ID.eq(plan))
                .orderBy(PLAN_STEP.ID)
                .fetch(Records.mapping(Step::new));
    }

    /** @throws Changed when the procedure has a plan already: somebody of the unit was faster */
    void insert(Plan plan) {
        try {
            db.insertInto(SIMPLIFICATION_PLAN)
                    .set(SIMPLIFICATION_PLAN.ID, plan.id())
                    .set(SIMPLIFICATION_PLAN.PROCEDURE_ID, plan.procedure())
                    .set(SIMPLIFICATION_PLAN.UNIT_ID, plan.unit())
                    .set(SIMPLIFICATION_PLAN.IN_YEAR, plan.year())
                    .set(columns(plan))
                    .execute();
        } catch (DuplicateKeyException | ConcurrencyFailureException somebodyWasFaster) {
            throw new Changed("plan");
        }
    }

    /** @throws Changed when somebody saved or decided it meanwhile */
    void update(Plan plan) {
        try {
            var rows = db.update(SIMPLIFICATION_PLAN)
                    .set(columns(plan))
                    .where(SIMPLIFICATION_PLAN.ID.eq(plan.id()), SIMPLIFICATION_PLAN.VERSION.eq(plan.version() - 1))
                    .execute();
            if (rows == 0) {
                throw new Changed("plan");
            }
        } catch (ConcurrencyFailureException somebodyWasFaster) {
            throw new Changed("plan");
        }
    }

    /** Keeps who did it, when and why. */
    void step(Plan plan, PersonId by, String reason) {
        db.insertInto(PLAN_STEP)
                .set(PLAN_STEP.ID, PlanId.next().value())
                .set(PLAN_STEP.PLAN_ID, plan.id())
                .set(PLAN_STEP.PLAN_VERSION, plan.version())
                .set(PLAN_STEP.STATE, plan.state().name())
                .set(PLAN_STEP.PERSON_ID, by)
                .set(PLAN_STEP.TAKEN_AT, clock.instant())
                .set(PLAN_STEP.REASON, reason)
                .execute();
    }

    private Record columns(Plan plan) {
        var row = db.newRecord(
                SIMPLIFICATION_PLAN.VERSION,
                SIMPLIFICATION_PLAN.STATE,
                SIMPLIFICATION_PLAN.ACTION,
                SIMPLIFICATION_PLAN.CONTENT,
                SIMPLIFICATION_PLAN.AFTER_STEPS,
                SIMPLIFICATION_PLAN.AFTER_HOURS,
                SIMPLIFICATION_PLAN.AFTER_OTHER_DONG,
                SIMPLIFICATION_PLAN.INCOME_DONG,
                SIMPLIFICATION_PLAN.BEFORE_DONG,
                SIMPLIFICATION_PLAN.AFTER_DONG,
                SIMPLIFICATION_PLAN.BEFORE_DAYS,
                SIMPLIFICATION_PLAN.AFTER_DAYS,
                SIMPLIFICATION_PLAN.ENTERED_BY,
                SIMPLIFICATION_PLAN.DECISION_NUMBER,
                SIMPLIFICATION_PLAN.DECIDED_ON);
        var proposal = plan.proposal();
        row.set(SIMPLIFICATION_PLAN.VERSION, plan.version());
        row.set(SIMPLIFICATION_PLAN.STATE, plan.state().name());
        row.set(SIMPLIFICATION_PLAN.ACTION, proposal.action().name());
        row.set(SIMPLIFICATION_PLAN.CONTENT, proposal.content());
        row.set(SIMPLIFICATION_PLAN.AFTER_STEPS, proposal.steps());
        row.set(SIMPLIFICATION_PLAN.AFTER_HOURS, proposal.effort().hours());
        row.set(SIMPLIFICATION_PLAN.AFTER_OTHER_DONG, proposal.effort().other());
        row.set(SIMPLIFICATION_PLAN.INCOME_DONG, plan.income());
        row.set(SIMPLIFICATION_PLAN.BEFORE_DONG, plan.saving().before());
        row.set(SIMPLIFICATION_PLAN.AFTER_DONG, plan.saving().after());
        row.set(SIMPLIFICATION_PLAN.BEFORE_DAYS, plan.saving().daysBefore());
        row.set(SIMPLIFICATION_PLAN.AFTER_DAYS, plan.saving().daysAfter());
        row.set(SIMPLIFICATION_PLAN.ENTERED_BY, plan.enteredBy());
        plan.decision().ifPresent(decision -> {
            row.set(SIMPLIFICATION_PLAN.DECISION_NUMBER, decision.number());
            row.set(SIMPLIFICATION_PLAN.DECIDED_ON, decision.signedOn());
        });
        return row;
    }

    private static Procedure procedure(Record row) {
        return new Procedure(
                row.get(ADMIN_PROCEDURE.ID),
                ProcedureScope.valueOf(row.get(ADMIN_PROCEDURE.SCOPE)),
                row.get(ADMIN_PROCEDURE.UNIT_ID),
                row.get(PortfolioStore.UNIT_NAME),
                row.get(ADMIN_PROCEDURE.CODE),
                row.get(ADMIN_PROCEDURE.NAME),
                row.get(ADMIN_PROCEDURE.STEPS),
                PortfolioStore.effort(row),
                new Volume(row.get(ADMIN_PROCEDURE.TIMES_A_YEAR), row.get(ADMIN_PROCEDURE.SUBJECTS_A_YEAR)),
                row.get(ADMIN_PROCEDURE.PUBLISHED_ON),
                Optional.ofNullable(row.get(ADMIN_PROCEDURE.ABOLISHED_ON)));
    }

    private static Plan plan(Record row, List<Step> steps) {
        return new Plan(
                row.get(SIMPLIFICATION_PLAN.ID),
                row.get(SIMPLIFICATION_PLAN.VERSION),
                row.get(SIMPLIFICATION_PLAN.PROCEDURE_ID),
                row.get(SIMPLIFICATION_PLAN.UNIT_ID),
                row.get(SIMPLIFICATION_PLAN.IN_YEAR),
                PlanState.valueOf(row.get(SIMPLIFICATION_PLAN.STATE)),
                new Proposal(
                        PlanAction.valueOf(row.get(SIMPLIFICATION_PLAN.ACTION)),
                        row.get(SIMPLIFICATION_PLAN.CONTENT),
                        row.get(SIMPLIFICATION_PLAN.AFTER_STEPS),
                        new Effort(
                                row.get(SIMPLIFICATION_PLAN.AFTER_HOURS),
                                row.get(SIMPLIFICATION_PLAN.AFTER_OTHER_DONG),
                                row.get(SIMPLIFICATION_PLAN.AFTER_DAYS))),
                row.get(SIMPLIFICATION_PLAN.INCOME_DONG),
                PortfolioStore.saving(row),
                row.get(SIMPLIFICATION_PLAN.ENTERED_BY),
                PortfolioStore.decision(row),
                steps);
    }
}
