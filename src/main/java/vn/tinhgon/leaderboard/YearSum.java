package vn.tinhgon.leaderboard;

import java.util.Optional;

/** What is kept beside the entries of an assignment: what is approved, and what it would be with what waits. */
record YearSum(YearFigure approved, Optional<Waiting> waiting) {

    static final YearSum NOTHING = new YearSum(YearFigure.NONE, Optional.empty());

    YearSum with(Waiting figures) {
        return new YearSum(approved, Optional.of(figures));
    }
}
