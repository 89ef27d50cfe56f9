package vn.tinhgon.leaderboard;

import java.util.List;
import java.util.Optional;

/**
 * A published leaderboard, read from what was frozen alone.
 *
 * @param intact whether its content still has the hash that was published
 * @param earlier what was published last of the period before, in the same programme
 * @param corrected the version before this one, of the same period
 */
public record PublishedBoard(
        SnapshotRow row, Snapshot content, boolean intact, Optional<Snapshot> earlier, Optional<Snapshot> corrected) {

    /** The rank of a unit in the period before; empty where it had none. */
    public Optional<Integer> rankBefore(Snapshot.Unit unit) {
        return earlier.flatMap(before -> before.unit(unit.code())).flatMap(Snapshot.Unit::rank);
    }

    /** What is otherwise than in the version before, unit by unit. */
    public List<Difference> differences() {
        return corrected.map(before -> Difference.between(before, content)).orElse(List.of());
    }
}
