package vn.tinhgon.score.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.score.Criterion;
import vn.tinhgon.score.CriterionGroup;
import vn.tinhgon.score.ScoreClass;
import vn.tinhgon.score.SheetContent;

/** What a sheet says with one thing changed. */
record Draft(SheetContent content) {

    SheetContent named(String name) {
        return new SheetContent(name, content.groups(), content.classes());
    }

    SheetContent with(List<ScoreClass> classes) {
        return new SheetContent(content.name(), content.groups(), classes);
    }

    /** @param at of an empty one at the end */
    SheetContent with(Optional<Integer> at, String name, BigDecimal maximum) {
        var groups = new ArrayList<>(content.groups());
        at.ifPresentOrElse(
                index -> groups.set(
                        index,
                        new CriterionGroup(name, maximum, groups.get(index).criteria())),
                () -> groups.add(new CriterionGroup(name, maximum, List.of())));
        return new SheetContent(content.name(), groups, content.classes());
    }

    SheetContent without(int group) {
        var groups = new ArrayList<>(content.groups());
        groups.remove(group);
        return new SheetContent(content.name(), groups, content.classes());
    }

    SheetContent with(int group, Optional<Criterion> before, Criterion criterion) {
        var groups = new ArrayList<CriterionGroup>();
        for (var index = 0; index < content.groups().size(); index++) {
            groups.add(with(content.groups().get(index), index == group, before, criterion));
        }
        return new SheetContent(content.name(), groups, content.classes());
    }

    /** In its old place where it stays in its group. */
    private static CriterionGroup with(
            CriterionGroup group, boolean isItsGroup, Optional<Criterion> before, Criterion criterion) {
        var criteria = new ArrayList<>(group.criteria());
        int place = before.map(criteria::indexOf).orElse(-1);
        if (place >= 0) {
            criteria.remove(place);
        }
        if (isItsGroup) {
            criteria.add(place >= 0 ? place : criteria.size(), criterion);
        }
        return new CriterionGroup(group.name(), group.maximum(), criteria);
    }

    SheetContent without(Criterion criterion) {
        return new SheetContent(
                content.name(),
                content.groups().stream()
                        .map(group -> new CriterionGroup(
                                group.name(),
                                group.maximum(),
                                group.criteria().stream()
                                        .filter(each -> !each.equals(criterion))
                                        .toList()))
                        .toList(),
                content.classes());
    }
}
