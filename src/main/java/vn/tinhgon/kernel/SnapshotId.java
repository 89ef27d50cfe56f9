package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a published leaderboard. */
public record SnapshotId(long value) implements Id {

    public static SnapshotId next() {
        return new SnapshotId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<SnapshotId> parse(String text) {
        return Tsids.parse(text, SnapshotId::new);
    }
}
