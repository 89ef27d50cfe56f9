package vn.tinhgon.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What stands on a score sheet.
 *
 * @param classes the highest first
 */
public record SheetContent(String name, List<CriterionGroup> groups, List<ScoreClass> classes) {

    private static final int LONGEST = 200;
    private static final int MOST_GROUPS = 20;
    private static final int MOST_CRITERIA = 200;

    /**
     * @throws Refused at {@code name}; at {@code code} that two criteria have; at {@code cutOff} that two classes have; where it is longer
     *     than any sheet
     */
    public SheetContent {
        name = Texts.present("name", name, LONGEST);
        groups = List.copyOf(groups);
        classes = classes.stream()
                .sorted(Comparator.comparing(ScoreClass::atLeast).reversed())
                .toList();
        var codes = new HashSet<String>();
        groups.stream().flatMap(group -> group.criteria().stream()).forEach(criterion -> {
            if (!codes.add(criterion.code())) {
                throw Refused.field("code", "scoreSheet.refused.codeTwice", criterion.code());
            }
        });
        if (groups.size() > MOST_GROUPS || codes.size() > MOST_CRITERIA) {
            throw new Refused("scoreSheet.refused.tooLong", MOST_GROUPS, MOST_CRITERIA);
        }
        if (classes.stream()
                        .map(each -> each.atLeast().stripTrailingZeros())
                        .distinct()
                        .count()
                < classes.size()) {
            throw Refused.field("cutOff", "scoreSheet.refused.cutOffTwice");
        }
    }

    public Stream<Criterion> criteria() {
        return groups.stream().flatMap(group -> group.criteria().stream());
    }

    /** Points the whole sheet has. */
    public BigDecimal maximum() {
        return groups.stream().map(CriterionGroup::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Whether units can be compared by it.
     *
     * @throws Refused where nothing is on it, or a group's criteria do not come to its points, naming the group
     */
    void complete() {
        if (criteria().noneMatch(criterion -> criterion.award() == Award.NORMAL)) {
            throw new Refused("scoreSheet.refused.nothing");
        }
        groups.stream().filter(group -> !group.isComplete()).findFirst().ifPresent(group -> {
            throw new Refused("scoreSheet.refused.sum", group.name(), group.sum(), group.maximum());
        });
    }
}
