package vn.tinhgon.progress;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.localDateAdd;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.PERIOD_REOPENING;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.Writes;

@Component
class PeriodStore {

    private final DSLContext db;
    private final Clock clock;

    PeriodStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Of the programme that runs on {@code day} and of the one before it, whose last period is reported when it is over,
     * and of earlier ones that still have a period to be closed.
     */
    List<ReportingPeriod> ofProgrammeOn(LocalDate day) {
        var open = REPORTING_PERIOD.as("open");
        var ended = PROGRAMME.as("ended");
        return periods()
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(REPORTING_PERIOD.PROGRAMME_ID))
                .where(PROGRAMME.FROM_ON.le(day))
                .and(or(
                        PROGRAMME.UNTIL_ON.gt(day),
                        PROGRAMME.UNTIL_ON.eq(
                                select(max(ended.UNTIL_ON)).from(ended).where(ended.UNTIL_ON.le(day))),
                        exists(selectOne()
                                .from(open)
                                .where(open.PROGRAMME_ID.eq(PROGRAMME.ID), open.CLOSED_AT.isNull()))))
                .orderBy(REPORTING_PERIOD.UNTIL_ON, REPORTING_PERIOD.FROM_ON, REPORTING_PERIOD.ID)
                .fetch(PeriodStore::period);
    }

    /**
     * Gives a programme its periods of {@code frequency}; those that are there stay as they are.
     *
     * @param closingDays after the last day of each it is locked
     */
    void add(ProgrammeId programme, Frequency frequency, List<Period> spans, int closingDays) {
        var insert = db.insertInto(
                REPORTING_PERIOD,
                REPORTING_PERIOD.ID,
                REPORTING_PERIOD.PROGRAMME_ID,
                REPORTING_PERIOD.FREQUENCY,
                REPORTING_PERIOD.NUMBER,
                REPORTING_PERIOD.FROM_ON,
                REPORTING_PERIOD.UNTIL_ON,
                REPORTING_PERIOD.CLOSES_ON);
        var number = 0;
        for (var span : spans) {
            number++;
            insert = insert.values(
                    PeriodId.next(),
                    programme,
                    frequency,
                    number,
                    span.from(),
                    span.until(),
                    span.until().plusDays(closingDays));
        }
        insert.onDuplicateKeyIgnore().execute();
    }

    boolean hasAny(ProgrammeId programme, Frequency frequency) {
        return db.fetchExists(
                REPORTING_PERIOD,
                REPORTING_PERIOD.PROGRAMME_ID.eq(programme).and(REPORTING_PERIOD.FREQUENCY.eq(frequency)));
    }

    ReportingPeriod get(PeriodId id) {
        return periods()
                .where(REPORTING_PERIOD.ID.eq(id))
                .fetchOptional(PeriodStore::period)
                .orElseThrow(() -> new NotFound("period"));
    }

    /** The same as {@code unit} meets it. */
    UnitPeriod get(PeriodId id, UnitId unit) {
        return Optional.ofNullable(of(unit, List.of(id)).get(id)).orElseThrow(() -> new NotFound("period"));
    }

    /** Those of {@code ids} that there are, as {@code unit} meets them. */
    Map<PeriodId, UnitPeriod> of(UnitId unit, Collection<PeriodId> ids) {
        var reopened = field(select(max(PERIOD_REOPENING.OPEN_UNTIL))
                .from(PERIOD_REOPENING)
                .where(PERIOD_REOPENING.PERIOD_ID.eq(REPORTING_PERIOD.ID), PERIOD_REOPENING.UNIT_ID.eq(unit)));
        return periods(reopened)
                .where(REPORTING_PERIOD.ID.in(ids))
                .fetchMap(
                        REPORTING_PERIOD.ID,
                        row -> new UnitPeriod(period(row), Optional.ofNullable(row.get(reopened))));
    }

    /** Locks the periods of {@code programme} that are not closed {@code closingDays} after the last day of each. */
    void lockAfter(ProgrammeId programme, int closingDays) {
        db.update(REPORTING_PERIOD)
                .set(REPORTING_PERIOD.CLOSES_ON, localDateAdd(REPORTING_PERIOD.UNTIL_ON, closingDays, DatePart.DAY))
                .set(REPORTING_PERIOD.VERSION, REPORTING_PERIOD.VERSION.plus(1))
                .where(REPORTING_PERIOD.PROGRAMME_ID.eq(programme), REPORTING_PERIOD.CLOSED_AT.isNull())
                .execute();
    }

    void lockOn(PeriodId id, long version, LocalDate day) {
        Writes.foundOrChanged(
                "period",
                db.update(REPORTING_PERIOD)
                        .set(REPORTING_PERIOD.CLOSES_ON, day)
                        .set(REPORTING_PERIOD.VERSION, version + 1)
                        .where(REPORTING_PERIOD.ID.eq(id), REPORTING_PERIOD.VERSION.eq(version))
                        .and(REPORTING_PERIOD.CLOSED_AT.isNull()));
    }

    void close(PeriodId id, long version, PersonId by) {
        Writes.foundOrChanged(
                "period",
                db.update(REPORTING_PERIOD)
                        .set(REPORTING_PERIOD.CLOSED_AT, clock.instant())
                        .set(REPORTING_PERIOD.CLOSED_BY, by)
                        .set(REPORTING_PERIOD.VERSION, version + 1)
                        .where(REPORTING_PERIOD.ID.eq(id), REPORTING_PERIOD.VERSION.eq(version))
                        .and(REPORTING_PERIOD.CLOSED_AT.isNull()));
    }

    Readiness readiness(ReportingPeriod period) {
        return db.select(
                        countDistinct(ASSIGNMENT.ID),
                        count().filterWhere(ENTRY.STATE.eq(EntryState.APPROVED.name())),
                        count().filterWhere(ENTRY.STATE.in(EntryState.WITH_PARENT.name(), EntryState.SUBMITTED.name())))
                .from(TARGET)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.TARGET_ID.eq(TARGET.ID))
                .leftJoin(ENTRY)
                .on(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID), ENTRY.PERIOD_ID.eq(period.id()), ENTRY.SET_ASIDE.isFalse())
                .where(DueReports.isReportedIn(period), DueReports.isDueIn(period))
                .fetchSingle(Records.mapping(Readiness::new));
    }

    private SelectOnConditionStep<? extends Record> periods(SelectFieldOrAsterisk... more) {
        return db.select(more)
                .select(
                        REPORTING_PERIOD.ID,
                        REPORTING_PERIOD.VERSION,
                        REPORTING_PERIOD.PROGRAMME_ID,
                        REPORTING_PERIOD.FREQUENCY,
                        REPORTING_PERIOD.NUMBER,
                        REPORTING_PERIOD.FROM_ON,
                        REPORTING_PERIOD.UNTIL_ON,
                        REPORTING_PERIOD.CLOSES_ON,
                        REPORTING_PERIOD.CLOSED_AT,
                        PERSON.FULL_NAME)
                .from(REPORTING_PERIOD)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REPORTING_PERIOD.CLOSED_BY));
    }

    private static ReportingPeriod period(Record row) {
        return new ReportingPeriod(
                row.get(REPORTING_PERIOD.ID),
                row.get(REPORTING_PERIOD.VERSION),
                row.get(REPORTING_PERIOD.PROGRAMME_ID),
                row.get(REPORTING_PERIOD.FREQUENCY),
                row.get(REPORTING_PERIOD.NUMBER),
                new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON)),
                row.get(REPORTING_PERIOD.CLOSES_ON),
                Optional.ofNullable(row.get(REPORTING_PERIOD.CLOSED_AT))
                        .map(at -> new ReportingPeriod.Closing(at, row.get(PERSON.FULL_NAME))));
    }
}
