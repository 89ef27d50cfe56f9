package vn.tinhgon.simplification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.simplification.ListedPlanStore.ToDecide;
import vn.tinhgon.simplification.PlanList.Commenting;

/**
 * Plans that are decided together: drawn up by the control office, published for comment, submitted, approved by one decision.
 * Each request on a list carries the version it saw.
 */
@Service
public class PlanListService {

    private static final int LONGEST_REASON = 4000;

    /** More than a province has procedures. */
    private static final Slice ALL = new Slice(0, 10_000);

    private final PlanListStore lists;
    private final ListedPlanStore listed;
    private final PlanStore plans;
    private final ListEffectStore effects;
    private final PortfolioStore portfolios;
    private final ReductionStore reductions;
    private final PlanChainStore chains;
    private final Approving approving;
    private final Me me;
    private final PortalClock clock;
    private final AsOf asOf;
    private final Clock moments;
    private final ApplicationEventPublisher events;

    PlanListService(
            PlanListStore lists,
            ListedPlanStore listed,
            PlanStore plans,
            ListEffectStore effects,
            PortfolioStore portfolios,
            ReductionStore reductions,
            PlanChainStore chains,
            Approving approving,
            Me me,
            PortalClock clock,
            AsOf asOf,
            Clock moments,
            ApplicationEventPublisher events) {
        this.lists = lists;
        this.listed = listed;
        this.plans = plans;
        this.effects = effects;
        this.portfolios = portfolios;
        this.reductions = reductions;
        this.chains = chains;
        this.approving = approving;
        this.me = me;
        this.clock = clock;
        this.asOf = asOf;
        this.moments = moments;
        this.events = events;
    }

    /** One page of the lists, what waits first, then the latest; a unit sees those that are or were published. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<PlanListRow> lists(Slice slice) {
        return lists.rows(me.get().scope(), slice);
    }

    /** How many {@link #lists} there are. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public int count() {
        return lists.count(me.get().scope());
    }

    /** @throws NotFound when this province has no such list, or it is not published and a unit asks */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public PlanListRow list(PlanListId id) {
        return lists.row(me.get().scope(), id);
    }

    /**
     * One page of the plans on a list, by code. One that is a draft again is not among them.
     *
     * @throws NotFound as {@link #list}
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<ListedPlan> plans(PlanListId id, Slice slice) {
        list(id);
        return listed.of(id, slice, asOf.day());
    }

    /**
     * How many {@link #plans} there are.
     *
     * @throws NotFound as {@link #list}
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public int countPlans(PlanListId id) {
        list(id);
        return listed.count(id);
    }

    /**
     * A list with all plans on it, for papers that are made from it: in two statements.
     *
     * @throws NotFound as {@link #list}
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public ListedPlans whole(PlanListId id) {
        return new ListedPlans(list(id), listed.of(id, ALL, asOf.day()));
    }

    /**
     * What was taken off a list, in the order of time: plans of one's own unit, or of all units as far as one reads.
     *
     * @throws NotFound as {@link #list}
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<TakenOff> takenOff(PlanListId id) {
        list(id);
        return lists.takenOff(me.get().scope(), id);
    }

    /**
     * How far a list would carry the province: once it is submitted, as it stood then, whatever is approved since. Empty where
     * nothing is wanted of its scope in its year, or nothing can be costed.
     *
     * @throws NotFound as {@link #list}
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public Optional<ListEffect> effect(PlanListId id) {
        var list = list(id).list();
        return list.submission().flatMap(submitted -> effects.kept(id)).or(() -> effect(list, asOf.day()));
    }

    private Optional<ListEffect> effect(PlanList list, LocalDate day) {
        var terms = list.terms();
        return reductions.all().stream()
                .filter(each -> each.scope() == terms.scope() && each.year() == terms.year())
                .filter(each -> !each.goals().isEmpty())
                .findFirst()
                .flatMap(reduction -> reduction.income().map(income -> {
                    var now = Portfolio.of(
                            portfolios.parts(new Scope.Submitted(), Optional.empty(), reduction, day, income));
                    var with = portfolios.parts(PlanListStore.isOfList(list.id()), reduction, day, income);
                    return new ListEffect(reduction.goals(), now, now.whereApproved(with), Optional.empty());
                }));
    }

    /**
     * Whether whoever reads a list records decisions on the plans of all its units, as the province has set the chain.
     *
     * @throws NotFound as {@link #list}
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public boolean mayRecord(PlanListId id) {
        return !notMine(List.of(list(id).list())).contains(id)
                && chains.get().isRecordedBy(me.get().role());
    }

    /** Those with plans of units on which whoever acts does not decide. */
    private Set<PlanListId> notMine(List<PlanList> some) {
        return approving.isOnlyOnTheOffice()
                ? listed.ofOtherUnits(some.stream().map(PlanList::id).toList())
                : Set.of();
    }

    /** Lists that wait for something; of submitted ones those whose decision one may record. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public OpenLists open() {
        var today = clock.today();
        var open = lists.waiting(me.get().scope());
        var notMine = notMine(open);
        return new OpenLists(
                in(PlanListState.DRAWN_UP, open),
                in(PlanListState.IN_COMMENT, open),
                open.stream()
                        .filter(list -> list.state(today) == PlanListState.IN_COMMENT)
                        .flatMap(list -> list.comment().stream())
                        .map(Commenting::until)
                        .min(Comparator.naturalOrder()),
                in(PlanListState.COMMENTED, open),
                in(
                        PlanListState.SUBMITTED,
                        open.stream()
                                .filter(list -> !notMine.contains(list.id()))
                                .toList()));
    }

    private int in(PlanListState state, List<PlanList> open) {
        return (int)
                open.stream().filter(list -> list.state(clock.today()) == state).count();
    }

    /** Plans that may be put on a list, by code: on none yet, appraised where the chain wants that. */
    @May(Right.LIST_PLANS)
    @Transactional(readOnly = true)
    public List<ListedPlan> ready(PlanListTerms terms) {
        return listed.ready(terms, chains.get(), ALL, asOf.day());
    }

    /**
     * Draws up a list, in a constant number of statements.
     *
     * @param id made by the caller beforehand, so that a request sent twice draws up one list
     * @param chosen of what is {@link #ready}
     * @throws Refused at {@code plans} where none is chosen
     * @throws Changed when one of them is not ready any more, or the list is drawn up already
     */
    @May(Right.LIST_PLANS)
    @Transactional
    public void drawUp(PlanListId id, PlanListTerms terms, Set<PlanId> chosen) {
        lists.insert(id, terms, ready(terms, chosen), me.get().person(), moments.instant());
    }

    private List<PlanId> ready(PlanListTerms terms, Set<PlanId> chosen) {
        if (chosen.isEmpty()) {
            throw Refused.field("plans", "planList.refused.nothing");
        }
        var ready = listed.ready(terms, chains.get(), chosen);
        if (ready.size() < chosen.size()) {
            throw new Changed("planList");
        }
        return ready;
    }

    /**
     * Puts more plans on a list that no unit has seen yet.
     *
     * @param chosen of what is {@link #ready}
     * @throws NotFound when this province has no such list
     * @throws Refused at {@code plans} where none is chosen; when it is published, submitted or ended
     * @throws Changed when one of them is not ready any more, or somebody did something with the list after {@code version}
     */
    @May(Right.LIST_PLANS)
    @Transactional
    public void add(PlanListId id, long version, Set<PlanId> chosen) {
        var list = list(id).list().at(version);
        var longer = list.longer(clock.today());
        lists.update(longer);
        lists.add(id, ready(list.terms(), chosen));
    }

    /**
     * Discards a list that was drawn up in vain: all plans are taken off it for that reason, and stay as they were.
     *
     * @throws NotFound when this province has no such list
     * @throws Refused at {@code reason} that is blank or too long; when it has ended
     * @throws Changed when somebody did something with it after {@code version}
     */
    @May(Right.LIST_PLANS)
    @Transactional
    public void discard(PlanListId id, long version, String reason) {
        var said = Texts.present("reason", reason, LONGEST_REASON);
        lists.discard(list(id).list().at(version).shorter(), said, me.get().person(), moments.instant());
    }

    /**
     * Publishes a list for comment, or for more days: all units of the province read its plans and say what they think.
     *
     * @throws NotFound when this province has no such list
     * @throws Refused when nothing is on it, or it is submitted; at {@code until} that leaves fewer days than the chain wants
     * @throws Changed when somebody did something with it after {@code version}
     */
    @May(Right.LIST_PLANS)
    @Transactional
    public void publish(PlanListId id, long version, LocalDate until) {
        var row = list(id);
        var published = row.list().at(version).published(clock.today(), until, chains.get());
        holdsSomething(row.plans());
        lists.update(published);
    }

    /**
     * Takes a plan off a list: it stays as it was, or is returned to its unit for the same reason.
     *
     * @throws NotFound when this province has no such list, or the plan is not on it
     * @throws Refused at {@code reason} that is blank or too long; when the list is decided; when the plan is to be returned and
     *     is not with the province, or is one's own work
     * @throws Changed when somebody did something with the list after {@code version}
     */
    @May(Right.LIST_PLANS)
    @Transactional
    public void takeOff(PlanListId id, long version, PlanId plan, String reason, boolean returned) {
        var said = Texts.present("reason", reason, LONGEST_REASON);
        var by = me.get();
        lists.takeOff(list(id).list().at(version).shorter(), plan, said, by.person(), moments.instant());
        if (returned) {
            var given = plans.get(plan).readableBy(by).returned().notOwnWorkOf(by.person());
            plans.update(given);
            plans.step(given, by.person(), said);
        }
    }

    /**
     * Records with which paper a list was submitted to whoever signs the decision; corrects it where that is recorded already.
     * How far the list would carry the province is kept as it stands now.
     *
     * @throws NotFound when this province has no such list
     * @throws Refused when nothing is on it, when it is decided, or was not published although the chain wants that; at
     *     {@code signedOn} that is still to come, not after the days of comment, or before one of its plans was submitted
     * @throws Changed when somebody did something with it after {@code version}
     */
    @May(Right.LIST_PLANS)
    @Transactional
    public void submit(PlanListId id, long version, SignedPaper submission) {
        var row = list(id);
        var submitted = row.list().at(version).submitted(submission, clock.today(), chains.get());
        holdsSomething(row.plans());
        listed.lastSubmitted(id)
                .filter(last -> last.isAfter(submission.signedOn()))
                .ifPresent(last -> {
                    throw Refused.field("signedOn", "planList.refused.beforePlans", Formats.date(last));
                });
        lists.update(submitted);
        lists.bind(id);
        var today = clock.today();
        effect(submitted, today).ifPresent(effect -> effects.keep(submitted, effect, today));
    }

    /**
     * Records the decision on a list: all its plans are approved by it, or none.
     *
     * @throws NotFound when this province has no such list
     * @throws Refused when it is not submitted, or the chain wants somebody else to record it; naming the first plan that cannot be
     *     approved, because it is one's own work, not appraised, no longer with the province, or says something else than when
     *     the list was submitted; at {@code signedOn} that is still
     *     to come, or before the list or one of its plans was submitted
     * @throws Changed when somebody did something with it after {@code version}
     */
    @May(Right.APPROVE_PLANS)
    @Transactional
    public void decide(PlanListId id, long version, Decision decision) {
        var by = me.get().person();
        var chain = chains.get();
        var decided = list(id).list().at(version).decidedBy(decision, clock.today(), chain);
        var all = listed.toDecide(id, by);
        holdsSomething(all.size());
        all.stream().map(ToDecide::unit).distinct().forEach(unit -> approving.recorded(chain, unit));
        all.forEach(plan -> mayBeApproved(plan, decision, chain));
        approving.agreed(all.stream().map(ToDecide::plan).toList());
        lists.update(decided);
        listed.approve(all, decision, by);
        events.publishEvent(new PlansApproved(all.stream().map(ToDecide::plan).collect(Collectors.toSet()), decision));
    }

    private static void mayBeApproved(ToDecide plan, Decision decision, PlanChain chain) {
        if (!plan.state().mayBeDecided()) {
            throw new Refused("planList.refused.notWithTheProvince", plan.code());
        }
        if (!chain.isAppraised(plan.state())) {
            throw new Refused("planList.refused.notAppraised", plan.code());
        }
        if (plan.rewritten()) {
            throw new Refused("planList.refused.rewritten", plan.code());
        }
        if (!Guard.named("not-own-work").allows(!plan.own())) {
            throw new Refused("planList.refused.own", plan.code());
        }
        plan.since().filter(decision.signedOn()::isBefore).ifPresent(since -> {
            throw Refused.field("signedOn", "planList.refused.planLater", plan.code(), Formats.date(since));
        });
    }

    private static void holdsSomething(int plans) {
        if (plans == 0) {
            throw new Refused("planList.refused.nothing");
        }
    }
}
