package vn.tinhgon.assignment;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.NOT_APPLICABLE_DECISION;
import static vn.tinhgon.schema.Tables.NOT_APPLICABLE_REQUEST;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.RECEIPT_ANSWER;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.TARGET_RECEIPT;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tinhgon.assignment.NotApplicableRequest.Decision;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.RequestId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.unit.UnitNames;

/** What units ask of the province about their targets, and what it answers. */
@Component
class RequestStore {

    /** A request that somebody is about to decide. */
    record Asked(AssignmentId assignment, long version, PersonId by, boolean settled) {}

    private final DSLContext db;
    private final Clock clock;

    RequestStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The last request of each assignment of a unit. */
    Map<AssignmentId, NotApplicableRequest> of(UnitId unit) {
        return last(NOT_APPLICABLE_REQUEST.UNIT_ID.eq(unit));
    }

    /** The last request of each unit about a target. */
    Map<AssignmentId, NotApplicableRequest> of(TargetId target) {
        return last(ASSIGNMENT.TARGET_ID.eq(target));
    }

    /** The last one about an assignment. */
    Optional<NotApplicableRequest> of(AssignmentId assignment) {
        return Optional.ofNullable(last(ASSIGNMENT.ID.eq(assignment)).get(assignment));
    }

    private Map<AssignmentId, NotApplicableRequest> last(Condition which) {
        var asking = PERSON.as("asking");
        var deciding = PERSON.as("deciding");
        var last = new HashMap<AssignmentId, NotApplicableRequest>();
        db.select(
                        ASSIGNMENT.ID,
                        NOT_APPLICABLE_REQUEST.REASON,
                        asking.FULL_NAME,
                        NOT_APPLICABLE_REQUEST.REQUESTED_AT,
                        NOT_APPLICABLE_DECISION.GRANTED,
                        NOT_APPLICABLE_DECISION.REASON,
                        deciding.FULL_NAME,
                        NOT_APPLICABLE_DECISION.DECIDED_AT)
                .from(NOT_APPLICABLE_REQUEST)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(NOT_APPLICABLE_REQUEST.ASSIGNMENT_ID))
                .join(asking)
                .on(asking.ID.eq(NOT_APPLICABLE_REQUEST.REQUESTED_BY))
                .leftJoin(NOT_APPLICABLE_DECISION)
                .on(NOT_APPLICABLE_DECISION.REQUEST_ID.eq(NOT_APPLICABLE_REQUEST.ID))
                .leftJoin(deciding)
                .on(deciding.ID.eq(NOT_APPLICABLE_DECISION.PERSON_ID))
                .where(which)
                .orderBy(NOT_APPLICABLE_REQUEST.ID)
                .forEach(row -> last.put(
                        row.get(ASSIGNMENT.ID),
                        new NotApplicableRequest(
                                row.get(NOT_APPLICABLE_REQUEST.REASON),
                                row.get(asking.FULL_NAME),
                                row.get(NOT_APPLICABLE_REQUEST.REQUESTED_AT),
                                Optional.ofNullable(row.get(NOT_APPLICABLE_DECISION.GRANTED))
                                        .map(granted -> new Decision(
                                                granted,
                                                row.get(NOT_APPLICABLE_DECISION.REASON),
                                                row.get(deciding.FULL_NAME),
                                                row.get(NOT_APPLICABLE_DECISION.DECIDED_AT))))));
        return last;
    }

    /** What was not decided, the oldest first. */
    List<Waiting> requests(LocalDate day, PersonId asking) {
        return db.select(
                        NOT_APPLICABLE_REQUEST.ID,
                        TARGET.NUMBER,
                        TARGET.SHORT_NAME,
                        UNIT_VERSION.NAME,
                        NOT_APPLICABLE_REQUEST.REASON,
                        PERSON.FULL_NAME,
                        NOT_APPLICABLE_REQUEST.REQUESTED_AT,
                        NOT_APPLICABLE_REQUEST.REQUESTED_BY)
                .from(NOT_APPLICABLE_REQUEST)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(NOT_APPLICABLE_REQUEST.ASSIGNMENT_ID))
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .join(UNIT)
                .on(UNIT.ID.eq(NOT_APPLICABLE_REQUEST.UNIT_ID))
                .join(UNIT_VERSION)
                .on(UnitNames.on(day))
                .join(PERSON)
                .on(PERSON.ID.eq(NOT_APPLICABLE_REQUEST.REQUESTED_BY))
                .where(ASSIGNMENT.NOT_APPLICABLE_REASON.isNull())
                .and(notExists(selectOne()
                        .from(NOT_APPLICABLE_DECISION)
                        .where(NOT_APPLICABLE_DECISION.REQUEST_ID.eq(NOT_APPLICABLE_REQUEST.ID))))
                .orderBy(NOT_APPLICABLE_REQUEST.ID)
                .fetch(row -> new Waiting(
                        Waiting.Kind.NOT_APPLICABLE,
                        row.get(NOT_APPLICABLE_REQUEST.ID),
                        row.get(TARGET.NUMBER),
                        row.get(TARGET.SHORT_NAME),
                        row.get(UNIT_VERSION.NAME),
                        row.get(NOT_APPLICABLE_REQUEST.REASON),
                        row.get(PERSON.FULL_NAME),
                        row.get(NOT_APPLICABLE_REQUEST.REQUESTED_AT),
                        asking.equals(row.get(NOT_APPLICABLE_REQUEST.REQUESTED_BY))));
    }

    /** Objections to the goal set last that nobody answered, the oldest first. */
    List<Waiting> objections(LocalDate day, PersonId asking) {
        var later = TARGET_RECEIPT.as("later");
        return db.select(
                        TARGET_RECEIPT.ID,
                        TARGET.NUMBER,
                        TARGET.SHORT_NAME,
                        UNIT_VERSION.NAME,
                        TARGET_RECEIPT.REASON,
                        PERSON.FULL_NAME,
                        TARGET_RECEIPT.ANSWERED_AT,
                        TARGET_RECEIPT.PERSON_ID)
                .from(TARGET_RECEIPT)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(TARGET_RECEIPT.ASSIGNMENT_ID))
                .join(GOAL_VERSION)
                .on(GoalSetLast.condition())
                .and(GOAL_VERSION.ID.eq(TARGET_RECEIPT.GOAL_VERSION_ID))
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .join(UNIT)
                .on(UNIT.ID.eq(TARGET_RECEIPT.UNIT_ID))
                .join(UNIT_VERSION)
                .on(UnitNames.on(day))
                .join(PERSON)
                .on(PERSON.ID.eq(TARGET_RECEIPT.PERSON_ID))
                .where(TARGET_RECEIPT.ANSWER.eq(Receipt.Answer.OBJECTED.name()))
                .and(ASSIGNMENT.NOT_APPLICABLE_REASON.isNull())
                .and(notExists(selectOne().from(RECEIPT_ANSWER).where(RECEIPT_ANSWER.RECEIPT_ID.eq(TARGET_RECEIPT.ID))))
                .and(notExists(selectOne()
                        .from(later)
                        .where(later.ASSIGNMENT_ID.eq(TARGET_RECEIPT.ASSIGNMENT_ID))
                        .and(later.GOAL_VERSION_ID.eq(TARGET_RECEIPT.GOAL_VERSION_ID))
                        .and(later.ANSWER.eq(Receipt.Answer.RECEIVED.name()))))
                .orderBy(TARGET_RECEIPT.ID)
                .fetch(row -> new Waiting(
                        Waiting.Kind.OBJECTION,
                        new RequestId(row.get(TARGET_RECEIPT.ID)),
                        row.get(TARGET.NUMBER),
                        row.get(TARGET.SHORT_NAME),
                        row.get(UNIT_VERSION.NAME),
                        row.get(TARGET_RECEIPT.REASON),
                        row.get(PERSON.FULL_NAME),
                        row.get(TARGET_RECEIPT.ANSWERED_AT),
                        asking.equals(row.get(TARGET_RECEIPT.PERSON_ID))));
    }

    /** Of a target that stands. */
    Optional<Asked> asked(RequestId id) {
        return db.select(
                        ASSIGNMENT.ID,
                        ASSIGNMENT.VERSION,
                        NOT_APPLICABLE_REQUEST.REQUESTED_BY,
                        field(ASSIGNMENT.NOT_APPLICABLE_REASON.isNotNull()))
                .from(NOT_APPLICABLE_REQUEST)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(NOT_APPLICABLE_REQUEST.ASSIGNMENT_ID))
                .where(NOT_APPLICABLE_REQUEST.ID.eq(id))
                .fetchOptional(Records.mapping(Asked::new));
    }

    /** Who objected, where it is an objection to a target that stands. */
    Optional<PersonId> objector(RequestId objection) {
        return db.select(TARGET_RECEIPT.PERSON_ID)
                .from(TARGET_RECEIPT)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(TARGET_RECEIPT.ASSIGNMENT_ID))
                .where(TARGET_RECEIPT.ID.eq(objection.value()))
                .and(TARGET_RECEIPT.ANSWER.eq(Receipt.Answer.OBJECTED.name()))
                .fetchOptional(TARGET_RECEIPT.PERSON_ID);
    }

    void ask(AssignmentId assignment, UnitId unit, String reason, PersonId by) {
        db.insertInto(
                        NOT_APPLICABLE_REQUEST,
                        NOT_APPLICABLE_REQUEST.ID,
                        NOT_APPLICABLE_REQUEST.ASSIGNMENT_ID,
                        NOT_APPLICABLE_REQUEST.UNIT_ID,
                        NOT_APPLICABLE_REQUEST.REASON,
                        NOT_APPLICABLE_REQUEST.REQUESTED_BY,
                        NOT_APPLICABLE_REQUEST.REQUESTED_AT)
                .values(RequestId.next(), assignment, unit, reason, by, clock.instant())
                .execute();
    }

    /** @throws Changed when somebody has decided it meanwhile */
    void decide(RequestId id, boolean granted, String reason, PersonId by) {
        Writes.orChanged(
                "request",
                () -> db.insertInto(
                                NOT_APPLICABLE_DECISION,
                                NOT_APPLICABLE_DECISION.ID,
                                NOT_APPLICABLE_DECISION.REQUEST_ID,
                                NOT_APPLICABLE_DECISION.GRANTED,
                                NOT_APPLICABLE_DECISION.REASON,
                                NOT_APPLICABLE_DECISION.PERSON_ID,
                                NOT_APPLICABLE_DECISION.DECIDED_AT)
                        .values(Id.ofRow(), id, granted, reason, by, clock.instant())
                        .execute());
    }

    /** @throws Changed when somebody has answered it meanwhile */
    void answer(RequestId objection, String answer, PersonId by) {
        Writes.orChanged(
                "request",
                () -> db.insertInto(
                                RECEIPT_ANSWER,
                                RECEIPT_ANSWER.ID,
                                RECEIPT_ANSWER.RECEIPT_ID,
                                RECEIPT_ANSWER.ANSWER,
                                RECEIPT_ANSWER.PERSON_ID,
                                RECEIPT_ANSWER.ANSWERED_AT)
                        .values(Id.ofRow(), objection.value(), answer, by, clock.instant())
                        .execute());
    }
}
