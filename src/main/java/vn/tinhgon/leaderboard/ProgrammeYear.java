package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.score.Source;

/**
 * The programme whose figures are compared, as far as its periods are closed.
 *
 * @param closed its closed periods, the latest first
 * @param applicableShare percent of its sheet a unit needs to be ranked
 * @param sheet in force for the tier; empty where it is compared by the targets of the programme
 */
public record ProgrammeYear(
        ProgrammeId id,
        String name,
        Period span,
        List<Closed> closed,
        BigDecimal applicableShare,
        Optional<BoardSheet> sheet) {

    /** A period that is closed, and its number among those of its frequency. */
    public record Closed(Frequency frequency, int number, Period days) {}

    public ProgrammeYear {
        closed = List.copyOf(closed);
    }

    /** The days of the latest closed period. */
    public Optional<Period> latestClosed() {
        return closed.stream().map(Closed::days).findFirst();
    }

    /** What is due for an assignment that has had a goal since {@code day} and is reported so often. */
    Due dueSince(LocalDate day, Frequency frequency) {
        var due = closed.stream()
                .filter(period -> period.frequency() == frequency)
                .filter(period -> !period.days().lastDay().isBefore(day))
                .toList();
        return due.isEmpty() ? Due.NOTHING : new Due(due);
    }

    /**
     * Whether a target came after all that is closed, and no figure stands for it yet: until then it counts neither
     * for the unit nor against it.
     */
    boolean isTooEarlyFor(SheetLine line) {
        return !closed.isEmpty()
                && line.source() == Source.TARGET
                && line.due().isNothing()
                && line.score().applicable().isZero();
    }

    /**
     * The day whose goals count for what is reported so often: the last day of what is closed of it, or {@code day} where
     * nothing is. The goal of a quarter is not that of a month which was closed after it.
     */
    LocalDate judgedOn(LocalDate day, Frequency frequency) {
        return closed.stream()
                .filter(period -> period.frequency() == frequency)
                .findFirst()
                .map(period -> period.days().lastDay())
                .orElse(day);
    }
}
