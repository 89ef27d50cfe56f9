package vn.tinhgon.platform.access;

/** What somebody may do; each is held by the roles that name it in {@link Role}. */
public enum Right {
    /** Open the portal and see what waits. Everybody with a role. */
    SEE_WORK,
    /** Read the programme's targets and who they are given to, for all units. */
    READ_TARGETS,
    /** Record directives, set up programmes and the targets in them. */
    SET_UP_TARGETS,
    ASSIGN_TARGETS,
    /** Say for one's own unit that it received a target, or object to it. */
    ACKNOWLEDGE_TARGETS,
    /** Pass a target of one's own unit on to units right under it. */
    PASS_ON_TARGETS,
    /** Read figures: of one's own unit, or of the whole province where the role reads it. */
    READ_PROGRESS,
    RECORD_PROGRESS,
    SUBMIT_PROGRESS,
    /** Confirm, dispute or comment on figures of others that one's own unit leads with them or coordinates. */
    STAND_BY_PROGRESS,
    /** Look at what the units below one's own have handed in, before the province does. */
    CHECK_PROGRESS,
    /** Give a figure back, wherever it lies with oneself: as head, as the unit above, for the province. */
    RETURN_PROGRESS,
    APPROVE_PROGRESS,
    CLOSE_PERIODS,
    /** Take figures over from printed reports, correct and withdraw them. */
    RECORD_PRINTED_FIGURES,
    /** Take in a file of dossier counts: for one's own unit, or for the whole province where the role reads it. */
    IMPORT_DOSSIERS,
    /** Read plans: of one's own unit, or of the whole province where the role reads it. */
    READ_PLANS,
    RECORD_PLANS,
    /** Put procedures into the catalogue, amend and abolish them: of one's own unit, or of all where the role reads them. */
    RECORD_PROCEDURES,
    /** Read ministries' announcements and drafts: of one's own unit, or of the whole province where the role reads it. */
    READ_ANNOUNCEMENTS,
    /** Record what ministries announce, for the units in charge. */
    RECORD_ANNOUNCEMENTS,
    /** Say what one's own unit published after an announcement. */
    PUBLISH_ANNOUNCED,
    /** Record ministries' drafts, ask units for their opinions and send the province's answer. */
    ASK_OPINIONS,
    /** Give the opinion of one's own unit on a draft. */
    GIVE_OPINIONS,
    SUBMIT_PLANS,
    /** Say what directives want cut, freeze the lists it is measured against, enter what an hour is worth. */
    SET_UP_REDUCTIONS,
    APPROVE_PLANS,
    /** Say for the control office what it thinks of a plan, before it is approved. */
    APPRAISE_PLANS,
    /** Put plans on a list that is decided as a whole, publish it for comment, submit it. */
    LIST_PLANS,
    /** Say something about a plan that lies with the province or is published for comment. */
    COMMENT_PLANS,
    /** Read ideas: for one's own unit and one's own, or of the whole province where the role reads it. */
    READ_IDEAS,
    /** Give an idea to the unit in charge. */
    GIVE_IDEAS,
    /** Take up into plans, or decline, ideas for one's own unit. */
    TAKE_UP_IDEAS,
    /** Read what is asked about plans and figures: of one's own unit, or of the whole province where the role reads it. */
    READ_QUESTIONS,
    /** Answer what is asked about plans and figures of one's own unit. */
    ANSWER_QUESTIONS,
    /** Keep what a report is of: to read it again, to share it where the role reads all units, to have it made as periods close. */
    SAVE_REPORTS,
    READ_LEADERBOARD,
    /** Say what units are compared by: draft score sheets and put them in force. */
    SET_UP_SCORES,
    /** Enter points of a criterion that is scored by hand. */
    ENTER_POINTS,
    /** Approve or return points that somebody else entered. */
    APPROVE_POINTS,
    /** Freeze a leaderboard with the document that publishes it, and open what is published to everybody. */
    PUBLISH_LEADERBOARD,
    /** Contest a figure of one's own unit by which it is compared. */
    CONTEST_FIGURES,
    /** Read which figures are contested: of one's own unit, or of the whole province where the role reads it. */
    READ_CONTESTS,
    /** Answer for the province what units contest. */
    ANSWER_CONTESTS,
    READ_AUDIT,
    /** Read who may do what in the province: of one's own unit, or of all units where the role reads them. */
    READ_PEOPLE,
    /** Settle how the province keeps its people, hand over, import; give and end rights in the whole province. */
    MANAGE_PEOPLE,
    /** Give and end rights as far as they are one's own to give: a head those of editors of their own unit. */
    GIVE_RIGHTS,
    /** Create, rename, move and end the units of the province. */
    MANAGE_UNITS,
    /** Create and suspend provinces; without a look into any. */
    RUN_PLATFORM
}
