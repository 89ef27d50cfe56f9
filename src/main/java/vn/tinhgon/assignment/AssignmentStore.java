package vn.tinhgon.assignment;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.JOINT_LEAD;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tinhgon.assignment.Judgement.Given;
import vn.tinhgon.assignment.Outcome.GoalChanged;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitRow;

@Component
class AssignmentStore {

    private static final Field<UnitKind> KIND = UNIT.KIND.convertFrom(UnitKind::valueOf);

    private final DSLContext db;

    AssignmentStore(DSLContext db) {
        this.db = db;
    }

    /** With three statements, however many units and goals. */
    List<AssignedUnit> ofTarget(TargetId target, LocalDate day, Map<AssignmentId, Receipt> receipts) {
        var goals = goals(target);
        var joint = jointLeads(target, day);
        return db
                .select(
                        ASSIGNMENT.ID,
                        ASSIGNMENT.VERSION,
                        UNIT.ID,
                        UNIT.CODE,
                        KIND,
                        UNIT_VERSION.NAME,
                        ASSIGNMENT.NOT_APPLICABLE_REASON)
                .from(ASSIGNMENT)
                .join(UNIT)
                .on(UNIT.ID.eq(ASSIGNMENT.UNIT_ID))
                .join(UNIT_VERSION)
                .on(calledOn(day))
                .where(ASSIGNMENT.TARGET_ID.eq(target))
                .orderBy(UNIT_VERSION.NAME.collate("utf8mb4_uca1400_vietnamese_as_cs"), ASSIGNMENT.ID)
                .fetch(row -> new AssignedUnit(
                        row.get(ASSIGNMENT.ID),
                        row.get(ASSIGNMENT.VERSION),
                        new UnitRow(row.get(UNIT.ID), row.get(UNIT.CODE), row.get(KIND), row.get(UNIT_VERSION.NAME)),
                        goals.getOrDefault(row.get(ASSIGNMENT.ID), List.of()),
                        joint.getOrDefault(row.get(ASSIGNMENT.ID), List.of()),
                        Optional.ofNullable(row.get(ASSIGNMENT.NOT_APPLICABLE_REASON)),
                        Optional.ofNullable(receipts.get(row.get(ASSIGNMENT.ID)))))
                .stream()
                .sorted(Comparator.comparing(given -> given.unit().kind()))
                .toList();
    }

    private Map<AssignmentId, List<GoalVersion>> goals(TargetId target) {
        return db.select(GOAL_VERSION.ASSIGNMENT_ID, GOAL_VERSION.GOAL, GOAL_VERSION.IN_FORCE_FROM, GOAL_VERSION.REASON)
                .from(GOAL_VERSION)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(GOAL_VERSION.ASSIGNMENT_ID))
                .where(ASSIGNMENT.TARGET_ID.eq(target))
                .orderBy(GOAL_VERSION.IN_FORCE_FROM.desc(), GOAL_VERSION.ID.desc())
                .fetchGroups(
                        GOAL_VERSION.ASSIGNMENT_ID,
                        row -> new GoalVersion(
                                row.get(GOAL_VERSION.GOAL),
                                row.get(GOAL_VERSION.IN_FORCE_FROM),
                                row.get(GOAL_VERSION.REASON)));
    }

    private Map<AssignmentId, List<String>> jointLeads(TargetId target, LocalDate day) {
        return db.select(JOINT_LEAD.ASSIGNMENT_ID, UNIT_VERSION.NAME)
                .from(JOINT_LEAD)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(JOINT_LEAD.ASSIGNMENT_ID))
                .join(UNIT)
                .on(UNIT.ID.eq(JOINT_LEAD.UNIT_ID))
                .join(UNIT_VERSION)
                .on(calledOn(day))
                .where(ASSIGNMENT.TARGET_ID.eq(target))
                .orderBy(UNIT_VERSION.NAME, JOINT_LEAD.ID)
                .fetchGroups(JOINT_LEAD.ASSIGNMENT_ID, UNIT_VERSION.NAME);
    }

    /** A unit that has ended keeps its last name: what was given to it stays readable. */
    private static Condition calledOn(LocalDate day) {
        var other = UNIT_VERSION.as("other");
        return UNIT_VERSION
                .UNIT_ID
                .eq(UNIT.ID)
                .and(UNIT_VERSION.VALID_FROM.eq(select(max(other.VALID_FROM))
                        .from(other)
                        .where(other.UNIT_ID.eq(UNIT.ID))
                        .and(other.VALID_FROM.le(day))));
    }

    List<Given> given(TargetId target) {
        return db.select(ASSIGNMENT.UNIT_ID, ASSIGNMENT.ID, ASSIGNMENT.VERSION, GOAL_VERSION.GOAL)
                .from(ASSIGNMENT)
                .join(GOAL_VERSION)
                .on(GoalSetLast.condition())
                .where(ASSIGNMENT.TARGET_ID.eq(target))
                .orderBy(ASSIGNMENT.ID)
                .fetch(Records.mapping(Given::new));
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
     * The first day of the first period of that frequency after all that is closed, which is the programme's own where
     * nothing is; empty where no period is left.
     */
    Optional<LocalDate> firstOpenDay(ProgrammeId programme, Frequency frequency) {
        var periods = db.select(PROGRAMME.FROM_ON, REPORTING_PERIOD.FROM_ON, REPORTING_PERIOD.CLOSED_AT)
                .from(PROGRAMME)
                .leftJoin(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.PROGRAMME_ID.eq(PROGRAMME.ID))
                .and(REPORTING_PERIOD.FREQUENCY.eq(frequency))
                .where(PROGRAMME.ID.eq(programme))
                .orderBy(REPORTING_PERIOD.FROM_ON)
                .fetch();
        var first =
                periods.stream().map(period -> period.get(PROGRAMME.FROM_ON)).findFirst();
        for (var period : periods) {
            var closed = period.get(REPORTING_PERIOD.CLOSED_AT) != null;
            first = closed ? Optional.empty() : first.or(() -> Optional.of(period.get(REPORTING_PERIOD.FROM_ON)));
        }
        return first;
    }

    /** @throws Changed when somebody else has given the target to one of the units meanwhile */
    void add(TargetId target, Map<AssignmentId, UnitId> reporting) {
        var insert = db.insertInto(ASSIGNMENT, ASSIGNMENT.ID, ASSIGNMENT.TARGET_ID, ASSIGNMENT.UNIT_ID);
        for (var one : reporting.entrySet()) {
            insert = insert.values(one.getKey(), target, one.getValue());
        }
        try {
            insert.execute();
        } catch (DuplicateKeyException already) {
            throw new Changed("assignment");
        }
    }

    void addGoals(Map<AssignmentId, BigDecimal> goals, LocalDate inForceFrom, String reason) {
        var insert = db.insertInto(
                GOAL_VERSION,
                GOAL_VERSION.ID,
                GOAL_VERSION.ASSIGNMENT_ID,
                GOAL_VERSION.GOAL,
                GOAL_VERSION.IN_FORCE_FROM,
                GOAL_VERSION.REASON);
        for (var one : goals.entrySet()) {
            insert = insert.values(Id.ofRow(), one.getKey(), one.getValue(), inForceFrom, reason);
        }
        insert.execute();
    }

    void addJointLeads(AssignmentId assignment, List<UnitId> leads) {
        var insert = db.insertInto(JOINT_LEAD, JOINT_LEAD.ID, JOINT_LEAD.ASSIGNMENT_ID, JOINT_LEAD.UNIT_ID);
        for (var unit : leads) {
            insert = insert.values(Id.ofRow(), assignment, unit);
        }
        insert.execute();
    }

    /** @throws Changed when one of them is no longer at the version that was read */
    void touch(List<GoalChanged> changes) {
        var rows = db.update(ASSIGNMENT)
                .set(ASSIGNMENT.VERSION, ASSIGNMENT.VERSION.plus(1))
                .where(row(ASSIGNMENT.ID, ASSIGNMENT.VERSION)
                        .in(changes.stream()
                                .map(change -> row(
                                        val(change.assignment(), ASSIGNMENT.ID),
                                        val(change.version(), ASSIGNMENT.VERSION)))
                                .toList()))
                .execute();
        if (rows != changes.size()) {
            throw new Changed("assignment");
        }
    }

    /** @throws Changed when it is no longer at {@code version} */
    void settle(AssignmentId id, long version, String notApplicable) {
        var rows = db.update(ASSIGNMENT)
                .set(ASSIGNMENT.NOT_APPLICABLE_REASON, notApplicable)
                .set(ASSIGNMENT.VERSION, version + 1)
                .where(ASSIGNMENT.ID.eq(id), ASSIGNMENT.VERSION.eq(version))
                .execute();
        if (rows == 0) {
            throw new Changed("assignment");
        }
    }
}
