package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.Placing.Unranked;

/**
 * One tier of the province, provisional: made from what is approved at the moment it is read.
 *
 * @param units how many units each tier has today
 * @param maximum of the sheet: the weights of all targets given to any unit of the tier; 0 where none is
 * @param targets how many those are
 * @param standings the ranked, best first, then the unranked
 */
public record Board(
        Tier tier,
        ProgrammeYear year,
        Instant readAt,
        Map<Tier, Integer> units,
        BigDecimal maximum,
        int targets,
        List<Standing> standings) {

    public List<Standing> ranked() {
        return having(Ranked.class).toList();
    }

    /** Units with too little on their sheet to be compared. */
    public List<Standing> unranked() {
        return having(Unranked.class).toList();
    }

    /** Where {@code unit} stands; empty where it is not of this tier. */
    public Optional<Standing> of(UnitId unit) {
        return standings.stream()
                .filter(standing -> standing.unit().id().equals(unit))
                .findFirst();
    }

    /** The other units at the rank of {@code standing}. */
    public List<Standing> tiedWith(Standing standing) {
        return standing.placing() instanceof Ranked at
                ? ranked().stream()
                        .filter(other -> ((Ranked) other.placing()).rank() == at.rank() && !other.equals(standing))
                        .toList()
                : List.of();
    }

    private Stream<Standing> having(Class<? extends Placing> placing) {
        return standings.stream().filter(standing -> placing.isInstance(standing.placing()));
    }
}
