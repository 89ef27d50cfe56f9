package vn.tinhgon.simplification;

/** How a list of procedures is sorted; those alike stand by their code. */
public record PlanOrder(By by, boolean descending) {

    /** What is sorted by. */
    public enum By {
        CODE,
        NAME,
        SAVING
    }

    /** Plans that save most first. */
    public static final PlanOrder MOST_SAVING = new PlanOrder(By.SAVING, true);
}
