package vn.tinhgon.simplification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.simplification.CostPart.Key;

/**
 * A proposal whose procedure has been amended since, as far as it fits what is in force now. A change goes with its part: the
 * one of the same doer and the same words, wherever it stands now.
 *
 * @param before what is in force now
 * @param proposal the changes of parts that are still there
 * @param left parts that it changed and that are not there any more, or not as they were
 */
public record Carried(Before before, Proposal proposal, List<CostPart> left) {

    /** @param from what {@code proposal} was written against */
    public static Carried over(Proposal proposal, Before from, Before to) {
        var taken = new HashSet<Key>();
        var kept = new ArrayList<PlanChange>();
        var left = new ArrayList<CostPart>();
        for (var change : proposal.changes()) {
            var part = proposal.changed(from).part(change.part()).orElseThrow();
            same(part, proposal.changed(to), taken)
                    .ifPresentOrElse(
                            now -> {
                                taken.add(now.key());
                                kept.add(change.at(now.key()));
                            },
                            () -> left.add(part));
        }
        return new Carried(to, proposal.carried(to, kept), List.copyOf(left));
    }

    /** Where words stand twice, the one nearest to where it stood. */
    private static Optional<CostPart> same(CostPart part, Before to, Set<Key> taken) {
        return to.parts().stream()
                .filter(each -> each.key().kind() == part.key().kind())
                .filter(each -> each.doer().equals(part.doer()) && each.text().equals(part.text()))
                .filter(each -> !taken.contains(each.key()))
                .min((one, other) -> Integer.compare(distance(one, part), distance(other, part)));
    }

    private static int distance(CostPart one, CostPart other) {
        return Math.abs(one.key().number() - other.key().number());
    }
}
