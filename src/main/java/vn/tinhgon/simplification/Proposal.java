package vn.tinhgon.simplification;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.procedure.DecidingLevel;
import vn.tinhgon.procedure.OnlineLevel;
import vn.tinhgon.simplification.CostPart.Key;

/**
 * What a unit proposes for a procedure: the «after» of a plan. Of a procedure that is abolished or merged nothing is left.
 *
 * @param against the version of the procedure that it was written against: changes name parts of that one
 * @param content what is cut or simplified and why, in words
 * @param into the procedure that does its work from then on; there where it is merged, and only there
 * @param level lower than before, where it is to be decided lower
 * @param online further than before, where it is to go further online
 * @param changes of parts, each at most once; what is not named stays as it is
 */
public record Proposal(
        int against,
        PlanAction action,
        String content,
        Optional<ProcedureId> into,
        Optional<DecidingLevel> level,
        Optional<OnlineLevel> online,
        List<PlanChange> changes) {

    public static final int LONGEST_CONTENT = 4000;

    /** @throws Refused at {@code content} that is empty or too long; at {@code into} that is missing */
    public Proposal {
        content = Texts.within("content", content, LONGEST_CONTENT);
        if (content.isEmpty()) {
            throw Refused.field("content", "plan.refused.noContent");
        }
        if (action == PlanAction.MERGE && into.isEmpty()) {
            throw Refused.field("into", "plan.refused.noInto");
        }
        if (action != PlanAction.MERGE) {
            into = Optional.empty();
        }
        if (action != PlanAction.SIMPLIFY) {
            level = Optional.empty();
            online = Optional.empty();
            changes = List.of();
        }
        changes = changes.stream()
                .sorted(Comparator.comparing(
                                (PlanChange change) -> change.part().kind())
                        .thenComparing(change -> change.part().number()))
                .toList();
    }

    /**
     * The parts one beside the other, in their order.
     *
     * @throws Changed where it changes parts of another version than {@code before}
     * @throws Refused where a part that it changes is not there
     */
    public List<Compared> compared(Before before) {
        if (action != PlanAction.SIMPLIFY) {
            return before.parts().stream().map(Compared::gone).toList();
        }
        if (before.version() != against) {
            throw new Changed("procedure");
        }
        var from = changed(before);
        changes.stream()
                .filter(change -> from.part(change.part()).isEmpty())
                .findFirst()
                .ifPresent(change -> {
                    throw new Refused(
                            "plan.refused.part." + change.part().kind(),
                            change.part().number());
                });
        return from.parts().stream()
                .map(part -> change(part.key())
                        .map(change -> Compared.of(part, change))
                        .orElseGet(() -> Compared.same(part)))
                .toList();
    }

    /** The same against {@code to}; what was to be a step ahead and is none any more is left out. */
    Proposal carried(Before to, List<PlanChange> kept) {
        return new Proposal(
                to.version(),
                action,
                content,
                into,
                level.filter(each -> each.compareTo(to.level()) > 0),
                online.filter(each -> each.compareTo(to.online()) > 0),
                kept);
    }

    /** What its changes name parts of: all as one where it says what the whole takes and no part does. */
    Before changed(Before before) {
        return change(Key.WHOLE).isPresent() && before.part(Key.WHOLE).isEmpty() ? before.asWhole() : before;
    }

    private Optional<PlanChange> change(Key part) {
        return changes.stream().filter(change -> change.part().equals(part)).findFirst();
    }

    /**
     * What one time takes afterwards.
     *
     * @throws Refused as {@link #compared}
     */
    public Effort effort(Before before) {
        return Compared.left(compared(before));
    }

    /**
     * What it does to the procedure.
     *
     * @throws Refused as {@link #compared}; at {@code level} or {@code online} that is no step ahead; where nothing is
     *     different afterwards
     */
    public Set<Doing> doings(Before before) {
        switch (action) {
            case ABOLISH -> {
                return EnumSet.of(Doing.ABOLISH);
            }
            case MERGE -> {
                return EnumSet.of(Doing.MERGE);
            }
            case SIMPLIFY -> {}
        }
        var doings = compared(before).stream()
                .flatMap(part -> part.doings().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Doing.class)));
        level.ifPresent(to -> {
            if (to.compareTo(before.level()) <= 0) {
                throw Refused.field("level", "plan.refused.level");
            }
            doings.add(Doing.DELEGATE);
        });
        online.ifPresent(to -> {
            if (to.compareTo(before.online()) <= 0) {
                throw Refused.field("online", "plan.refused.online");
            }
            doings.add(Doing.PUT_ONLINE);
        });
        if (doings.isEmpty()) {
            throw new Refused("plan.refused.nothing");
        }
        return doings;
    }

    /**
     * What it saves.
     *
     * @throws Refused as {@link #compared} and {@link Saving#of} do, the latter at the field of a part that takes more than
     *     before
     */
    Saving saving(Before before, Dong hourlyIncome) {
        var compared = compared(before);
        return Saving.of(
                before.effort(), Compared.left(compared), before.volume(), hourlyIncome, of -> field(compared, of));
    }

    private static String field(List<Compared> compared, String of) {
        return compared.stream()
                .filter(part -> part.after()
                        .filter(after -> takesMore(part.before(), after, of))
                        .isPresent())
                .map(part -> part.before().key().field(of.equals("other") ? "service" : of))
                .findFirst()
                .orElse("content");
    }

    private static boolean takesMore(CostPart before, CostPart after, String of) {
        return switch (of) {
            case "hours" -> after.hours().compareTo(before.hours()) > 0;
            case "days" -> after.days() > before.days();
            default -> after.paid().compareTo(before.paid()) > 0;
        };
    }
}
