package vn.tinhgon.target;

import static org.jooq.impl.DSL.noCondition;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.PROGRAMME_DIRECTIVE;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.DirectiveId;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.platform.database.Writes;

@Component
class ProgrammeStore {

    private final DSLContext db;

    ProgrammeStore(DSLContext db) {
        this.db = db;
    }

    /** What is judged now is still so when it is written; a new year waits as well for one that is being corrected. */
    void oneAfterTheOther() {
        db.select(PROGRAMME.ID).from(PROGRAMME).forUpdate().fetch();
    }

    Optional<Programme> begunBy(LocalDate day) {
        return programmes(PROGRAMME.FROM_ON.le(day)).stream().reduce((earlier, later) -> later);
    }

    Optional<Programme> programme(ProgrammeId id) {
        return programmes(PROGRAMME.ID.eq(id)).stream().findFirst();
    }

    /** The earliest first. */
    List<Programme> all() {
        return programmes(noCondition());
    }

    boolean hasPeriods(ProgrammeId id) {
        return db.fetchExists(REPORTING_PERIOD, REPORTING_PERIOD.PROGRAMME_ID.eq(id));
    }

    /** With one statement: there is one programme a year, with a document or two. */
    private List<Programme> programmes(Condition which) {
        var rows = new LinkedHashMap<ProgrammeId, List<Record>>();
        db.select(
                        PROGRAMME.ID,
                        PROGRAMME.VERSION,
                        PROGRAMME.NAME,
                        PROGRAMME.FROM_ON,
                        PROGRAMME.UNTIL_ON,
                        PROGRAMME_DIRECTIVE.DIRECTIVE_ID)
                .from(PROGRAMME)
                .join(PROGRAMME_DIRECTIVE)
                .on(PROGRAMME_DIRECTIVE.PROGRAMME_ID.eq(PROGRAMME.ID))
                .and(PROGRAMME_DIRECTIVE.WITHDRAWN.isFalse())
                .where(which)
                .orderBy(PROGRAMME.FROM_ON, PROGRAMME.ID, PROGRAMME_DIRECTIVE.ID)
                .forEach(row -> rows.computeIfAbsent(row.get(PROGRAMME.ID), id -> new ArrayList<>())
                        .add(row));
        return rows.values().stream().map(ProgrammeStore::programme).toList();
    }

    private static Programme programme(List<Record> directives) {
        var row = directives.getFirst();
        return new Programme(
                row.get(PROGRAMME.ID),
                row.get(PROGRAMME.VERSION),
                new ProgrammeData(
                        row.get(PROGRAMME.NAME),
                        new Period(row.get(PROGRAMME.FROM_ON), row.get(PROGRAMME.UNTIL_ON)),
                        directives.stream()
                                .map(each -> each.get(PROGRAMME_DIRECTIVE.DIRECTIVE_ID))
                                .toList()));
    }

    /** @throws Changed when somebody else has set up a programme in this time meanwhile */
    void add(ProgrammeId id, ProgrammeData data) {
        Writes.orChanged(
                "programme",
                () -> db.insertInto(PROGRAMME)
                        .set(PROGRAMME.ID, id)
                        .set(PROGRAMME.NAME, data.name())
                        .set(PROGRAMME.FROM_ON, data.span().from())
                        .set(PROGRAMME.UNTIL_ON, data.span().until())
                        .execute());
        name(id, data.directives());
    }

    /** @throws Changed when it is no longer at {@code version} */
    void correct(Programme present, long version, ProgrammeData data) {
        Writes.foundOrChanged(
                "programme",
                db.update(PROGRAMME)
                        .set(PROGRAMME.NAME, data.name())
                        .set(PROGRAMME.FROM_ON, data.span().from())
                        .set(PROGRAMME.UNTIL_ON, data.span().until())
                        .set(PROGRAMME.VERSION, version + 1)
                        .where(PROGRAMME.ID.eq(present.id()), PROGRAMME.VERSION.eq(version)));
        if (!present.directives().equals(data.directives())) {
            db.update(PROGRAMME_DIRECTIVE)
                    .set(PROGRAMME_DIRECTIVE.WITHDRAWN, true)
                    .where(PROGRAMME_DIRECTIVE.PROGRAMME_ID.eq(present.id()))
                    .and(PROGRAMME_DIRECTIVE.DIRECTIVE_ID.notIn(data.directives()))
                    .execute();
            name(present.id(), data.directives());
        }
    }

    /** One that was withdrawn before is named again. */
    private void name(ProgrammeId programme, List<DirectiveId> directives) {
        var insert = db.insertInto(
                PROGRAMME_DIRECTIVE,
                PROGRAMME_DIRECTIVE.ID,
                PROGRAMME_DIRECTIVE.PROGRAMME_ID,
                PROGRAMME_DIRECTIVE.DIRECTIVE_ID);
        for (var directive : directives) {
            insert = insert.values(Id.ofRow(), programme, directive);
        }
        insert.onDuplicateKeyUpdate().set(PROGRAMME_DIRECTIVE.WITHDRAWN, false).execute();
    }
}
