package vn.tinhgon.platform.access;

import static vn.tinhgon.platform.access.Right.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinhgon.platform.tenancy.DatabaseUser;

/** The capacities people act in, and what each may do. */
public enum Role {
    /** Quản trị tỉnh: the control office of the provincial office. */
    PROVINCIAL_ADMIN(
            Reads.PROVINCE,
            DatabaseUser.PORTAL_RW,
            EnumSet.of(
                    SEE_WORK,
                    READ_TARGETS,
                    SET_UP_TARGETS,
                    ASSIGN_TARGETS,
                    READ_PROGRESS,
                    RETURN_PROGRESS,
                    APPROVE_PROGRESS,
                    CLOSE_PERIODS,
                    RECORD_PRINTED_FIGURES,
                    IMPORT_DOSSIERS,
                    READ_PLANS,
                    RECORD_PROCEDURES,
                    SET_UP_REDUCTIONS,
                    READ_ANNOUNCEMENTS,
                    RECORD_ANNOUNCEMENTS,
                    ASK_OPINIONS,
                    APPROVE_PLANS,
                    APPRAISE_PLANS,
                    LIST_PLANS,
                    COMMENT_PLANS,
                    READ_IDEAS,
                    GIVE_IDEAS,
                    READ_QUESTIONS,
                    SAVE_REPORTS,
                    READ_LEADERBOARD,
                    SET_UP_SCORES,
                    ENTER_POINTS,
                    APPROVE_POINTS,
                    PUBLISH_LEADERBOARD,
                    READ_CONTESTS,
                    ANSWER_CONTESTS,
                    READ_PEOPLE,
                    MANAGE_UNITS,
                    GIVE_RIGHTS,
                    MANAGE_PEOPLE)),
    /** Lãnh đạo tỉnh: reads all of the province, and approves what the provincial office itself reports. */
    PROVINCIAL_LEADER(
            Reads.PROVINCE,
            DatabaseUser.PORTAL_RW,
            EnumSet.of(
                    SEE_WORK,
                    READ_TARGETS,
                    READ_PROGRESS,
                    RETURN_PROGRESS,
                    APPROVE_PROGRESS,
                    READ_PLANS,
                    READ_ANNOUNCEMENTS,
                    APPROVE_PLANS,
                    COMMENT_PLANS,
                    READ_IDEAS,
                    GIVE_IDEAS,
                    READ_QUESTIONS,
                    SAVE_REPORTS,
                    READ_LEADERBOARD,
                    APPROVE_POINTS,
                    PUBLISH_LEADERBOARD,
                    READ_CONTESTS,
                    READ_PEOPLE)),
    /** Cán bộ đầu mối. */
    DEPARTMENT_EDITOR(
            Reads.OWN_UNIT,
            DatabaseUser.PORTAL_RW,
            EnumSet.of(
                    SEE_WORK,
                    READ_PROGRESS,
                    RECORD_PROGRESS,
                    STAND_BY_PROGRESS,
                    IMPORT_DOSSIERS,
                    READ_PLANS,
                    RECORD_PLANS,
                    COMMENT_PLANS,
                    RECORD_PROCEDURES,
                    READ_ANNOUNCEMENTS,
                    PUBLISH_ANNOUNCED,
                    GIVE_OPINIONS,
                    READ_IDEAS,
                    GIVE_IDEAS,
                    TAKE_UP_IDEAS,
                    READ_QUESTIONS,
                    ANSWER_QUESTIONS,
                    SAVE_REPORTS,
                    READ_LEADERBOARD,
                    READ_CONTESTS,
                    CONTEST_FIGURES)),
    /** Lãnh đạo đơn vị. */
    DEPARTMENT_HEAD(
            Reads.OWN_UNIT,
            DatabaseUser.PORTAL_RW,
            EnumSet.of(
                    SEE_WORK,
                    ACKNOWLEDGE_TARGETS,
                    PASS_ON_TARGETS,
                    READ_PROGRESS,
                    RECORD_PROGRESS,
                    SUBMIT_PROGRESS,
                    STAND_BY_PROGRESS,
                    RETURN_PROGRESS,
                    IMPORT_DOSSIERS,
                    READ_PLANS,
                    RECORD_PLANS,
                    COMMENT_PLANS,
                    RECORD_PROCEDURES,
                    READ_ANNOUNCEMENTS,
                    PUBLISH_ANNOUNCED,
                    GIVE_OPINIONS,
                    SUBMIT_PLANS,
                    READ_IDEAS,
                    GIVE_IDEAS,
                    TAKE_UP_IDEAS,
                    READ_QUESTIONS,
                    ANSWER_QUESTIONS,
                    SAVE_REPORTS,
                    READ_LEADERBOARD,
                    READ_CONTESTS,
                    CONTEST_FIGURES,
                    READ_PEOPLE,
                    GIVE_RIGHTS)),
    /** Đơn vị cấp trên: looks at what the units below theirs have handed in, hands it on or gives it back. */
    PARENT_CHECKER(
            Reads.UNIT_AND_BELOW,
            DatabaseUser.PORTAL_RW,
            EnumSet.of(SEE_WORK, READ_PROGRESS, CHECK_PROGRESS, RETURN_PROGRESS, READ_LEADERBOARD)),
    /** Thanh tra: reads everything of the province and changes nothing; the database user cannot either. */
    INSPECTOR(
            Reads.PROVINCE_AND_DRAFTS,
            DatabaseUser.PORTAL_INSPECT,
            EnumSet.of(
                    SEE_WORK,
                    READ_TARGETS,
                    READ_PROGRESS,
                    READ_PLANS,
                    READ_ANNOUNCEMENTS,
                    READ_IDEAS,
                    READ_QUESTIONS,
                    READ_LEADERBOARD,
                    READ_CONTESTS,
                    READ_AUDIT,
                    READ_PEOPLE)),
    /** Vận hành nền tảng: in an organization of their own, and in no province. */
    PLATFORM_OPERATOR(Reads.OWN_UNIT, DatabaseUser.PORTAL_PLATFORM, EnumSet.of(SEE_WORK, RUN_PLATFORM));

    /** How far a role sees. A draft is its unit's own until it is submitted; an inspector sees it all the same. */
    enum Reads {
        OWN_UNIT,
        UNIT_AND_BELOW,
        PROVINCE,
        PROVINCE_AND_DRAFTS
    }

    private static final List<Role> OF_PROVINCES =
            Stream.of(values()).filter(role -> role != PLATFORM_OPERATOR).toList();

    private final Reads reads;
    private final DatabaseUser databaseUser;
    private final Set<Right> rights;

    Role(Reads reads, DatabaseUser databaseUser, Set<Right> rights) {
        this.reads = reads;
        this.databaseUser = databaseUser;
        this.rights = rights;
    }

    /** The roles one can hold in a province: all but that of whoever runs the platform. */
    public static List<Role> ofProvinces() {
        return OF_PROVINCES;
    }

    boolean holds(Right right) {
        return rights.contains(right);
    }

    Reads reads() {
        return reads;
    }

    DatabaseUser databaseUser() {
        return databaseUser;
    }
}
