package vn.tinhgon.progress;

import static org.jooq.impl.DSL.field;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_STEP;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.TARGET;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.EntryVersionId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Owned;

/** Entries one by one, for whoever changes them. */
@Component
class EntryStore {

    /** A draft as it is submitted. */
    record Draft(EntryId id, EntryVersionId current) {}

    private final DSLContext db;
    private final Clock clock;

    EntryStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws NotFound when there is none of that id in the programme of {@code period} */
    Owned<Assigned> assigned(AssignmentId id, ReportingPeriod period) {
        return db.select(
                        ASSIGNMENT.ID,
                        ASSIGNMENT.UNIT_ID,
                        field(ASSIGNMENT.NOT_APPLICABLE_REASON.isNull()),
                        field(PeriodStore.isGivenBy(period)))
                .from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(ASSIGNMENT.ID.eq(id), PeriodStore.isReportedIn(period))
                .fetchOptional(Records.mapping(Assigned::new))
                .map(found -> Owned.by(found.unit(), false, found))
                .orElseThrow(() -> new NotFound("assignment"));
    }

    /** The entry of an assignment that the caller, {@code asking}, holds. */
    Optional<Entry> find(AssignmentId assignment, PeriodId period, PersonId asking) {
        var own = FigureColumns.isOwnWorkOf(asking);
        return entries(own)
                .where(ENTRY.ASSIGNMENT_ID.eq(assignment), ENTRY.PERIOD_ID.eq(period))
                .fetchOptional(row -> entry(row, own));
    }

    Owned<Entry> get(EntryId id, PersonId asking) {
        var own = FigureColumns.isOwnWorkOf(asking);
        return entries(own)
                .where(ENTRY.ID.eq(id))
                .fetchOptional(row -> entry(row, own))
                .map(found -> Owned.by(found.unit(), found.state() != EntryState.DRAFT, found))
                .orElseThrow(() -> new NotFound("entry"));
    }

    /** The first figure of an assignment in a period. */
    void insert(Entry entry) {
        DatabaseRefusals.worded(() -> {
            db.insertInto(ENTRY)
                    .set(ENTRY.ID, entry.id())
                    .set(ENTRY.VERSION, entry.version())
                    .set(ENTRY.ASSIGNMENT_ID, entry.assignment())
                    .set(ENTRY.PERIOD_ID, entry.period())
                    .set(ENTRY.UNIT_ID, entry.unit())
                    .set(ENTRY.STATE, entry.state().name())
                    .set(ENTRY.CURRENT_VERSION_ID, entry.current())
                    .execute();
            insertVersion(entry);
        });
    }

    /** Another figure for an entry that is there. */
    void record(Entry entry) {
        DatabaseRefusals.worded(() -> {
            update(entry);
            insertVersion(entry);
        });
    }

    /** A decision on an entry: its new state, who decided, and why. */
    void decide(Entry entry, PersonId by, String reason) {
        DatabaseRefusals.worded(() -> {
            update(entry);
            insertSteps(List.of(new Draft(entry.id(), entry.current())), entry.state(), by, reason);
        });
    }

    /** A unit's drafts of a period, locked until the transaction ends: what is submitted is what was looked at. */
    List<Draft> draftsOf(UnitId unit, PeriodId period) {
        return db.select(ENTRY.ID, ENTRY.CURRENT_VERSION_ID)
                .from(ENTRY)
                .where(ENTRY.UNIT_ID.eq(unit), ENTRY.PERIOD_ID.eq(period))
                .and(ENTRY.STATE.eq(EntryState.DRAFT.name()))
                .orderBy(ENTRY.ID)
                .forUpdate()
                .fetch(Records.mapping(Draft::new));
    }

    /** Printed numbers of the targets among those of {@code entries} that need a document and have none named. */
    List<Integer> withoutEvidence(Collection<EntryId> entries) {
        return db.select(TARGET.NUMBER)
                .from(ENTRY)
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(ENTRY.ASSIGNMENT_ID))
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(ENTRY.ID.in(entries), TARGET.EVIDENCE_REQUIRED.isTrue())
                .and(ENTRY_VERSION.EVIDENCE_REFERENCE.eq(""))
                .orderBy(TARGET.NUMBER)
                .fetch(TARGET.NUMBER);
    }

    /** @param drafts at least one, as {@link #draftsOf} gave them */
    void submit(List<Draft> drafts, PersonId by) {
        DatabaseRefusals.worded(() -> {
            db.update(ENTRY)
                    .set(ENTRY.STATE, EntryState.SUBMITTED.name())
                    .set(ENTRY.VERSION, ENTRY.VERSION.plus(1))
                    .where(ENTRY.ID.in(drafts.stream().map(Draft::id).toList()))
                    .execute();
            insertSteps(drafts, EntryState.SUBMITTED, by, "");
        });
    }

    private void update(Entry entry) {
        var rows = db.update(ENTRY)
                .set(ENTRY.VERSION, entry.version())
                .set(ENTRY.STATE, entry.state().name())
                .set(ENTRY.CURRENT_VERSION_ID, entry.current())
                .where(ENTRY.ID.eq(entry.id()), ENTRY.VERSION.eq(entry.version() - 1))
                .execute();
        if (rows == 0) {
            throw new Changed("entry");
        }
    }

    private void insertVersion(Entry entry) {
        db.insertInto(ENTRY_VERSION)
                .set(ENTRY_VERSION.ID, entry.current())
                .set(ENTRY_VERSION.ENTRY_ID, entry.id())
                .set(ENTRY_VERSION.NUMBER, entry.number())
                .set(ENTRY_VERSION.NUMERATOR, entry.figure().rate().numerator())
                .set(ENTRY_VERSION.DENOMINATOR, entry.figure().rate().denominator())
                .set(ENTRY_VERSION.NOTE, entry.figure().note())
                .set(ENTRY_VERSION.EVIDENCE_REFERENCE, entry.figure().evidenceReference())
                .set(ENTRY_VERSION.ENTERED_BY, entry.enteredBy())
                .set(ENTRY_VERSION.ENTERED_AT, clock.instant())
                .execute();
    }

    private void insertSteps(List<Draft> entries, EntryState state, PersonId by, String reason) {
        var now = clock.instant();
        var insert = db.insertInto(
                ENTRY_STEP,
                ENTRY_STEP.ID,
                ENTRY_STEP.ENTRY_ID,
                ENTRY_STEP.ENTRY_VERSION_ID,
                ENTRY_STEP.STATE,
                ENTRY_STEP.PERSON_ID,
                ENTRY_STEP.TAKEN_AT,
                ENTRY_STEP.REASON);
        for (var entry : entries) {
            insert = insert.values(EntryId.next().value(), entry.id(), entry.current(), state.name(), by, now, reason);
        }
        insert.execute();
    }

    private SelectOnConditionStep<? extends Record> entries(Field<Boolean> own) {
        return db.select(
                        ENTRY.ID,
                        ENTRY.VERSION,
                        ENTRY.ASSIGNMENT_ID,
                        ENTRY.PERIOD_ID,
                        ENTRY.UNIT_ID,
                        ENTRY.STATE,
                        ENTRY.CURRENT_VERSION_ID,
                        ENTRY_VERSION.NUMBER,
                        ENTRY_VERSION.NUMERATOR,
                        ENTRY_VERSION.DENOMINATOR,
                        ENTRY_VERSION.NOTE,
                        ENTRY_VERSION.EVIDENCE_REFERENCE,
                        ENTRY_VERSION.ENTERED_BY,
                        own)
                .from(ENTRY)
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID));
    }

    private static Entry entry(Record row, Field<Boolean> own) {
        return new Entry(
                row.get(ENTRY.ID),
                row.get(ENTRY.VERSION),
                row.get(ENTRY.ASSIGNMENT_ID),
                row.get(ENTRY.PERIOD_ID),
                row.get(ENTRY.UNIT_ID),
                EntryState.valueOf(row.get(ENTRY.STATE)),
                row.get(ENTRY.CURRENT_VERSION_ID),
                row.get(ENTRY_VERSION.NUMBER),
                new Figure(
                        new Rate(row.get(ENTRY_VERSION.NUMERATOR), row.get(ENTRY_VERSION.DENOMINATOR)),
                        row.get(ENTRY_VERSION.NOTE),
                        row.get(ENTRY_VERSION.EVIDENCE_REFERENCE)),
                row.get(ENTRY_VERSION.ENTERED_BY),
                row.get(own));
    }
}
