package vn.tinhgon.score;

import java.math.BigDecimal;
import java.util.List;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * A group of criteria.
 *
 * @param maximum points, that its criteria must come to; bonus and minus are on top
 */
public record CriterionGroup(String name, BigDecimal maximum, List<Criterion> criteria) {

    private static final int LONGEST = 200;

    /** @throws Refused at {@code group} or {@code groupMaximum} */
    public CriterionGroup {
        name = Texts.present("group", name, LONGEST);
        if (maximum.signum() != 0) {
            maximum = Criterion.points("groupMaximum", maximum);
        }
        criteria = List.copyOf(criteria);
    }

    /** Points that its criteria come to. */
    public BigDecimal sum() {
        return criteria.stream()
                .filter(criterion -> criterion.award() == Award.NORMAL)
                .map(Criterion::maximum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether its criteria come to its points. */
    public boolean isComplete() {
        return sum().compareTo(maximum) == 0;
    }
}
