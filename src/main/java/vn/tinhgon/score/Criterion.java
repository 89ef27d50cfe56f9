package vn.tinhgon.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.Texts;

/**
 * What earns points.
 *
 * @param code stays the same over the versions of a sheet: «2.3»
 * @param maximum points, above 0, at most 1,000, with four decimals at most
 * @param target of {@link Source#TARGET} only
 * @param goal of the sources that have one: a rate in percent
 * @param steps of {@link PointRule#STEPS} only, from the smallest
 * @param basis why there is a bonus or something is taken off; may be blank of others
 */
public record Criterion(
        String code,
        String name,
        BigDecimal maximum,
        Award award,
        Source source,
        Optional<TargetId> target,
        Optional<Goal> goal,
        PointRule rule,
        List<Step> steps,
        String basis) {

    private static final int LONGEST_CODE = 10;
    private static final int LONGEST_NAME = 500;
    private static final int DECIMALS = 4;
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    /**
     * @throws Refused at {@code code}, {@code name}, {@code maximum}, {@code target}, {@code required}, {@code rule}, {@code steps} or
     *     {@code basis}
     */
    public Criterion {
        code = Texts.present("code", code, LONGEST_CODE);
        name = Texts.present("name", name, LONGEST_NAME);
        maximum = points("maximum", maximum);
        basis = award == Award.NORMAL
                ? Texts.within("basis", basis, LONGEST_NAME)
                : Texts.present("basis", basis, LONGEST_NAME);
        if ((source == Source.TARGET) != target.isPresent()) {
            throw Refused.field("target", "scoreSheet.refused.target");
        }
        if (source.hasGoal() != goal.isPresent()) {
            throw Refused.field("required", "scoreSheet.refused.required");
        }
        if (source == Source.ENTERED && rule != PointRule.PROPORTIONAL) {
            throw Refused.field("rule", "scoreSheet.refused.enteredRule");
        }
        if ((rule == PointRule.STEPS) == steps.isEmpty()
                || steps.stream().map(Step::reached).distinct().count() < steps.size()) {
            throw Refused.field("steps", "scoreSheet.refused.steps");
        }
        steps = steps.stream().sorted(Comparator.comparing(Step::reached)).toList();
    }

    /** A criterion of a target, all of whose points are earned in proportion to its goal. */
    public static Criterion ofTarget(String code, String name, BigDecimal maximum, TargetId target) {
        return new Criterion(
                code,
                name,
                maximum,
                Award.NORMAL,
                Source.TARGET,
                Optional.of(target),
                Optional.empty(),
                PointRule.PROPORTIONAL,
                List.of(),
                "");
    }

    /** The goal of a criterion that is a rate. */
    public static Goal rate(Comparison comparison, BigDecimal percent) {
        return new Goal(Measure.PERCENT, comparison, percent, 1, false);
    }

    /**
     * Points of a criterion or group.
     *
     * @throws Refused at {@code field} where it is not above 0, is more than 1,000 or has more than four decimals
     */
    static BigDecimal points(String field, BigDecimal points) {
        if (points.signum() <= 0
                || points.compareTo(MOST) > 0
                || points.stripTrailingZeros().scale() > DECIMALS) {
            throw Refused.field(field, "scoreSheet.refused.points");
        }
        return points;
    }
}
