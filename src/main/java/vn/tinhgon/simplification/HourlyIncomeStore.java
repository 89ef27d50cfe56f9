package vn.tinhgon.simplification;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;
import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.HOURLY_INCOME;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.procedure.ProcedureScope;

/** What an hour is worth by year, and the plans that are costed by it. */
@Component
class HourlyIncomeStore {

    /** Plans of a scope in a year. */
    record Plans(ProcedureScope scope, int year) {}

    private final DSLContext db;

    HourlyIncomeStore(DSLContext db) {
        this.db = db;
    }

    /** The latest year first. */
    List<HourlyIncome.Kept> all() {
        return db.select(HOURLY_INCOME.VERSION, HOURLY_INCOME.IN_YEAR, HOURLY_INCOME.INCOME_DONG, HOURLY_INCOME.SOURCE)
                .from(HOURLY_INCOME)
                .orderBy(HOURLY_INCOME.IN_YEAR.desc())
                .fetch(row -> new HourlyIncome.Kept(
                        row.value1(), new HourlyIncome(row.value2(), row.value3(), row.value4())));
    }

    /** @throws Refused at the field {@code year} for which there is one already */
    void insert(HourlyIncome entered) {
        try {
            db.insertInto(HOURLY_INCOME)
                    .set(HOURLY_INCOME.ID, Id.ofRow())
                    .set(HOURLY_INCOME.IN_YEAR, entered.year())
                    .set(HOURLY_INCOME.INCOME_DONG, entered.income())
                    .set(HOURLY_INCOME.SOURCE, entered.source())
                    .execute();
        } catch (DuplicateKeyException isThere) {
            throw Refused.field("year", "income.refused.year", String.valueOf(entered.year()));
        }
    }

    /** @throws Changed when somebody changed it after {@code version} */
    void update(long version, HourlyIncome entered) {
        Writes.foundOrChanged(
                "income",
                db.update(HOURLY_INCOME)
                        .set(HOURLY_INCOME.VERSION, version + 1)
                        .set(HOURLY_INCOME.INCOME_DONG, entered.income())
                        .set(HOURLY_INCOME.SOURCE, entered.source())
                        .where(HOURLY_INCOME.IN_YEAR.eq(entered.year()), HOURLY_INCOME.VERSION.eq(version)));
    }

    /** What costing {@code plans} anew would come to, in one statement, however many they are. */
    IncomeEffect effect(Collection<Plans> plans, Dong income) {
        var howMany = count();
        var costNow = sum(SIMPLIFICATION_PLAN.BEFORE_DONG.coerce(BIGINT));
        var afterNow = sum(SIMPLIFICATION_PLAN.AFTER_DONG.coerce(BIGINT));
        var costThen = sum(before(income));
        var afterThen = sum(after(income));
        return db.select(howMany, costNow, afterNow, costThen, afterThen)
                .from(SIMPLIFICATION_PLAN)
                .join(ADMIN_PROCEDURE)
                .on(ADMIN_PROCEDURE.ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID))
                .where(move(plans))
                .fetchSingle(row -> new IncomeEffect(
                        row.get(howMany),
                        dong(row.get(costNow)).minus(dong(row.get(afterNow))),
                        dong(row.get(costThen)).minus(dong(row.get(afterThen))),
                        dong(row.get(costNow)),
                        dong(row.get(costThen))));
    }

    /** Costs {@code plans} anew, in one statement, however many they are. */
    void recost(Collection<Plans> plans, Dong income) {
        db.update(SIMPLIFICATION_PLAN)
                .set(SIMPLIFICATION_PLAN.VERSION, SIMPLIFICATION_PLAN.VERSION.plus(1))
                .set(SIMPLIFICATION_PLAN.INCOME_DONG, income)
                .set(
                        SIMPLIFICATION_PLAN.BEFORE_DONG.coerce(BIGINT),
                        before(income).cast(BIGINT))
                .set(
                        SIMPLIFICATION_PLAN.AFTER_DONG.coerce(BIGINT),
                        after(income).cast(BIGINT))
                .where(SIMPLIFICATION_PLAN.PROCEDURE_ID.in(select(ADMIN_PROCEDURE.ID)
                        .from(ADMIN_PROCEDURE)
                        .where(ADMIN_PROCEDURE.ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID), move(plans))))
                .execute();
    }

    private static Condition move(Collection<Plans> plans) {
        return plans.stream()
                .map(each ->
                        ADMIN_PROCEDURE.SCOPE.eq(each.scope().name()).and(SIMPLIFICATION_PLAN.IN_YEAR.eq(each.year())))
                .reduce(falseCondition(), Condition::or)
                .and(SIMPLIFICATION_PLAN.LIVE.isNotNull())
                .and(SIMPLIFICATION_PLAN.STATE.notIn(PlanState.APPROVED.name(), PlanState.ENFORCED.name()));
    }

    private static Field<BigDecimal> before(Dong income) {
        return aYear(SIMPLIFICATION_PLAN.BEFORE_HOURS, SIMPLIFICATION_PLAN.BEFORE_OTHER_DONG, income);
    }

    private static Field<BigDecimal> after(Dong income) {
        return aYear(SIMPLIFICATION_PLAN.AFTER_HOURS, SIMPLIFICATION_PLAN.AFTER_OTHER_DONG, income);
    }

    private static Field<BigDecimal> aYear(Field<BigDecimal> hours, Field<Dong> other, Dong income) {
        return CostField.aYear(
                hours, other, SIMPLIFICATION_PLAN.TIMES_A_YEAR, SIMPLIFICATION_PLAN.SUBJECTS_A_YEAR, income);
    }

    private static Dong dong(@Nullable BigDecimal sum) {
        return sum == null ? Dong.ZERO : new Dong(sum.longValueExact());
    }
}
