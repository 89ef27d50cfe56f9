package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tinhgon.kernel.Exact;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.Placing.Unranked;

/**
 * Ranks the units of one tier by points ÷ applicable points.
 *
 * @param required how much of the sheet must apply to a unit for it to be ranked
 */
public record Ranking(Percent required) {

    /** @param percent the province's setting, 60 unless changed */
    public static Ranking requiring(BigDecimal percent) {
        return new Ranking(new Percent(Exact.fraction(percent)));
    }

    /**
     * The ranked units, best first, then the unranked; ties and the unranked keep the order given.
     *
     * @throws IllegalArgumentException where the sheets are of more than one tier
     */
    public List<Placing> rank(List<Sheet> sheets) {
        if (sheets.stream().map(Sheet::tier).distinct().count() > 1) {
            throw new IllegalArgumentException("tiers are never ranked together");
        }
        var candidates = new ArrayList<Candidate>();
        var unranked = new ArrayList<Placing>();
        for (var sheet : sheets) {
            var points = sheet.applicable();
            var percent = sheet.percentOf(points);
            var applicable = sheet.shareOf(points);
            if (percent.isPresent() && applicable.compareTo(required) >= 0) {
                candidates.add(new Candidate(sheet, percent.get(), percent.get().printed()));
            } else {
                unranked.add(new Unranked(sheet, applicable, required));
            }
        }
        var placings = new ArrayList<Placing>(placed(candidates));
        placings.addAll(unranked);
        return List.copyOf(placings);
    }

    private static List<Ranked> placed(List<Candidate> candidates) {
        var bestFirst = candidates.stream()
                .sorted(Comparator.comparing(Candidate::printed).reversed())
                .toList();
        var ranked = new ArrayList<Ranked>();
        for (var candidate : bestFirst) {
            var place = ranked.size() + 1;
            // What prints the same is tied: a rank nobody can see a reason for cannot be defended.
            var rank = !ranked.isEmpty() && candidate.tiedWith(ranked.getLast())
                    ? ranked.getLast().rank()
                    : place;
            ranked.add(new Ranked(candidate.sheet(), rank, candidate.percent()));
        }
        return ranked;
    }

    private record Candidate(Sheet sheet, Percent percent, BigDecimal printed) {

        boolean tiedWith(Ranked other) {
            return printed.equals(other.percent().printed());
        }
    }
}
