package vn.tinhgon.progress;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_VOICE;
import static vn.tinhgon.schema.Tables.JOINT_LEAD;
import static vn.tinhgon.schema.Tables.PERIOD_REOPENING;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET_PARTY;
import static vn.tinhgon.schema.Tables.UNIT;

import org.jooq.Condition;
import org.jooq.Field;
import vn.tinhgon.kernel.UnitId;

/** Which units stand beside a figure, and see it: said here and nowhere else. */
final class Beside {

    private Beside() {}

    /** Whether {@code unit} leads an entry of another unit, and the entry has left its editor. */
    static Condition isLedBy(UnitId unit) {
        return ENTRY.UNIT_ID
                .ne(unit)
                .and(ENTRY.STATE.ne(EntryState.DRAFT.name()))
                .and(exists(selectOne()
                        .from(JOINT_LEAD)
                        .where(JOINT_LEAD.ASSIGNMENT_ID.eq(ENTRY.ASSIGNMENT_ID), JOINT_LEAD.UNIT_ID.eq(unit))));
    }

    /** Whether {@code unit} coordinates the target of an entry of another unit, and the province has the entry. */
    private static Condition isCoordinatedBy(UnitId unit) {
        var given = ASSIGNMENT.as("coordinated");
        return ENTRY.UNIT_ID
                .ne(unit)
                .and(ENTRY.STATE.in(EntryState.SUBMITTED.name(), EntryState.APPROVED.name()))
                .and(exists(selectOne()
                        .from(given)
                        .join(TARGET_PARTY)
                        .on(TARGET_PARTY.TARGET_ID.eq(given.TARGET_ID))
                        .where(given.ID.eq(ENTRY.ASSIGNMENT_ID), TARGET_PARTY.PART.eq(Part.COORDINATING.name()))
                        .and(TARGET_PARTY.WITHDRAWN.isFalse())
                        .and(TARGET_PARTY
                                .UNIT_ID
                                .eq(unit)
                                .or(TARGET_PARTY.UNIT_KIND.eq(
                                        select(UNIT.KIND).from(UNIT).where(UNIT.ID.eq(unit)))))));
    }

    static Condition isSeenBy(UnitId unit) {
        return isLedBy(unit).or(isCoordinatedBy(unit));
    }

    /** The part of {@code unit} in an entry; null where it has none, or does not see it yet. */
    static Field<String> partOf(UnitId unit) {
        return case_().when(isLedBy(unit), Part.JOINT_LEAD.name())
                .when(isCoordinatedBy(unit), Part.COORDINATING.name())
                .as("part_of_unit");
    }

    /** Whether a joint lead has not confirmed the version in force: it said nothing, or disputes it. */
    static Condition isUnconfirmed() {
        return exists(selectOne()
                .from(JOINT_LEAD)
                .where(JOINT_LEAD.ASSIGNMENT_ID.eq(ENTRY.ASSIGNMENT_ID), JOINT_LEAD.UNIT_ID.ne(ENTRY.UNIT_ID))
                .and(notExists(selectOne()
                        .from(ENTRY_VOICE)
                        .where(ENTRY_VOICE.ENTRY_VERSION_ID.eq(ENTRY.CURRENT_VERSION_ID))
                        .and(ENTRY_VOICE.UNIT_ID.eq(JOINT_LEAD.UNIT_ID))
                        .and(ENTRY_VOICE.VOICE.eq(VoiceKind.CONFIRMED.name())))));
    }

    /** Whether anything may still be said of an entry: its period is not closed, or was opened again for its unit. */
    static Condition isOpen() {
        return REPORTING_PERIOD
                .CLOSED_AT
                .isNull()
                .or(exists(selectOne()
                        .from(PERIOD_REOPENING)
                        .where(PERIOD_REOPENING.PERIOD_ID.eq(ENTRY.PERIOD_ID))
                        .and(PERIOD_REOPENING.UNIT_ID.eq(ENTRY.UNIT_ID))
                        .and(PERIOD_REOPENING.STATE.eq(Reopening.State.GRANTED.name()))));
    }
}
