package vn.tinhgon.simplification;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.CataloguedProcedure;
import vn.tinhgon.procedure.OwnedProcedures;
import vn.tinhgon.unit.Deciding;

/**
 * Simplification plans: drafted and submitted by a unit, approved on a signed decision or returned by the province, and
 * how far they carry the unit or the province towards its goals. Each request on a plan carries the version it saw.
 */
@Service
public class PlanService {

    private static final int LONGEST_REASON = 4000;

    private final PlanStore plans;
    private final PortfolioStore portfolios;
    private final ReductionStore reductions;
    private final CatalogueService catalogue;
    private final MergeStore merges;
    private final Approving approving;
    private final OwnedProcedures procedures;
    private final Deciding deciding;
    private final Me me;
    private final PortalClock clock;
    private final AsOf asOf;
    private final ApplicationEventPublisher events;

    PlanService(
            PlanStore plans,
            PortfolioStore portfolios,
            ReductionStore reductions,
            CatalogueService catalogue,
            MergeStore merges,
            Approving approving,
            OwnedProcedures procedures,
            Deciding deciding,
            Me me,
            PortalClock clock,
            AsOf asOf,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.portfolios = portfolios;
        this.reductions = reductions;
        this.catalogue = catalogue;
        this.merges = merges;
        this.approving = approving;
        this.procedures = procedures;
        this.deciding = deciding;
        this.me = me;
        this.clock = clock;
        this.asOf = asOf;
        this.events = events;
    }

    /**
     * One page of the procedures of a list with their plans, as it is on the day looked at: of one's own unit, or of all units
     * as far as one reads.
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<PlanRow> procedures(Reduction reduction, PlanFilter filter, PlanOrder order, Slice slice) {
        return portfolios.rows(me.get().scope(), reduction, filter, order, slice, asOf.day());
    }

    /** How many {@link #procedures} there are. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public int count(Reduction reduction, PlanFilter filter) {
        return portfolios.count(me.get().scope(), reduction, filter, asOf.day());
    }

    /** Units whose procedures one may choose among: all of the province that have any. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<UnitWithProcedures> units() {
        return portfolios.units(asOf.day());
    }

    /**
     * How far a unit is from what is wanted, as plans stood at the end of the day looked at.
     *
     * @param unit whose; all that one reads where empty, which is one's own unit or the province
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public Standing standing(Reduction reduction, Optional<UnitId> unit) {
        var day = asOf.day();
        return new Standing(
                reduction
                        .income()
                        .map(hour -> Portfolio.of(portfolios.parts(me.get().scope(), unit, reduction, day, hour))),
                reduction,
                reduction.listedUntil(day));
    }

    /**
     * The same as if some plans were approved that are not yet; nothing is written.
     *
     * @param chosen what else is approved already, or counts for nothing, changes nothing
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public Optional<Portfolio> tryOut(Reduction reduction, Optional<UnitId> unit, Set<PlanId> chosen) {
        var scope = me.get().scope();
        var day = asOf.day();
        return reduction
                .income()
                .map(hour -> Portfolio.of(portfolios.parts(scope, unit, reduction, day, hour))
                        .whereApproved(portfolios.parts(scope, unit, chosen, reduction, day, hour)));
    }

    /**
     * A procedure with its plan of a year, where there is one that the reader sees. Another unit's is seen with its plan, once that is
     * on a published list.
     *
     * @throws NotFound when this province has no such procedure, or another unit's is asked for
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public Sheet sheet(ProcedureId id, int year) {
        var reader = me.get();
        var plan = plans.find(id, year).flatMap(found -> found.ifReadableBy(reader));
        var owned = procedures.get(id);
        var procedure = owned.orBeside(plan.isPresent()).readableBy(reader);
        var reduction = reductions.of(procedure.scope(), year, clock.today());
        var now = before(procedure, reduction);
        var before = plan.map(made -> before(procedure, made.costing().beforeVersion()))
                .orElse(now);
        var carried = plan.filter(made -> made.state().mayBeSaved())
                .filter(made -> before.version() != now.version())
                .map(made -> Carried.over(made.proposal(), before, now));
        var ended = owned.ifReadableBy(reader).map(own -> plans.ended(id, year)).orElse(List.of());
        var decides = deciding.mayOn(procedure.unit());
        var chain = approving.chain();
        return new Sheet(
                procedure,
                before,
                reduction,
                plan,
                carried,
                ended,
                portfolios.ofOtherYears(reader.scope(), id, year),
                decides,
                approving.mayRecord(chain, decides),
                chain);
    }

    /**
     * A plan with its steps.
     *
     * @throws NotFound when this province has no such plan, or it is another unit's and not for this reader
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public Plan plan(PlanId id) {
        return plans.get(id).readableBy(me.get());
    }

    /**
     * What a plan for a procedure of one's own unit would save; nothing is written.
     *
     * @throws NotFound when one's own unit has no such procedure
     * @throws Refused when the province has entered no hourly income, or as {@link Proposal} does
     */
    @May(Right.RECORD_PLANS)
    @Transactional(readOnly = true)
    public Saving tried(ProcedureId id, Proposal proposal) {
        var procedure = own(id);
        var reduction = current(procedure);
        return proposal.saving(before(procedure, reduction), income(reduction));
    }

    /** Plans on their way, of those that one reads; where one decides on the provincial office's alone, only these. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public OpenPlans openPlans() {
        return new OpenPlans(
                portfolios.open(me.get().scope(), approving.isOnlyOnTheOffice()),
                reductions.all().stream()
                        .filter(reduction -> reduction.year() == clock.today().getYear())
                        .flatMap(reduction -> reduction.dueOn().stream())
                        .min(Comparator.naturalOrder()));
    }

    /**
     * Begins a plan for a procedure of one's own unit, as a draft. The same request sent twice begins one plan.
     *
     * @param id made by the caller beforehand, so that a request sent twice is known again
     * @throws NotFound when one's own unit has no such procedure
     * @throws Refused when it is abolished, when the province has entered no hourly income, or at a field that makes it no
     *     simplification
     * @throws Changed when somebody of the unit has begun another plan for it, or the procedure was amended since
     */
    @May(Right.RECORD_PLANS)
    @Transactional
    public Plan record(PlanId id, ProcedureId of, Proposal proposal) {
        var procedure = own(of);
        procedure.abolishedOn().filter(from -> !from.isAfter(clock.today())).ifPresent(from -> {
            throw new Refused("plan.refused.abolished", Formats.date(from));
        });
        var reduction = current(procedure);
        var present = plans.find(of, reduction.year()).map(found -> found.heldBy(me.get()));
        if (present.isPresent()) {
            return present.filter(plan -> plan.id().equals(id))
                    .filter(plan -> plan.proposal().equals(proposal))
                    .orElseThrow(() -> new Changed("plan"));
        }
        merges.check(of, reduction.year(), proposal);
        var plan = Plan.first(
                id,
                procedure,
                before(procedure, reduction),
                reduction.year(),
                proposal,
                income(reduction),
                me.get().person());
        plans.insert(plan);
        plans.step(plan, me.get().person(), "");
        return plan;
    }

    /**
     * Saves another «after» of a draft or a returned plan, which is then a draft.
     *
     * @throws NotFound when one's own unit has no such plan
     * @throws Refused when it is submitted or approved, or at a field that makes it no simplification
     * @throws Changed when somebody saved it after {@code version}, or the procedure was amended since
     */
    @May(Right.RECORD_PLANS)
    @Transactional
    public Plan save(PlanId id, long version, Proposal proposal) {
        var person = me.get().person();
        var present = plans.get(id).heldBy(me.get()).at(version);
        var procedure = own(present.procedure());
        var reduction = of(present, procedure);
        merges.check(present.procedure(), present.year(), proposal);
        var saved = present.saved(before(procedure, reduction), proposal, income(reduction), person);
        plans.rewrite(saved);
        // Each hand that drafted it is kept: none of them may approve it later.
        if (present.state() != PlanState.DRAFT || !present.enteredBy().equals(person)) {
            plans.step(saved, person, "");
        }
        return saved;
    }

    /**
     * Hands a draft in to the province.
     *
     * @throws NotFound when one's own unit has no such plan
     * @throws Refused when it is no draft, or was written before its procedure was amended
     * @throws Changed when somebody saved it after {@code version}
     */
    @May(Right.SUBMIT_PLANS)
    @Transactional
    public Plan submit(PlanId id, long version) {
        var submitted = plans.get(id).heldBy(me.get()).at(version).submitted(clock.today());
        var procedure = catalogue.procedure(submitted.procedure());
        var now = before(procedure, of(submitted, procedure));
        if (now.version() != submitted.costing().beforeVersion()) {
            throw new Refused("plan.refused.amended", now.version());
        }
        return moved(submitted, "");
    }

    /**
     * Says for the control office what it thinks of a submitted plan: as of now it may be approved.
     *
     * @throws NotFound when this province has no such plan, or it is another unit's draft
     * @throws Refused at the field {@code reason} when the opinion is blank or too long; when the plan is not submitted, or it is
     *     one's own work
     * @throws Changed when somebody decided it after {@code version}
     */
    @May(Right.APPRAISE_PLANS)
    @Transactional
    public Plan appraise(PlanId id, long version, String opinion) {
        return decide(id, version, Plan::appraised, Texts.present("reason", opinion, LONGEST_REASON));
    }

    /**
     * Approves a submitted plan on a signed decision: it counts from now on, and stays as it is.
     *
     * @throws NotFound when this province has no such plan, or it is another unit's draft
     * @throws Refused when it is not submitted, when the chain of the province wants something else first or somebody else to do
     *     it, when it needs what a higher authority has not agreed to, when it is one's own work, or at the field
     *     {@code signedOn} where that day is still to come, or before the plan was submitted
     * @throws Changed when somebody decided it after {@code version}
     */
    @May(Right.APPROVE_PLANS)
    @Transactional
    public Plan approve(PlanId id, long version, Decision decision) {
        if (decision.signedOn().isAfter(clock.today())) {
            throw Refused.field("signedOn", "plan.refused.signedLater");
        }
        var plan = plans.get(id).readableBy(me.get()).at(version);
        approving.alone(plan);
        var approved = decided(plan, each -> each.approvedBy(decision), "");
        events.publishEvent(new PlansApproved(Set.of(id), decision));
        return approved;
    }

    /**
     * Returns a submitted plan to its unit.
     *
     * @throws NotFound when this province has no such plan, or it is another unit's draft
     * @throws Refused at the field {@code reason} when that is blank or too long; when the plan is not submitted, or it
     *     is one's own work
     * @throws Changed when somebody decided it after {@code version}
     */
    @May(Right.APPROVE_PLANS)
    @Transactional
    public Plan returnWith(PlanId id, long version, String reason) {
        return decide(id, version, Plan::returned, reason(reason));
    }

    /**
     * Rejects a submitted plan for good: the procedure is free for another.
     *
     * @throws NotFound as {@link #returnWith}
     * @throws Refused as {@link #returnWith}
     * @throws Changed as {@link #returnWith}
     */
    @May(Right.APPROVE_PLANS)
    @Transactional
    public Plan reject(PlanId id, long version, String reason) {
        return decide(id, version, Plan::rejected, reason(reason));
    }

    /**
     * Withdraws a plan of one's own unit that is not decided yet: the procedure is free for another.
     *
     * @throws NotFound when one's own unit has no such plan
     * @throws Refused at the field {@code reason} when that is blank or too long; when the plan is decided
     * @throws Changed when somebody saved or decided it after {@code version}
     */
    @May(Right.SUBMIT_PLANS)
    @Transactional
    public Plan withdraw(PlanId id, long version, String reason) {
        var said = reason(reason);
        return moved(plans.get(id).heldBy(me.get()).at(version).withdrawn(), said);
    }

    /**
     * Records that an approved plan of one's own unit is in force, with evidence and what it takes in fact.
     *
     * @param worse whether one knows that a year costs more in fact than was approved
     * @throws NotFound when one's own unit has no such plan
     * @throws Refused when it is not approved; at the field {@code on} that is still to come or before the decision; at
     *     {@code worse} where a year costs more than was approved and that is not known
     * @throws Changed when somebody recorded it after {@code version}
     */
    @May(Right.RECORD_PLANS)
    @Transactional
    public Plan enforce(PlanId id, long version, Enforcement said, boolean worse) {
        if (said.on().isAfter(clock.today())) {
            throw Refused.field("on", "plan.refused.enforcedLater");
        }
        return moved(plans.get(id).heldBy(me.get()).at(version).enforcedBy(said, worse), "");
    }

    private Plan moved(Plan plan, String reason) {
        plans.update(plan);
        plans.step(plan, me.get().person(), reason);
        return plan;
    }

    private static String reason(String reason) {
        var said = Texts.within("reason", reason, LONGEST_REASON);
        if (said.isEmpty()) {
            throw Refused.field("reason", "plan.refused.noReason");
        }
        return said;
    }

    private Plan decide(PlanId id, long version, UnaryOperator<Plan> decision, String reason) {
        var plan = plans.get(id).readableBy(me.get()).at(version);
        deciding.on(plan.unit());
        return decided(plan, decision, reason);
    }

    private Plan decided(Plan plan, UnaryOperator<Plan> decision, String reason) {
        var person = me.get().person();
        var decided = decision.apply(plan).notOwnWorkOf(person);
        plans.update(decided);
        plans.step(decided, person, reason);
        return decided;
    }

    private CataloguedProcedure own(ProcedureId id) {
        return procedures.get(id).heldBy(me.get());
    }

    /** The version in the frozen list, otherwise that in force today. */
    private Before before(CataloguedProcedure procedure, Reduction reduction) {
        return reduction
                .id()
                .filter(id -> reduction.freezing().isPresent())
                .flatMap(id -> reductions.listed(id, procedure.id()))
                .map(number -> before(procedure, number))
                .orElseGet(() -> Before.of(procedure.inForceOn(clock.today()).orElseGet(procedure::latest)));
    }

    private static Before before(CataloguedProcedure procedure, int version) {
        return Before.of(procedure.versions().get(version - 1));
    }

    private Reduction current(CataloguedProcedure procedure) {
        return reductions.of(procedure.scope(), clock.today().getYear(), clock.today());
    }

    /** A plan stays with what its own year wants, whenever it is saved. */
    private Reduction of(Plan plan, CataloguedProcedure procedure) {
        return reductions.of(procedure.scope(), plan.year(), clock.today());
    }

    private static Dong income(Reduction reduction) {
        return reduction.income().orElseThrow(() -> new Refused("plan.refused.noIncome"));
    }
}
