package vn.tinhgon.simplification;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.PLAN_COMMENT;
import static vn.tinhgon.schema.Tables.PLAN_LIST;
import static vn.tinhgon.schema.Tables.PLAN_LIST_LINE;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.schema.tables.Person;
import vn.tinhgon.schema.tables.records.PlanListRecord;
import vn.tinhgon.simplification.PlanList.Commenting;
import vn.tinhgon.simplification.PlanList.Discarded;

/** Lists of plans, and which plans are on them. A unit sees what is published. */
@Component
class PlanListStore {

    private static final Field<Integer> PLANS = DSL.count(SIMPLIFICATION_PLAN.ID);
    private static final Field<BigDecimal> BEFORE = sum(SIMPLIFICATION_PLAN.BEFORE_DONG.coerce(Long.class));
    private static final Field<BigDecimal> AFTER = sum(SIMPLIFICATION_PLAN.AFTER_DONG.coerce(Long.class));

    private static final Person DISCARDER = PERSON.as("discarder");

    private final DSLContext db;

    PlanListStore(DSLContext db) {
        this.db = db;
    }

    /** Whether a plan is on a list that all units read. */
    static Condition isOnPublished(Field<PlanId> plan) {
        return isOn(plan, PLAN_LIST.PUBLISHED_ON.isNotNull());
    }

    /** Whether it is on one that all units may comment on {@code today}. */
    static Condition isOnOpenForComment(Field<PlanId> plan, LocalDate today) {
        return isOn(plan, PLAN_LIST.COMMENT_UNTIL.ge(today).and(PLAN_LIST.SUBMITTED_ON.isNull()));
    }

    private static Condition isOn(Field<PlanId> plan, Condition list) {
        return exists(selectOne()
                .from(PLAN_LIST_LINE)
                .join(PLAN_LIST)
                .on(PLAN_LIST.ID.eq(PLAN_LIST_LINE.LIST_ID))
                .where(PLAN_LIST_LINE.PLAN_ID.eq(plan), PLAN_LIST_LINE.PRESENT.isTrue(), list));
    }

    /** Which of the plans are on a list; one that is a draft again is still on it, until it is taken off. */
    static Condition isOfList(PlanListId id) {
        return SIMPLIFICATION_PLAN.ID.in(select(PLAN_LIST_LINE.PLAN_ID)
                .from(PLAN_LIST_LINE)
                .where(PLAN_LIST_LINE.LIST_ID.eq(id), PLAN_LIST_LINE.PRESENT.isTrue()));
    }

    /** Whether a plan is on no list. */
    static Condition isFree() {
        return notExists(selectOne()
                .from(PLAN_LIST_LINE)
                .where(PLAN_LIST_LINE.PLAN_ID.eq(SIMPLIFICATION_PLAN.ID), PLAN_LIST_LINE.PRESENT.isTrue()));
    }

    /** One page: what waits first, then the latest. */
    List<PlanListRow> rows(Scope scope, Slice slice) {
        var page = db.select(PLAN_LIST.ID)
                .from(PLAN_LIST)
                .where(isSeenIn(scope))
                .orderBy(PLAN_LIST.WAITING.desc(), PLAN_LIST.ID.desc())
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(PLAN_LIST.ID);
        return rows(PLAN_LIST.ID.in(page));
    }

    int count(Scope scope) {
        return db.fetchCount(PLAN_LIST, isSeenIn(scope));
    }

    /** @throws NotFound when this province has no such list, or it is not published and not for this reader */
    PlanListRow row(Scope scope, PlanListId id) {
        return rows(PLAN_LIST.ID.eq(id).and(isSeenIn(scope))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("planList"));
    }

    private List<PlanListRow> rows(Condition which) {
        var unanswered = field(selectCount()
                .from(PLAN_COMMENT)
                .join(PLAN_LIST_LINE)
                .on(PLAN_LIST_LINE.PLAN_ID.eq(PLAN_COMMENT.PLAN_ID), PLAN_LIST_LINE.PRESENT.isTrue())
                .where(PLAN_LIST_LINE.LIST_ID.eq(PLAN_LIST.ID), ListedPlanStore.isUnanswered()));
        return db.select(PLAN_LIST.asterisk(), PERSON.FULL_NAME, DISCARDER.FULL_NAME, PLANS, BEFORE, AFTER, unanswered)
                .from(PLAN_LIST)
                .join(PERSON)
                .on(PERSON.ID.eq(PLAN_LIST.DRAWN_BY))
                .leftJoin(DISCARDER)
                .on(DISCARDER.ID.eq(PLAN_LIST.DISCARDED_BY))
                .leftJoin(PLAN_LIST_LINE)
                .on(PLAN_LIST_LINE.LIST_ID.eq(PLAN_LIST.ID), PLAN_LIST_LINE.PRESENT.isTrue())
                .leftJoin(SIMPLIFICATION_PLAN)
                .on(
                        SIMPLIFICATION_PLAN.ID.eq(PLAN_LIST_LINE.PLAN_ID),
                        SIMPLIFICATION_PLAN.STATE.ne(PlanState.DRAFT.name()))
                .where(which)
                .groupBy(PLAN_LIST.ID, PERSON.ID, DISCARDER.ID)
                .orderBy(PLAN_LIST.WAITING.desc(), PLAN_LIST.ID.desc())
                .fetch(row -> new PlanListRow(
                        list(row),
                        row.get(PLANS),
                        dong(row.get(BEFORE)),
                        dong(row.get(BEFORE)).minus(dong(row.get(AFTER))),
                        row.get(unanswered)));
    }

    private static Dong dong(@Nullable BigDecimal sum) {
        return new Dong(sum == null ? 0 : sum.longValueExact());
    }

    private static Condition isSeenIn(Scope scope) {
        return switch (scope) {
            case Scope.Unit own -> PLAN_LIST.PUBLISHED_ON.isNotNull();
            case Scope.UnitAndBelow some -> PLAN_LIST.PUBLISHED_ON.isNotNull();
            case Scope.Submitted all -> noCondition();
            case Scope.Everything all -> noCondition();
        };
    }

    /** Lists that wait for something, as far as one sees them. */
    List<PlanList> waiting(Scope scope) {
        return db.select(PLAN_LIST.asterisk(), PERSON.FULL_NAME, DISCARDER.FULL_NAME)
                .from(PLAN_LIST)
                .join(PERSON)
                .on(PERSON.ID.eq(PLAN_LIST.DRAWN_BY))
                .leftJoin(DISCARDER)
                .on(DISCARDER.ID.eq(PLAN_LIST.DISCARDED_BY))
                .where(PLAN_LIST.WAITING.isTrue(), isSeenIn(scope))
                .fetch(PlanListStore::list);
    }

    /** What was taken off, as far as {@code scope} sees its plan, in the order of time. */
    List<TakenOff> takenOff(Scope scope, PlanListId id) {
        return db.select(
                        ADMIN_PROCEDURE.ID,
                        ADMIN_PROCEDURE.CODE,
                        ADMIN_PROCEDURE.NAME,
                        PERSON.FULL_NAME,
                        PLAN_LIST_LINE.REMOVED_AT,
                        PLAN_LIST_LINE.REMOVED_REASON)
                .from(PLAN_LIST_LINE)
                .join(SIMPLIFICATION_PLAN)
                .on(SIMPLIFICATION_PLAN.ID.eq(PLAN_LIST_LINE.PLAN_ID))
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(PLAN_LIST_LINE.REMOVED_BY))
                .where(
                        PLAN_LIST_LINE.LIST_ID.eq(id),
                        PLAN_LIST_LINE.PRESENT.isNull(),
                        PortfolioStore.isPlanVisibleIn(scope))
                .orderBy(PLAN_LIST_LINE.REMOVED_AT, PLAN_LIST_LINE.ID)
                .fetch(Records.mapping(TakenOff::new));
    }

    /** @throws Changed where it is drawn up already, or somebody has put one of the plans on another list */
    void insert(PlanListId id, PlanListTerms terms, Collection<PlanId> plans, PersonId by, Instant at) {
        Writes.orChanged(
                "planList",
                () -> db.insertInto(PLAN_LIST)
                        .set(PLAN_LIST.ID, id)
                        .set(PLAN_LIST.TITLE, terms.title())
                        .set(PLAN_LIST.SCOPE, terms.scope().name())
                        .set(PLAN_LIST.IN_YEAR, terms.year())
                        .set(PLAN_LIST.DRAWN_BY, by)
                        .set(PLAN_LIST.DRAWN_AT, at)
                        .execute());
        add(id, plans);
    }

    /** @throws Changed where somebody has put one of the plans on another list */
    void add(PlanListId id, Collection<PlanId> plans) {
        var lines = db.batch(
                db.insertInto(PLAN_LIST_LINE, PLAN_LIST_LINE.ID, PLAN_LIST_LINE.LIST_ID, PLAN_LIST_LINE.PLAN_ID)
                        .values((Long) null, null, null));
        for (var plan : plans) {
            lines = lines.bind(Id.ofRow(), id, plan);
        }
        Writes.orChanged("planList", lines::execute);
    }

    /** @throws Changed when somebody did something with it meanwhile */
    void update(PlanList list) {
        update(list, columns(list));
    }

    private void update(PlanList list, PlanListRecord columns) {
        Writes.foundOrChanged(
                "planList",
                db.update(PLAN_LIST)
                        .set(columns)
                        .where(PLAN_LIST.ID.eq(list.id()), PLAN_LIST.VERSION.eq(list.version() - 1)));
    }

    /** What its plans say now is what is submitted: nothing else is approved with the list. */
    void bind(PlanListId id) {
        db.update(PLAN_LIST_LINE)
                .set(
                        PLAN_LIST_LINE.PROPOSAL_VERSION,
                        select(SIMPLIFICATION_PLAN.PROPOSAL_VERSION)
                                .from(SIMPLIFICATION_PLAN)
                                .where(SIMPLIFICATION_PLAN.ID.eq(PLAN_LIST_LINE.PLAN_ID)))
                .where(PLAN_LIST_LINE.LIST_ID.eq(id), PLAN_LIST_LINE.PRESENT.isTrue())
                .execute();
    }

    /**
     * @throws NotFound when the plan is not on the list
     * @throws Changed when somebody did something with the list meanwhile
     */
    void takeOff(PlanList shorter, PlanId plan, String reason, PersonId by, Instant at) {
        if (takeOff(shorter.id(), PLAN_LIST_LINE.PLAN_ID.eq(plan), reason, by, at) == 0) {
            throw new NotFound("plan");
        }
        update(shorter);
    }

    private int takeOff(PlanListId list, Condition which, String reason, PersonId by, Instant at) {
        return db.update(PLAN_LIST_LINE)
                .set(PLAN_LIST_LINE.REMOVED_BY, by)
                .set(PLAN_LIST_LINE.REMOVED_AT, at)
                .set(PLAN_LIST_LINE.REMOVED_REASON, reason)
                .where(PLAN_LIST_LINE.LIST_ID.eq(list), PLAN_LIST_LINE.PRESENT.isTrue(), which)
                .execute();
    }

    /**
     * Takes all plans off, and discards the list.
     *
     * @throws Changed when somebody did something with it meanwhile
     */
    void discard(PlanList next, String reason, PersonId by, Instant at) {
        takeOff(next.id(), noCondition(), reason, by, at);
        var row = columns(next);
        row.setDiscardedBy(by);
        row.setDiscardedAt(at);
        row.setDiscardedReason(reason);
        update(next, row);
    }

    private PlanListRecord columns(PlanList list) {
        var row = db.newRecord(PLAN_LIST);
        row.setVersion(list.version());
        list.comment().ifPresent(comment -> {
            row.setPublishedOn(comment.since());
            row.setCommentUntil(comment.until());
        });
        list.submission().ifPresent(submission -> {
            row.setSubmissionNumber(submission.number());
            row.setSubmittedOn(submission.signedOn());
        });
        list.decision().ifPresent(decision -> {
            row.setDecisionNumber(decision.number());
            row.setDecidedOn(decision.signedOn());
        });
        return row;
    }

    private static PlanList list(Record row) {
        return new PlanList(
                row.get(PLAN_LIST.ID),
                row.get(PLAN_LIST.VERSION),
                new PlanListTerms(
                        row.get(PLAN_LIST.TITLE),
                        ProcedureScope.valueOf(row.get(PLAN_LIST.SCOPE)),
                        row.get(PLAN_LIST.IN_YEAR)),
                row.get(PERSON.FULL_NAME),
                row.get(PLAN_LIST.DRAWN_AT),
                Optional.ofNullable(row.get(PLAN_LIST.PUBLISHED_ON))
                        .map(since -> new Commenting(since, row.get(PLAN_LIST.COMMENT_UNTIL))),
                Optional.ofNullable(row.get(PLAN_LIST.SUBMISSION_NUMBER))
                        .map(number -> new SignedPaper(number, row.get(PLAN_LIST.SUBMITTED_ON))),
                Optional.ofNullable(row.get(PLAN_LIST.DECISION_NUMBER))
                        .map(number -> new Decision(number, row.get(PLAN_LIST.DECIDED_ON))),
                Optional.ofNullable(row.get(PLAN_LIST.DISCARDED_AT))
                        .map(at ->
                                new Discarded(row.get(DISCARDER.FULL_NAME), at, row.get(PLAN_LIST.DISCARDED_REASON))));
    }
}
