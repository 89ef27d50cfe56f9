package vn.tinhgon.leaderboard;

import java.util.NoSuchElementException;
import vn.tinhgon.unit.Tier;

/** A leaderboard that reads no sum: all entries of the year are summed anew, as they are when one is published. */
public final class BoardFromEntries {

    private final LeaderboardService leaderboard;

    public BoardFromEntries(LeaderboardService leaderboard) {
        this.leaderboard = leaderboard;
    }

    /**
     * The leaderboard of a year whose periods are all closed.
     *
     * @throws NoSuchElementException where none is closed
     */
    public Board board(Tier tier) {
        return leaderboard.closed(tier).orElseThrow().board();
    }
}
