package vn.tinhgon.leaderboard;

/**
 * What was handed in of an assignment and is not decided, of periods that may still change.
 *
 * @param figures how many wait, at least one
 * @param then what the year comes to once they are approved as they were handed in
 */
public record Waiting(int figures, YearFigure then) {}
