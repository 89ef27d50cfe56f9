package vn.tinhgon.leaderboard;

/**
 * Whether everybody may read what the province has published, without signing in.
 *
 * @param version of the row; 0 while nobody has said anything, and then nobody may
 */
public record OpenData(long version, boolean open) {

    static final OpenData CLOSED = new OpenData(0, false);
}
