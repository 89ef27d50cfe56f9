package vn.tinhgon.dossier;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.DOSSIER_COUNT;
import static vn.tinhgon.schema.Tables.DOSSIER_IMPORT;
import static vn.tinhgon.schema.Tables.OVERDUE_DOSSIER;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.STORED_FILE;
import static vn.tinhgon.schema.Tables.TARGET;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.DossierImportId;
import vn.tinhgon.kernel.DossierRate;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.files.StoredFile;
import vn.tinhgon.progress.DueReports;
import vn.tinhgon.progress.SuggestedFigure;

/** What was taken in of dossiers, as far as somebody sees. */
@Component
class DossierStore {

    private static final int SHOWN_OF_NAME = 150;
    private static final int SHOWN_OF_HASH = 16;

    private static final Field<Integer> HOW_MANY = DSL.count();

    private static final Field<Integer> DETAILS = DSL.field(
                    select(DSL.count()).from(OVERDUE_DOSSIER).where(OVERDUE_DOSSIER.COUNT_ID.eq(DOSSIER_COUNT.ID)))
            .as("details");

    /** A cause by its code or, where the case system gives none, by its words. */
    private static final Field<String> CAUSE = DSL.case_()
            .when(OVERDUE_DOSSIER.CAUSE_CODE.ne(""), OVERDUE_DOSSIER.CAUSE_CODE)
            .else_(OVERDUE_DOSSIER.CAUSE);

    private final DSLContext db;

    DossierStore(DSLContext db) {
        this.db = db;
    }

    List<DossierRow> list(Scope scope, PeriodId period, String text, Slice slice) {
        return named(db.select(DOSSIER_COUNT.UNIT_ID, UNIT_VERSION.NAME, DETAILS, DOSSIER_IMPORT.TAKEN_AT)
                        .select(CountColumns.all(CountColumns.OF_UNIT))
                        .from(DOSSIER_COUNT))
                .join(DOSSIER_IMPORT)
                .on(DOSSIER_IMPORT.ID.eq(DOSSIER_COUNT.IMPORT_ID))
                .where(isCurrentIn(period), visibleIn(scope), isNamed(text))
                .orderBy(UNIT_VERSION.NAME, DOSSIER_COUNT.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(row -> new DossierRow(
                        row.get(DOSSIER_COUNT.UNIT_ID),
                        row.get(UNIT_VERSION.NAME),
                        new Counts(CountColumns.read(row, CountColumns.OF_UNIT)),
                        row.get(DETAILS),
                        row.get(DOSSIER_IMPORT.TAKEN_AT)));
    }

    int count(Scope scope, PeriodId period, String text) {
        return named(db.select(HOW_MANY).from(DOSSIER_COUNT))
                .where(isCurrentIn(period), visibleIn(scope), isNamed(text))
                .fetchSingle(HOW_MANY);
    }

    Map<DossierCount, Long> sums(Scope scope, PeriodId period, String text) {
        return named(db.select(CountColumns.all(CountColumns.SUMS)).from(DOSSIER_COUNT))
                .where(isCurrentIn(period), visibleIn(scope), isNamed(text))
                .fetchSingle(row -> CountColumns.read(row, CountColumns.SUMS));
    }

    /** What files said of a unit, the latest period first, in it what is current first. */
    List<Owned<UnitDossiers>> ofUnit(UnitId unit) {
        return db.select(
                        REPORTING_PERIOD.ID,
                        REPORTING_PERIOD.FROM_ON,
                        REPORTING_PERIOD.UNTIL_ON,
                        DOSSIER_COUNT.NUMBER,
                        DOSSIER_COUNT.REPLACED_BY,
                        DETAILS,
                        STORED_FILE.NAME,
                        DOSSIER_IMPORT.TAKEN_AT,
                        PERSON.FULL_NAME)
                .select(CountColumns.all(CountColumns.OF_UNIT))
                .from(DOSSIER_COUNT)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(DOSSIER_COUNT.PERIOD_ID))
                .join(DOSSIER_IMPORT)
                .on(DOSSIER_IMPORT.ID.eq(DOSSIER_COUNT.IMPORT_ID))
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(DOSSIER_IMPORT.FILE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(DOSSIER_IMPORT.PERSON_ID))
                .where(DOSSIER_COUNT.UNIT_ID.eq(unit))
                .orderBy(REPORTING_PERIOD.FROM_ON.desc(), REPORTING_PERIOD.ID, DOSSIER_COUNT.NUMBER.desc())
                .fetch(row -> Owned.by(
                        unit,
                        true,
                        new UnitDossiers(
                                row.get(REPORTING_PERIOD.ID),
                                new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON)),
                                row.get(DOSSIER_COUNT.NUMBER),
                                row.get(DOSSIER_COUNT.REPLACED_BY) == null,
                                new Counts(CountColumns.read(row, CountColumns.OF_UNIT)),
                                row.get(DETAILS),
                                row.get(STORED_FILE.NAME),
                                row.get(DOSSIER_IMPORT.TAKEN_AT),
                                row.get(PERSON.FULL_NAME))));
    }

    /** However far down the list, only the dossiers of units on the page are looked at; all are counted by an index. */
    List<OverdueRow> overdue(Scope scope, OverdueFilter filter, Slice slice) {
        var page = slice.within(overdueOf(scope, filter));
        return named(db.select(
                                DOSSIER_COUNT.UNIT_ID,
                                UNIT_VERSION.NAME,
                                OVERDUE_DOSSIER.CODE,
                                OVERDUE_DOSSIER.CAUSE_CODE,
                                OVERDUE_DOSSIER.CAUSE,
                                OVERDUE_DOSSIER.DUE_ON,
                                OVERDUE_DOSSIER.SETTLED_ON)
                        .from(DOSSIER_COUNT))
                .join(OVERDUE_DOSSIER)
                .on(OVERDUE_DOSSIER.COUNT_ID.eq(DOSSIER_COUNT.ID))
                .where(matches(scope, filter))
                .and(DOSSIER_COUNT.ID.in(page.groups()))
                .orderBy(UNIT_VERSION.NAME, DOSSIER_COUNT.ID, OVERDUE_DOSSIER.CODE, OVERDUE_DOSSIER.ID)
                .limit(page.rows().limit())
                .offset(page.rows().offset())
                .fetch(row -> new OverdueRow(
                        row.get(DOSSIER_COUNT.UNIT_ID), row.get(UNIT_VERSION.NAME), DossierImportStore.overdue(row)));
    }

    int countOverdue(Scope scope, OverdueFilter filter) {
        return overdueOf(scope, filter).stream().mapToInt(Slice.Group::rows).sum();
    }

    /** What files said of units with overdue dossiers in the list and how many, in its order. */
    private List<Slice.Group<Long>> overdueOf(Scope scope, OverdueFilter filter) {
        return named(db.select(DOSSIER_COUNT.ID, HOW_MANY).from(DOSSIER_COUNT))
                .join(OVERDUE_DOSSIER)
                .on(OVERDUE_DOSSIER.COUNT_ID.eq(DOSSIER_COUNT.ID))
                .where(matches(scope, filter))
                .groupBy(DOSSIER_COUNT.ID, UNIT_VERSION.NAME)
                .orderBy(UNIT_VERSION.NAME, DOSSIER_COUNT.ID)
                .fetch(row -> new Slice.Group<>(row.get(DOSSIER_COUNT.ID), row.get(HOW_MANY)));
    }

    List<Cause> causes(Scope scope, PeriodId period) {
        var words = DSL.max(OVERDUE_DOSSIER.CAUSE);
        return db.select(CAUSE, words, HOW_MANY)
                .from(DOSSIER_COUNT)
                .join(OVERDUE_DOSSIER)
                .on(OVERDUE_DOSSIER.COUNT_ID.eq(DOSSIER_COUNT.ID))
                .where(isCurrentIn(period), visibleIn(scope))
                .groupBy(CAUSE)
                .orderBy(HOW_MANY.desc(), CAUSE)
                .fetch(row -> new Cause(row.get(CAUSE), row.get(words), row.get(HOW_MANY)));
    }

    List<TakenFile> files(Scope scope, Slice slice) {
        return files().where(taken(scope))
                .orderBy(DOSSIER_IMPORT.ID.desc())
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(DossierStore::file);
    }

    int countFiles(Scope scope) {
        return db.fetchCount(DOSSIER_IMPORT, taken(scope));
    }

    /** A file of the whole province has rows of all units: it is no unit's own. */
    @Transactional(readOnly = true)
    Optional<TakenFile> file(Scope scope, DossierImportId id) {
        return files().where(DOSSIER_IMPORT.ID.eq(id), taken(scope)).fetchOptional(DossierStore::file);
    }

    /** What the counts of a unit come to for the targets that name them, in one statement. */
    List<Suggestion> suggested(UnitId unit, PeriodId period) {
        var suggested = new ArrayList<Suggestion>();
        db.select(
                        ASSIGNMENT.ID,
                        TARGET.NUMBER,
                        TARGET.SHORT_NAME,
                        TARGET.COUNTED_NUMERATOR,
                        TARGET.COUNTED_DENOMINATOR,
                        STORED_FILE.NAME,
                        DOSSIER_IMPORT.SHA256,
                        DOSSIER_IMPORT.TAKEN_AT)
                .select(CountColumns.all(CountColumns.OF_UNIT))
                .from(DOSSIER_COUNT)
                .join(DOSSIER_IMPORT)
                .on(DOSSIER_IMPORT.ID.eq(DOSSIER_COUNT.IMPORT_ID))
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(DOSSIER_IMPORT.FILE_ID))
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(DOSSIER_COUNT.PERIOD_ID))
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.UNIT_ID.eq(DOSSIER_COUNT.UNIT_ID))
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .and(DueReports.isReportedIn())
                .where(isCurrentIn(period), DOSSIER_COUNT.UNIT_ID.eq(unit))
                .and(TARGET.COUNTED_NUMERATOR.isNotNull())
                .orderBy(TARGET.NUMBER, ASSIGNMENT.ID)
                .forEach(row -> {
                    var made = new DossierRate(row.get(TARGET.COUNTED_NUMERATOR), row.get(TARGET.COUNTED_DENOMINATOR));
                    var name = row.get(STORED_FILE.NAME);
                    new Counts(CountColumns.read(row, CountColumns.OF_UNIT))
                            .rate(made)
                            .ifPresent(rate -> suggested.add(new Suggestion(
                                    row.get(ASSIGNMENT.ID),
                                    row.get(TARGET.NUMBER),
                                    row.get(TARGET.SHORT_NAME),
                                    new SuggestedFigure(
                                            rate,
                                            made,
                                            name,
                                            row.get(DOSSIER_IMPORT.TAKEN_AT),
                                            reference(name, row.get(DOSSIER_IMPORT.SHA256))))));
                });
        return suggested;
    }

    private static String reference(String name, String sha256) {
        return name.substring(0, Math.min(name.length(), SHOWN_OF_NAME)) + ", SHA-256 "
                + sha256.substring(0, SHOWN_OF_HASH);
    }

    private SelectOnConditionStep<? extends Record> files() {
        return named(
                        db.select(
                                        DOSSIER_IMPORT.ID,
                                        REPORTING_PERIOD.FROM_ON,
                                        REPORTING_PERIOD.UNTIL_ON,
                                        STORED_FILE.ID,
                                        STORED_FILE.NAME,
                                        STORED_FILE.MEDIA_TYPE,
                                        STORED_FILE.SIZE_BYTES,
                                        UNIT_VERSION.NAME,
                                        DOSSIER_IMPORT.WHOLE_PROVINCE,
                                        PERSON.FULL_NAME,
                                        DOSSIER_IMPORT.TAKEN_AT,
                                        DOSSIER_IMPORT.ROWS_TAKEN,
                                        DOSSIER_IMPORT.ROWS_REFUSED)
                                .select(CountColumns.all(CountColumns.OF_FILE))
                                .from(DOSSIER_IMPORT),
                        DOSSIER_IMPORT.PERIOD_ID,
                        DOSSIER_IMPORT.UNIT_ID)
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(DOSSIER_IMPORT.FILE_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(DOSSIER_IMPORT.PERSON_ID));
    }

    private static TakenFile file(Record row) {
        return new TakenFile(
                row.get(DOSSIER_IMPORT.ID),
                new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON)),
                new StoredFile(
                        row.get(STORED_FILE.ID),
                        row.get(STORED_FILE.NAME),
                        row.get(STORED_FILE.MEDIA_TYPE),
                        row.get(STORED_FILE.SIZE_BYTES)),
                row.get(UNIT_VERSION.NAME),
                row.get(DOSSIER_IMPORT.WHOLE_PROVINCE),
                row.get(PERSON.FULL_NAME),
                row.get(DOSSIER_IMPORT.TAKEN_AT),
                row.get(DOSSIER_IMPORT.ROWS_TAKEN),
                row.get(DOSSIER_IMPORT.ROWS_REFUSED),
                CountColumns.read(row, CountColumns.OF_FILE));
    }

    private static <R extends Record> SelectOnConditionStep<R> named(SelectJoinStep<R> counts) {
        return named(counts, DOSSIER_COUNT.PERIOD_ID, DOSSIER_COUNT.UNIT_ID);
    }

    /** With the unit's name on the last day of the period. */
    private static <R extends Record> SelectOnConditionStep<R> named(
            SelectJoinStep<R> rows, Field<PeriodId> period, Field<UnitId> unit) {
        return rows.join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(period))
                .join(UNIT_VERSION)
                .on(UNIT_VERSION.UNIT_ID.eq(unit))
                .and(DueReports.wasThere(UNIT_VERSION.VALID_FROM, UNIT_VERSION.VALID_UNTIL));
    }

    private static Condition isCurrentIn(PeriodId period) {
        return DOSSIER_COUNT.PERIOD_ID.eq(period).and(DOSSIER_COUNT.REPLACED_BY.isNull());
    }

    private static Condition matches(Scope scope, OverdueFilter filter) {
        var text = filter.text().strip();
        return isCurrentIn(filter.period())
                .and(visibleIn(scope))
                .and(filter.cause().<Condition>map(CAUSE::eq).orElse(noCondition()))
                .and(
                        text.isEmpty()
                                ? noCondition()
                                : UNIT_VERSION.NAME.contains(text).or(OVERDUE_DOSSIER.CODE.contains(text)));
    }

    private static Condition isNamed(String text) {
        // The column's collation finds «so tu phap» in «Sở Tư pháp».
        return text.isEmpty() ? noCondition() : UNIT_VERSION.NAME.contains(text);
    }

    private static Condition visibleIn(Scope scope) {
        return switch (scope) {
            case Scope.Unit own -> DOSSIER_COUNT.UNIT_ID.eq(own.unit());
            case Scope.UnitAndBelow some ->
                DOSSIER_COUNT.UNIT_ID.eq(some.unit()).or(DOSSIER_COUNT.UNIT_ID.in(some.below()));
            case Scope.Submitted all -> noCondition();
            case Scope.Everything all -> noCondition();
        };
    }

    private static Condition taken(Scope scope) {
        var own = DOSSIER_IMPORT.WHOLE_PROVINCE.isFalse();
        return switch (scope) {
            case Scope.Unit unit -> own.and(DOSSIER_IMPORT.UNIT_ID.eq(unit.unit()));
            case Scope.UnitAndBelow some ->
                own.and(DOSSIER_IMPORT.UNIT_ID.eq(some.unit()).or(DOSSIER_IMPORT.UNIT_ID.in(some.below())));
            case Scope.Submitted all -> noCondition();
            case Scope.Everything all -> noCondition();
        };
    }
}
