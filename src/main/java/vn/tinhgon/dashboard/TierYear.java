package vn.tinhgon.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.unit.Tier;

/**
 * The units of one tier in the year looked at.
 *
 * @param closed how many periods are closed
 * @param units how many units each tier has
 * @param lines in the order of the list of units
 */
public record TierYear(
        ProgrammeId programme,
        String name,
        Period span,
        int closed,
        Instant readAt,
        Tier tier,
        Map<Tier, Integer> units,
        List<UnitLine> lines) {

    /** How many units have the target to judge, and how many of them attain it. */
    public Attaining attaining(TargetId target) {
        var judged = lines.stream()
                .flatMap(line -> Optional.ofNullable(line.cells().get(target)).stream())
                .filter(cell -> cell.figure().isPresent() && cell.kind() != Cell.Kind.NOT_ENOUGH_DATA
                        || cell.kind() == Cell.Kind.NOT_REPORTED)
                .toList();
        return new Attaining(
                Math.toIntExact(judged.stream()
                        .filter(cell -> cell.kind() == Cell.Kind.ATTAINED)
                        .count()),
                judged.size());
    }

    /** {@code attained} of {@code judged} units; who is silent is judged too. */
    public record Attaining(int attained, int judged) {}
}
