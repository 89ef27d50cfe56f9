package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.assignment.UnitGroup;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.Placing.Unranked;
import vn.tinhgon.score.Award;
import vn.tinhgon.score.ScoreClass;
import vn.tinhgon.unit.Tier;

/**
 * One tier of the province, provisional: made from what is approved at the moment it is read.
 *
 * @param units how many units each tier has today
 * @param criteria what any unit of the tier is scored by, but for what came too late to count yet: the tier's sheet
 * @param notCounted what stands on the score sheet and nobody of the tier is scored by: it is in nobody's points
 * @param peers whose units alone are ranked, by the sheet of the whole tier; empty where all are
 * @param standings the ranked, best first, then the unranked
 */
public record Board(
        Tier tier,
        ProgrammeYear year,
        Instant readAt,
        Map<Tier, Integer> units,
        List<SheetCriterion> criteria,
        List<SheetCriterion> notCounted,
        Optional<UnitGroup> peers,
        List<Standing> standings) {

    /** What is printed goes by hundredths of a percent. */
    private static final BigFraction STEP = BigFraction.of(1, 100);

    /** Points the whole sheet has. */
    public BigDecimal maximum() {
        return counting().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<BigDecimal> counting() {
        return criteria.stream()
                .filter(criterion -> criterion.award() == Award.NORMAL)
                .map(SheetCriterion::maximum);
    }

    /** What each criterion weighs, where all weigh the same. */
    public Optional<BigDecimal> evenWeight() {
        return counting().findFirst().filter(first -> counting().allMatch(weight -> weight.compareTo(first) == 0));
    }

    /** The class of a ranked unit; empty where the sheet has none for it. */
    public Optional<ScoreClass> classOf(Standing standing) {
        return standing.placing() instanceof Ranked ranked
                ? year.sheet().flatMap(sheet -> ScoreClass.of(ranked.percent().printed(), sheet.classes()))
                : Optional.empty();
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

    /**
     * Whether the unit's place hangs on rounding: another rank is less than a hundredth of a percent away, exactly. The ranks
     * next to its own are the nearest.
     */
    public boolean isNearEdge(Standing standing) {
        if (!(standing.placing() instanceof Ranked at)) {
            return false;
        }
        var above = placings()
                .mapToInt(Ranked::rank)
                .filter(rank -> rank < at.rank())
                .max();
        var below = placings()
                .mapToInt(Ranked::rank)
                .filter(rank -> rank > at.rank())
                .min();
        return placings()
                .filter(other -> other.rank() == above.orElse(0) || other.rank() == below.orElse(0))
                .anyMatch(other -> isAsNear(at.percent(), other.percent()));
    }

    private static boolean isAsNear(Percent one, Percent other) {
        return one.hundredths().subtract(other.hundredths()).abs().compareTo(STEP) < 0;
    }

    private Stream<Ranked> placings() {
        return standings.stream()
                .map(Standing::placing)
                .filter(Ranked.class::isInstance)
                .map(Ranked.class::cast);
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
