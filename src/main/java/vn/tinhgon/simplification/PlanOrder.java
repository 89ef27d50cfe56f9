package vn.tinhgon.simplification;

/** How a list of procedures is sorted; those alike stand by their code. */
public record PlanOrder(By by, boolean descending) {

    /** What is sorted by. */
    public enum By {
        CODE,
        NAME,
        /** What a procedure costs a year before its plan. */
        COST,
        SAVING
    }

    /** Procedures that cost most first. */
    public static final PlanOrder MOST_COST = new PlanOrder(By.COST, true);

    /** Plans that save most first. */
    public static final PlanOrder MOST_SAVING = new PlanOrder(By.SAVING, true);
}
