package vn.tinhgon.contest;

/** How many figures of a unit are contested and wait for an answer, and how many are answered. */
public record ContestCount(int waiting, int answered) {

    public static final ContestCount NONE = new ContestCount(0, 0);

    public int all() {
        return waiting + answered;
    }

    public ContestCount plus(ContestCount other) {
        return new ContestCount(waiting + other.waiting, answered + other.answered);
    }
}
