package vn.tinhgon.simplification;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.simplification.CostPart.Kind;

/**
 * A part of a procedure before and after.
 *
 * @param after empty where it is gone
 * @param doings what that comes to; none where it stays as it is
 */
public record Compared(CostPart before, Optional<CostPart> after, Set<Doing> doings) {

    /** It stays as it is. */
    public static Compared same(CostPart part) {
        return new Compared(part, Optional.of(part), Set.of());
    }

    static Compared gone(CostPart part) {
        return new Compared(part, Optional.empty(), Set.of());
    }

    /** What the parts that are left take together, for one time. */
    public static Effort left(List<Compared> parts) {
        return Effort.of(parts.stream().flatMap(part -> part.after().stream()).toList());
    }

    static Compared of(CostPart before, PlanChange change) {
        return switch (change.fate()) {
            case REPLACED -> new Compared(before, Optional.empty(), Set.of(Doing.REPLACE_PAPER));
            case DROPPED -> new Compared(before, Optional.empty(), Set.of(dropped(before)));
            case CHANGED -> changed(before, change.of(before));
        };
    }

    private static Doing dropped(CostPart before) {
        return before.key().kind() == Kind.PAPER ? Doing.DROP_PAPER : Doing.DROP_STEP;
    }

    private static Compared changed(CostPart before, CostPart after) {
        var doings = EnumSet.noneOf(Doing.class);
        if (after.hours().compareTo(before.hours()) < 0 || after.days() < before.days()) {
            doings.add(before.form() ? Doing.SIMPLIFY_FORM : Doing.SHORTEN);
        }
        if (after.paid().compareTo(before.paid()) < 0) {
            doings.add(Doing.LOWER_COST);
        }
        if (!after.text().equals(before.text())) {
            doings.add(before.form() ? Doing.SIMPLIFY_FORM : Doing.REWORD);
        }
        return new Compared(before, Optional.of(after), doings);
    }
}
