package vn.tinhgon.progress;

import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.ENTRY_VOICE;
import static vn.tinhgon.schema.Tables.JOINT_LEAD;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.calendar.PortalClock;

/** What other units said of figures, as it is read. */
@Component
class VoiceStore {

    private record Line(UnitId unit, boolean verdictInForce, Voice voice) {}

    private final DSLContext db;
    private final PortalClock clock;

    VoiceStore(DSLContext db, PortalClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * With two statements.
     *
     * @param submittedOnly leaves out what was said of earlier versions that nobody handed in
     */
    Said of(EntryId entry, boolean submittedOnly) {
        var lines = lines(entry, submittedOnly);
        var verdicts = lines.stream().filter(Line::verdictInForce).collect(toMap(Line::unit, Line::voice));
        var name = nameOf(JOINT_LEAD.UNIT_ID);
        var leads = db.select(JOINT_LEAD.UNIT_ID, name)
                .from(ENTRY)
                .join(JOINT_LEAD)
                .on(JOINT_LEAD.ASSIGNMENT_ID.eq(ENTRY.ASSIGNMENT_ID), JOINT_LEAD.UNIT_ID.ne(ENTRY.UNIT_ID))
                .where(ENTRY.ID.eq(entry))
                .orderBy(name, JOINT_LEAD.ID)
                .fetch(row ->
                        new JointLead(row.get(name), Optional.ofNullable(verdicts.get(row.get(JOINT_LEAD.UNIT_ID)))));
        return new Said(
                leads,
                lines.stream()
                        .filter(line -> !line.verdictInForce())
                        .map(Line::voice)
                        .toList());
    }

    private List<Line> lines(EntryId entry, boolean submittedOnly) {
        var name = nameOf(ENTRY_VOICE.UNIT_ID);
        var inForce = ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID);
        var verdictInForce = field(inForce.and(ENTRY_VOICE.VERDICT.isNotNull()));
        return db.select(
                        ENTRY_VOICE.UNIT_ID,
                        name,
                        ENTRY_VOICE.VOICE,
                        ENTRY_VOICE.WORDS,
                        ENTRY_VOICE.SAID_AT,
                        ENTRY_VERSION.NUMBER,
                        PERSON.FULL_NAME,
                        verdictInForce)
                .from(ENTRY)
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ENTRY_ID.eq(ENTRY.ID))
                .join(ENTRY_VOICE)
                .on(ENTRY_VOICE.ENTRY_VERSION_ID.eq(ENTRY_VERSION.ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ENTRY_VOICE.PERSON_ID))
                .where(ENTRY.ID.eq(entry))
                .and(submittedOnly ? inForce.or(FigureStore.wasHandedIn()) : DSL.noCondition())
                .orderBy(ENTRY_VOICE.ID.desc())
                .fetch(row -> new Line(
                        row.get(ENTRY_VOICE.UNIT_ID),
                        row.get(verdictInForce),
                        new Voice(
                                VoiceKind.valueOf(row.get(ENTRY_VOICE.VOICE)),
                                row.get(ENTRY_VERSION.NUMBER),
                                row.get(name),
                                row.get(PERSON.FULL_NAME),
                                row.get(ENTRY_VOICE.SAID_AT),
                                row.get(ENTRY_VOICE.WORDS))));
    }

    /** As the unit is called today, or was when it ended: who leads is shown whatever became of it. */
    private Field<String> nameOf(Field<UnitId> unit) {
        return field(select(UNIT_VERSION.NAME)
                        .from(UNIT_VERSION)
                        .where(UNIT_VERSION.UNIT_ID.eq(unit), UNIT_VERSION.VALID_FROM.le(val(clock.today())))
                        .orderBy(UNIT_VERSION.VALID_FROM.desc())
                        .limit(1))
                .as("unit_name");
    }
}
