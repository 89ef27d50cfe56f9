package vn.tinhgon.progress;

import static vn.tinhgon.schema.Tables.REPORTING_RULE;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.platform.database.Writes;

@Component
class ReportingRuleStore {

    private static final long ONE = 1;

    private final DSLContext db;

    ReportingRuleStore(DSLContext db) {
        this.db = db;
    }

    ReportingRule current() {
        return db.select(
                        REPORTING_RULE.VERSION,
                        REPORTING_RULE.CLOSING_DAYS,
                        REPORTING_RULE.REMINDER_DAYS,
                        REPORTING_RULE.PARENT_CHECKS)
                .from(REPORTING_RULE)
                .where(REPORTING_RULE.ID.eq(ONE))
                .fetchOptional(Records.mapping(ReportingRule::new))
                .orElse(ReportingRule.UNSETTLED);
    }

    /** @throws Changed when somebody saved it after the version it carries */
    void save(ReportingRule rule) {
        if (rule.version() == 0) {
            insert(rule);
        } else {
            update(rule);
        }
    }

    private void insert(ReportingRule rule) {
        Writes.orChanged(
                "reportingRule",
                () -> db.insertInto(REPORTING_RULE)
                        .set(REPORTING_RULE.ID, ONE)
                        .set(REPORTING_RULE.CLOSING_DAYS, rule.closingDays())
                        .set(REPORTING_RULE.REMINDER_DAYS, rule.reminderDays())
                        .set(REPORTING_RULE.PARENT_CHECKS, rule.parentChecks())
                        .execute());
    }

    private void update(ReportingRule rule) {
        Writes.foundOrChanged(
                "reportingRule",
                db.update(REPORTING_RULE)
                        .set(REPORTING_RULE.VERSION, rule.version() + 1)
                        .set(REPORTING_RULE.CLOSING_DAYS, rule.closingDays())
                        .set(REPORTING_RULE.REMINDER_DAYS, rule.reminderDays())
                        .set(REPORTING_RULE.PARENT_CHECKS, rule.parentChecks())
                        .where(REPORTING_RULE.ID.eq(ONE), REPORTING_RULE.VERSION.eq(rule.version())));
    }
}
