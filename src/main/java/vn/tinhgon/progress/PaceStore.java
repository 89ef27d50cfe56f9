package vn.tinhgon.progress;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.lead;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_STEP;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.platform.access.Scope;

/** How figures of a period move, from the steps that were taken with them; to the second. */
@Component
class PaceStore {

    private final DSLContext db;
    private final Clock clock;

    PaceStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Pace of(Scope scope, PeriodId period) {
        return new Pace(stays(scope, period), returns(scope, period));
    }

    private List<Pace.Stay> stays(Scope scope, PeriodId period) {
        var left = lead(ENTRY_STEP.TAKEN_AT)
                .over(partitionBy(ENTRY_STEP.ENTRY_ID).orderBy(ENTRY_STEP.ID))
                .as("left_at");
        var moves = select(ENTRY_STEP.STATE, ENTRY_STEP.TAKEN_AT, left)
                .from(ENTRY_STEP)
                .join(ENTRY)
                .on(ENTRY.ID.eq(ENTRY_STEP.ENTRY_ID))
                .where(ENTRY.PERIOD_ID.eq(period), ENTRY.SET_ASIDE.isFalse(), FigureStore.visibleIn(scope))
                .asTable("moves");
        var came = moves.field(ENTRY_STEP.TAKEN_AT);
        var went = moves.field(left);
        var state = moves.field(ENTRY_STEP.STATE);
        var now = val(clock.instant(), ENTRY_STEP.TAKEN_AT);
        var seconds = extract(coalesce(went, now), DatePart.EPOCH).minus(extract(came, DatePart.EPOCH));
        var times = count();
        var gone = count(went);
        var mean = avg(seconds);
        var longest = max(seconds);
        return db
                .select(state, times, gone, mean, longest)
                .from(moves)
                .where(state.ne(EntryState.APPROVED.name()))
                .groupBy(state)
                .fetch(row -> new Pace.Stay(
                        EntryState.valueOf(row.get(state)),
                        row.get(times),
                        row.get(times) - row.get(gone),
                        Duration.ofSeconds(row.get(mean).longValue()),
                        Duration.ofSeconds(row.get(longest))))
                .stream()
                .sorted(Comparator.comparing(Pace.Stay::state))
                .toList();
    }

    private List<Pace.Returns> returns(Scope scope, PeriodId period) {
        var times = count();
        return db.select(ENTRY_STEP.REASON_CODE, times)
                .from(ENTRY_STEP)
                .join(ENTRY)
                .on(ENTRY.ID.eq(ENTRY_STEP.ENTRY_ID))
                .where(ENTRY.PERIOD_ID.eq(period), FigureStore.visibleIn(scope))
                .and(ENTRY_STEP.STATE.eq(EntryState.RETURNED.name()))
                .groupBy(ENTRY_STEP.REASON_CODE)
                .orderBy(times.desc(), ENTRY_STEP.REASON_CODE)
                .fetch(row -> new Pace.Returns(ReturnReason.valueOf(row.get(ENTRY_STEP.REASON_CODE)), row.get(times)));
    }
}
