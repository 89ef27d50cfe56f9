package vn.tinhgon.simplification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.procedure.CataloguedProcedure;

/**
 * A plan for one procedure, as it stands now.
 *
 * @param version goes up with each save and each decision; a request carries the one it saw
 * @param year a procedure has one plan a year
 * @param costing what it was computed with
 * @param enteredBy who saved it last
 * @param submittedOn when it was last handed in; empty until then
 * @param decision what it was approved by; empty until then
 * @param enforced what put it into force; empty until then
 * @param steps what was done with it, in the order of time
 */
public record Plan(
        PlanId id,
        long version,
        ProcedureId procedure,
        UnitId unit,
        int year,
        PlanState state,
        Proposal proposal,
        Costing costing,
        Saving saving,
        PersonId enteredBy,
        Optional<LocalDate> submittedOn,
        Optional<Decision> decision,
        Optional<Enforcement.Kept> enforced,
        List<Step> steps) {

    /**
     * What a plan was computed with: it stays with it.
     *
     * @param income đồng an hour
     * @param doings what it does to the procedure, for lists
     */
    public record Costing(
            Dong income, int beforeVersion, Effort before, Effort after, Volume volume, Set<Doing> doings) {

        static Costing of(Proposal proposal, Before before, Dong income) {
            return new Costing(
                    income,
                    before.version(),
                    before.effort(),
                    proposal.effort(before),
                    before.volume(),
                    proposal.doings(before));
        }
    }

    static Plan first(
            PlanId id,
            CataloguedProcedure procedure,
            Before before,
            int year,
            Proposal proposal,
            Dong income,
            PersonId by) {
        var saving = proposal.saving(before, income);
        var costing = Costing.of(proposal, before, income);
        return new Plan(
                id,
                1,
                procedure.id(),
                procedure.unit(),
                year,
                PlanState.DRAFT,
                proposal,
                costing,
                saving,
                by,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** Đồng an hour that it was computed with. */
    public Dong income() {
        return costing.income();
    }

    /** @throws Changed where somebody saved or decided it after {@code seen} */
    Plan at(long seen) {
        if (version != seen) {
            throw new Changed("plan");
        }
        return this;
    }

    /**
     * The same with another «after»: a draft again, whatever it was returned for.
     *
     * @throws Refused where it may not be saved; at {@code content} where it was returned and nothing is different
     */
    Plan saved(Before before, Proposal next, Dong nextIncome, PersonId by) {
        if (!state.mayBeSaved()) {
            throw state.refusal();
        }
        if (state == PlanState.RETURNED && next.equals(proposal)) {
            throw Refused.field("content", "plan.refused.unchanged");
        }
        var saved = next.saving(before, nextIncome);
        var costed = Costing.of(next, before, nextIncome);
        return new Plan(
                id,
                version + 1,
                procedure,
                unit,
                year,
                PlanState.DRAFT,
                next,
                costed,
                saved,
                by,
                submittedOn,
                decision,
                enforced,
                steps);
    }

    Plan submitted(LocalDate today) {
        if (!state.mayBeSubmitted()) {
            throw state.refusal();
        }
        return in(PlanState.SUBMITTED, Optional.of(today), decision, enforced);
    }

    Plan appraised() {
        if (state != PlanState.SUBMITTED) {
            throw state.refusal();
        }
        return in(PlanState.APPRAISED, submittedOn, decision, enforced);
    }

    /** @throws Refused where it is not submitted; at {@code signedOn} before the day it was */
    Plan approvedBy(Decision signed) {
        isToBeDecided();
        submittedOn.filter(signed.signedOn()::isBefore).ifPresent(since -> {
            throw Refused.field("signedOn", "plan.refused.signedEarlier", Formats.date(since));
        });
        return in(PlanState.APPROVED, submittedOn, Optional.of(signed), enforced);
    }

    Plan returned() {
        isToBeDecided();
        return in(PlanState.RETURNED, submittedOn, decision, enforced);
    }

    Plan rejected() {
        isToBeDecided();
        return in(PlanState.REJECTED, submittedOn, decision, enforced);
    }

    private void isToBeDecided() {
        if (!state.mayBeDecided()) {
            throw state.refusal();
        }
    }

    Plan withdrawn() {
        if (!state.mayBeWithdrawn()) {
            throw state.refusal();
        }
        return in(PlanState.WITHDRAWN, submittedOn, decision, enforced);
    }

    /** What a year costs where one time takes {@code actual}: the volume and the hourly income are those it was costed with. */
    public Dong costOf(Effort actual) {
        return ComplianceCost.aYear(actual, costing.volume(), costing.income());
    }

    /**
     * @param worse whether it is known that a year costs more than was approved
     * @throws Refused where it is not approved; at {@code on} before the decision was signed; at {@code worse} where a year costs
     *     more than was approved and that is not known
     */
    Plan enforcedBy(Enforcement said, boolean worse) {
        if (state != PlanState.APPROVED) {
            throw state.refusal();
        }
        decision.map(Decision::signedOn).filter(said.on()::isBefore).ifPresent(since -> {
            throw Refused.field("on", "plan.refused.enforcedEarlier", Formats.date(since));
        });
        var cost = costOf(said.actual());
        if (!worse && cost.compareTo(saving.after()) > 0) {
            throw Refused.field(
                    "worse",
                    "plan.refused.worse",
                    Formats.dong(cost),
                    Formats.dong(saving.after()),
                    Formats.dong(saving.before()));
        }
        return in(PlanState.ENFORCED, submittedOn, decision, Optional.of(new Enforcement.Kept(said, cost)));
    }

    private Plan in(
            PlanState next,
            Optional<LocalDate> handedIn,
            Optional<Decision> signed,
            Optional<Enforcement.Kept> inForce) {
        return new Plan(
                id,
                version + 1,
                procedure,
                unit,
                year,
                next,
                proposal,
                costing,
                saving,
                enteredBy,
                handedIn,
                signed,
                inForce,
                steps);
    }

    /** @throws Refused where {@code person} drafted or submitted it, now or earlier: nobody judges their own work */
    Plan notOwnWorkOf(PersonId person) {
        if (!Guard.named("not-own-work").allows(!isOwnWorkOf(person))) {
            throw new Refused("plan.refused.own");
        }
        return this;
    }

    /** Whether {@code person} drafted or submitted it, now or earlier. */
    public boolean isOwnWorkOf(PersonId person) {
        return enteredBy.equals(person)
                || steps.stream()
                        .filter(step -> step.state() == PlanState.DRAFT || step.state() == PlanState.SUBMITTED)
                        .anyMatch(step -> step.person().equals(person));
    }

    /** The return that still asks for an answer: the last, as long as nobody submitted after it. */
    public Optional<Step> lastReturn() {
        return steps.stream()
                .filter(step -> step.state() != PlanState.DRAFT)
                .reduce((earlier, later) -> later)
                .filter(step -> step.state() == PlanState.RETURNED);
    }
}
