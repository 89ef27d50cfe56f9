package vn.tinhgon.simplification;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ReductionId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.simplification.ReductionStore.Line;

/** What directives want cut: thresholds by measure against a list of procedures that the province freezes. */
@Service
public class ReductionService {

    private final ReductionStore reductions;
    private final Me me;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    ReductionService(ReductionStore reductions, Me me, PortalClock clock, ApplicationEventPublisher events) {
        this.reductions = reductions;
        this.me = me;
        this.clock = clock;
        this.events = events;
    }

    /** All that are set, the latest year first; one without goals for internal procedures of this year where none is. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<Reduction> all() {
        var all = reductions.all();
        return all.isEmpty()
                ? List.of(reductions.of(ProcedureScope.INTERNAL, clock.today().getYear(), clock.today()))
                : all;
    }

    /**
     * Sets what a directive wants cut.
     *
     * @throws Refused at {@code year} that has one of that scope already
     */
    @May(Right.SET_UP_REDUCTIONS)
    @Transactional
    public ReductionId setUp(ReductionTerms terms) {
        var id = ReductionId.next();
        reductions.insert(id, terms);
        return id;
    }

    /**
     * Corrects it; scope and year stay, and so does the day of a list that is frozen.
     *
     * @throws NotFound when this province has none of that id
     * @throws Refused at {@code year}, {@code scope} or {@code baselineOn} that stay as they are
     * @throws Changed when somebody changed it after {@code version}
     */
    @May(Right.SET_UP_REDUCTIONS)
    @Transactional
    public void change(ReductionId id, long version, ReductionTerms terms) {
        var present = get(id);
        if (terms.year() != present.year()) {
            throw Refused.field("year", "reduction.refused.stays", String.valueOf(present.year()));
        }
        if (terms.scope() != present.scope()) {
            throw Refused.field("scope", "reduction.refused.stays", String.valueOf(present.year()));
        }
        if (present.freezing().isPresent() && !terms.baselineOn().equals(present.baselineOn())) {
            throw Refused.field("baselineOn", "reduction.refused.frozen", Formats.date(present.baselineOn()));
        }
        reductions.update(id, version, terms);
    }

    /**
     * What freezing the list would come to; writes nothing.
     *
     * @throws NotFound when this province has none of that id
     * @throws Refused when it is frozen already, its day is not over, or no hourly income is entered for its year
     */
    @May(Right.SET_UP_REDUCTIONS)
    @Transactional(readOnly = true)
    public FrozenList toFreeze(ReductionId id) {
        var present = freezable(id);
        return sums(lines(present), income(present));
    }

    /**
     * Freezes the list: the procedures in force at the end of its day, with what they cost by the hourly income of that year.
     * It stays as it is.
     *
     * @param seen what {@link #toFreeze} said
     * @throws NotFound when this province has none of that id
     * @throws Refused as {@link #toFreeze}
     * @throws Changed when somebody changed it after {@code version}, or it now comes to something else than was seen
     */
    @May(Right.SET_UP_REDUCTIONS)
    @Transactional
    public void freeze(ReductionId id, long version, FrozenList seen) {
        var present = freezable(id);
        var income = income(present);
        var lines = lines(present);
        if (!sums(lines, income).equals(seen)) {
            throw new Changed("reduction");
        }
        reductions.freeze(id, version, lines, income, me.get().person());
        events.publishEvent(new ListFrozen(id));
    }

    private Reduction get(ReductionId id) {
        return reductions.all().stream()
                .filter(each -> each.id().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFound("reduction"));
    }

    private Reduction freezable(ReductionId id) {
        var present = get(id);
        if (present.freezing().isPresent()) {
            throw new Refused("reduction.refused.frozen", Formats.date(present.baselineOn()));
        }
        if (!clock.today().isAfter(present.baselineOn())) {
            throw new Refused("reduction.refused.notOver", Formats.date(present.baselineOn()));
        }
        return present;
    }

    private List<Line> lines(Reduction present) {
        return reductions.inForce(present.scope(), present.baselineOn());
    }

    private static Dong income(Reduction present) {
        return present.income().orElseThrow(() -> new Refused("plan.refused.noIncome"));
    }

    private static FrozenList sums(List<Line> lines, Dong income) {
        var before = Dong.ZERO;
        var days = 0L;
        var uncosted = 0;
        for (var line : lines) {
            var cost = line.before(income);
            before = before.plus(cost);
            days += line.effort().days();
            uncosted += cost.equals(Dong.ZERO) ? 1 : 0;
        }
        return new FrozenList(lines.size(), before, days, uncosted);
    }
}
