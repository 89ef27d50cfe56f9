package vn.tinhgon.score;

/**
 * What the points of a criterion are made from. Feedback answered in time and satisfaction are targets that units report, like
 * the ninth and tenth of 2024.
 */
public enum Source {
    /** The year's figure of a target, held against the goal the unit was given. */
    TARGET,
    /** Points that the control office enters with evidence and another person approves. */
    ENTERED,
    /** Procedures abolished or simplified by approved plans ÷ procedures in the frozen list. */
    PLANS_BY_NUMBER,
    /** Compliance cost saved by approved plans ÷ cost of the frozen list. */
    PLANS_BY_COST,
    /** Dossiers settled by the day they were due ÷ dossiers due. */
    DOSSIERS_ON_TIME,
    /** Reports first handed in before their period was locked ÷ reports that its closed periods asked for. */
    REPORTS_IN_TIME;

    /** Whether a goal belongs to the criterion itself: a target brings its own, entered points have none. */
    public boolean hasGoal() {
        return this != TARGET && this != ENTERED;
    }
}
