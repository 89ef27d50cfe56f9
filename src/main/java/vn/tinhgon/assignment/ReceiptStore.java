package vn.tinhgon.assignment;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.field;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.RECEIPT_ANSWER;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.TARGET_RECEIPT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFromStep;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Component;
import vn.tinhgon.assignment.Receipt.Answer;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.database.Writes;

@Component
class ReceiptStore {

    /** A target that a unit may say something to, with the goal set last and what was said to that. */
    record Answerable(AssignmentId id, UnitId unit, long goalVersion, boolean applicable, Set<Answer> answers) {

        boolean isReceived() {
            return answers.contains(Answer.RECEIVED);
        }

        boolean isObjectedTo() {
            return answers.contains(Answer.OBJECTED);
        }
    }

    private final DSLContext db;
    private final Clock clock;

    ReceiptStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * With two statements.
     *
     * @param requests what the unit asked about them
     */
    List<GivenTarget> given(UnitId unit, LocalDate day, Map<AssignmentId, NotApplicableRequest> requests) {
        var theirs = ASSIGNMENT.UNIT_ID.eq(unit).and(PROGRAMME.FROM_ON.le(day)).and(PROGRAMME.UNTIL_ON.gt(day));
        var said = said(theirs);
        return given(db.select(
                        ASSIGNMENT.ID,
                        TARGET.NUMBER,
                        TARGET.SHORT_NAME,
                        TARGET.INDICATOR,
                        TARGET.DEFINITION,
                        TARGET.COUNTING,
                        TARGET.SOURCE,
                        TARGET.FIGURE_KIND,
                        TARGET.MEASURE_UNIT,
                        TARGET.COMPARISON,
                        TARGET.ACCUMULATION,
                        TARGET.FREQUENCY,
                        TARGET.EVIDENCE_REQUIRED,
                        GOAL_VERSION.ID,
                        GOAL_VERSION.GOAL,
                        GOAL_VERSION.IN_FORCE_FROM,
                        GOAL_VERSION.REASON,
                        ASSIGNMENT.NOT_APPLICABLE_REASON))
                .where(theirs)
                .orderBy(TARGET.NUMBER)
                .fetch(row -> new GivenTarget(
                        row.get(ASSIGNMENT.ID),
                        row.get(TARGET.NUMBER),
                        row.get(TARGET.SHORT_NAME),
                        row.get(TARGET.INDICATOR),
                        row.get(TARGET.DEFINITION),
                        row.get(TARGET.COUNTING),
                        row.get(TARGET.SOURCE),
                        new Measure(row.get(TARGET.FIGURE_KIND), row.get(TARGET.MEASURE_UNIT)),
                        row.get(TARGET.COMPARISON),
                        row.get(TARGET.ACCUMULATION),
                        row.get(TARGET.FREQUENCY),
                        row.get(TARGET.EVIDENCE_REQUIRED),
                        new GoalVersion(
                                row.get(GOAL_VERSION.GOAL),
                                row.get(GOAL_VERSION.IN_FORCE_FROM),
                                row.get(GOAL_VERSION.REASON)),
                        Id.madeAt(row.get(GOAL_VERSION.ID)),
                        Optional.ofNullable(row.get(ASSIGNMENT.NOT_APPLICABLE_REASON)),
                        Optional.ofNullable(said.get(row.get(ASSIGNMENT.ID))),
                        Optional.ofNullable(requests.get(row.get(ASSIGNMENT.ID)))));
    }

    /** The last word of each unit on the goal set last. */
    Map<AssignmentId, Receipt> ofTarget(TargetId target) {
        return said(ASSIGNMENT.TARGET_ID.eq(target));
    }

    private Map<AssignmentId, Receipt> said(Condition which) {
        var replying = PERSON.as("replying");
        return given(db.select(
                        ASSIGNMENT.ID,
                        TARGET_RECEIPT.ANSWER,
                        TARGET_RECEIPT.REASON,
                        PERSON.FULL_NAME,
                        TARGET_RECEIPT.ANSWERED_AT,
                        RECEIPT_ANSWER.ANSWER,
                        replying.FULL_NAME,
                        RECEIPT_ANSWER.ANSWERED_AT))
                .join(TARGET_RECEIPT)
                .on(TARGET_RECEIPT.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .and(TARGET_RECEIPT.GOAL_VERSION_ID.eq(GOAL_VERSION.ID))
                .join(PERSON)
                .on(PERSON.ID.eq(TARGET_RECEIPT.PERSON_ID))
                .leftJoin(RECEIPT_ANSWER)
                .on(RECEIPT_ANSWER.RECEIPT_ID.eq(TARGET_RECEIPT.ID))
                .leftJoin(replying)
                .on(replying.ID.eq(RECEIPT_ANSWER.PERSON_ID))
                .where(which)
                .orderBy(TARGET_RECEIPT.ID)
                .fetch()
                .stream()
                .collect(toMap(
                        row -> row.get(ASSIGNMENT.ID),
                        row -> new Receipt(
                                Answer.valueOf(row.get(TARGET_RECEIPT.ANSWER)),
                                row.get(TARGET_RECEIPT.REASON),
                                row.get(PERSON.FULL_NAME),
                                row.get(TARGET_RECEIPT.ANSWERED_AT),
                                Optional.ofNullable(row.get(RECEIPT_ANSWER.ANSWER))
                                        .map(text -> new Receipt.Reply(
                                                text,
                                                row.get(replying.FULL_NAME),
                                                row.get(RECEIPT_ANSWER.ANSWERED_AT)))),
                        (earlier, later) -> earlier.isReceived() ? earlier : later));
    }

    private static <R extends Record> SelectOnConditionStep<R> given(SelectFromStep<R> columns) {
        return columns.from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(TARGET.PROGRAMME_ID))
                .join(GOAL_VERSION)
                .on(GoalSetLast.condition());
    }

    /** Those of the given ids that this province has. */
    List<Owned<Answerable>> answerable(Collection<AssignmentId> ids) {
        var answers = db.select(TARGET_RECEIPT.ASSIGNMENT_ID, TARGET_RECEIPT.GOAL_VERSION_ID, TARGET_RECEIPT.ANSWER)
                .from(TARGET_RECEIPT)
                .where(TARGET_RECEIPT.ASSIGNMENT_ID.in(ids))
                .fetchGroups(TARGET_RECEIPT.GOAL_VERSION_ID, row -> Answer.valueOf(row.get(TARGET_RECEIPT.ANSWER)));
        var applicable = field(ASSIGNMENT.NOT_APPLICABLE_REASON.isNull());
        return db.select(ASSIGNMENT.ID, ASSIGNMENT.UNIT_ID, GOAL_VERSION.ID, applicable)
                .from(ASSIGNMENT)
                .join(GOAL_VERSION)
                .on(GoalSetLast.condition())
                .where(ASSIGNMENT.ID.in(ids))
                .orderBy(ASSIGNMENT.ID)
                .fetch(row -> Owned.by(
                        row.get(ASSIGNMENT.UNIT_ID),
                        true,
                        new Answerable(
                                row.get(ASSIGNMENT.ID),
                                row.get(ASSIGNMENT.UNIT_ID),
                                row.get(GOAL_VERSION.ID),
                                row.get(applicable),
                                Set.copyOf(answers.getOrDefault(row.get(GOAL_VERSION.ID), List.of())))));
    }

    /** @throws Changed when somebody has said so meanwhile */
    void add(List<Answerable> targets, Answer answer, String reason, PersonId by) {
        if (targets.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var insert = db.insertInto(
                TARGET_RECEIPT,
                TARGET_RECEIPT.ID,
                TARGET_RECEIPT.ASSIGNMENT_ID,
                TARGET_RECEIPT.GOAL_VERSION_ID,
                TARGET_RECEIPT.UNIT_ID,
                TARGET_RECEIPT.ANSWER,
                TARGET_RECEIPT.REASON,
                TARGET_RECEIPT.PERSON_ID,
                TARGET_RECEIPT.ANSWERED_AT);
        for (var target : targets) {
            insert = insert.values(
                    Id.ofRow(), target.id(), target.goalVersion(), target.unit(), answer.name(), reason, by, now);
        }
        Writes.orChanged("receipt", insert::execute);
    }
}
