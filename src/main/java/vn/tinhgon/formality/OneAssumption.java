package vn.tinhgon.formality;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.iif;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.DECIMAL;
import static org.jooq.impl.SQLDataType.VARCHAR;
import static vn.tinhgon.schema.Tables.PLAN_CHANGE;
import static vn.tinhgon.schema.Tables.PROCEDURE_PAPER;
import static vn.tinhgon.schema.Tables.PROCEDURE_STEP;
import static vn.tinhgon.schema.Tables.PROCEDURE_VERSION;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.schema.tables.ProcedurePaper;
import vn.tinhgon.schema.tables.ProcedureStep;
import vn.tinhgon.simplification.CostPart;

/**
 * A plan whose saving comes from one part, though the procedure has several that cost something: one wrong hour there, and
 * nothing is saved. What is abolished or merged saves all of its parts and is not asked about.
 */
@Component
class OneAssumption implements Asking {

    /** Percent of what the parts that save save together that one of them saves, at least. */
    static final int SHARE = 90;

    /** Parts of the procedure that cost something, at least: of one or two, one is always most of it. */
    static final int PARTS = 3;

    private static final int HUNDRED = 100;

    private static final ProcedureStep STEP = PROCEDURE_STEP.as("touched_step");
    private static final ProcedurePaper PAPER = PROCEDURE_PAPER.as("touched_paper");

    @Override
    public Rule rule() {
        return Rule.ONE_ASSUMPTION;
    }

    @Override
    public Select<Record4<String, UnitId, Long, String>> questions(Within within) {
        Field<BigDecimal> saving = greatest(
                once(
                        hoursBefore().minus(PLAN_CHANGE.HOURS),
                        paidBefore().minus(exact(PLAN_CHANGE.SERVICE_DONG)).minus(exact(PLAN_CHANGE.FEE_DONG))),
                inline(BigDecimal.ZERO));
        var ofPart = saving.as("of_part");
        // What another part takes over is no saving of any part: against what is left, one would save more than all.
        var ofAll = sum(saving).over(partitionBy(SIMPLIFICATION_PLAN.ID)).as("of_all");
        var part = concat(PLAN_CHANGE.PART, inline("-"), PLAN_CHANGE.NUMBER.cast(VARCHAR(10)))
                .as("part");
        var volume = volume().as("volume");
        var changed = select(SIMPLIFICATION_PLAN.UNIT_ID, SIMPLIFICATION_PLAN.ID, part, ofPart, ofAll, volume)
                .from(SIMPLIFICATION_PLAN)
                .join(PLAN_CHANGE)
                .on(PLAN_CHANGE.PLAN_ID.eq(SIMPLIFICATION_PLAN.ID))
                .and(PLAN_CHANGE.PLAN_VERSION.eq(SIMPLIFICATION_PLAN.PROPOSAL_VERSION))
                .join(PROCEDURE_VERSION)
                .on(PROCEDURE_VERSION.PROCEDURE_ID.eq(SIMPLIFICATION_PLAN.PROCEDURE_ID))
                .and(PROCEDURE_VERSION.NUMBER.eq(SIMPLIFICATION_PLAN.BEFORE_VERSION))
                .leftJoin(STEP)
                .on(STEP.VERSION_ID.eq(PROCEDURE_VERSION.ID))
                .and(STEP.NUMBER.eq(PLAN_CHANGE.NUMBER))
                .and(PLAN_CHANGE.PART.eq(CostPart.Kind.STEP.name()))
                .leftJoin(PAPER)
                .on(PAPER.VERSION_ID.eq(PROCEDURE_VERSION.ID))
                .and(PAPER.NUMBER.eq(PLAN_CHANGE.NUMBER))
                .and(PLAN_CHANGE.PART.eq(CostPart.Kind.PAPER.name()))
                .where(within.plans(), saves(), parts().ge(PARTS))
                .asTable("changed");
        var one = changed.field(ofPart);
        var all = changed.field(ofAll);
        return select(
                        inline(rule().name()),
                        changed.field(SIMPLIFICATION_PLAN.UNIT_ID),
                        changed.field(SIMPLIFICATION_PLAN.ID).coerce(BIGINT),
                        Asking.numbers(
                                round(one.mul(HUNDRED).div(all), 2),
                                changed.field(part),
                                round(one.mul(changed.field(volume))),
                                round(all.mul(changed.field(volume)))))
                .from(changed)
                .where(one.gt(BigDecimal.ZERO), one.mul(HUNDRED).ge(all.mul(SHARE)));
    }

    /** A plan that saves nothing in the end is asked about by other rules. */
    private static Condition saves() {
        return once(
                        SIMPLIFICATION_PLAN.BEFORE_HOURS.minus(SIMPLIFICATION_PLAN.AFTER_HOURS),
                        exact(SIMPLIFICATION_PLAN.BEFORE_OTHER_DONG).minus(exact(SIMPLIFICATION_PLAN.AFTER_OTHER_DONG)))
                .gt(BigDecimal.ZERO);
    }

    /** What it is worth one time. */
    private static Field<BigDecimal> once(Field<BigDecimal> hours, Field<BigDecimal> paid) {
        return hours.mul(exact(SIMPLIFICATION_PLAN.INCOME_DONG)).plus(paid);
    }

    private static Field<BigDecimal> exact(Field<Dong> dong) {
        return dong.cast(DECIMAL(20, 0));
    }

    private static Field<Integer> volume() {
        return SIMPLIFICATION_PLAN.TIMES_A_YEAR.mul(SIMPLIFICATION_PLAN.SUBJECTS_A_YEAR);
    }

    private static Field<BigDecimal> hoursBefore() {
        return case_(PLAN_CHANGE.PART)
                .when(CostPart.Kind.STEP.name(), coalesce(STEP.HOURS, BigDecimal.ZERO))
                .when(CostPart.Kind.PAPER.name(), coalesce(PAPER.HOURS, BigDecimal.ZERO))
                .else_(hoursOfTheWhole());
    }

    private static Field<BigDecimal> paidBefore() {
        return case_(PLAN_CHANGE.PART)
                .when(
                        CostPart.Kind.STEP.name(),
                        coalesce(exact(STEP.SERVICE_DONG).plus(exact(STEP.FEE_DONG)), BigDecimal.ZERO))
                .when(CostPart.Kind.PAPER.name(), coalesce(exact(PAPER.SERVICE_DONG), BigDecimal.ZERO))
                .else_(paidOfTheWhole());
    }

    /** What is known for the procedure as a whole only, beside what its steps and papers say. */
    private static Field<BigDecimal> hoursOfTheWhole() {
        return PROCEDURE_VERSION
                .HOURS
                .minus(field(select(coalesce(sum(PROCEDURE_STEP.HOURS), BigDecimal.ZERO))
                        .from(PROCEDURE_STEP)
                        .where(PROCEDURE_STEP.VERSION_ID.eq(PROCEDURE_VERSION.ID))))
                .minus(field(select(coalesce(sum(PROCEDURE_PAPER.HOURS), BigDecimal.ZERO))
                        .from(PROCEDURE_PAPER)
                        .where(PROCEDURE_PAPER.VERSION_ID.eq(PROCEDURE_VERSION.ID))));
    }

    private static Field<BigDecimal> paidOfTheWhole() {
        var ofSteps = exact(PROCEDURE_STEP.SERVICE_DONG).plus(exact(PROCEDURE_STEP.FEE_DONG));
        return exact(PROCEDURE_VERSION.OTHER_DONG)
                .minus(field(select(coalesce(sum(ofSteps), BigDecimal.ZERO))
                        .from(PROCEDURE_STEP)
                        .where(PROCEDURE_STEP.VERSION_ID.eq(PROCEDURE_VERSION.ID))))
                .minus(field(select(coalesce(sum(exact(PROCEDURE_PAPER.SERVICE_DONG)), BigDecimal.ZERO))
                        .from(PROCEDURE_PAPER)
                        .where(PROCEDURE_PAPER.VERSION_ID.eq(PROCEDURE_VERSION.ID))));
    }

    /** How many parts cost something. */
    private static Field<Integer> parts() {
        var free = new Dong(0);
        var steps = selectCount()
                .from(PROCEDURE_STEP)
                .where(PROCEDURE_STEP.VERSION_ID.eq(PROCEDURE_VERSION.ID))
                .and(PROCEDURE_STEP
                        .HOURS
                        .gt(BigDecimal.ZERO)
                        .or(PROCEDURE_STEP.SERVICE_DONG.gt(free))
                        .or(PROCEDURE_STEP.FEE_DONG.gt(free)));
        var papers = selectCount()
                .from(PROCEDURE_PAPER)
                .where(PROCEDURE_PAPER.VERSION_ID.eq(PROCEDURE_VERSION.ID))
                .and(PROCEDURE_PAPER.HOURS.gt(BigDecimal.ZERO).or(PROCEDURE_PAPER.SERVICE_DONG.gt(free)));
        var whole = iif(greatest(hoursOfTheWhole(), paidOfTheWhole()).gt(BigDecimal.ZERO), inline(1), inline(0));
        return field(steps).plus(field(papers)).plus(whole);
    }
}
