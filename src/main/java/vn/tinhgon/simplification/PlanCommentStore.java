package vn.tinhgon.simplification;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.PLAN_COMMENT;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PlanCommentId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.CostPart.Kind;
import vn.tinhgon.simplification.PlanComment.Said;
import vn.tinhgon.unit.UnitNames;

/** What is said of plans. */
@Component
class PlanCommentStore {

    /**
     * The plan that is spoken of.
     *
     * @param published whether it is on a list that is published for comment, and the days of that are not over
     */
    record Subject(PlanId plan, UnitId unit, PlanState state, long writtenIn, boolean published) {}

    private final DSLContext db;
    private final Clock clock;

    PlanCommentStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Owned<Subject>> subject(PlanId plan, LocalDate today) {
        var seenByAll = field(PlanListStore.isOnPublished(SIMPLIFICATION_PLAN.ID));
        var published = field(PlanListStore.isOnOpenForComment(SIMPLIFICATION_PLAN.ID, today));
        return db.select(
                        SIMPLIFICATION_PLAN.ID,
                        SIMPLIFICATION_PLAN.UNIT_ID,
                        SIMPLIFICATION_PLAN.STATE,
                        SIMPLIFICATION_PLAN.PROPOSAL_VERSION,
                        published,
                        seenByAll)
                .from(SIMPLIFICATION_PLAN)
                .where(SIMPLIFICATION_PLAN.ID.eq(plan))
                .fetchOptional(row -> {
                    var state = PlanState.valueOf(row.value3());
                    var subject = new Subject(row.value1(), row.value2(), state, row.value4(), row.value5());
                    return PlanStore.owned(subject.unit(), state, row.value6(), subject);
                });
    }

    /** What nobody has answered on plans of {@code unit} that have not ended. */
    Optional<WaitingComments> waiting(UnitId unit) {
        var first = min(PLAN_COMMENT.SAID_AT);
        return db.select(count(), first)
                .from(SIMPLIFICATION_PLAN)
                .join(PLAN_COMMENT)
                .on(PLAN_COMMENT.PLAN_ID.eq(SIMPLIFICATION_PLAN.ID))
                .where(SIMPLIFICATION_PLAN.UNIT_ID.eq(unit), isAnswerable(), ListedPlanStore.isUnanswered())
                .fetchOptional(row ->
                        Optional.ofNullable(row.get(first)).map(since -> new WaitingComments(row.value1(), since)))
                .flatMap(waiting -> waiting);
    }

    /** Whether a plan has a comment that its unit may still answer, and has not. */
    static Condition isWaiting() {
        return isAnswerable()
                .and(exists(selectOne()
                        .from(PLAN_COMMENT)
                        .where(PLAN_COMMENT.PLAN_ID.eq(SIMPLIFICATION_PLAN.ID), ListedPlanStore.isUnanswered())));
    }

    private static Condition isAnswerable() {
        return SIMPLIFICATION_PLAN.STATE.notIn(
                PlanState.ENFORCED.name(), PlanState.REJECTED.name(), PlanState.WITHDRAWN.name());
    }

    /** The plan that a comment speaks of; empty where that is none, or an answer. */
    Optional<PlanId> spokenOf(PlanCommentId comment) {
        return db.select(PLAN_COMMENT.PLAN_ID)
                .from(PLAN_COMMENT)
                .where(PLAN_COMMENT.ID.eq(comment), PLAN_COMMENT.ANSWERS.isNull())
                .fetchOptional(PLAN_COMMENT.PLAN_ID);
    }

    /** In the order of time, each with its answers: in one statement. */
    List<PlanComment> all(Subject subject, LocalDate day) {
        var said = new LinkedHashMap<PlanCommentId, Record>();
        var answers = new LinkedHashMap<PlanCommentId, List<Said>>();
        db.select(PLAN_COMMENT.asterisk(), PERSON.FULL_NAME, UnitNames.NAME)
                .from(PLAN_COMMENT)
                .join(PERSON)
                .on(PERSON.ID.eq(PLAN_COMMENT.PERSON_ID))
                .join(UNIT)
                .on(UNIT.ID.eq(PLAN_COMMENT.UNIT_ID))
                .leftJoin(UNIT_VERSION)
                .on(UnitNames.on(day))
                .where(PLAN_COMMENT.PLAN_ID.eq(subject.plan()))
                .orderBy(PLAN_COMMENT.ID)
                .forEach(row -> Optional.ofNullable(row.get(PLAN_COMMENT.ANSWERS))
                        .ifPresentOrElse(
                                to -> answers.computeIfAbsent(to, none -> new ArrayList<>())
                                        .add(said(row)),
                                () -> said.put(row.get(PLAN_COMMENT.ID), row)));
        return said.entrySet().stream()
                .map(each -> comment(
                        each.getKey(),
                        each.getValue(),
                        subject.writtenIn(),
                        answers.getOrDefault(each.getKey(), List.of())))
                .toList();
    }

    private static PlanComment comment(PlanCommentId id, Record row, long writtenIn, List<Said> answers) {
        return new PlanComment(
                id,
                new Key(Kind.valueOf(row.get(PLAN_COMMENT.PART)), row.get(PLAN_COMMENT.NUMBER)),
                said(row),
                row.get(PLAN_COMMENT.PLAN_VERSION) < writtenIn,
                answers);
    }

    private static Said said(Record row) {
        return new Said(
                row.get(PERSON.FULL_NAME),
                row.get(UnitNames.NAME),
                row.get(PLAN_COMMENT.SAID_AT),
                row.get(PLAN_COMMENT.WORDS));
    }

    void comment(Subject on, Key part, String words, PersonId by, UnitId unit) {
        insert(on, part, Optional.empty(), words, by, unit);
    }

    void answer(Subject on, PlanCommentId comment, String words, PersonId by, UnitId unit) {
        insert(on, Key.WHOLE, Optional.of(comment), words, by, unit);
    }

    /** How much a unit has said of a plan, answers apart. */
    int of(PlanId plan, UnitId unit) {
        return db.fetchCount(
                PLAN_COMMENT,
                PLAN_COMMENT.PLAN_ID.eq(plan),
                PLAN_COMMENT.UNIT_ID.eq(unit),
                PLAN_COMMENT.ANSWERS.isNull());
    }

    private void insert(Subject on, Key part, Optional<PlanCommentId> answers, String words, PersonId by, UnitId unit) {
        db.insertInto(PLAN_COMMENT)
                .set(PLAN_COMMENT.ID, PlanCommentId.next())
                .set(PLAN_COMMENT.PLAN_ID, on.plan())
                .set(PLAN_COMMENT.PLAN_VERSION, on.writtenIn())
                .set(PLAN_COMMENT.PART, part.kind().name())
                .set(PLAN_COMMENT.NUMBER, part.number())
                .set(PLAN_COMMENT.ANSWERS, answers.orElse(null))
                .set(PLAN_COMMENT.UNIT_ID, unit)
                .set(PLAN_COMMENT.PERSON_ID, by)
                .set(PLAN_COMMENT.WORDS, words)
                .set(PLAN_COMMENT.SAID_AT, clock.instant())
                .execute();
    }
}
