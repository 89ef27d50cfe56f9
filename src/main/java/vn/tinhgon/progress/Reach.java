package vn.tinhgon.progress;

/** How much of a year is rolled up. */
public enum Reach {
    /** One period alone. */
    PERIOD,
    /**
     * The year up to a period, its own included: of a flow all periods, of a stock that period, of a survey each unit's
     * latest.
     */
    YEAR_TO_DATE
}
