package vn.tinhgon.dossier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static vn.tinhgon.schema.Tables.DOSSIER_COUNT;
import static vn.tinhgon.schema.Tables.DOSSIER_HEAD;
import static vn.tinhgon.schema.Tables.DOSSIER_IMPORT;
import static vn.tinhgon.schema.Tables.OVERDUE_DOSSIER;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tinhgon.dossier.DossierImport.Present;
import vn.tinhgon.dossier.DossierImport.Write;
import vn.tinhgon.dossier.DossierPreview.TakenBefore;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.DossierImportId;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.records.DossierCountRecord;
import vn.tinhgon.schema.tables.records.OverdueDossierRecord;

/** What files of dossiers said, and what their heads mean. */
@Component
class DossierImportStore {

    /** Rows of one statement. */
    private static final int AT_ONCE = 1_000;

    private static final int LONGEST_HEAD = 200;

    /** A file that is taken in. */
    record Taken(
            DossierImportId id,
            PeriodId period,
            UnitId unit,
            boolean wholeProvince,
            FileId file,
            String sha256,
            int rowsTaken,
            int rowsRefused,
            Map<DossierCount, Long> sums) {}

    private final DSLContext db;
    private final Clock clock;

    DossierImportStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Map<String, DossierColumn> meanings() {
        return db.select(DOSSIER_HEAD.HEAD, DOSSIER_HEAD.MEANING)
                .from(DOSSIER_HEAD)
                .fetchMap(DOSSIER_HEAD.HEAD, row -> DossierColumn.valueOf(row.get(DOSSIER_HEAD.MEANING)));
    }

    /** @param anew whether what is known already may mean something else from now on */
    void remember(Map<String, DossierColumn> meanings, boolean anew) {
        var known = meanings();
        var insert = db.insertQuery(DOSSIER_HEAD);
        meanings.forEach((head, meaning) -> {
            var before = known.get(head);
            if (before == null && head.length() <= LONGEST_HEAD) {
                var row = db.newRecord(DOSSIER_HEAD);
                row.setId(Id.ofRow());
                row.setHead(head);
                row.setMeaning(meaning.name());
                insert.addRecord(row);
            } else if (anew && before != null && before != meaning) {
                db.update(DOSSIER_HEAD)
                        .set(DOSSIER_HEAD.MEANING, meaning.name())
                        .where(DOSSIER_HEAD.HEAD.eq(head))
                        .execute();
            }
        });
        if (insert.isExecutable()) {
            // Whoever was faster has said it for both.
            insert.onDuplicateKeyIgnore(true);
            insert.execute();
        }
    }

    Optional<TakenBefore> takenBefore(PeriodId period, String sha256, UnitId unit, boolean wholeProvince) {
        return db.select(DOSSIER_IMPORT.TAKEN_AT, PERSON.FULL_NAME, DOSSIER_IMPORT.ROWS_REFUSED)
                .from(DOSSIER_IMPORT)
                .join(PERSON)
                .on(PERSON.ID.eq(DOSSIER_IMPORT.PERSON_ID))
                .where(DOSSIER_IMPORT.PERIOD_ID.eq(period), DOSSIER_IMPORT.SHA256.eq(sha256))
                .and(DOSSIER_IMPORT.WHOLE_PROVINCE.eq(wholeProvince))
                // For the whole province it does not matter in which office it was taken in.
                .and(wholeProvince ? DSL.noCondition() : DOSSIER_IMPORT.UNIT_ID.eq(unit))
                .orderBy(DOSSIER_IMPORT.ID)
                .limit(1)
                .fetchOptional(Records.mapping(TakenBefore::new));
    }

    /** Nobody closes the period until this transaction has ended: what is read of it afterwards stays so. */
    void hold(PeriodId period) {
        db.select(REPORTING_PERIOD.ID)
                .from(REPORTING_PERIOD)
                .where(REPORTING_PERIOD.ID.eq(period))
                .forShare()
                .fetch();
    }

    Map<UnitId, Present> present(PeriodId period) {
        var overdue = db
                .select(
                        OVERDUE_DOSSIER.COUNT_ID,
                        OVERDUE_DOSSIER.CODE,
                        OVERDUE_DOSSIER.CAUSE_CODE,
                        OVERDUE_DOSSIER.CAUSE,
                        OVERDUE_DOSSIER.DUE_ON,
                        OVERDUE_DOSSIER.SETTLED_ON)
                .from(DOSSIER_COUNT)
                .join(OVERDUE_DOSSIER)
                .on(OVERDUE_DOSSIER.COUNT_ID.eq(DOSSIER_COUNT.ID))
                .where(DOSSIER_COUNT.PERIOD_ID.eq(period), DOSSIER_COUNT.REPLACED_BY.isNull())
                .orderBy(OVERDUE_DOSSIER.ID)
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> row.get(OVERDUE_DOSSIER.COUNT_ID), mapping(DossierImportStore::overdue, toList())));
        var present = new HashMap<UnitId, Present>();
        db.select(DOSSIER_COUNT.ID, DOSSIER_COUNT.UNIT_ID, DOSSIER_COUNT.NUMBER)
                .select(CountColumns.all(CountColumns.OF_UNIT))
                .from(DOSSIER_COUNT)
                .where(DOSSIER_COUNT.PERIOD_ID.eq(period), DOSSIER_COUNT.REPLACED_BY.isNull())
                .forEach(row -> present.put(
                        row.get(DOSSIER_COUNT.UNIT_ID),
                        new Present(
                                row.get(DOSSIER_COUNT.NUMBER),
                                new Counts(CountColumns.read(row, CountColumns.OF_UNIT)),
                                overdue.getOrDefault(row.get(DOSSIER_COUNT.ID), List.of()))));
        return present;
    }

    static OverdueDossier overdue(Record row) {
        return new OverdueDossier(
                row.get(OVERDUE_DOSSIER.CODE),
                row.get(OVERDUE_DOSSIER.CAUSE_CODE),
                row.get(OVERDUE_DOSSIER.CAUSE),
                Optional.ofNullable(row.get(OVERDUE_DOSSIER.DUE_ON)),
                Optional.ofNullable(row.get(OVERDUE_DOSSIER.SETTLED_ON)));
    }

    /** @throws Changed when somebody else took in the same file or a newer one meanwhile */
    void take(Taken taken, PersonId by, List<Write> writes) {
        Writes.orChanged("import", () -> {
            add(taken, by);
            replace(taken, writes);
            var counts = new ArrayList<DossierCountRecord>();
            var overdue = new ArrayList<OverdueDossierRecord>();
            for (var write : writes) {
                var row = count(taken, write);
                counts.add(row);
                write.overdue().forEach(dossier -> overdue.add(overdue(row.getId(), dossier)));
            }
            insert(DOSSIER_COUNT, counts);
            insert(OVERDUE_DOSSIER, overdue);
        });
    }

    private void add(Taken taken, PersonId by) {
        var row = db.newRecord(DOSSIER_IMPORT);
        row.setId(taken.id());
        row.setPeriodId(taken.period());
        row.setUnitId(taken.unit());
        row.setWholeProvince(taken.wholeProvince());
        row.setFileId(taken.file());
        row.setSha256(taken.sha256());
        row.setPersonId(by);
        row.setTakenAt(clock.instant());
        row.setRowsTaken(taken.rowsTaken());
        row.setRowsRefused(taken.rowsRefused());
        taken.sums().forEach((count, sum) -> row.set(CountColumns.OF_FILE.get(count), sum));
        row.insert();
    }

    private void replace(Taken taken, List<Write> writes) {
        var units = writes.stream()
                .filter(write -> write.number() > 1)
                .map(Write::unit)
                .toList();
        if (!units.isEmpty()) {
            db.update(DOSSIER_COUNT)
                    .set(DOSSIER_COUNT.REPLACED_BY, taken.id())
                    .where(DOSSIER_COUNT.PERIOD_ID.eq(taken.period()), DOSSIER_COUNT.UNIT_ID.in(units))
                    .and(DOSSIER_COUNT.REPLACED_BY.isNull())
                    .execute();
        }
    }

    private DossierCountRecord count(Taken taken, Write write) {
        var row = db.newRecord(DOSSIER_COUNT);
        row.setId(Id.ofRow());
        row.setUnitId(write.unit());
        row.setPeriodId(taken.period());
        row.setImportId(taken.id());
        row.setNumber(write.number());
        write.counts().by().forEach((count, number) -> row.set(CountColumns.OF_UNIT.get(count), number));
        return row;
    }

    private OverdueDossierRecord overdue(long count, OverdueDossier dossier) {
        var row = db.newRecord(OVERDUE_DOSSIER);
        row.setId(Id.ofRow());
        row.setCountId(count);
        row.setCode(dossier.code());
        row.setCauseCode(dossier.causeCode());
        row.setCause(dossier.cause());
        row.setDueOn(dossier.due().orElse(null));
        row.setSettledOn(dossier.settled().orElse(null));
        return row;
    }

    private <R extends Record> void insert(Table<R> table, List<R> rows) {
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            var insert = db.insertQuery(table);
            rows.subList(from, Math.min(rows.size(), from + AT_ONCE)).forEach(insert::addRecord);
            insert.execute();
        }
    }
}
