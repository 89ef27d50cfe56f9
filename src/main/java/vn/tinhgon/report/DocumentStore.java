package vn.tinhgon.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.REPORT;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.REPORT_DOCUMENT;
import static vn.tinhgon.schema.Tables.REPORT_FILE;
import static vn.tinhgon.schema.Tables.STORED_FILE;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ReportDocumentId;
import vn.tinhgon.kernel.ReportId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.files.StoredFile;

/** What was made of reports when periods were closed. */
@Component
class DocumentStore {

    private final DSLContext db;
    private final Clock clock;

    DocumentStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The latest first. */
    List<ReportDocument> list(Scope scope, Slice slice) {
        return documents(isSeenBy(scope), slice);
    }

    int count(Scope scope) {
        return db.fetchCount(REPORT_DOCUMENT, isSeenBy(scope));
    }

    Optional<ReportDocument> find(Scope scope, ReportDocumentId id) {
        return documents(isSeenBy(scope).and(REPORT_DOCUMENT.ID.eq(id)), new Slice(0, 1)).stream()
                .findFirst();
    }

    private List<ReportDocument> documents(Condition which, Slice slice) {
        var rows = db.select(REPORT_DOCUMENT.asterisk(), PERSON.FULL_NAME)
                .select(REPORTING_PERIOD.FREQUENCY, REPORTING_PERIOD.FROM_ON, REPORTING_PERIOD.UNTIL_ON)
                .from(REPORT_DOCUMENT)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(REPORT_DOCUMENT.PERIOD_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(REPORT_DOCUMENT.PERSON_ID))
                .where(which)
                .orderBy(REPORT_DOCUMENT.ID.desc())
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch();
        var files = files(rows.map(row -> row.get(REPORT_DOCUMENT.ID)));
        return rows.map(row -> new ReportDocument(
                row.get(REPORT_DOCUMENT.ID),
                row.get(REPORT_DOCUMENT.TITLE),
                row.get(REPORTING_PERIOD.FREQUENCY),
                new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON)),
                row.get(REPORT_DOCUMENT.NUMBER),
                row.get(PERSON.FULL_NAME),
                row.get(REPORT_DOCUMENT.ASKED_AT),
                Optional.ofNullable(row.get(REPORT_DOCUMENT.MADE_AT)),
                files.getOrDefault(row.get(REPORT_DOCUMENT.ID), List.of())));
    }

    private Map<ReportDocumentId, List<StoredFile>> files(Collection<ReportDocumentId> documents) {
        return db
                .select(
                        REPORT_FILE.DOCUMENT_ID,
                        STORED_FILE.ID,
                        STORED_FILE.NAME,
                        STORED_FILE.MEDIA_TYPE,
                        STORED_FILE.SIZE_BYTES)
                .from(REPORT_FILE)
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(REPORT_FILE.FILE_ID))
                .where(REPORT_FILE.DOCUMENT_ID.in(documents))
                .orderBy(REPORT_FILE.ID)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.get(REPORT_FILE.DOCUMENT_ID),
                        mapping(
                                row -> new StoredFile(
                                        row.get(STORED_FILE.ID),
                                        row.get(STORED_FILE.NAME),
                                        row.get(STORED_FILE.MEDIA_TYPE),
                                        row.get(STORED_FILE.SIZE_BYTES)),
                                toList())));
    }

    /** They are of all units, and so for those who read all. */
    private static Condition isSeenBy(Scope scope) {
        return scope.isOfAllUnits() ? noCondition() : falseCondition();
    }

    /**
     * Asks for a document of each report that wants one of periods of {@code frequency}.
     *
     * @return how many
     */
    int askFor(PeriodId period, Frequency frequency, PersonId by) {
        var wanted = db.select(REPORT.ID, REPORT.VERSION, REPORT.TITLE)
                .from(REPORT)
                .where(REPORT.KEPT.isTrue(), REPORT.AT_CLOSING.isTrue(), REPORT.FREQUENCY.eq(frequency))
                .orderBy(REPORT.ID)
                .fetch();
        wanted.forEach(row -> ask(row.value1(), row.value2(), row.value3(), period, 1, by));
        return wanted.size();
    }

    /**
     * Asks for another version of each document of {@code period} that is made; one that waits will say it anyway.
     *
     * @return how many
     */
    int askAgain(PeriodId period, PersonId by) {
        var waiting = REPORT_DOCUMENT.as("waiting");
        var last = max(REPORT_DOCUMENT.NUMBER);
        var made = db.select(REPORT.ID, REPORT.VERSION, REPORT.TITLE, last)
                .from(REPORT_DOCUMENT)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_DOCUMENT.REPORT_ID))
                .where(REPORT_DOCUMENT.PERIOD_ID.eq(period))
                .and(notExists(selectOne()
                        .from(waiting)
                        .where(waiting.REPORT_ID.eq(REPORT.ID), waiting.PERIOD_ID.eq(period))
                        .and(waiting.MADE_AT.isNull())))
                .groupBy(REPORT.ID, REPORT.VERSION, REPORT.TITLE)
                .orderBy(REPORT.ID)
                .fetch();
        made.forEach(row -> ask(row.value1(), row.value2(), row.value3(), period, row.value4() + 1, by));
        return made.size();
    }

    private void ask(ReportId report, long version, String title, PeriodId period, int number, PersonId by) {
        db.insertInto(REPORT_DOCUMENT)
                .set(REPORT_DOCUMENT.ID, ReportDocumentId.next())
                .set(REPORT_DOCUMENT.REPORT_ID, report)
                .set(REPORT_DOCUMENT.REPORT_VERSION, version)
                .set(REPORT_DOCUMENT.PERIOD_ID, period)
                .set(REPORT_DOCUMENT.NUMBER, number)
                .set(REPORT_DOCUMENT.TITLE, title)
                .set(REPORT_DOCUMENT.PERSON_ID, by)
                .set(REPORT_DOCUMENT.ASKED_AT, clock.instant())
                .execute();
    }

    boolean isClosed(PeriodId period) {
        return db.fetchExists(
                REPORTING_PERIOD, REPORTING_PERIOD.ID.eq(period).and(REPORTING_PERIOD.CLOSED_AT.isNotNull()));
    }

    /** Those that are to be made, the oldest first. */
    List<WaitingDocument> waiting() {
        return db.select(SavedReportStore.TERMS)
                .select(REPORT_DOCUMENT.ID, REPORT_DOCUMENT.PERIOD_ID, REPORT_DOCUMENT.NUMBER)
                .from(REPORT_DOCUMENT)
                .join(REPORT)
                .on(REPORT.ID.eq(REPORT_DOCUMENT.REPORT_ID))
                .where(REPORT_DOCUMENT.MADE_AT.isNull())
                .orderBy(REPORT_DOCUMENT.ID)
                .fetch(row -> new WaitingDocument(
                        row.get(REPORT_DOCUMENT.ID),
                        row.get(REPORT_DOCUMENT.PERIOD_ID),
                        row.get(REPORT_DOCUMENT.NUMBER),
                        SavedReportStore.terms(row)));
    }

    /** Attaches what was made; what report it was made by is that of now. */
    void made(ReportDocumentId id, ReportTerms terms, List<FileId> files) {
        // Whoever makes it at the same moment waits here, and is told.
        var waiting = db.select(REPORT_DOCUMENT.ID)
                .from(REPORT_DOCUMENT)
                .where(REPORT_DOCUMENT.ID.eq(id), REPORT_DOCUMENT.MADE_AT.isNull())
                .forUpdate()
                .fetch();
        if (waiting.isEmpty()) {
            throw new Changed("report");
        }
        for (var file : files) {
            db.insertInto(REPORT_FILE)
                    .set(REPORT_FILE.ID, Id.ofRow())
                    .set(REPORT_FILE.DOCUMENT_ID, id)
                    .set(REPORT_FILE.FILE_ID, file)
                    .execute();
        }
        db.update(REPORT_DOCUMENT)
                .set(REPORT_DOCUMENT.MADE_AT, clock.instant())
                .set(REPORT_DOCUMENT.TITLE, terms.title())
                .set(
                        REPORT_DOCUMENT.REPORT_VERSION,
                        select(REPORT.VERSION).from(REPORT).where(REPORT.ID.eq(REPORT_DOCUMENT.REPORT_ID)))
                .where(REPORT_DOCUMENT.ID.eq(id), REPORT_DOCUMENT.MADE_AT.isNull())
                .execute();
    }
}
