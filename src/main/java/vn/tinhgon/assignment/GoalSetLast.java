package vn.tinhgon.assignment;

import static org.jooq.impl.DSL.select;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.GOAL_VERSION;

import org.jooq.Condition;

/** The goal that was set last for an assignment counts, even where it comes into force only with a later period. */
final class GoalSetLast {

    private GoalSetLast() {}

    /** Joins {@code goal_version} to {@code assignment}. */
    static Condition condition() {
        var any = GOAL_VERSION.as("any_goal");
        return GOAL_VERSION
                .ASSIGNMENT_ID
                .eq(ASSIGNMENT.ID)
                .and(GOAL_VERSION.ID.eq(select(any.ID)
                        .from(any)
                        .where(any.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                        .orderBy(any.IN_FORCE_FROM.desc(), any.ID.desc())
                        .limit(1)));
    }
}
