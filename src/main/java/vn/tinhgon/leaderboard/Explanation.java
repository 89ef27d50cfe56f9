package vn.tinhgon.leaderboard;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Period;

/**
 * Why a unit stands where it does: from the rank to the points, from the points to the entries.
 *
 * @param lines what the unit is scored by, in the order of the sheet
 * @param notGiven what is on the tier's sheet and this unit is not scored by
 */
public record Explanation(Board board, Standing standing, List<Line> lines, List<SheetCriterion> notGiven) {

    /**
     * What a criterion brings the unit.
     *
     * @param of whose points they are
     * @param entries what its figure is made from, the latest period first
     */
    public record Line(SheetLine of, Score score, List<ApprovedEntry> entries) {

        /** Closed periods that had to be reported and have no approved figure, the latest first; none where it does not apply. */
        public List<Period> missing() {
            return of.notApplicable().isPresent()
                    ? List.of()
                    : of.due().asked().stream()
                            .filter(period -> entries.stream().noneMatch(entry -> entry.number() == period.number()))
                            .map(ProgrammeYear.Closed::days)
                            .toList();
        }

        /** Points that could have been earned and were not. */
        public BigFraction lost() {
            return score.applicable().subtract(score.points());
        }
    }

    /** Where most points are lost, at most three, the greatest loss first. */
    public List<Line> greatestLosses() {
        return lines.stream()
                .filter(line -> line.lost().compareTo(BigFraction.ZERO) > 0)
                .sorted(Comparator.comparing(Line::lost).reversed())
                .limit(3)
                .toList();
    }
}
