package vn.tinhgon.leaderboard;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.assignment.UnitGroup;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.score.Award;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitRow;

/**
 * The units of a tier with all that they are compared by: what is read goes in, places come out.
 *
 * @param criteria that count: those which came too late for all are left out
 * @param peers whose units alone are ranked; their sheets are those of the tier
 */
record Compared(
        Tier tier,
        ProgrammeYear year,
        List<UnitRow> units,
        List<SheetLine> lines,
        List<SheetCriterion> criteria,
        Optional<UnitGroup> peers) {

    /** The ranked, best first, then the unranked; none where there is nothing to compare by, which is not being last. */
    List<Standing> standings() {
        if (lines.isEmpty()) {
            return List.of();
        }
        var row = units.stream().collect(toMap(UnitRow::id, identity()));
        var placings = placed(lines);
        var then = then();
        var atRank = ranks(placings).collect(groupingBy(identity(), counting()));
        return placings.stream()
                .map(placing -> new Standing(
                        requireNonNull(row.get(placing.sheet().unit())),
                        placing,
                        ranks(List.of(placing)).anyMatch(rank -> atRank.getOrDefault(rank, 0L) > 1),
                        Optional.ofNullable(then.get(placing.sheet().unit()))
                                .filter(other -> !placing.isAsGoodAs(other))))
                .toList();
    }

    private static Stream<Integer> ranks(List<Placing> placings) {
        return placings.stream().filter(Ranked.class::isInstance).map(placing -> ((Ranked) placing).rank());
    }

    /** Where units will stand once all that waits is approved; none where nothing does. */
    private Map<UnitId, Placing> then() {
        return lines.stream().allMatch(line -> line.waiting().isEmpty())
                ? Map.of()
                : placed(lines.stream().map(SheetLine::then).toList()).stream()
                        .collect(toMap(placing -> placing.sheet().unit(), identity()));
    }

    private List<Placing> placed(List<SheetLine> by) {
        var ofUnit = by.stream().collect(groupingBy(SheetLine::unit));
        var maximum = maximum(criteria.stream());
        return Ranking.requiring(year.applicableShare())
                .rank(units.stream()
                        .map(UnitRow::id)
                        .filter(this::isRanked)
                        .map(unit -> sheet(unit, ofUnit.getOrDefault(unit, List.of()), maximum))
                        .toList());
    }

    private boolean isRanked(UnitId unit) {
        return peers.isEmpty() || peers.get().units().contains(unit);
    }

    private Sheet sheet(UnitId unit, List<SheetLine> own, BigDecimal maximum) {
        var scores = new LinkedHashMap<String, Score>();
        own.forEach(line -> scores.put(line.code(), line.score()));
        return new Sheet(unit, tier, maximum.subtract(tooEarly(own)), scores);
    }

    /** Points of the criteria that count neither for this unit nor against it yet. */
    private BigDecimal tooEarly(List<SheetLine> own) {
        var codes =
                own.stream().filter(year::isTooEarlyFor).map(SheetLine::code).collect(toSet());
        return codes.isEmpty()
                ? BigDecimal.ZERO
                : maximum(criteria.stream().filter(criterion -> codes.contains(criterion.code())));
    }

    private static BigDecimal maximum(Stream<SheetCriterion> criteria) {
        return criteria.filter(criterion -> criterion.award() == Award.NORMAL)
                .map(SheetCriterion::maximum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
