package vn.tinhgon.procedure;

import static org.jooq.impl.DSL.noCondition;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.PROCEDURE_VERSION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.Scope;

/** What decisions of a time were about, by the day they were signed. */
@Component
class DecidedStore {

    private final DSLContext db;

    DecidedStore(DSLContext db) {
        this.db = db;
    }

    /** How many procedures decisions signed from {@code from} until before {@code until} were about, by what they did. */
    List<DecidedCount> decided(Scope scope, LocalDate from, LocalDate until) {
        var acts = Stream.of(Act.values())
                .map(act -> DSL.count()
                        .filterWhere(PROCEDURE_VERSION.ACT.eq(act.name()))
                        .as(act.name()))
                .toList();
        return db.select(ADMIN_PROCEDURE.SCOPE, PROCEDURE_VERSION.FIELD)
                .select(acts)
                .from(PROCEDURE_VERSION)
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(PROCEDURE_VERSION.PROCEDURE_ID))
                .where(SeenProcedures.isSeenIn(scope), isSigned(from, until))
                .groupBy(ADMIN_PROCEDURE.SCOPE, PROCEDURE_VERSION.FIELD)
                .orderBy(ADMIN_PROCEDURE.SCOPE.desc(), PROCEDURE_VERSION.FIELD)
                .fetch(row -> new DecidedCount(
                        ProcedureScope.valueOf(row.get(ADMIN_PROCEDURE.SCOPE)),
                        row.get(PROCEDURE_VERSION.FIELD),
                        row.get(Act.ISSUED.name(), Integer.class),
                        row.get(Act.AMENDED.name(), Integer.class),
                        row.get(Act.ABOLISHED.name(), Integer.class)));
    }

    /** One page of what {@link #decided} counts: the first signed first, then by code. */
    List<DecidedRow> list(Scope scope, DecidedFilter filter, Slice slice) {
        return db.select(PROCEDURE_VERSION.asterisk(), ADMIN_PROCEDURE.SCOPE, ADMIN_PROCEDURE.CODE)
                .select(ADMIN_PROCEDURE.NATIONAL_CODE)
                .from(PROCEDURE_VERSION)
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(PROCEDURE_VERSION.PROCEDURE_ID))
                .where(SeenProcedures.isSeenIn(scope), matches(filter))
                .orderBy(PROCEDURE_VERSION.DECIDED_ON, ADMIN_PROCEDURE.CODE, PROCEDURE_VERSION.NUMBER)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(DecidedStore::row);
    }

    /** How many {@link #list} has. */
    int count(Scope scope, DecidedFilter filter) {
        return db.fetchCount(db.select(PROCEDURE_VERSION.ID)
                .from(PROCEDURE_VERSION)
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(PROCEDURE_VERSION.PROCEDURE_ID))
                .where(SeenProcedures.isSeenIn(scope), matches(filter)));
    }

    private static Condition matches(DecidedFilter filter) {
        return isSigned(filter.from(), filter.until())
                .and(filter.scope()
                        .map(scope -> ADMIN_PROCEDURE.SCOPE.eq(scope.name()))
                        .orElse(noCondition()))
                .and(filter.field().map(PROCEDURE_VERSION.FIELD::eq).orElse(noCondition()))
                .and(filter.act()
                        .map(act -> PROCEDURE_VERSION.ACT.eq(act.name()))
                        .orElse(noCondition()));
    }

    private static Condition isSigned(LocalDate from, LocalDate until) {
        return PROCEDURE_VERSION.DECIDED_ON.ge(from).and(PROCEDURE_VERSION.DECIDED_ON.lt(until));
    }

    private static DecidedRow row(Record row) {
        return new DecidedRow(
                row.get(PROCEDURE_VERSION.PROCEDURE_ID),
                new ProcedureCodes(
                        row.get(ADMIN_PROCEDURE.CODE), Optional.ofNullable(row.get(ADMIN_PROCEDURE.NATIONAL_CODE))),
                ProcedureScope.valueOf(row.get(ADMIN_PROCEDURE.SCOPE)),
                row.get(PROCEDURE_VERSION.NAME),
                row.get(PROCEDURE_VERSION.FIELD),
                Act.valueOf(row.get(PROCEDURE_VERSION.ACT)),
                new SignedDecision(
                        row.get(PROCEDURE_VERSION.DECISION_NUMBER),
                        row.get(PROCEDURE_VERSION.DECIDED_ON),
                        row.get(PROCEDURE_VERSION.IN_FORCE_FROM)));
    }
}
