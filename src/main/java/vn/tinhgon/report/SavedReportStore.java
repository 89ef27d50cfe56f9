package vn.tinhgon.report;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.REPORT;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.ReportId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.records.ReportRecord;
import vn.tinhgon.unit.UnitKind;

/** Reports that are kept: one's own, and those shared in the province. */
@Component
class SavedReportStore {

    private static final String BETWEEN = " ";

    static final List<SelectFieldOrAsterisk> TERMS = List.of(
            REPORT.TITLE,
            REPORT.UNIT_ID,
            REPORT.WHOLE,
            REPORT.UNITS_BY,
            REPORT.UNIT_KIND,
            REPORT.UNIT_GROUP_ID,
            REPORT.UNIT_IDS,
            REPORT.TARGET_IDS,
            REPORT.FREQUENCY,
            REPORT.STRETCH,
            REPORT.SHOWN);

    private final DSLContext db;

    SavedReportStore(DSLContext db) {
        this.db = db;
    }

    /** By title. */
    List<Report> list(Acting reader) {
        return reports(reader, isSeenBy(reader));
    }

    Optional<Report> find(Acting reader, ReportId id) {
        return reports(reader, isSeenBy(reader).and(REPORT.ID.eq(id))).stream().findFirst();
    }

    private List<Report> reports(Acting reader, Condition which) {
        return db.select(TERMS)
                .select(REPORT.ID, REPORT.VERSION, REPORT.PERSON_ID, REPORT.SHARED, REPORT.AT_CLOSING, PERSON.FULL_NAME)
                .from(REPORT)
                .join(PERSON)
                .on(PERSON.ID.eq(REPORT.PERSON_ID))
                .where(REPORT.KEPT.isTrue(), which)
                .orderBy(REPORT.TITLE, REPORT.ID)
                .fetch(row -> new Report(
                        row.get(REPORT.ID),
                        row.get(REPORT.VERSION),
                        terms(row),
                        row.get(REPORT.UNIT_ID),
                        row.get(REPORT.WHOLE),
                        row.get(REPORT.SHARED),
                        row.get(REPORT.AT_CLOSING),
                        row.get(PERSON.FULL_NAME),
                        row.get(REPORT.PERSON_ID).equals(reader.person())));
    }

    private static Condition isSeenBy(Acting reader) {
        return REPORT.SHARED.isTrue().or(REPORT.PERSON_ID.eq(reader.person()));
    }

    /** How many but {@code id} are made when a period of {@code frequency} is closed. */
    int othersAtClosing(ReportId id, Frequency frequency) {
        return db.fetchCount(
                REPORT,
                REPORT.ID.ne(id),
                REPORT.KEPT.isTrue(),
                REPORT.AT_CLOSING.isTrue(),
                REPORT.FREQUENCY.eq(frequency));
    }

    void add(ReportId id, Acting by, boolean whole, ReportTerms terms, boolean shared, boolean atClosing) {
        var row = row(terms, shared, atClosing);
        row.setId(id);
        row.setUnitId(by.unit());
        row.setPersonId(by.person());
        row.setWhole(whole);
        db.insertInto(REPORT).set(row).execute();
    }

    void change(ReportId id, long version, ReportTerms terms, boolean shared, boolean atClosing) {
        var row = row(terms, shared, atClosing);
        row.setVersion(version + 1);
        Writes.foundOrChanged(
                "report",
                db.update(REPORT).set(row).where(REPORT.ID.eq(id), REPORT.VERSION.eq(version), REPORT.KEPT.isTrue()));
    }

    void withdraw(ReportId id, long version) {
        Writes.foundOrChanged(
                "report",
                db.update(REPORT)
                        .setNull(REPORT.KEPT)
                        .set(REPORT.VERSION, version + 1)
                        .where(REPORT.ID.eq(id), REPORT.VERSION.eq(version), REPORT.KEPT.isTrue()));
    }

    private static ReportRecord row(ReportTerms terms, boolean shared, boolean atClosing) {
        var row = new ReportRecord();
        row.setTitle(terms.title());
        row.setUnitsBy("ALL");
        row.setUnitKind(null);
        row.setUnitGroupId(null);
        row.setUnitIds("");
        switch (terms.whose()) {
            case Whose.All all -> {}
            case Whose.OfKind(var kind) -> {
                row.setUnitsBy("KIND");
                row.setUnitKind(kind.name());
            }
            case Whose.OfGroup(var group) -> {
                row.setUnitsBy("GROUP");
                row.setUnitGroupId(group);
            }
            case Whose.Chosen(var units) -> {
                row.setUnitsBy("CHOSEN");
                row.setUnitIds(ids(units));
            }
        }
        row.setTargetIds(ids(terms.targets()));
        row.setFrequency(terms.frequency());
        row.setStretch(terms.stretch().name());
        row.setShown(terms.columns().stream().sorted().map(Enum::name).collect(joining(BETWEEN)));
        row.setShared(shared);
        row.setAtClosing(atClosing);
        return row;
    }

    static ReportTerms terms(Record row) {
        return new ReportTerms(
                row.get(REPORT.TITLE),
                whose(row),
                ids(row.get(REPORT.TARGET_IDS), TargetId::parse),
                row.get(REPORT.FREQUENCY),
                Stretch.valueOf(row.get(REPORT.STRETCH)),
                words(row.get(REPORT.SHOWN)).map(ReportColumn::valueOf).collect(toUnmodifiableSet()));
    }

    /** A unit's own report is of that unit, whatever else it says. */
    private static Whose whose(Record row) {
        if (!row.get(REPORT.WHOLE)) {
            return new Whose.Chosen(Set.of(row.get(REPORT.UNIT_ID)));
        }
        return switch (row.get(REPORT.UNITS_BY)) {
            case "KIND" -> new Whose.OfKind(UnitKind.valueOf(row.get(REPORT.UNIT_KIND)));
            case "GROUP" -> new Whose.OfGroup(row.get(REPORT.UNIT_GROUP_ID));
            case "CHOSEN" -> new Whose.Chosen(ids(row.get(REPORT.UNIT_IDS), UnitId::parse));
            default -> new Whose.All();
        };
    }

    private static String ids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::text).sorted().collect(joining(BETWEEN));
    }

    private static <T> Set<T> ids(String kept, Function<String, Optional<T>> parse) {
        return words(kept).flatMap(word -> parse.apply(word).stream()).collect(toUnmodifiableSet());
    }

    private static Stream<String> words(String kept) {
        return Arrays.stream(kept.split(BETWEEN)).filter(word -> !word.isEmpty());
    }
}
