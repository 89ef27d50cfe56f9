package vn.tinhgon.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.Formats;

/** All successions of the province, one for each pair of units, and what must hold among them. */
final class Successions {

    /** From whom to whom. */
    record Pair(UnitId predecessor, UnitId successor) {}

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Map<Pair, Succession> pairs = new LinkedHashMap<>();

    Successions(Collection<Succession> successions) {
        successions.forEach(this::put);
    }

    Optional<Succession> find(Pair pair) {
        return Optional.ofNullable(pairs.get(pair));
    }

    /** In the place of what was known of the same two. */
    void put(Succession succession) {
        pairs.put(new Pair(succession.predecessor(), succession.successor()), succession);
    }

    List<Succession> of(UnitId predecessor) {
        return pairs.values().stream()
                .filter(each -> each.predecessor().equals(predecessor))
                .toList();
    }

    private List<Succession> into(UnitId successor) {
        return pairs.values().stream()
                .filter(each -> each.successor().equals(successor))
                .toList();
    }

    /** From whom a unit inherits, predecessors of predecessors too; nobody twice. */
    List<Inherited> inheritedBy(UnitId unit) {
        var inherited = new ArrayList<Inherited>();
        var seen = new HashSet<>(Set.of(unit));
        into(unit).forEach(each -> inherited(each, Optional.empty(), seen, inherited));
        return List.copyOf(inherited);
    }

    private void inherited(Succession from, Optional<UnitId> through, Set<UnitId> seen, List<Inherited> inherited) {
        if (seen.add(from.predecessor())) {
            inherited.add(new Inherited(from, through));
            into(from.predecessor())
                    .forEach(each -> inherited(each, through.or(() -> Optional.of(each.successor())), seen, inherited));
        }
    }

    /**
     * Whether {@code succession} goes with what the structure says of both, and with the others of its predecessor.
     *
     * @throws Refused at {@code successor}, {@code on} or {@code share}
     */
    void check(Succession succession, Structure structure) {
        var predecessor = structure.get(succession.predecessor());
        var successor = structure.get(succession.successor());
        if (predecessor.id().equals(successor.id())) {
            throw Refused.field("successor", "succession.refused.itself");
        }
        existsBefore(predecessor, succession);
        if (!successor.validity().contains(succession.on())) {
            throw Refused.field(
                    "successor",
                    "succession.refused.successorNotThere",
                    successor.latest().name().full(),
                    Formats.date(succession.on()));
        }
        wholeOrParts(predecessor, succession);
    }

    private static void existsBefore(Unit predecessor, Succession succession) {
        if (!predecessor.validity().contains(succession.on().minusDays(1))) {
            throw Refused.field(
                    "on",
                    "succession.refused.predecessorNotThere",
                    predecessor.latest().name().full(),
                    Formats.date(succession.on().minusDays(1)));
        }
        if (succession.share() instanceof Share.Whole
                && predecessor
                        .validity()
                        .until()
                        .filter(succession.on()::equals)
                        .isEmpty()) {
            throw Refused.field(
                    "share",
                    "succession.refused.livesOn",
                    predecessor.latest().name().full(),
                    Formats.date(succession.on()));
        }
    }

    private void wholeOrParts(Unit predecessor, Succession succession) {
        var others = of(predecessor.id()).stream()
                .filter(each -> !each.successor().equals(succession.successor()))
                .toList();
        var wholes = others.stream()
                .filter(each -> each.on().equals(succession.on()))
                .filter(each -> each.share() instanceof Share.Whole || succession.share() instanceof Share.Whole);
        if (wholes.findAny().isPresent()) {
            throw Refused.field(
                    "share",
                    "succession.refused.wholeAndMore",
                    predecessor.latest().name().full());
        }
        var sum = others.stream().map(Successions::percent).reduce(percent(succession), BigDecimal::add);
        if (sum.compareTo(ALL) > 0) {
            throw Refused.field(
                    "share",
                    "succession.refused.over",
                    predecessor.latest().name().full(),
                    Formats.plain(sum));
        }
    }

    /** What is all of the rest, or a part of unknown size, adds nothing that could be too much. */
    private static BigDecimal percent(Succession succession) {
        return succession.share() instanceof Share.Percent(var percent) ? percent : BigDecimal.ZERO;
    }
}
