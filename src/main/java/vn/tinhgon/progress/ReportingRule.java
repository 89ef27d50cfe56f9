package vn.tinhgon.progress;

import vn.tinhgon.kernel.Refused;

/**
 * How the province has its figures reported.
 *
 * @param version of the row; 0 while the province has settled nothing
 * @param closingDays after a period's last day it is locked, 1 to 60
 * @param reminderDays before the lock units are reminded, 1 to {@code closingDays}
 * @param parentChecks whether the unit above looks at a figure before the province does
 */
public record ReportingRule(long version, int closingDays, int reminderDays, boolean parentChecks) {

    private static final int MOST_DAYS = 60;

    /** What goes where nothing was settled: ten days to report in, a reminder in the last three. */
    static final ReportingRule UNSETTLED = new ReportingRule(0, 10, 3, false);

    /** @throws Refused at {@code closingDays} or {@code reminderDays} where they are out of bounds */
    public ReportingRule {
        if (closingDays < 1 || closingDays > MOST_DAYS) {
            throw Refused.field("closingDays", "reportingRule.refused.closingDays", MOST_DAYS);
        }
        if (reminderDays < 1 || reminderDays > closingDays) {
            throw Refused.field("reminderDays", "reportingRule.refused.reminderDays", closingDays);
        }
    }
}
