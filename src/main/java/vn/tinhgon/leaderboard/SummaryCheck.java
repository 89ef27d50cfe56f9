package vn.tinhgon.leaderboard;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Rate;

/** Holds the sums that are kept against what they are made from, in the province one is bound to. */
@Component
public class SummaryCheck {

    /**
     * A sum that is not what it should be.
     *
     * @param of what is summed: an assignment, or a source of a unit
     */
    public record Difference(String of, String kept, String recomputed) {}

    private static final Rate NOTHING = new Rate(0, 0);

    private final SummaryStore summaries;
    private final SourceStore sources;

    SummaryCheck(SummaryStore summaries, SourceStore sources) {
        this.summaries = summaries;
        this.sources = sources;
    }

    /** All that differs; empty where the sums are right. */
    @Transactional(readOnly = true)
    public List<Difference> differences() {
        return Stream.concat(
                        differences(summaries.kept(), summaries.recomputed(), YearSum.NOTHING)
                                .map(found ->
                                        found.named("assignment " + found.of().text(), SummaryCheck::counts)),
                        differences(sources.kept(), sources.recomputed(), NOTHING)
                                .map(found -> found.named(name(found.of()), SummaryCheck::counts)))
                .sorted(Comparator.comparing(Difference::of))
                .toList();
    }

    private record Found<K, V>(K of, V kept, V recomputed) {

        Difference named(String name, Function<V, String> words) {
            return new Difference(name, words.apply(kept), words.apply(recomputed));
        }
    }

    private static String name(SourceFigure of) {
        return of.source() + " " + of.code() + " of unit " + of.unit().text();
    }

    private static String counts(Rate figure) {
        return figure.numerator() + "/" + figure.denominator();
    }

    private static String counts(YearSum year) {
        return counts(year.approved())
                + year.waiting()
                        .map(waiting -> ", with " + waiting.figures() + " waiting " + counts(waiting.then()))
                        .orElse("");
    }

    private static String counts(YearFigure figure) {
        return List.of(
                        figure.reportedDue() + "/" + figure.reported() + " periods",
                        counts(figure.total()) + " in all",
                        counts(figure.last()) + " in period " + figure.lastPeriod())
                .toString();
    }

    private static <K, V> Stream<Found<K, V>> differences(Map<K, V> kept, Map<K, V> recomputed, V none) {
        var all = new HashSet<>(kept.keySet());
        all.addAll(recomputed.keySet());
        return all.stream()
                .filter(of -> !kept.getOrDefault(of, none).equals(recomputed.getOrDefault(of, none)))
                .map(of -> new Found<>(of, kept.getOrDefault(of, none), recomputed.getOrDefault(of, none)));
    }
}
