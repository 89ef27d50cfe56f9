package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.score.Award;
import vn.tinhgon.score.PointRule;
import vn.tinhgon.score.Source;
import vn.tinhgon.score.Step;
import vn.tinhgon.unit.Tier;

/**
 * What a published leaderboard says, complete in itself: nothing has to be looked up to read it, and nobody's name is in
 * it. Its names are those of the JSON that is published. Exact numbers are texts «n/d», beside what is printed.
 *
 * @param format of this JSON; a later one gets another name
 * @param units the ranked, best first, then the unranked, each by code
 */
public record Snapshot(
        String format, Province province, Tier tier, Programme programme, Days period, Rule rule, List<Unit> units) {

    static final String FORMAT = "tinh-gon/leaderboard/1";

    public Snapshot {
        units = List.copyOf(units);
    }

    /** @param alias by which its public page is found */
    public record Province(String alias, String name) {}

    /** @param days the whole of its year */
    public record Programme(String name, Days days) {}

    /** @param last the last day, which is in it */
    public record Days(LocalDate first, LocalDate last) {}

    /**
     * What units are compared by.
     *
     * @param sheet name and version of the score sheet; empty where the targets of the programme are it
     * @param maximum points of the whole sheet
     * @param applicableShare percent of the sheet that has to apply to a unit for a rank
     * @param decimals of the percentage; units for which these are the same share a rank: 1, 2, 2, 4
     * @param criteria that count, by code: what came too late for all is in nobody's points
     */
    public record Rule(
            Optional<String> sheet,
            BigDecimal maximum,
            BigDecimal applicableShare,
            int decimals,
            List<Criterion> criteria) {}

    /**
     * How a figure becomes points. With the goal, figure and reports of a {@link Result} they can be computed again.
     *
     * @param maximum points that can be earned, or are added on top or taken off at most
     * @param steps of {@link PointRule#STEPS}, from the smallest
     */
    public record Criterion(
            String code,
            String name,
            BigDecimal maximum,
            Award award,
            Source source,
            PointRule rule,
            List<Step> steps) {

        public Criterion {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A unit's line.
     *
     * @param rank empty where too little of the sheet applies to it
     * @param share percent of the sheet that applies to it, two decimals
     * @param percent points ÷ applicable, exact, in percent; empty where nothing applies
     * @param printed the same with two decimals: what decides the rank
     */
    public record Unit(
            String code,
            String name,
            Optional<Integer> rank,
            boolean tied,
            String points,
            String applicable,
            BigDecimal share,
            Optional<String> percent,
            Optional<BigDecimal> printed,
            List<Result> results) {

        public BigFraction exactPoints() {
            return exact(points);
        }

        public BigFraction exactApplicable() {
            return exact(applicable);
        }

        /** What the criterion of {@code code} brought it; empty where it is not scored by it. */
        public Optional<Result> result(String code) {
            return results.stream().filter(result -> result.code().equals(code)).findFirst();
        }
    }

    /**
     * What a criterion brought a unit.
     *
     * @param goal empty of {@link Source#ENTERED}, whose points are what was entered
     * @param figure numerator and denominator as reported, «742/968»; empty where there is none
     * @param printed what the figure comes to: percent with two decimals, or the number in the goal's unit
     * @param attained empty where there is nothing to judge
     * @param reported closed periods with an approved figure, of {@code due}
     */
    public record Result(
            String code,
            Optional<Goal> goal,
            Accumulation accumulation,
            Outcome outcome,
            Optional<String> figure,
            Optional<String> printed,
            Optional<Boolean> attained,
            String points,
            String applicable,
            int reported,
            int due) {

        public BigFraction exactPoints() {
            return exact(points);
        }

        /** The figure as it was reported; empty where there is none. */
        public Optional<Rate> rate() {
            return figure.map(text -> text.split("/"))
                    .map(parts -> new Rate(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        }
    }

    /** As {@link Score} has them. */
    public enum Outcome {
        SCORED,
        NOT_REPORTED,
        NOT_ENOUGH_DATA,
        NOT_APPLICABLE,
        NOT_DUE
    }

    /** @param unit «%» of a rate, of which a denominator below {@code minimumDenominator} is not enough data */
    public record Goal(
            FigureKind kind, String unit, Comparison comparison, BigDecimal required, long minimumDenominator) {

        /** The goal that figures are held against. */
        public vn.tinhgon.kernel.Goal judging() {
            return new vn.tinhgon.kernel.Goal(new Measure(kind, unit), comparison, required, minimumDenominator, false);
        }
    }

    /** The line of the unit of {@code code}; empty where it was not compared. */
    public Optional<Unit> unit(String code) {
        return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /**
     * What the criterion of {@code code} is.
     *
     * @throws NoSuchElementException where nothing is scored by it
     */
    public Criterion criterion(String code) {
        return rule.criteria().stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    static String text(BigFraction exact) {
        return exact.getNumerator() + "/" + exact.getDenominator();
    }

    private static BigFraction exact(String text) {
        var parts = text.split("/");
        return BigFraction.of(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }
}
