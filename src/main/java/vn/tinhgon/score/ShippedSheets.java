package vn.tinhgon.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetGroup.OfIndex766;

/** The sheets that come with the portal, made of the targets of a year: a province begins with one and changes it. */
public final class ShippedSheets {

    private static final int DECIMALS = 4;

    private ShippedSheets() {}

    /** Points of a group of the index; together 100 (Decision 766/QĐ-TTg of 23/6/2022). */
    static BigDecimal points(OfIndex766 group) {
        return BigDecimal.valueOf(
                switch (group) {
                    case PUBLICITY, SATISFACTION -> 18;
                    case PROGRESS -> 20;
                    case DIGITISATION, ONLINE_SERVICES -> 22;
                });
    }

    /**
     * The five groups of the index 766. A group's points are shared out among its targets by weight; one without a target is
     * scored by hand.
     *
     * @param say what a group is called
     */
    public static SheetContent index766(
            String name, List<Target> targets, List<ScoreClass> classes, Function<OfIndex766, String> say) {
        var groups = new ArrayList<CriterionGroup>();
        for (var group : OfIndex766.values()) {
            var own = targets.stream()
                    .filter(target -> target.data()
                            .indicator()
                            .group()
                            .filter(group::equals)
                            .isPresent())
                    .toList();
            var number = groups.size() + 1;
            groups.add(new CriterionGroup(
                    say.apply(group),
                    points(group),
                    own.isEmpty()
                            ? List.of(byHand(number, say.apply(group), points(group)))
                            : shared(number, group, own)));
        }
        return new SheetContent(name, groups, classes);
    }

    private static Criterion byHand(int group, String name, BigDecimal points) {
        return new Criterion(
                group + ".1",
                name,
                points,
                Award.NORMAL,
                Source.ENTERED,
                Optional.empty(),
                Optional.empty(),
                PointRule.PROPORTIONAL,
                List.of(),
                "");
    }

    /** The last takes what rounding leaves, so that the sum is the group's points. */
    private static List<Criterion> shared(int number, OfIndex766 group, List<Target> targets) {
        var weights =
                targets.stream().map(target -> target.judging().weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var left = points(group);
        var criteria = new ArrayList<Criterion>();
        for (var target : targets) {
            var points = criteria.size() == targets.size() - 1
                    ? left
                    : points(group).multiply(target.judging().weight()).divide(weights, DECIMALS, RoundingMode.DOWN);
            left = left.subtract(points);
            criteria.add(
                    Criterion.ofTarget(number + "." + (criteria.size() + 1), target.shortName(), points, target.id()));
        }
        return criteria;
    }

    /** One group with each target of the year by its weight, like the ten of 2024. A target with joint leads is one figure: it compares nobody. */
    public static SheetContent ofTargets(String name, List<Target> targets, List<ScoreClass> classes, String group) {
        var criteria = targets.stream()
                .filter(target -> !target.parties().joint())
                .map(target -> Criterion.ofTarget(
                        String.valueOf(target.number()),
                        target.shortName(),
                        target.judging().weight(),
                        target.id()))
                .toList();
        var sum = criteria.stream().map(Criterion::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new SheetContent(name, List.of(new CriterionGroup(group, sum, criteria)), classes);
    }
}
