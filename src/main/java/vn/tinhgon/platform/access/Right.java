package vn.tinhgon.platform.access;

/** What somebody may do; each is held by the roles that name it in {@link Role}. */
public enum Right {
    /** Open the portal and see what waits. Everybody with a role. */
    SEE_WORK,
    /** Read the programme's targets and who they are given to, for all units. */
    READ_TARGETS,
    ASSIGN_TARGETS,
    /** Read figures: of one's own unit, or of the whole province where the role reads it. */
    READ_PROGRESS,
    RECORD_PROGRESS,
    SUBMIT_PROGRESS,
    APPROVE_PROGRESS,
    CLOSE_PERIODS,
    /** Read plans: of one's own unit, or of the whole province where the role reads it. */
    READ_PLANS,
    RECORD_PLANS,
    SUBMIT_PLANS,
    APPROVE_PLANS,
    READ_LEADERBOARD,
    READ_AUDIT
}
