package vn.tinhgon.assignment;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ASSIGNMENT_WITHDRAWAL;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.unit.UnitNames;

/** Targets taken back. What was taken back is in no other reading: the view of the table leaves it out. */
@Component
class WithdrawalStore {

    /**
     * An assignment that somebody wants to take back.
     *
     * @param reported whether somebody has recorded a figure for it
     * @param owed whether a period was closed that owes one
     */
    record Asked(AssignmentId id, long version, ProgrammeId programme, boolean reported, boolean owed) {}

    private final DSLContext db;
    private final Clock clock;

    WithdrawalStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those of {@code ids} that stand. */
    List<Asked> asked(Collection<AssignmentId> ids) {
        var reported = exists(selectOne().from(ENTRY).where(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID)));
        var owed = exists(selectOne()
                .from(GOAL_VERSION)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.UNTIL_ON.gt(GOAL_VERSION.IN_FORCE_FROM))
                .where(GOAL_VERSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .and(REPORTING_PERIOD.PROGRAMME_ID.eq(TARGET.PROGRAMME_ID))
                .and(REPORTING_PERIOD.FREQUENCY.eq(TARGET.FREQUENCY))
                .and(REPORTING_PERIOD.CLOSED_AT.isNotNull()));
        return db.select(ASSIGNMENT.ID, ASSIGNMENT.VERSION, TARGET.PROGRAMME_ID, field(reported), field(owed))
                .from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(ASSIGNMENT.ID.in(ids))
                .fetch(Records.mapping(Asked::new));
    }

    /**
     * Of how many of {@code ids} somebody has typed a figure since the goal was set that was set last. Ids are in the
     * order of time.
     */
    int reportedSinceTheGoal(Collection<AssignmentId> ids) {
        return db.fetchCount(selectOne()
                .from(ASSIGNMENT)
                .join(GOAL_VERSION)
                .on(GoalSetLast.condition())
                .where(ASSIGNMENT.ID.in(ids))
                .and(exists(selectOne()
                        .from(ENTRY)
                        .join(ENTRY_VERSION)
                        .on(ENTRY_VERSION.ENTRY_ID.eq(ENTRY.ID))
                        .where(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                        .and(ENTRY_VERSION.ID.gt(GOAL_VERSION.ID.coerce(ENTRY_VERSION.ID))))));
    }

    void add(Collection<AssignmentId> ids, String reason, PersonId by) {
        if (ids.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var insert = db.insertInto(
                ASSIGNMENT_WITHDRAWAL,
                ASSIGNMENT_WITHDRAWAL.ID,
                ASSIGNMENT_WITHDRAWAL.ASSIGNMENT_ID,
                ASSIGNMENT_WITHDRAWAL.REASON,
                ASSIGNMENT_WITHDRAWAL.PERSON_ID,
                ASSIGNMENT_WITHDRAWAL.WITHDRAWN_AT);
        for (var id : ids) {
            insert = insert.values(Id.ofRow(), id, reason, by, now);
        }
        insert.execute();
    }

    /** The latest first. */
    List<Withdrawn> ofTarget(TargetId target, LocalDate day) {
        return db.select(
                        UNIT_VERSION.NAME,
                        ASSIGNMENT_WITHDRAWAL.REASON,
                        PERSON.FULL_NAME,
                        ASSIGNMENT_WITHDRAWAL.WITHDRAWN_AT)
                .from(ASSIGNMENT_WITHDRAWAL)
                .join(UNIT)
                .on(UNIT.ID.eq(ASSIGNMENT_WITHDRAWAL.UNIT_ID))
                .join(UNIT_VERSION)
                .on(UnitNames.on(day))
                .join(PERSON)
                .on(PERSON.ID.eq(ASSIGNMENT_WITHDRAWAL.PERSON_ID))
                .where(ASSIGNMENT_WITHDRAWAL.TARGET_ID.eq(target))
                .orderBy(ASSIGNMENT_WITHDRAWAL.ID.desc())
                .fetch(Records.mapping(Withdrawn::new));
    }
}
