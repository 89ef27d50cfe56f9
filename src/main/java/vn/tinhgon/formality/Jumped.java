package vn.tinhgon.formality;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.iif;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateSub;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.DECIMAL;
import static org.jooq.impl.SQLDataType.VARCHAR;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_STEP;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.schema.tables.Entry;
import vn.tinhgon.schema.tables.EntryVersion;
import vn.tinhgon.schema.tables.ReportingPeriod;

/**
 * A rate that is far better than the unit's own of the period before, and was handed in in the last days before the lock.
 * Both are counted the same way, of the period or cumulative; more is better, but where the goal is «at most».
 */
@Component
class Jumped implements Asking {

    /** Handed in on one of the last so many days on which the period takes figures. */
    static final int DAYS = 2;

    /** Better by so many points of a hundred, at least. */
    static final int POINTS = 20;

    private static final int HUNDRED = 100;

    private static final ReportingPeriod PERIOD_BEFORE = REPORTING_PERIOD.as("period_before");
    private static final Entry BEFORE = ENTRY.as("figure_before");
    private static final Entry NEWER = ENTRY.as("newer_figure");
    private static final EntryVersion TYPED_BEFORE = ENTRY_VERSION.as("typed_before");

    @Override
    public Rule rule() {
        return Rule.JUMPED;
    }

    @Override
    public Select<Record4<String, UnitId, Long, String>> questions(Within within) {
        var handedOn = field(select(min(ENTRY_STEP.TAKEN_ON))
                .from(ENTRY_STEP)
                .where(ENTRY_STEP.ENTRY_ID.eq(ENTRY.ID), ENTRY_STEP.ENTRY_VERSION_ID.eq(ENTRY.CURRENT_VERSION_ID))
                .and(ENTRY_STEP.STATE.in(EntryState.WITH_PARENT.name(), EntryState.SUBMITTED.name())));
        return select(
                        inline(rule().name()),
                        ENTRY.UNIT_ID,
                        ENTRY.ID.coerce(BIGINT),
                        Asking.numbers(
                                rate(TYPED_BEFORE),
                                rate(ENTRY_VERSION),
                                handedOn,
                                localDateSub(REPORTING_PERIOD.CLOSES_ON, 1, DatePart.DAY)))
                .from(REPORTING_PERIOD)
                .join(ENTRY)
                .on(ENTRY.PERIOD_ID.eq(REPORTING_PERIOD.ID))
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(ENTRY.ASSIGNMENT_ID))
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .join(PERIOD_BEFORE)
                .on(PERIOD_BEFORE.PROGRAMME_ID.eq(REPORTING_PERIOD.PROGRAMME_ID))
                .and(PERIOD_BEFORE.FREQUENCY.eq(REPORTING_PERIOD.FREQUENCY))
                .and(PERIOD_BEFORE.NUMBER.eq(REPORTING_PERIOD.NUMBER.minus(1)))
                .join(BEFORE)
                .on(BEFORE.ASSIGNMENT_ID.eq(ENTRY.ASSIGNMENT_ID), BEFORE.PERIOD_ID.eq(PERIOD_BEFORE.ID))
                .and(isLatest())
                .join(TYPED_BEFORE)
                .on(TYPED_BEFORE.ID.eq(BEFORE.CURRENT_VERSION_ID))
                .where(within.periods(), within.figures(), Within.isHandedIn(ENTRY))
                .and(TARGET.FIGURE_KIND.eq(FigureKind.RATE))
                .and(ENTRY_VERSION.COUNT_BASIS.eq(TYPED_BEFORE.COUNT_BASIS))
                .and(isFarBetter())
                .and(handedOn.ge(localDateSub(REPORTING_PERIOD.CLOSES_ON, DAYS, DatePart.DAY)))
                .and(handedOn.lt(REPORTING_PERIOD.CLOSES_ON));
    }

    /** Of a figure and its correction that is on its way, the correction. */
    private static Condition isLatest() {
        return Within.isHandedIn(BEFORE)
                .andNotExists(select(NEWER.ID)
                        .from(NEWER)
                        .where(NEWER.ASSIGNMENT_ID.eq(BEFORE.ASSIGNMENT_ID), NEWER.PERIOD_ID.eq(BEFORE.PERIOD_ID))
                        .and(NEWER.REVISION.gt(BEFORE.REVISION))
                        .and(Within.isHandedIn(NEWER)));
    }

    /** now − before ≥ 20/100, over both denominators: exact. */
    private static Condition isFarBetter() {
        var now = exact(ENTRY_VERSION.DENOMINATOR);
        var then = exact(TYPED_BEFORE.DENOMINATOR);
        var more = exact(ENTRY_VERSION.NUMERATOR)
                .mul(then)
                .minus(exact(TYPED_BEFORE.NUMERATOR).mul(now));
        var better = more.mul(iif(TARGET.COMPARISON.eq(Comparison.AT_MOST), inline(-HUNDRED), inline(HUNDRED)));
        return ENTRY_VERSION
                .DENOMINATOR
                .gt(0L)
                .and(TYPED_BEFORE.DENOMINATOR.gt(0L))
                .and(better.ge(now.mul(then).mul(POINTS)));
    }

    private static Field<BigDecimal> exact(Field<Long> count) {
        return count.cast(DECIMAL(20, 0));
    }

    private static Field<String> rate(EntryVersion typed) {
        return concat(typed.NUMERATOR.cast(VARCHAR(20)), inline("/"), typed.DENOMINATOR.cast(VARCHAR(20)));
    }
}
