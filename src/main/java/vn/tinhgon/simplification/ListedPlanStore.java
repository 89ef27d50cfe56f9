package vn.tinhgon.simplification;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.PLAN_COMMENT;
import static vn.tinhgon.schema.Tables.PLAN_LIST_LINE;
import static vn.tinhgon.schema.Tables.PLAN_STEP;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.unit.UnitNames;

/** Plans as lists have them: read together, decided together. A draft is on no list. */
@Component
class ListedPlanStore {

    /**
     * A plan to be decided with its list.
     *
     * @param own whether whoever decides has drafted or submitted it
     * @param rewritten whether it says something else than when the list was submitted
     */
    record ToDecide(
            PlanId plan,
            long version,
            String code,
            UnitId unit,
            PlanState state,
            Optional<LocalDate> since,
            boolean own,
            boolean rewritten) {}

    private static final Condition IS_HANDED_IN = SIMPLIFICATION_PLAN.STATE.ne(PlanState.DRAFT.name());

    private final DSLContext db;
    private final Clock clock;

    ListedPlanStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether a comment is none of the answers, and has none. */
    static Condition isUnanswered() {
        var answer = PLAN_COMMENT.as("answer");
        return PLAN_COMMENT
                .ANSWERS
                .isNull()
                .and(notExists(selectOne()
                        .from(answer)
                        .where(answer.PLAN_ID.eq(PLAN_COMMENT.PLAN_ID), answer.ANSWERS.eq(PLAN_COMMENT.ID))));
    }

    /** One page of the plans on a list, by code. */
    List<ListedPlan> of(PlanListId list, Slice slice, LocalDate day) {
        return plans(PlanListStore.isOfList(list).and(IS_HANDED_IN), slice, day);
    }

    int count(PlanListId list) {
        return db.fetchCount(SIMPLIFICATION_PLAN, PlanListStore.isOfList(list).and(IS_HANDED_IN));
    }

    /** The day the last of the plans on a list was submitted; empty where no day is known. */
    Optional<LocalDate> lastSubmitted(PlanListId list) {
        return db.select(max(SIMPLIFICATION_PLAN.SUBMITTED_ON))
                .from(SIMPLIFICATION_PLAN)
                .where(PlanListStore.isOfList(list))
                .fetchOptional(max(SIMPLIFICATION_PLAN.SUBMITTED_ON));
    }

    /** What may be put on a list, by code: on none yet, and as far as {@code chain} wants it to be. */
    List<ListedPlan> ready(PlanListTerms terms, PlanChain chain, Slice slice, LocalDate day) {
        return plans(isReady(terms, chain), slice, day);
    }

    /** Those of {@code chosen} that may be. */
    List<PlanId> ready(PlanListTerms terms, PlanChain chain, Set<PlanId> chosen) {
        return db.select(SIMPLIFICATION_PLAN.ID)
                .from(SIMPLIFICATION_PLAN)
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID))
                .where(SIMPLIFICATION_PLAN.ID.in(chosen), isReady(terms, chain))
                .fetch(SIMPLIFICATION_PLAN.ID);
    }

    private static Condition isReady(PlanListTerms terms, PlanChain chain) {
        var states = chain.appraises()
                ? List.of(PlanState.APPRAISED.name())
                : List.of(PlanState.SUBMITTED.name(), PlanState.APPRAISED.name());
        return SIMPLIFICATION_PLAN
                .STATE
                .in(states)
                .and(SIMPLIFICATION_PLAN.IN_YEAR.eq(terms.year()))
                .and(ADMIN_PROCEDURE.SCOPE.eq(terms.scope().name()))
                .and(PlanListStore.isFree());
    }

    private List<ListedPlan> plans(Condition which, Slice slice, LocalDate day) {
        var comments = field(selectCount()
                .from(PLAN_COMMENT)
                .where(PLAN_COMMENT.PLAN_ID.eq(SIMPLIFICATION_PLAN.ID), PLAN_COMMENT.ANSWERS.isNull()));
        var unanswered = field(selectCount()
                .from(PLAN_COMMENT)
                .where(PLAN_COMMENT.PLAN_ID.eq(SIMPLIFICATION_PLAN.ID), isUnanswered()));
        return db.select(SIMPLIFICATION_PLAN.asterisk(), ADMIN_PROCEDURE.CODE, ADMIN_PROCEDURE.NAME, UnitNames.NAME)
                .select(comments, unanswered)
                .from(SIMPLIFICATION_PLAN)
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID))
                .join(UNIT)
                .on(UNIT.ID.eq(SIMPLIFICATION_PLAN.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(day))
                .where(which)
                .orderBy(ADMIN_PROCEDURE.CODE)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(row -> plan(row, row.get(comments), row.get(unanswered)));
    }

    private static ListedPlan plan(Record row, int comments, int unanswered) {
        return new ListedPlan(
                row.get(SIMPLIFICATION_PLAN.ID),
                row.get(SIMPLIFICATION_PLAN.PROCEDURE_ID),
                row.get(ADMIN_PROCEDURE.CODE),
                row.get(ADMIN_PROCEDURE.NAME),
                row.get(SIMPLIFICATION_PLAN.UNIT_ID),
                row.get(UnitNames.NAME),
                PlanState.valueOf(row.get(SIMPLIFICATION_PLAN.STATE)),
                PlanAction.valueOf(row.get(SIMPLIFICATION_PLAN.ACTION)),
                PortfolioStore.doings(row),
                row.get(SIMPLIFICATION_PLAN.CONTENT),
                PortfolioStore.saving(row),
                comments,
                unanswered);
    }

    /** Whether a plan on one of {@code lists} is of another unit than the provincial office: which lists these are. */
    Set<PlanListId> ofOtherUnits(Collection<PlanListId> lists) {
        return db.selectDistinct(PLAN_LIST_LINE.LIST_ID)
                .from(PLAN_LIST_LINE)
                .join(SIMPLIFICATION_PLAN)
                .on(SIMPLIFICATION_PLAN.ID.eq(PLAN_LIST_LINE.PLAN_ID))
                .where(
                        PLAN_LIST_LINE.LIST_ID.in(lists),
                        PLAN_LIST_LINE.PRESENT.isTrue(),
                        SIMPLIFICATION_PLAN.UNIT_ID.notIn(PortfolioStore.OFFICE))
                .fetchSet(PLAN_LIST_LINE.LIST_ID);
    }

    /** All plans on a list, drafts too, as {@code who} would decide them. */
    List<ToDecide> toDecide(PlanListId list, PersonId who) {
        var own = field(SIMPLIFICATION_PLAN
                .ENTERED_BY
                .eq(who)
                .or(exists(selectOne()
                        .from(PLAN_STEP)
                        .where(
                                PLAN_STEP.PLAN_ID.eq(SIMPLIFICATION_PLAN.ID),
                                PLAN_STEP.PERSON_ID.eq(who),
                                PLAN_STEP.STATE.in(PlanState.DRAFT.name(), PlanState.SUBMITTED.name())))));
        var rewritten = field(notExists(selectOne()
                .from(PLAN_LIST_LINE)
                .where(
                        PLAN_LIST_LINE.LIST_ID.eq(list),
                        PLAN_LIST_LINE.PLAN_ID.eq(SIMPLIFICATION_PLAN.ID),
                        PLAN_LIST_LINE.PRESENT.isTrue(),
                        PLAN_LIST_LINE.PROPOSAL_VERSION.eq(SIMPLIFICATION_PLAN.PROPOSAL_VERSION))));
        return db.select(
                        SIMPLIFICATION_PLAN.ID,
                        SIMPLIFICATION_PLAN.VERSION,
                        ADMIN_PROCEDURE.CODE,
                        SIMPLIFICATION_PLAN.UNIT_ID,
                        SIMPLIFICATION_PLAN.STATE,
                        SIMPLIFICATION_PLAN.SUBMITTED_ON,
                        own,
                        rewritten)
                .from(SIMPLIFICATION_PLAN)
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID))
                .where(PlanListStore.isOfList(list))
                .orderBy(ADMIN_PROCEDURE.CODE)
                .fetch(row -> new ToDecide(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        PlanState.valueOf(row.value5()),
                        Optional.ofNullable(row.value6()),
                        row.value7(),
                        row.value8()));
    }

    /**
     * Approves all of them, with a step of each, in two statements.
     *
     * @throws Changed when somebody did something with one meanwhile
     */
    void approve(List<ToDecide> plans, Decision decision, PersonId by) {
        var update = db.batch(db.update(SIMPLIFICATION_PLAN)
                .set(SIMPLIFICATION_PLAN.STATE, (String) null)
                .set(SIMPLIFICATION_PLAN.VERSION, (Long) null)
                .set(SIMPLIFICATION_PLAN.DECISION_NUMBER, (String) null)
                .set(SIMPLIFICATION_PLAN.DECIDED_ON, (LocalDate) null)
                .where(SIMPLIFICATION_PLAN.ID.eq((PlanId) null), SIMPLIFICATION_PLAN.VERSION.eq((Long) null)));
        var steps = db.batch(db.insertInto(
                        PLAN_STEP,
                        PLAN_STEP.ID,
                        PLAN_STEP.PLAN_ID,
                        PLAN_STEP.PLAN_VERSION,
                        PLAN_STEP.STATE,
                        PLAN_STEP.PERSON_ID,
                        PLAN_STEP.TAKEN_AT)
                .values((Long) null, null, null, null, null, null));
        var approved = PlanState.APPROVED.name();
        for (var plan : plans) {
            var next = plan.version() + 1;
            update = update.bind(approved, next, decision.number(), decision.signedOn(), plan.plan(), plan.version());
            steps = steps.bind(Id.ofRow(), plan.plan(), next, approved, by, clock.instant());
        }
        Writes.foundOrChanged("planList", update);
        Writes.orChanged("planList", steps::execute);
    }
}
