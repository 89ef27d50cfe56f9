package vn.tinhgon.leaderboard;

/**
 * A leaderboard as everybody may read it.
 *
 * @param json as it was published and hashed
 */
public record OpenBoard(SnapshotRow row, Snapshot content, String json) {}
