package vn.tinhgon.inspection;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of rows whose every change is in the audit trail, by their tables. */
public enum TrailSubject {
    UNIT,
    UNIT_VERSION,
    UNIT_SUCCESSION,
    PERSON,
    ROLE_GRANT,
    PROVINCE_SETTING,
    ACCOUNT_TASK,
    SIGN_IN,
    DIRECTIVE,
    STORED_FILE,
    PROGRAMME,
    PROGRAMME_DIRECTIVE,
    TARGET,
    TARGET_PARTY,
    TARGET_REMOVAL,
    ASSIGNMENT,
    JOINT_LEAD,
    GOAL_VERSION,
    TARGET_RECEIPT,
    REPORTING_RULE,
    RECEIPT_ANSWER,
    ASSIGNMENT_WITHDRAWAL,
    NOT_APPLICABLE_REQUEST,
    NOT_APPLICABLE_DECISION,
    UNIT_GROUP,
    UNIT_GROUP_MEMBER,
    SCORE_SHEET,
    SCORE_GROUP,
    SCORE_CRITERION,
    SCORE_STEP,
    SCORE_CLASS,
    ENTERED_POINTS,
    REPORTING_PERIOD,
    PERIOD_REOPENING,
    ENTRY,
    ENTRY_VERSION,
    ENTRY_STEP,
    ENTRY_EVIDENCE,
    ENTRY_VOICE,
    PRINTED_FIGURE,
    DOSSIER_IMPORT,
    DOSSIER_COUNT,
    DOSSIER_HEAD,
    HOURLY_INCOME,
    ADMIN_PROCEDURE,
    PROCEDURE_VERSION,
    REDUCTION,
    WORKFLOW_DECISION,
    WORKFLOW,
    SIMPLIFICATION_GOAL,
    SIMPLIFICATION_PLAN,
    PLAN_STEP,
    PLAN_CHAIN,
    PLAN_COMMENT,
    PLAN_LIST,
    PLAN_LIST_LINE,
    PLAN_EVIDENCE,
    RECOMMENDATION,
    FORMALITY_ANSWER,
    IDEA,
    CALENDAR_DAY,
    ANNOUNCEMENT,
    ANNOUNCEMENT_VERSION,
    ANNOUNCEMENT_PUBLICATION,
    MINISTRY_DRAFT,
    DRAFT_VERSION,
    OPINION,
    OPINION_VERSION,
    SNAPSHOT,
    CONTEST,
    CONTEST_FILE,
    OPEN_DATA,
    REPORT,
    REPORT_DOCUMENT,
    REPORT_FILE;

    /** The name of its table. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where {@code table} is none of them: what was refused stands there as it is called. */
    public static Optional<TrailSubject> of(String table) {
        return Stream.of(values())
                .filter(subject -> subject.table().equals(table))
                .findFirst();
    }
}
