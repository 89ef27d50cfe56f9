package vn.tinhgon.assignment;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.assignment.Judgement.Given;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** Gives targets to units. Nothing is written that was not shown before. */
@Service
public class AssignmentService {

    private static final int LONGEST_BASIS = 4000;
    private static final int LONGEST_NOT_APPLICABLE = 1000;

    private final AssignmentStore assignments;
    private final ReceiptStore receipts;
    private final TargetService targets;
    private final UnitService units;
    private final PortalClock clock;
    private final AsOf asOf;
    private final ApplicationEventPublisher events;

    AssignmentService(
            AssignmentStore assignments,
            ReceiptStore receipts,
            TargetService targets,
            UnitService units,
            PortalClock clock,
            AsOf asOf,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.receipts = receipts;
        this.targets = targets;
        this.units = units;
        this.clock = clock;
        this.asOf = asOf;
        this.events = events;
    }

    /** The units a target is given to, by kind and by their names on the day looked at, or their last where they had ended. */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public List<AssignedUnit> ofTarget(TargetId target) {
        return assignments.ofTarget(target, asOf.day(), receipts.ofTarget(target));
    }

    /** The units of today, with what the directive makes of each in this target and what each already has. */
    @May(Right.ASSIGN_TARGETS)
    @Transactional(readOnly = true)
    public List<Candidate> candidates(TargetId id) {
        var target = targets.target(id);
        var given = given(id);
        return units.on(clock.today()).stream()
                .map(unit -> new Candidate(
                        unit,
                        part(target, unit),
                        Optional.ofNullable(given.get(unit.id())).map(Given::goal)))
                .toList();
    }

    /**
     * What giving {@code target} to these units would come to; nothing is written. A unit that is turned down does not
     * stop the others.
     *
     * @param typed each unit's goal in percent, as typed: «46,09» and «46.09» are the same
     * @throws NotFound when this province has no such target
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional(readOnly = true)
    public Preview preview(TargetId target, Map<UnitId, String> typed) {
        return judge(target, typed);
    }

    /**
     * Does what {@code seen} shows; sent twice, the second time writes nothing.
     *
     * @param reason why goals change, with the legal basis; may be empty where none does
     * @return what was given or changed
     * @throws Refused at {@code reason}, when goals change without one or it is too long
     * @throws Changed when it would now come to something else than was seen
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional
    public List<AssignmentId> assign(Preview seen, String reason) {
        assignments.oneAfterTheOther(targets.target(seen.target()).programme());
        var now = judge(seen.target(), seen.typed());
        if (now.writes() == 0) {
            return List.of();
        }
        if (!now.equals(seen)) {
            throw new Changed("assignment");
        }
        var why = basis(reason, now.count(Outcome.GoalChanged.class) > 0);
        var written = new ArrayList<AssignmentId>();
        written.addAll(add(now, why));
        written.addAll(change(now, why));
        events.publishEvent(new TargetAssigned(now.target(), List.copyOf(written)));
        return List.copyOf(written);
    }

    /**
     * Decides that a target does not apply to a unit: it leaves the unit's points and their maximum.
     *
     * @throws Refused at {@code reason}, when it is empty or longer than 1000 characters
     * @throws Changed when somebody changed the assignment after {@code version}
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional
    public void notApplicable(AssignmentId id, long version, String reason) {
        var why = Texts.within("reason", reason, LONGEST_NOT_APPLICABLE);
        if (why.isEmpty()) {
            throw Refused.field("reason", "assignment.refused.notApplicableReason");
        }
        assignments.settle(id, version, why);
        events.publishEvent(new AssignmentSettled(id));
    }

    private List<AssignmentId> add(Preview now, String why) {
        var units = new LinkedHashMap<AssignmentId, UnitId>();
        var goals = new LinkedHashMap<AssignmentId, BigDecimal>();
        for (var line : now.lines(Outcome.Added.class)) {
            var id = AssignmentId.next();
            units.put(id, line.unit().id());
            goals.put(id, ((Outcome.Added) line.outcome()).goal());
        }
        if (units.isEmpty()) {
            return List.of();
        }
        assignments.add(now.target(), units);
        assignments.addGoals(goals, now.inForceFrom().orElseThrow(), why);
        if (!now.jointLeads().isEmpty()) {
            var reporting = units.keySet().iterator().next();
            assignments.addJointLeads(
                    reporting, now.jointLeads().stream().map(Preview.Named::id).toList());
        }
        return List.copyOf(units.keySet());
    }

    private List<AssignmentId> change(Preview now, String why) {
        var changes = now.lines(Outcome.GoalChanged.class).stream()
                .map(line -> (Outcome.GoalChanged) line.outcome())
                .toList();
        if (changes.isEmpty()) {
            return List.of();
        }
        var goals = new LinkedHashMap<AssignmentId, BigDecimal>();
        changes.forEach(change -> goals.put(change.assignment(), change.after()));
        assignments.touch(changes);
        assignments.addGoals(goals, now.inForceFrom().orElseThrow(), why);
        return List.copyOf(goals.keySet());
    }

    private Preview judge(TargetId id, Map<UnitId, String> typed) {
        var target = targets.target(id);
        return new Judgement(
                        target,
                        byId(units.on(clock.today())),
                        byId(units.known(typed.keySet())),
                        given(id),
                        assignments.firstOpenDay(
                                target.programme(), target.judging().frequency()))
                .of(typed);
    }

    private Map<UnitId, Given> given(TargetId target) {
        return assignments.given(target).stream().collect(toMap(Given::unit, identity()));
    }

    private static Candidate.Part part(Target target, UnitRow unit) {
        if (target.parties().isCoordinatedBy(unit)) {
            return Candidate.Part.COORDINATES;
        }
        return target.parties().isLedBy(unit) ? Candidate.Part.LEADS : Candidate.Part.NOT_NAMED;
    }

    private static String basis(String reason, boolean required) {
        var why = Texts.within("reason", reason, LONGEST_BASIS);
        if (required && why.isEmpty()) {
            throw Refused.field("reason", "assignment.refused.reason");
        }
        return why;
    }

    private static Map<UnitId, UnitRow> byId(List<UnitRow> rows) {
        var byId = new LinkedHashMap<UnitId, UnitRow>();
        rows.forEach(unit -> byId.put(unit.id(), unit));
        return byId;
    }
}
