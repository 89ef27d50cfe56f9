package vn.tinhgon.formality;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.iif;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.DECIMAL;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;

import java.math.BigDecimal;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.UnitId;

/**
 * Many units report the goal of a target to the point, each its own, in one period: counts seldom come out so. In integers:
 * 80,004 % is not 80 %. A goal of 100 % or 0 %, and one that is to be met exactly, are silent: there the point is the aim.
 */
@Component
class ExactlyTheGoal implements Asking {

    /** So many units, at least. */
    static final int UNITS = 3;

    /** And at least one in so many of those that have reported. */
    static final int ONE_IN = 3;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Rule rule() {
        return Rule.EXACTLY_THE_GOAL;
    }

    @Override
    public Select<Record4<String, UnitId, Long, String>> questions(Within within) {
        var goal = field(select(GOAL_VERSION.GOAL)
                .from(GOAL_VERSION)
                .where(GOAL_VERSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .and(GOAL_VERSION.IN_FORCE_FROM.lt(REPORTING_PERIOD.UNTIL_ON))
                .orderBy(GOAL_VERSION.IN_FORCE_FROM.desc(), GOAL_VERSION.ID.desc())
                .limit(1));
        var figures = select(
                        ENTRY.ID.coerce(BIGINT).as("about"),
                        ENTRY.UNIT_ID.as("of_unit"),
                        TARGET.ID.coerce(BIGINT).as("of_target"),
                        REPORTING_PERIOD.ID.coerce(BIGINT).as("of_period"),
                        goal.as("goal"),
                        iif(isMet(goal), inline(1), inline(0)).as("met"))
                .from(REPORTING_PERIOD)
                .join(ENTRY)
                .on(ENTRY.PERIOD_ID.eq(REPORTING_PERIOD.ID))
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(ENTRY.ASSIGNMENT_ID))
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .where(within.periods(), Within.isHandedIn(ENTRY), beside(within))
                .and(TARGET.FIGURE_KIND.eq(FigureKind.RATE))
                .and(TARGET.COMPARISON.ne(Comparison.EXACTLY))
                .asTable("figures");
        var about = figures.field("about", BIGINT);
        var unit = figures.field(ENTRY.UNIT_ID.as("of_unit"));
        var sameTarget = new Field<?>[] {figures.field("of_target"), figures.field("of_period")};
        var counted = select(
                        about,
                        unit,
                        figures.field("goal"),
                        figures.field("met"),
                        count().over().partitionBy(sameTarget).as("reported"),
                        sum(figures.field("met", Integer.class))
                                .over()
                                .partitionBy(sameTarget)
                                .as("exactly"))
                .from(figures)
                .asTable("counted");
        var exactly = counted.field("exactly", BigDecimal.class);
        var reported = counted.field("reported", Integer.class);
        var asked = counted.field(about);
        return select(
                        inline(rule().name()),
                        counted.field(unit),
                        asked,
                        Asking.numbers(counted.field("goal"), exactly, reported))
                .from(counted)
                .where(counted.field("met", Integer.class).eq(1))
                .and(exactly.ge(BigDecimal.valueOf(UNITS)))
                .and(exactly.mul(ONE_IN).ge(reported.cast(DECIMAL(20, 0))))
                .and(within.unit().map(counted.field(unit)::eq).orElse(noCondition()))
                .and(within.about().map(id -> asked.eq(id.value())).orElse(noCondition()));
    }

    private static Condition isMet(Field<BigDecimal> goal) {
        return ENTRY_VERSION
                .DENOMINATOR
                .ge(TARGET.MINIMUM_DENOMINATOR)
                .and(ENTRY_VERSION.DENOMINATOR.gt(0L))
                .and(goal.gt(BigDecimal.ZERO))
                .and(goal.lt(HUNDRED))
                .and(ENTRY_VERSION
                        .NUMERATOR
                        .cast(DECIMAL(20, 0))
                        .mul(HUNDRED)
                        .eq(goal.mul(ENTRY_VERSION.DENOMINATOR.cast(DECIMAL(20, 0)))));
    }

    /** All figures that stand beside those that are asked about: of the same targets, and the same period where it is one. */
    private static Condition beside(Within within) {
        var given = ASSIGNMENT.as("given");
        var figure = ENTRY.as("figure");
        var ofUnit = within.unit()
                .map(unit -> TARGET.ID.in(select(given.TARGET_ID).from(given).where(given.UNIT_ID.eq(unit))))
                .orElse(noCondition());
        return ofUnit.and(within.about()
                .map(id -> TARGET.ID
                        .in(select(given.TARGET_ID)
                                .from(figure)
                                .join(given)
                                .on(given.ID.eq(figure.ASSIGNMENT_ID))
                                .where(figure.ID.coerce(BIGINT).eq(id.value())))
                        .and(REPORTING_PERIOD.ID.in(select(figure.PERIOD_ID)
                                .from(figure)
                                .where(figure.ID.coerce(BIGINT).eq(id.value())))))
                .orElse(DSL.noCondition()));
    }
}
