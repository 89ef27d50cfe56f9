package vn.tinhgon.progress;

import static org.jooq.impl.DSL.noCondition;
import static vn.tinhgon.schema.Tables.PERIOD_REOPENING;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.ReopeningId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.Person;

@Component
class ReopeningStore {

    private static final Person DECIDER = PERSON.as("decider");

    private final DSLContext db;
    private final Clock clock;

    ReopeningStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws Refused where one of the unit waits already */
    void ask(PeriodId period, UnitId unit, String reason, PersonId by) {
        try {
            db.insertInto(PERIOD_REOPENING)
                    .set(PERIOD_REOPENING.ID, ReopeningId.next())
                    .set(PERIOD_REOPENING.PERIOD_ID, period)
                    .set(PERIOD_REOPENING.UNIT_ID, unit)
                    .set(PERIOD_REOPENING.REASON, reason)
                    .set(PERIOD_REOPENING.REQUESTED_BY, by)
                    .set(PERIOD_REOPENING.REQUESTED_AT, clock.instant())
                    .set(PERIOD_REOPENING.STATE, Reopening.State.ASKED.name())
                    .execute();
        } catch (DataAccessException failed) {
            if (String.valueOf(failed.getMessage()).contains("waits already")) {
                throw new Refused("reopening.refused.waits");
            }
            throw failed;
        }
    }

    void decide(ReopeningId id, long version, PersonId by, String answer, Optional<LocalDate> until) {
        Writes.foundOrChanged(
                "reopening",
                db.update(PERIOD_REOPENING)
                        .set(PERIOD_REOPENING.VERSION, version + 1)
                        .set(
                                PERIOD_REOPENING.STATE,
                                (until.isPresent() ? Reopening.State.GRANTED : Reopening.State.REFUSED).name())
                        .set(PERIOD_REOPENING.ANSWER, answer)
                        .set(PERIOD_REOPENING.OPEN_UNTIL, until.orElse(null))
                        .set(PERIOD_REOPENING.DECIDED_BY, by)
                        .set(PERIOD_REOPENING.DECIDED_AT, clock.instant())
                        .where(PERIOD_REOPENING.ID.eq(id), PERIOD_REOPENING.VERSION.eq(version))
                        .and(PERIOD_REOPENING.STATE.eq(Reopening.State.ASKED.name())));
    }

    Reopening get(ReopeningId id, Acting me) {
        return requests(PERIOD_REOPENING.ID.eq(id), me).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("reopening"));
    }

    /** Requests about a period, as far as {@code me} sees, the latest first. */
    List<Reopening> of(PeriodId period, Acting me) {
        return requests(PERIOD_REOPENING.PERIOD_ID.eq(period), me);
    }

    /** Requests that wait, as far as {@code me} sees, the latest first. */
    List<Reopening> waiting(Acting me) {
        return requests(PERIOD_REOPENING.STATE.eq(Reopening.State.ASKED.name()), me);
    }

    private List<Reopening> requests(Condition which, Acting me) {
        return db.select(
                        PERIOD_REOPENING.ID,
                        PERIOD_REOPENING.VERSION,
                        PERIOD_REOPENING.PERIOD_ID,
                        REPORTING_PERIOD.FROM_ON,
                        REPORTING_PERIOD.UNTIL_ON,
                        PERIOD_REOPENING.UNIT_ID,
                        UNIT_VERSION.NAME,
                        PERIOD_REOPENING.REASON,
                        PERIOD_REOPENING.REQUESTED_BY,
                        PERSON.FULL_NAME,
                        PERIOD_REOPENING.REQUESTED_AT,
                        PERIOD_REOPENING.STATE,
                        DECIDER.FULL_NAME,
                        PERIOD_REOPENING.DECIDED_AT,
                        PERIOD_REOPENING.ANSWER,
                        PERIOD_REOPENING.OPEN_UNTIL)
                .from(PERIOD_REOPENING)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(PERIOD_REOPENING.PERIOD_ID))
                .join(UNIT_VERSION)
                .on(UNIT_VERSION.UNIT_ID.eq(PERIOD_REOPENING.UNIT_ID))
                .and(DueReports.wasThere(UNIT_VERSION.VALID_FROM, UNIT_VERSION.VALID_UNTIL))
                .join(PERSON)
                .on(PERSON.ID.eq(PERIOD_REOPENING.REQUESTED_BY))
                .leftJoin(DECIDER)
                .on(DECIDER.ID.eq(PERIOD_REOPENING.DECIDED_BY))
                .where(which, visibleIn(me.scope()))
                .orderBy(PERIOD_REOPENING.ID.desc())
                .fetch(row -> request(row, me));
    }

    private static Condition visibleIn(Scope scope) {
        return switch (scope) {
            case Scope.Unit own -> PERIOD_REOPENING.UNIT_ID.eq(own.unit());
            case Scope.UnitAndBelow some -> PERIOD_REOPENING.UNIT_ID.eq(some.unit());
            case Scope.Submitted all -> noCondition();
            case Scope.Everything all -> noCondition();
        };
    }

    private static Reopening request(Record row, Acting me) {
        return new Reopening(
                row.get(PERIOD_REOPENING.ID),
                row.get(PERIOD_REOPENING.VERSION),
                row.get(PERIOD_REOPENING.PERIOD_ID),
                new Period(row.get(REPORTING_PERIOD.FROM_ON), row.get(REPORTING_PERIOD.UNTIL_ON)),
                row.get(PERIOD_REOPENING.UNIT_ID),
                row.get(UNIT_VERSION.NAME),
                row.get(PERIOD_REOPENING.REASON),
                row.get(PERSON.FULL_NAME),
                row.get(PERIOD_REOPENING.REQUESTED_AT),
                Reopening.State.valueOf(row.get(PERIOD_REOPENING.STATE)),
                Optional.ofNullable(row.get(PERIOD_REOPENING.DECIDED_AT))
                        .map(at -> new Reopening.Decided(
                                row.get(DECIDER.FULL_NAME),
                                at,
                                row.get(PERIOD_REOPENING.ANSWER),
                                Optional.ofNullable(row.get(PERIOD_REOPENING.OPEN_UNTIL)))),
                row.get(PERIOD_REOPENING.REQUESTED_BY).equals(me.person()));
    }
}
