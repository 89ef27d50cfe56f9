package vn.tinhgon.assignment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.JOINT_LEAD;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.springframework.stereotype.Component;
import vn.tinhgon.assignment.Judgement.Given;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.database.Writes;

/** What giving targets to units reads and writes: one statement for each table, however many cells. */
@Component
class GivingStore {

    /**
     * A target that a unit is to report from now on.
     *
     * @param passedOnBy the unit above that passed it on; empty where the province gives it
     */
    record NewAssignment(AssignmentId id, TargetId target, UnitId unit, Optional<UnitId> passedOnBy) {

        private static final long FIRST_VERSION = 1;

        static NewAssignment given(TargetId target, UnitId unit) {
            return new NewAssignment(AssignmentId.next(), target, unit, Optional.empty());
        }

        static NewAssignment passedOn(TargetId target, UnitId unit, UnitId by) {
            return new NewAssignment(AssignmentId.next(), target, unit, Optional.of(by));
        }

        /** As it stands once it is written. */
        AssignmentVersion written() {
            return new AssignmentVersion(id, FIRST_VERSION);
        }
    }

    /**
     * A target as who passes it on has it.
     *
     * @param joint whether several lead it with one figure
     * @param settled whether it was decided that it does not apply
     */
    record PassedOn(
            TargetId target,
            ProgrammeId programme,
            FigureKind kind,
            Comparison comparison,
            Frequency frequency,
            boolean joint,
            boolean settled) {}

    record NewGoal(AssignmentId assignment, BigDecimal goal, LocalDate inForceFrom, String reason) {}

    /** What a unit had to reach before its goal was set last. */
    record GoalBefore(BigDecimal goal, Frequency frequency) {}

    private final DSLContext db;

    GivingStore(DSLContext db) {
        this.db = db;
    }

    /** Who has which target of the programme. */
    Map<TargetId, Map<UnitId, Given>> given(ProgrammeId programme) {
        var settled = field(ASSIGNMENT.NOT_APPLICABLE_REASON.isNotNull());
        var judged = field(TARGET.FIGURE_KIND
                .eq(FigureKind.MILESTONE)
                .and(exists(selectOne()
                        .from(ENTRY)
                        .join(REPORTING_PERIOD)
                        .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                        .where(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), ENTRY.STATE.eq("APPROVED"))
                        .and(ENTRY.SET_ASIDE.isFalse())
                        .and(REPORTING_PERIOD.CLOSED_AT.isNull()))));
        return db
                .select(
                        ASSIGNMENT.TARGET_ID,
                        ASSIGNMENT.UNIT_ID,
                        ASSIGNMENT.ID,
                        ASSIGNMENT.VERSION,
                        GOAL_VERSION.GOAL,
                        settled,
                        judged)
                .from(TARGET)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.TARGET_ID.eq(TARGET.ID))
                .join(GOAL_VERSION)
                .on(GoalSetLast.condition())
                .where(TARGET.PROGRAMME_ID.eq(programme))
                .orderBy(ASSIGNMENT.ID)
                .fetch()
                .stream()
                .collect(groupingBy(
                        each -> each.get(ASSIGNMENT.TARGET_ID),
                        toMap(
                                each -> each.get(ASSIGNMENT.UNIT_ID),
                                each -> new Given(
                                        each.get(ASSIGNMENT.UNIT_ID),
                                        each.get(ASSIGNMENT.ID),
                                        each.get(ASSIGNMENT.VERSION),
                                        each.get(GOAL_VERSION.GOAL),
                                        each.get(settled),
                                        each.get(judged)))));
    }

    /** Empty where this province has no such assignment. */
    Optional<Owned<PassedOn>> passedOn(AssignmentId id) {
        return db.select(
                        ASSIGNMENT.UNIT_ID,
                        TARGET.ID,
                        TARGET.PROGRAMME_ID,
                        TARGET.FIGURE_KIND,
                        TARGET.COMPARISON,
                        TARGET.FREQUENCY,
                        TARGET.JOINT,
                        ASSIGNMENT.NOT_APPLICABLE_REASON)
                .from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(ASSIGNMENT.ID.eq(id))
                .fetchOptional(row -> Owned.by(
                        row.get(ASSIGNMENT.UNIT_ID),
                        true,
                        new PassedOn(
                                row.get(TARGET.ID),
                                row.get(TARGET.PROGRAMME_ID),
                                row.get(TARGET.FIGURE_KIND),
                                row.get(TARGET.COMPARISON),
                                row.get(TARGET.FREQUENCY),
                                row.get(TARGET.JOINT),
                                row.get(ASSIGNMENT.NOT_APPLICABLE_REASON) != null)));
    }

    /**
     * Waits for whoever assigns in this programme or closes one of its periods: what is judged now is still so when it is
     * written.
     */
    void oneAfterTheOther(ProgrammeId programme) {
        db.select(PROGRAMME.ID)
                .from(PROGRAMME)
                .where(PROGRAMME.ID.eq(programme))
                .forUpdate()
                .fetch();
    }

    /**
     * For each frequency the first day of the first period after all that is closed, which is the programme's own where
     * nothing is; a frequency of which no period is left is not there.
     */
    Map<Frequency, LocalDate> firstOpenDays(ProgrammeId programme) {
        var periods = db.select(
                        PROGRAMME.FROM_ON,
                        REPORTING_PERIOD.FREQUENCY,
                        REPORTING_PERIOD.FROM_ON,
                        REPORTING_PERIOD.CLOSED_AT)
                .from(PROGRAMME)
                .leftJoin(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.PROGRAMME_ID.eq(PROGRAMME.ID))
                .where(PROGRAMME.ID.eq(programme))
                .orderBy(REPORTING_PERIOD.FROM_ON)
                .fetch();
        var days = new EnumMap<Frequency, LocalDate>(Frequency.class);
        for (var frequency : Frequency.values()) {
            var first = periods.stream()
                    .map(period -> period.get(PROGRAMME.FROM_ON))
                    .findFirst();
            for (var period : periods) {
                if (period.get(REPORTING_PERIOD.FREQUENCY) == frequency) {
                    first = isClosed(period)
                            ? Optional.empty()
                            : first.or(() -> Optional.of(period.get(REPORTING_PERIOD.FROM_ON)));
                }
            }
            first.ifPresent(day -> days.put(frequency, day));
        }
        return days;
    }

    private static boolean isClosed(Record4<?, ?, ?, ?> period) {
        return period.get(REPORTING_PERIOD.CLOSED_AT) != null;
    }

    /** @throws Changed when somebody else has given one of the targets to one of the units meanwhile */
    void add(List<NewAssignment> added) {
        if (added.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                ASSIGNMENT, ASSIGNMENT.ID, ASSIGNMENT.TARGET_ID, ASSIGNMENT.UNIT_ID, ASSIGNMENT.PASSED_ON_BY);
        for (var one : added) {
            insert = insert.values(
                    one.id(), one.target(), one.unit(), one.passedOnBy().orElse(null));
        }
        Writes.orChanged("assignment", insert::execute);
    }

    /** Of each the goal before the one set last; an assignment whose goal never changed is not there. */
    Map<AssignmentId, GoalBefore> goalsBefore(Collection<AssignmentId> ids) {
        var before = new HashMap<AssignmentId, GoalBefore>();
        db.select(ASSIGNMENT.ID, GOAL_VERSION.GOAL, TARGET.FREQUENCY)
                .from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .join(GOAL_VERSION)
                .on(GOAL_VERSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .where(ASSIGNMENT.ID.in(ids))
                .orderBy(GOAL_VERSION.IN_FORCE_FROM.desc(), GOAL_VERSION.ID.desc())
                .fetchGroups(ASSIGNMENT.ID)
                .forEach((id, goals) -> goals.stream()
                        .skip(1)
                        .findFirst()
                        .ifPresent(goal -> before.put(
                                id, new GoalBefore(goal.get(GOAL_VERSION.GOAL), goal.get(TARGET.FREQUENCY)))));
        return before;
    }

    void addGoals(List<NewGoal> goals) {
        if (goals.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                GOAL_VERSION,
                GOAL_VERSION.ID,
                GOAL_VERSION.ASSIGNMENT_ID,
                GOAL_VERSION.GOAL,
                GOAL_VERSION.IN_FORCE_FROM,
                GOAL_VERSION.REASON);
        for (var one : goals) {
            insert = insert.values(Id.ofRow(), one.assignment(), one.goal(), one.inForceFrom(), one.reason());
        }
        insert.execute();
    }

    /** @param leads of each figure the units that lead it together with the one that reports it */
    void addJointLeads(Map<AssignmentId, List<UnitId>> leads) {
        var insert = db.insertQuery(JOINT_LEAD);
        leads.forEach((assignment, units) -> units.forEach(unit -> {
            var lead = db.newRecord(JOINT_LEAD);
            lead.setId(Id.ofRow());
            lead.setAssignmentId(assignment);
            lead.setUnitId(unit);
            insert.addRecord(lead);
        }));
        if (insert.isExecutable()) {
            insert.execute();
        }
    }

    /** @throws Changed when one of them is no longer at the version that was read */
    void touch(List<AssignmentVersion> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Writes.foundOrChanged(
                "assignment",
                changed.size(),
                db.update(ASSIGNMENT)
                        .set(ASSIGNMENT.VERSION, ASSIGNMENT.VERSION.plus(1))
                        .where(row(ASSIGNMENT.ID, ASSIGNMENT.VERSION)
                                .in(changed.stream()
                                        .map(one -> row(
                                                val(one.id(), ASSIGNMENT.ID), val(one.version(), ASSIGNMENT.VERSION)))
                                        .toList())));
    }
}
