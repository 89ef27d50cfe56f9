package vn.tinhgon.leaderboard;

import vn.tinhgon.kernel.Percent;

/** Where a unit stands in its tier. */
public sealed interface Placing {

    Sheet sheet();

    /** @param rank shared by units whose percentage prints the same: 1, 2, 2, 4 */
    record Ranked(Sheet sheet, int rank, Percent percent) implements Placing {}

    /**
     * Listed below the others without a rank: too little of the sheet applies to the unit.
     *
     * @param applicable share of the sheet, below {@code required}
     */
    record Unranked(Sheet sheet, Percent applicable, Percent required) implements Placing {}
}
