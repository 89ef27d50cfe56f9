package vn.tinhgon.leaderboard;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** The units of the province compared, tier by tier, and why each stands where it does. */
@Service
public class LeaderboardService {

    private final LeaderboardStore leaderboard;
    private final UnitService units;
    private final AsOf asOf;
    private final Clock clock;

    LeaderboardService(LeaderboardStore leaderboard, UnitService units, AsOf asOf, Clock clock) {
        this.leaderboard = leaderboard;
        this.units = units;
        this.asOf = asOf;
        this.clock = clock;
    }

    /**
     * The units of one tier on the day looked at, with their figures as they stand now; empty where no programme runs on
     * that day. Four statements, however many units.
     */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public Optional<Board> board(Tier tier) {
        return read(tier).map(Reading::board);
    }

    /**
     * Why a unit stands where it does.
     *
     * @throws NotFound when no unit of that id is compared on the day looked at
     */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public Explanation explanation(Tier tier, UnitId unit) {
        var reading = read(tier).orElseThrow(() -> new NotFound("programme"));
        var standing = reading.board().of(unit).orElseThrow(() -> new NotFound("unit"));
        var entries = leaderboard.approved(reading.board().year().id(), unit);
        var given = reading.targets().stream()
                .filter(target -> target.unit().equals(unit))
                .toList();
        return new Explanation(
                reading.board(),
                standing,
                given.stream()
                        .map(target -> new Explanation.Line(
                                target, target.score(), entries.getOrDefault(target.assignment(), List.of())))
                        .toList(),
                reading.targets().stream()
                        .map(SheetTarget::number)
                        .distinct()
                        .filter(number -> given.stream().noneMatch(target -> target.number() == number))
                        .sorted()
                        .toList());
    }

    private record Reading(Board board, List<SheetTarget> targets) {}

    private Optional<Reading> read(Tier tier) {
        return leaderboard.yearOn(asOf.day()).map(year -> read(tier, year));
    }

    private Reading read(Tier tier, ProgrammeYear year) {
        var byTier = byTier(units.on(asOf.day()));
        var compared = byTier.getOrDefault(tier, List.of());
        var targets =
                leaderboard.sheets(year, compared.stream().map(UnitRow::id).toList(), asOf.day());
        var weights = new LinkedHashMap<TargetId, BigDecimal>();
        targets.stream()
                .filter(target -> !year.isTooEarlyFor(target))
                .forEach(target -> weights.put(target.target(), target.rule().weight()));
        // Nothing to compare by is not the same as being the last of all.
        var standings = targets.isEmpty()
                ? List.<Standing>of()
                : standings(compared, sheets(tier, year, compared, targets, weights), year);
        var board = new Board(tier, year, clock.instant(), counts(byTier), List.copyOf(weights.values()), standings);
        return new Reading(board, targets);
    }

    private static List<Sheet> sheets(
            Tier tier,
            ProgrammeYear year,
            List<UnitRow> compared,
            List<SheetTarget> targets,
            Map<TargetId, BigDecimal> weights) {
        var ofUnit = targets.stream().collect(groupingBy(SheetTarget::unit));
        return compared.stream()
                .map(unit -> {
                    var own = ofUnit.getOrDefault(unit.id(), List.of());
                    return new Sheet(unit.id(), tier, maximum(weights, own, year), scores(own));
                })
                .toList();
    }

    private static BigDecimal maximum(Map<TargetId, BigDecimal> weights, List<SheetTarget> own, ProgrammeYear year) {
        var counting = new HashMap<>(weights);
        own.stream().filter(year::isTooEarlyFor).map(SheetTarget::target).forEach(counting::remove);
        return counting.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<TargetId, TargetScore> scores(List<SheetTarget> targets) {
        var scores = new LinkedHashMap<TargetId, TargetScore>();
        targets.forEach(target -> scores.put(target.target(), target.score()));
        return scores;
    }

    private static List<Standing> standings(List<UnitRow> compared, List<Sheet> sheets, ProgrammeYear year) {
        var unit = compared.stream().collect(toMap(UnitRow::id, identity()));
        var placings = Ranking.requiring(year.applicableShare()).rank(sheets);
        var shared = new LinkedHashMap<Integer, Integer>();
        placings.forEach(placing -> {
            if (placing instanceof Ranked ranked) {
                shared.merge(ranked.rank(), 1, Integer::sum);
            }
        });
        var standings = new ArrayList<Standing>();
        for (var placing : placings) {
            var tied = placing instanceof Ranked ranked && shared.getOrDefault(ranked.rank(), 1) > 1;
            var row = unit.get(placing.sheet().unit());
            if (row != null) {
                standings.add(new Standing(row, placing, tied));
            }
        }
        return List.copyOf(standings);
    }

    private static Map<Tier, List<UnitRow>> byTier(List<UnitRow> all) {
        var byTier = new EnumMap<Tier, List<UnitRow>>(Tier.class);
        for (var unit : all) {
            Tier.of(unit.kind())
                    .ifPresent(tier ->
                            byTier.computeIfAbsent(tier, t -> new ArrayList<>()).add(unit));
        }
        return byTier;
    }

    private static Map<Tier, Integer> counts(Map<Tier, List<UnitRow>> byTier) {
        var counts = new EnumMap<Tier, Integer>(Tier.class);
        for (var tier : Tier.values()) {
            counts.put(tier, byTier.getOrDefault(tier, List.of()).size());
        }
        return counts;
    }
}
