package vn.tinhgon.leaderboard;

import java.util.OptionalInt;
import vn.tinhgon.kernel.Percent;

/** Where a unit stands in its tier. */
public sealed interface Placing {

    Sheet sheet();

    /** Whether it is the same place: the same rank, or none. */
    default boolean isAsGoodAs(Placing other) {
        return rankIfAny().equals(other.rankIfAny());
    }

    private OptionalInt rankIfAny() {
        return this instanceof Ranked ranked ? OptionalInt.of(ranked.rank()) : OptionalInt.empty();
    }

    /** @param rank shared by units whose percentage prints the same: 1, 2, 2, 4 */
    record Ranked(Sheet sheet, int rank, Percent percent) implements Placing {}

    /**
     * Listed below the others without a rank: too little of the sheet applies to the unit.
     *
     * @param applicable share of the sheet, below {@code required}
     */
    record Unranked(Sheet sheet, Percent applicable, Percent required) implements Placing {}
}
