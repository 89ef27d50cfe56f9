package vn.tinhgon.assignment;

import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.JOINT_LEAD;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.database.VietnameseOrder;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitNames;
import vn.tinhgon.unit.UnitRow;

@Component
class AssignmentStore {

    private static final Field<UnitKind> KIND = UNIT.KIND.convertFrom(UnitKind::valueOf);

    private final DSLContext db;

    AssignmentStore(DSLContext db) {
        this.db = db;
    }

    /** With three statements, however many units and goals. */
    List<AssignedUnit> ofTarget(
            TargetId target,
            LocalDate day,
            Map<AssignmentId, Receipt> receipts,
            Map<AssignmentId, NotApplicableRequest> requests) {
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
                .on(UnitNames.on(day))
                .where(ASSIGNMENT.TARGET_ID.eq(target))
                .orderBy(VietnameseOrder.of(UNIT_VERSION.NAME), ASSIGNMENT.ID)
                .fetch(row -> new AssignedUnit(
                        row.get(ASSIGNMENT.ID),
                        row.get(ASSIGNMENT.VERSION),
                        new UnitRow(row.get(UNIT.ID), row.get(UNIT.CODE), row.get(KIND), row.get(UNIT_VERSION.NAME)),
                        goals.getOrDefault(row.get(ASSIGNMENT.ID), List.of()),
                        joint.getOrDefault(row.get(ASSIGNMENT.ID), List.of()),
                        Optional.ofNullable(row.get(ASSIGNMENT.NOT_APPLICABLE_REASON)),
                        Optional.ofNullable(receipts.get(row.get(ASSIGNMENT.ID))),
                        Optional.ofNullable(requests.get(row.get(ASSIGNMENT.ID)))))
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
                .on(UnitNames.on(day))
                .where(ASSIGNMENT.TARGET_ID.eq(target))
                .orderBy(UNIT_VERSION.NAME, JOINT_LEAD.ID)
                .fetchGroups(JOINT_LEAD.ASSIGNMENT_ID, UNIT_VERSION.NAME);
    }

    /** @throws Changed when it is no longer at {@code version} */
    void settle(AssignmentId id, long version, String notApplicable) {
        Writes.foundOrChanged(
                "assignment",
                db.update(ASSIGNMENT)
                        .set(ASSIGNMENT.NOT_APPLICABLE_REASON, notApplicable)
                        .set(ASSIGNMENT.VERSION, version + 1)
                        .where(ASSIGNMENT.ID.eq(id), ASSIGNMENT.VERSION.eq(version)));
    }
}
