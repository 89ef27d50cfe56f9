package vn.tinhgon.progress;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * Which reports units owe and what these have to reach, as conditions on the rows of targets, assignments and periods that a
 * statement joins.
 */
public final class DueReports {

    private DueReports() {}

    /** Whether a target is reported in a period: it is of the same programme, and as often. */
    public static Condition isReportedIn() {
        return REPORTING_PERIOD
                .PROGRAMME_ID
                .eq(TARGET.PROGRAMME_ID)
                .and(REPORTING_PERIOD.FREQUENCY.eq(TARGET.FREQUENCY));
    }

    /** The same of one period. */
    static Condition isReportedIn(ReportingPeriod period) {
        return TARGET.PROGRAMME_ID.eq(period.programme()).and(TARGET.FREQUENCY.eq(period.frequency()));
    }

    /** Whether an assignment has to be reported in a period: it applies, and was given by its last day. */
    public static Condition isDue() {
        return applies().and(isGiven());
    }

    /** The same of one period. */
    static Condition isDueIn(ReportingPeriod period) {
        return applies().and(isGivenBy(period));
    }

    /** Whether an assignment had a goal on the last day of a period, whether it applies or not. */
    public static Condition isGiven() {
        return isGivenBefore(REPORTING_PERIOD.UNTIL_ON);
    }

    /** The same of one period. */
    static Condition isGivenBy(ReportingPeriod period) {
        return isGivenBefore(val(period.span().until()));
    }

    private static Condition applies() {
        return ASSIGNMENT.NOT_APPLICABLE_REASON.isNull();
    }

    private static Condition isGivenBefore(Field<LocalDate> day) {
        return exists(selectOne()
                .from(GOAL_VERSION)
                .where(GOAL_VERSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .and(GOAL_VERSION.IN_FORCE_FROM.lt(day)));
    }

    /** What an assignment had to reach on the last day of a period; nothing where it was not given by then. */
    public static Field<BigDecimal> goal() {
        return goalBefore(REPORTING_PERIOD.UNTIL_ON);
    }

    /** The same on the day before {@code until}. */
    static Field<BigDecimal> goalBefore(Field<LocalDate> until) {
        return field(select(GOAL_VERSION.GOAL)
                .from(GOAL_VERSION)
                .where(GOAL_VERSION.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .and(GOAL_VERSION.IN_FORCE_FROM.lt(until))
                .orderBy(GOAL_VERSION.IN_FORCE_FROM.desc(), GOAL_VERSION.ID.desc())
                .limit(1));
    }

    /**
     * Whether a unit, or a name of one, was there on the last day of a period.
     *
     * @param until the first day on which it is no longer; none where it goes on
     */
    public static Condition wasThere(Field<LocalDate> from, Field<LocalDate> until) {
        return from.lt(REPORTING_PERIOD.UNTIL_ON).and(until.isNull().or(until.ge(REPORTING_PERIOD.UNTIL_ON)));
    }
}
