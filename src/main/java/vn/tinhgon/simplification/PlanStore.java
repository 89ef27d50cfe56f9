package vn.tinhgon.simplification;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.PLAN_CHANGE;
import static vn.tinhgon.schema.Tables.PLAN_STEP;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.procedure.DecidingLevel;
import vn.tinhgon.procedure.OnlineLevel;
import vn.tinhgon.schema.tables.records.SimplificationPlanRecord;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.CostPart.Kind;
import vn.tinhgon.simplification.PlanChange.Fate;

/** Procedures and their plans one by one, for whoever reads or changes one. */
@Component
class PlanStore {

    private static final Field<Boolean> PUBLISHED = field(PlanListStore.isOnPublished(SIMPLIFICATION_PLAN.ID));

    private final DSLContext db;
    private final Clock clock;

    PlanStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
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

    /** The plan for a procedure in a year, if it has one that has not ended. */
    Optional<Owned<Plan>> find(ProcedureId procedure, int year) {
        return found(SIMPLIFICATION_PLAN
                .PROCEDURE_ID
                .eq(procedure)
                .and(SIMPLIFICATION_PLAN.IN_YEAR.eq(year))
                .and(SIMPLIFICATION_PLAN.LIVE.isNotNull()));
    }

    private Optional<Owned<Plan>> found(Condition which) {
        return db.select(SIMPLIFICATION_PLAN.fields())
                .select(PUBLISHED)
                .from(SIMPLIFICATION_PLAN)
                .where(which)
                .fetchOptional(row -> {
                    var id = row.get(SIMPLIFICATION_PLAN.ID);
                    var plan = plan(row, changes(id, row.get(SIMPLIFICATION_PLAN.PROPOSAL_VERSION)), steps(id));
                    return owned(plan.unit(), plan.state(), row.get(PUBLISHED), plan);
                });
    }

    /** What belongs to a plan, for whoever reads that: all units what is on a published list, a draft nobody else. */
    static <T> Owned<T> owned(UnitId unit, PlanState state, boolean published, T what) {
        var submitted = state != PlanState.DRAFT;
        return Owned.by(unit, submitted, what).orBeside(published && submitted);
    }

    private List<PlanChange> changes(PlanId plan, long version) {
        return db.selectFrom(PLAN_CHANGE)
                .where(PLAN_CHANGE.PLAN_ID.eq(plan), PLAN_CHANGE.PLAN_VERSION.eq(version))
                .orderBy(PLAN_CHANGE.PART, PLAN_CHANGE.NUMBER)
                .fetch(row -> new PlanChange(
                        new Key(Kind.valueOf(row.get(PLAN_CHANGE.PART)), row.get(PLAN_CHANGE.NUMBER)),
                        Fate.valueOf(row.get(PLAN_CHANGE.FATE)),
                        row.get(PLAN_CHANGE.WORDING),
                        row.get(PLAN_CHANGE.HOURS),
                        row.get(PLAN_CHANGE.DAYS),
                        row.get(PLAN_CHANGE.SERVICE_DONG),
                        row.get(PLAN_CHANGE.FEE_DONG)));
    }

    /** How plans for a procedure in a year ended that another may follow: rejected or withdrawn, by whom and why. */
    List<Step> ended(ProcedureId procedure, int year) {
        return steps(PLAN_STEP
                .STATE
                .in(PlanState.REJECTED.name(), PlanState.WITHDRAWN.name())
                .and(PLAN_STEP.PLAN_ID.in(select(SIMPLIFICATION_PLAN.ID)
                        .from(SIMPLIFICATION_PLAN)
                        .where(SIMPLIFICATION_PLAN.PROCEDURE_ID.eq(procedure), SIMPLIFICATION_PLAN.IN_YEAR.eq(year)))));
    }

    private List<Step> steps(PlanId plan) {
        return steps(PLAN_STEP.PLAN_ID.eq(plan));
    }

    private List<Step> steps(Condition which) {
        return db.select(
                        PLAN_STEP.STATE.convertFrom(PlanState::valueOf),
                        PLAN_STEP.PERSON_ID,
                        PERSON.FULL_NAME,
                        PLAN_STEP.TAKEN_AT,
                        PLAN_STEP.REASON)
                .from(PLAN_STEP)
                .join(PERSON)
                .on(PERSON.ID.eq(PLAN_STEP.PERSON_ID))
                .where(which)
                .orderBy(PLAN_STEP.ID)
                .fetch(Records.mapping(Step::new));
    }

    /** @throws Changed when the procedure has a plan already: somebody of the unit was faster */
    void insert(Plan plan) {
        Writes.orChanged("plan", () -> {
            db.insertInto(SIMPLIFICATION_PLAN)
                    .set(SIMPLIFICATION_PLAN.ID, plan.id())
                    .set(SIMPLIFICATION_PLAN.PROCEDURE_ID, plan.procedure())
                    .set(SIMPLIFICATION_PLAN.UNIT_ID, plan.unit())
                    .set(SIMPLIFICATION_PLAN.IN_YEAR, plan.year())
                    .set(said(plan))
                    .execute();
            insertChanges(plan);
        });
    }

    /** @throws Changed when somebody saved or decided it meanwhile */
    void update(Plan plan) {
        update(plan, columns(plan));
    }

    /**
     * The same where what it says has changed too.
     *
     * @throws Changed when somebody saved or decided it meanwhile
     */
    void rewrite(Plan plan) {
        update(plan, said(plan));
        insertChanges(plan);
    }

    private void insertChanges(Plan plan) {
        plan.proposal()
                .changes()
                .forEach(change -> db.insertInto(PLAN_CHANGE)
                        .set(PLAN_CHANGE.ID, Id.ofRow())
                        .set(PLAN_CHANGE.PLAN_ID, plan.id())
                        .set(PLAN_CHANGE.PLAN_VERSION, plan.version())
                        .set(PLAN_CHANGE.PART, change.part().kind().name())
                        .set(PLAN_CHANGE.NUMBER, change.part().number())
                        .set(PLAN_CHANGE.FATE, change.fate().name())
                        .set(PLAN_CHANGE.WORDING, change.wording())
                        .set(PLAN_CHANGE.HOURS, change.hours())
                        .set(PLAN_CHANGE.DAYS, change.days())
                        .set(PLAN_CHANGE.SERVICE_DONG, change.service())
                        .set(PLAN_CHANGE.FEE_DONG, change.fee())
                        .execute());
    }

    private void update(Plan plan, Record values) {
        Writes.foundOrChanged(
                "plan",
                db.update(SIMPLIFICATION_PLAN)
                        .set(values)
                        .where(
                                SIMPLIFICATION_PLAN.ID.eq(plan.id()),
                                SIMPLIFICATION_PLAN.VERSION.eq(plan.version() - 1)));
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

    /** Where it stands. */
    private SimplificationPlanRecord columns(Plan plan) {
        var row = db.newRecord(SIMPLIFICATION_PLAN);
        row.setVersion(plan.version());
        row.setState(plan.state().name());
        row.setEnteredBy(plan.enteredBy());
        plan.submittedOn().ifPresent(row::setSubmittedOn);
        plan.enforced().ifPresent(kept -> {
            row.setEnforcedNumber(kept.said().number());
            row.setEnforcedOn(kept.said().on());
            row.setEvidence(kept.said().evidence());
            row.setActualHours(kept.said().actual().hours());
            row.setActualOtherDong(kept.said().actual().other());
            row.setActualDays(kept.said().actual().days());
            row.setActualDong(kept.cost());
        });
        plan.decision().ifPresent(decision -> {
            row.setDecisionNumber(decision.number());
            row.setDecidedOn(decision.signedOn());
        });
        return row;
    }

    /** The same with what it says and was costed with. */
    private SimplificationPlanRecord said(Plan plan) {
        var row = columns(plan);
        var proposal = plan.proposal();
        var costing = plan.costing();
        row.setProposalVersion(plan.version());
        row.setBeforeVersion(costing.beforeVersion());
        row.setAction(proposal.action().name());
        row.setMergedInto(proposal.into().orElse(null));
        row.setContent(proposal.content());
        row.setLevelAfter(proposal.level().map(DecidingLevel::name).orElse(null));
        row.setOnlineAfter(proposal.online().map(OnlineLevel::name).orElse(null));
        row.setDoings(costing.doings().stream().map(Doing::name).collect(joining(",")));
        row.setBeforeHours(costing.before().hours());
        row.setBeforeOtherDong(costing.before().other());
        row.setAfterHours(costing.after().hours());
        row.setAfterOtherDong(costing.after().other());
        row.setTimesAYear(costing.volume().times());
        row.setSubjectsAYear(costing.volume().subjects());
        row.setIncomeDong(costing.income());
        row.setBeforeDong(plan.saving().before());
        row.setAfterDong(plan.saving().after());
        row.setBeforeDays(plan.saving().daysBefore());
        row.setAfterDays(plan.saving().daysAfter());
        return row;
    }

    private static Plan plan(Record row, List<PlanChange> changes, List<Step> steps) {
        return new Plan(
                row.get(SIMPLIFICATION_PLAN.ID),
                row.get(SIMPLIFICATION_PLAN.VERSION),
                row.get(SIMPLIFICATION_PLAN.PROCEDURE_ID),
                row.get(SIMPLIFICATION_PLAN.UNIT_ID),
                row.get(SIMPLIFICATION_PLAN.IN_YEAR),
                PlanState.valueOf(row.get(SIMPLIFICATION_PLAN.STATE)),
                new Proposal(
                        row.get(SIMPLIFICATION_PLAN.BEFORE_VERSION),
                        PlanAction.valueOf(row.get(SIMPLIFICATION_PLAN.ACTION)),
                        row.get(SIMPLIFICATION_PLAN.CONTENT),
                        Optional.ofNullable(row.get(SIMPLIFICATION_PLAN.MERGED_INTO)),
                        Optional.ofNullable(row.get(SIMPLIFICATION_PLAN.LEVEL_AFTER))
                                .map(DecidingLevel::valueOf),
                        Optional.ofNullable(row.get(SIMPLIFICATION_PLAN.ONLINE_AFTER))
                                .map(OnlineLevel::valueOf),
                        changes),
                costing(row),
                PortfolioStore.saving(row),
                row.get(SIMPLIFICATION_PLAN.ENTERED_BY),
                Optional.ofNullable(row.get(SIMPLIFICATION_PLAN.SUBMITTED_ON)),
                PortfolioStore.decision(row),
                enforced(row),
                steps);
    }

    private static Optional<Enforcement.Kept> enforced(Record row) {
        return Optional.ofNullable(row.get(SIMPLIFICATION_PLAN.ENFORCED_NUMBER))
                .map(number -> new Enforcement.Kept(
                        new Enforcement(
                                number,
                                row.get(SIMPLIFICATION_PLAN.ENFORCED_ON),
                                row.get(SIMPLIFICATION_PLAN.EVIDENCE),
                                new Effort(
                                        row.get(SIMPLIFICATION_PLAN.ACTUAL_HOURS),
                                        row.get(SIMPLIFICATION_PLAN.ACTUAL_OTHER_DONG),
                                        row.get(SIMPLIFICATION_PLAN.ACTUAL_DAYS))),
                        row.get(SIMPLIFICATION_PLAN.ACTUAL_DONG)));
    }

    private static Plan.Costing costing(Record row) {
        return new Plan.Costing(
                row.get(SIMPLIFICATION_PLAN.INCOME_DONG),
                row.get(SIMPLIFICATION_PLAN.BEFORE_VERSION),
                new Effort(
                        row.get(SIMPLIFICATION_PLAN.BEFORE_HOURS),
                        row.get(SIMPLIFICATION_PLAN.BEFORE_OTHER_DONG),
                        row.get(SIMPLIFICATION_PLAN.BEFORE_DAYS)),
                new Effort(
                        row.get(SIMPLIFICATION_PLAN.AFTER_HOURS),
                        row.get(SIMPLIFICATION_PLAN.AFTER_OTHER_DONG),
                        row.get(SIMPLIFICATION_PLAN.AFTER_DAYS)),
                new Volume(row.get(SIMPLIFICATION_PLAN.TIMES_A_YEAR), row.get(SIMPLIFICATION_PLAN.SUBJECTS_A_YEAR)),
                PortfolioStore.doings(row));
    }
}
