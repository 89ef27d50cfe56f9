package vn.tinhgon.formality;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.iif;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.SQLDataType.BIGINT;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.schema.tables.SimplificationPlan;
import vn.tinhgon.simplification.Doing;
import vn.tinhgon.simplification.DoingField;
import vn.tinhgon.simplification.PlanState;

/**
 * A procedure that counts as simplified for a second year by the same doing: what was cut in the first should be gone by
 * now. Of several earlier years the latest is named.
 */
@Component
class SimplifiedTwice implements Asking {

    private static final SimplificationPlan EARLIER = SIMPLIFICATION_PLAN.as("earlier_plan");

    private static final List<String> OFFICIAL = Stream.of(PlanState.values())
            .filter(PlanState::isOfficial)
            .map(PlanState::name)
            .toList();

    @Override
    public Rule rule() {
        return Rule.SIMPLIFIED_TWICE;
    }

    @Override
    public Select<Record4<String, UnitId, Long, String>> questions(Within within) {
        return select(
                        inline(rule().name()),
                        min(SIMPLIFICATION_PLAN.UNIT_ID),
                        SIMPLIFICATION_PLAN.ID.coerce(BIGINT),
                        // The year stands first, so that the greatest text is that of the latest.
                        max(Asking.numbers(EARLIER.IN_YEAR, shared())))
                .from(SIMPLIFICATION_PLAN)
                .join(EARLIER)
                .on(EARLIER.PROCEDURE_ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID))
                .and(EARLIER.IN_YEAR.lt(SIMPLIFICATION_PLAN.IN_YEAR))
                .and(EARLIER.STATE.in(OFFICIAL))
                .where(within.plans(), SIMPLIFICATION_PLAN.STATE.in(OFFICIAL))
                .and(or(Stream.of(Doing.values())
                        .map(SimplifiedTwice::bothTimes)
                        .toList()))
                .groupBy(SIMPLIFICATION_PLAN.ID);
    }

    private static Condition bothTimes(Doing doing) {
        return DoingField.has(SIMPLIFICATION_PLAN.DOINGS, doing).and(DoingField.has(EARLIER.DOINGS, doing));
    }

    private static Field<String> shared() {
        var each = Stream.of(Doing.values())
                .map(doing -> iif(bothTimes(doing), inline(doing.name() + ","), inline("")))
                .toArray(Field<?>[]::new);
        return concat(each);
    }
}
