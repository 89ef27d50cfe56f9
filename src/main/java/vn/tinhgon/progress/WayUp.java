package vn.tinhgon.progress;

import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.unit.Deciding;
import vn.tinhgon.unit.Superiors;

/** Who looks at a figure next on its way up, and who may say what about it there. */
@Component
class WayUp {

    private final ReportingRuleStore rules;
    private final Superiors superiors;
    private final Deciding deciding;
    private final PortalClock clock;
    private final Me me;

    WayUp(ReportingRuleStore rules, Superiors superiors, Deciding deciding, PortalClock clock, Me me) {
        this.rules = rules;
        this.superiors = superiors;
        this.deciding = deciding;
        this.clock = clock;
        this.me = me;
    }

    /** Where what {@code unit} hands in goes first: to the unit above it, where the province has it look, or to the province. */
    EntryState from(UnitId unit) {
        return rules.current().parentChecks() && superiors.areAbove(unit, clock.today())
                ? EntryState.WITH_PARENT
                : EntryState.SUBMITTED;
    }

    /**
     * Lets through who may approve a figure where it stands. What is with a unit above that the province no longer has
     * look is the province's to decide.
     *
     * @throws Refused where it is somebody else's to say
     */
    void mayApprove(Entry entry) {
        if (entry.state() == EntryState.WITH_PARENT && rules.current().parentChecks()) {
            throw entry.state().refusal();
        }
        deciding.on(entry.unit());
    }

    /** The same for giving it back: its head, the unit above, or the province, each where it is theirs to look. */
    void mayReturn(Entry entry) {
        var acting = me.get();
        switch (entry.state()) {
            case WITH_HEAD ->
                refuseUnless(acting.may(Right.SUBMIT_PROGRESS) && acting.unit().equals(entry.unit()), entry);
            case WITH_PARENT -> {
                if (!isAbove(acting, entry.unit())) {
                    refuseUnless(acting.may(Right.APPROVE_PROGRESS), entry);
                    mayApprove(entry);
                }
            }
            case SUBMITTED -> {
                refuseUnless(acting.may(Right.APPROVE_PROGRESS), entry);
                deciding.on(entry.unit());
            }
            default -> throw entry.state().refusal();
        }
    }

    private static boolean isAbove(Acting acting, UnitId unit) {
        return acting.may(Right.CHECK_PROGRESS)
                && acting.scope() instanceof Scope.UnitAndBelow some
                && some.below().contains(unit);
    }

    /** @throws Refused where the reader's unit is not the one above that of {@code entry} */
    void mayPassOn(Entry entry) {
        refuseUnless(isAbove(me.get(), entry.unit()), entry);
    }

    private static void refuseUnless(boolean theirs, Entry entry) {
        if (!Guard.named("where-it-lies").allows(theirs)) {
            throw entry.state().refusal();
        }
    }
}
