package vn.tinhgon.formality;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.BIGINT;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;

import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.simplification.Doing;

/**
 * A plan by which nobody does anything else or faster than before: all that it does is to take other costs for lower, and
 * whatever it saves is an assumption about them.
 */
@Component
class WorkUnchanged implements Asking {

    /** What a plan that only touches money does, and nothing beside. */
    private static final Doing NO_WORK = Doing.LOWER_COST;

    @Override
    public Rule rule() {
        return Rule.WORK_UNCHANGED;
    }

    @Override
    public Select<Record4<String, UnitId, Long, String>> questions(Within within) {
        return select(
                        inline(rule().name()),
                        SIMPLIFICATION_PLAN.UNIT_ID,
                        SIMPLIFICATION_PLAN.ID.coerce(BIGINT),
                        Asking.numbers(SIMPLIFICATION_PLAN
                                .BEFORE_DONG
                                .coerce(BIGINT)
                                .minus(SIMPLIFICATION_PLAN.AFTER_DONG.coerce(BIGINT))))
                .from(SIMPLIFICATION_PLAN)
                .where(within.plans(), SIMPLIFICATION_PLAN.DOINGS.eq(NO_WORK.name()));
    }
}
