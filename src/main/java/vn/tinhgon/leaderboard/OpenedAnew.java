package vn.tinhgon.leaderboard;

/** What everybody may read has changed: something was published, or a province has opened or closed what it has. */
public record OpenedAnew() {}
