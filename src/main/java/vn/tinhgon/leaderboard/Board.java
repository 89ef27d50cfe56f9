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
import vn.tinhgon.unit.Tier;

/**
 * One tier of the province, provisional: made from what is approved at the moment it is read.
 *
 * @param units how many units each tier has today
 * @param weights of all targets given to any unit of the tier, but for those that came too late to count yet: the
 *     tier's sheet
 * @param standings the ranked, best first, then the unranked
 */
public record Board(
        Tier tier,
        ProgrammeYear year,
        Instant readAt,
        Map<Tier, Integer> units,
        List<BigDecimal> weights,
        List<Standing> standings) {

    /** Points the whole sheet has. */
    public BigDecimal maximum() {
        return weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What each target weighs, where all weigh the same. */
    public Optional<BigDecimal> evenWeight() {
        return weights.stream()
                .findFirst()
                .filter(first -> weights.stream().allMatch(weight -> weight.compareTo(first) == 0));
    }

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
