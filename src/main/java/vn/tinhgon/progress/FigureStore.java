package vn.tinhgon.progress;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_EVIDENCE;
import static vn.tinhgon.schema.Tables.ENTRY_STEP;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.PERIOD_REOPENING;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.access.Scope;

/** Figures of many units, as far as somebody sees. */
@Component
class FigureStore {

    private static final Field<BigDecimal> GOAL = FigureColumns.goalBefore(REPORTING_PERIOD.UNTIL_ON);

    /** How many figures of a period are in a state, and since when the first of them. */
    record Count(PeriodId period, EntryState state, int count, Instant since) {}

    private static final Field<Boolean> UNCONFIRMED =
            field(Beside.isUnconfirmed()).as("unconfirmed");

    private static final Field<Integer> HOW_MANY = DSL.count();

    private static final Field<Boolean> EVIDENCE_MISSING = field(TARGET.EVIDENCE_REQUIRED
                    .isTrue()
                    .and(ENTRY_VERSION.EVIDENCE_REFERENCE.eq(""))
                    .and(notExists(selectOne()
                            .from(ENTRY_EVIDENCE)
                            .where(ENTRY_EVIDENCE.ENTRY_ID.eq(ENTRY.ID), ENTRY_EVIDENCE.WITHDRAWN.isFalse()))))
            .as("evidence_missing");

    private final DSLContext db;

    FigureStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Figures of a period that are listed by unit and target.
     *
     * @param which said of entries, and of their versions where {@code inside}
     * @param unit part of a unit's name; blank for all
     */
    record Listing(PeriodId period, Condition which, String unit, boolean inside) {

        static Listing of(Scope scope, PeriodId period, FigureFilter filter) {
            return new Listing(
                    period,
                    visibleIn(scope).and(matches(filter)),
                    filter.unit().strip(),
                    filter.questioned().isPresent());
        }

        private Condition entries() {
            return ENTRY.PERIOD_ID.eq(period).and(ENTRY.SET_ASIDE.isFalse()).and(which);
        }
    }

    List<FigureRow> figures(Acting me, PeriodId period, FigureFilter filter, Slice slice) {
        return figures(me.person(), Listing.of(me.scope(), period, filter), slice);
    }

    /** However far down the list, only the figures of units on the page are looked at; all are counted by an index. */
    List<FigureRow> figures(PersonId reader, Listing listing, Slice slice) {
        var page = slice.within(units(listing));
        var own = FigureColumns.isOwnWorkOf(reader);
        return rows(own)
                .where(listing.entries())
                .and(ENTRY.UNIT_ID.in(page.groups()))
                .orderBy(UNIT_VERSION.NAME, ENTRY.UNIT_ID, TARGET.NUMBER, ENTRY.REVISION, ENTRY.ID)
                .limit(page.rows().limit())
                .offset(page.rows().offset())
                .fetch(row -> figure(row, own));
    }

    int count(Scope scope, PeriodId period, FigureFilter filter) {
        return count(Listing.of(scope, period, filter));
    }

    int count(Listing listing) {
        return units(listing).stream().mapToInt(Slice.Group::rows).sum();
    }

    /** Units with figures in the list and how many, in its order. */
    private List<Slice.Group<UnitId>> units(Listing listing) {
        var entries = db.select(ENTRY.UNIT_ID, HOW_MANY.as("how_many")).from(ENTRY);
        var listed = (listing.inside()
                        ? entries.join(ENTRY_VERSION).on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                        : entries)
                .where(listing.entries())
                .groupBy(ENTRY.UNIT_ID)
                .asTable("listed");
        var unit = listed.field(ENTRY.UNIT_ID);
        var count = listed.field("how_many", Integer.class);
        return db.select(unit, count)
                .from(listed)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(listing.period()))
                .join(UNIT_VERSION)
                .on(UNIT_VERSION.UNIT_ID.eq(unit))
                .and(isNameAtTheEnd())
                // The column's collation finds «so tu phap» in «Sở Tư pháp».
                .where(listing.unit().isEmpty() ? noCondition() : UNIT_VERSION.NAME.contains(listing.unit()))
                .orderBy(UNIT_VERSION.NAME, unit)
                .fetch(row -> new Slice.Group<>(row.get(unit), row.get(count)));
    }

    /** Figures that are on their way in those of {@code periods} that are still worked on, counted. */
    List<Count> open(Scope scope, List<PeriodId> periods, LocalDate today) {
        var since = min(ENTRY.STATE_SINCE);
        return db.select(ENTRY.PERIOD_ID, ENTRY.STATE, HOW_MANY, since)
                .from(ENTRY)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                .where(ENTRY.PERIOD_ID.in(periods), ENTRY.SET_ASIDE.isFalse(), visibleIn(scope))
                .and(ENTRY.STATE.ne(EntryState.APPROVED.name()))
                .and(isWorkedOn(today))
                .groupBy(ENTRY.PERIOD_ID, ENTRY.STATE)
                .fetch(row -> new Count(
                        row.get(ENTRY.PERIOD_ID),
                        EntryState.valueOf(row.get(ENTRY.STATE)),
                        row.get(HOW_MANY),
                        row.get(since)));
    }

    /** What was handed in waits until the period is closed; what was not, until it is locked. */
    private static Condition isWorkedOn(LocalDate today) {
        var handedIn = ENTRY.STATE.in(EntryState.WITH_PARENT.name(), EntryState.SUBMITTED.name());
        var reopened = PERIOD_REOPENING.PERIOD_ID.eq(ENTRY.PERIOD_ID).and(PERIOD_REOPENING.UNIT_ID.eq(ENTRY.UNIT_ID));
        return or(
                handedIn.and(REPORTING_PERIOD.CLOSED_AT.isNull()),
                REPORTING_PERIOD.CLOSED_AT.isNull().and(REPORTING_PERIOD.CLOSES_ON.gt(today)),
                exists(selectOne()
                        .from(PERIOD_REOPENING)
                        .where(reopened, PERIOD_REOPENING.STATE.eq(Reopening.State.GRANTED.name()))
                        .and(handedIn.or(PERIOD_REOPENING.OPEN_UNTIL.ge(today)))));
    }

    Owned<FigureRow> get(EntryId id, Acting reader) {
        var own = FigureColumns.isOwnWorkOf(reader.person());
        var beside = field(Beside.isSeenBy(reader.unit()));
        return rows(own, beside)
                .where(ENTRY.ID.eq(id))
                .fetchOptional(row -> {
                    var figure = figure(row, own);
                    return Owned.by(figure.unit(), figure.state().isHandedIn(), figure)
                            .orBeside(row.get(beside));
                })
                .orElseThrow(() -> new NotFound("entry"));
    }

    /** @param submittedOnly leaves out what was typed over before anybody handed it in */
    List<Version> versions(EntryId id, boolean submittedOnly) {
        return versions(ENTRY_VERSION.ENTRY_ID.eq(id).and(submittedOnly ? wasHandedIn() : noCondition()));
    }

    /** The approved figure that {@code correction} corrects. */
    Optional<Version> corrected(FigureRow correction) {
        return correction.revision() == 1
                ? Optional.empty()
                : versions(ENTRY_VERSION.ID.eq(select(ENTRY.CURRENT_VERSION_ID)
                                .from(ENTRY)
                                .where(ENTRY.ASSIGNMENT_ID.eq(correction.assignment()))
                                .and(ENTRY.PERIOD_ID.eq(correction.period()))
                                .and(ENTRY.STATE.eq(EntryState.APPROVED.name()))
                                .and(ENTRY.REVISION.lt(correction.revision()))
                                .orderBy(ENTRY.REVISION.desc())
                                .limit(1)))
                        .stream()
                        .findFirst();
    }

    private List<Version> versions(Condition which) {
        return db.select(ENTRY_VERSION.NUMBER, ENTRY_VERSION.QUESTIONS, ENTRY_VERSION.ENTERED_AT, PERSON.FULL_NAME)
                .select(FigureColumns.figure())
                .from(ENTRY_VERSION)
                .join(PERSON)
                .on(PERSON.ID.eq(ENTRY_VERSION.ENTERED_BY))
                .where(which)
                .orderBy(ENTRY_VERSION.NUMBER.desc())
                .fetch(row -> FigureColumns.version(row, PERSON));
    }

    /** Whether a version was handed in at some time. */
    static Condition wasHandedIn() {
        var handed = ENTRY_STEP.as("handed");
        return exists(selectOne()
                .from(handed)
                .where(handed.ENTRY_VERSION_ID.eq(ENTRY_VERSION.ID))
                .and(handed.STATE.in(EntryState.WITH_PARENT.name(), EntryState.SUBMITTED.name())));
    }

    /** @param submittedOnly leaves out what went to and fro inside the unit before anybody handed it in */
    List<Step> steps(EntryId id, boolean submittedOnly) {
        return db.select(
                        ENTRY_VERSION.NUMBER,
                        ENTRY_STEP.STATE,
                        PERSON.FULL_NAME,
                        ENTRY_STEP.TAKEN_AT,
                        ENTRY_STEP.REASON_CODE,
                        ENTRY_STEP.REASON)
                .from(ENTRY_STEP)
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY_STEP.ENTRY_VERSION_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ENTRY_STEP.PERSON_ID))
                .where(ENTRY_STEP.ENTRY_ID.eq(id), submittedOnly ? wasHandedIn() : noCondition())
                .orderBy(ENTRY_STEP.ID.desc())
                .fetch(row -> new Step(
                        row.get(ENTRY_VERSION.NUMBER),
                        EntryState.valueOf(row.get(ENTRY_STEP.STATE)),
                        row.get(PERSON.FULL_NAME),
                        row.get(ENTRY_STEP.TAKEN_AT),
                        FigureColumns.returnReason(row.get(ENTRY_STEP.REASON_CODE)),
                        row.get(ENTRY_STEP.REASON)));
    }

    static Condition visibleIn(Scope scope) {
        return switch (scope) {
            case Scope.Unit own -> ENTRY.UNIT_ID.eq(own.unit());
            case Scope.UnitAndBelow some ->
                ENTRY.UNIT_ID.eq(some.unit()).or(ENTRY.UNIT_ID.in(some.below()).and(isHandedIn()));
            case Scope.Submitted all -> isHandedIn();
            case Scope.Everything all -> noCondition();
        };
    }

    private static Condition isHandedIn() {
        return ENTRY.STATE.notIn(EntryState.own().stream().map(EntryState::name).toList());
    }

    private static Condition matches(FigureFilter filter) {
        var state = filter.state().map(wanted -> ENTRY.STATE.eq(wanted.name())).orElse(noCondition());
        return filter.questioned()
                .map(odd -> state.and(odd ? isMarked() : isMarked().not()))
                .orElse(state);
    }

    private static Condition isMarked() {
        return ENTRY_VERSION.QUESTIONS.ne("").or(Beside.isUnconfirmed());
    }

    /** @param read what else is read of each */
    private SelectOnConditionStep<? extends Record> rows(Field<?>... read) {
        return joined(db.select(
                                ENTRY.ASSIGNMENT_ID,
                                ENTRY.UNIT_ID,
                                REPORTING_PERIOD.ID,
                                REPORTING_PERIOD.FROM_ON,
                                REPORTING_PERIOD.UNTIL_ON,
                                REPORTING_PERIOD.CLOSED_AT,
                                UNIT_VERSION.NAME,
                                TARGET.NUMBER,
                                TARGET.SHORT_NAME,
                                GOAL,
                                EVIDENCE_MISSING,
                                UNCONFIRMED)
                        .select(read)
                        .select(FigureColumns.judged())
                        .select(FigureColumns.typed())
                        .from(ENTRY))
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .join(FigureColumns.TYPIST)
                .on(FigureColumns.TYPIST.ID.eq(ENTRY_VERSION.ENTERED_BY));
    }

    private static <R extends Record> SelectOnConditionStep<R> joined(SelectJoinStep<R> entries) {
        return entries.join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(ENTRY.ASSIGNMENT_ID))
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .join(UNIT_VERSION)
                .on(UNIT_VERSION.UNIT_ID.eq(ENTRY.UNIT_ID))
                .and(isNameAtTheEnd());
    }

    /** The name on the last day of the period. */
    private static Condition isNameAtTheEnd() {
        return DueReports.wasThere(UNIT_VERSION.VALID_FROM, UNIT_VERSION.VALID_UNTIL);
    }

    private static FigureRow figure(Record row, Field<Boolean> own) {
        return new FigureRow(
                row.get(ENTRY.ID),
                row.get(ENTRY.VERSION),
                row.get(ENTRY.ASSIGNMENT_ID),
                row.get(REPORTING_PERIOD.ID),
                new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON)),
                row.get(REPORTING_PERIOD.CLOSED_AT) != null,
                row.get(ENTRY.UNIT_ID),
                row.get(UNIT_VERSION.NAME),
                row.get(TARGET.NUMBER),
                row.get(TARGET.SHORT_NAME),
                FigureColumns.goal(row, GOAL),
                row.get(ENTRY.REVISION),
                row.get(ENTRY.CORRECTION_REASON),
                EntryState.valueOf(row.get(ENTRY.STATE)),
                row.get(ENTRY.STATE_SINCE),
                FigureColumns.typed(row),
                row.get(EVIDENCE_MISSING),
                row.get(UNCONFIRMED),
                row.get(own));
    }
}
