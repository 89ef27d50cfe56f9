package vn.tinhgon.formality;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.BIGINT;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;

import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.simplification.PlanState;

/** A plan in force by which a year costs more in fact than was approved: what counts as approved is saved on paper only. */
@Component
class EnforcedWorse implements Asking {

    @Override
    public Rule rule() {
        return Rule.ENFORCED_WORSE;
    }

    @Override
    public Select<Record4<String, UnitId, Long, String>> questions(Within within) {
        return select(
                        inline(rule().name()),
                        SIMPLIFICATION_PLAN.UNIT_ID,
                        SIMPLIFICATION_PLAN.ID.coerce(BIGINT),
                        Asking.numbers(
                                SIMPLIFICATION_PLAN.ACTUAL_DONG,
                                SIMPLIFICATION_PLAN.AFTER_DONG,
                                SIMPLIFICATION_PLAN.BEFORE_DONG))
                .from(SIMPLIFICATION_PLAN)
                .where(
                        within.plans(),
                        SIMPLIFICATION_PLAN.STATE.eq(PlanState.ENFORCED.name()),
                        SIMPLIFICATION_PLAN.ACTUAL_DONG.gt(SIMPLIFICATION_PLAN.AFTER_DONG));
    }
}
