package vn.tinhgon.announcement;

/**
 * What a unit in charge owes after an announcement, within so many working days of its day, which itself is not counted
 * (rules of the control of administrative procedures, as the province’s control office counts them).
 */
public enum Duty {
    /** Danh mục thủ tục hành chính: the list of procedures is published. */
    PROCEDURES(5),
    /** Quy trình nội bộ: the internal workflows are published. */
    WORKFLOWS(10);

    private final int workingDays;

    Duty(int workingDays) {
        this.workingDays = workingDays;
    }

    /** Within how many working days. */
    public int workingDays() {
        return workingDays;
    }
}
