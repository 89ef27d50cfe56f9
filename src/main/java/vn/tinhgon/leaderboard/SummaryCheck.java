package vn.tinhgon.leaderboard;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.AssignmentId;

/** Holds the sums that are kept against what the entries come to, in the province one is bound to. */
@Component
public class SummaryCheck {

    /** An assignment whose kept sums are not what its entries come to. */
    public record Difference(AssignmentId assignment, YearFigure kept, YearFigure recomputed) {}

    private final SummaryStore summaries;

    SummaryCheck(SummaryStore summaries) {
        this.summaries = summaries;
    }

    /** All that differs; empty where the sums are right. */
    @Transactional(readOnly = true)
    public List<Difference> differences() {
        var kept = summaries.kept();
        var recomputed = summaries.recomputed();
        var assignments = new HashSet<>(kept.keySet());
        assignments.addAll(recomputed.keySet());
        return assignments.stream()
                .map(id -> new Difference(
                        id,
                        kept.getOrDefault(id, YearFigure.NONE),
                        recomputed.getOrDefault(id, YearFigure.NONE)))
                .filter(found -> !found.kept().equals(found.recomputed()))
                .sorted(Comparator.comparing(found -> found.assignment().value()))
                .toList();
    }
}
