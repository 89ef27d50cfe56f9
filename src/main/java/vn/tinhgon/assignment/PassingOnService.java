package vn.tinhgon.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.assignment.GivingStore.NewAssignment;
import vn.tinhgon.assignment.GivingStore.NewGoal;
import vn.tinhgon.assignment.Judgement.Given;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.unit.UnitLine;
import vn.tinhgon.unit.UnitService;

/**
 * Passes a target that one's own unit was given on to units right under it: a district to its communes. They report
 * figures of their own, which are no part of the unit's own figure; it sees what they come to beside it.
 */
@Service
public class PassingOnService {

    private static final Slice ALL = new Slice(0, Integer.MAX_VALUE);

    private final GivingStore giving;
    private final UnitService units;
    private final PortalClock clock;
    private final Me me;
    private final ApplicationEventPublisher events;

    PassingOnService(
            GivingStore giving, UnitService units, PortalClock clock, Me me, ApplicationEventPublisher events) {
        this.giving = giving;
        this.units = units;
        this.clock = clock;
        this.me = me;
        this.events = events;
    }

    /** Whether units stand right under one's own today, to which it could pass something on. */
    @May(Right.PASS_ON_TARGETS)
    @Transactional(readOnly = true)
    public boolean hasUnitsBelow() {
        return units.countChildren(clock.today(), Optional.of(me.get().unit())) > 0;
    }

    /**
     * The units right under one's own, by name, with what they have of a target.
     *
     * @throws NotFound when one's own unit has no such target
     */
    @May(Right.PASS_ON_TARGETS)
    @Transactional(readOnly = true)
    public List<UnitBelow> below(AssignmentId own) {
        var passed = passed(own);
        var given = given(passed);
        return children().stream()
                .map(unit -> new UnitBelow(
                        unit.id(),
                        unit.name().full(),
                        Optional.ofNullable(given.get(unit.id())).map(Given::goal)))
                .toList();
    }

    /**
     * Gives units right under one's own the target, all of them or none.
     *
     * @param typed their goals, as typed: «46,09» and «46.09» are the same; a blank one is left out
     * @return how many were given it
     * @throws NotFound when one's own unit has no such target, or a unit does not stand right under it
     * @throws Refused at the field of a unit's id, when its goal is none; where the target does not apply to one's own
     *     unit, has one figure for several leads, or all its periods are closed
     * @throws Changed when one of them was given it meanwhile
     */
    @May(Right.PASS_ON_TARGETS)
    @Transactional
    public int passOn(AssignmentId own, Map<UnitId, String> typed) {
        var passed = passed(own);
        giving.oneAfterTheOther(passed.programme());
        if (passed.settled()) {
            throw new Refused("receipt.refused.notApplicable");
        }
        if (passed.joint()) {
            throw new Refused("passing.refused.joint");
        }
        var from = Optional.ofNullable(giving.firstOpenDays(passed.programme()).get(passed.frequency()))
                .orElseThrow(() -> new Refused("assignment.refused.allClosed"));
        var children = children().stream().map(UnitLine::id).toList();
        var given = given(passed);
        var added = new ArrayList<NewAssignment>();
        var goals = new ArrayList<NewGoal>();
        typed.forEach((unit, text) -> {
            if (text.isBlank()) {
                return;
            }
            if (!Guard.named("passing.right-under").allows(children.contains(unit))) {
                throw new NotFound("unit");
            }
            if (given.containsKey(unit)) {
                throw new Changed("assignment");
            }
            var one = NewAssignment.passedOn(passed.target(), unit, me.get().unit());
            added.add(one);
            goals.add(new NewGoal(one.id(), goal(passed, unit, text), from, ""));
        });
        if (added.isEmpty()) {
            throw new Refused("passing.refused.nobody");
        }
        giving.add(added);
        giving.addGoals(goals);
        events.publishEvent(new TargetsAssigned(new Handout(
                passed.programme(), added.stream().map(NewAssignment::written).toList(), List.of())));
        return added.size();
    }

    private GivingStore.PassedOn passed(AssignmentId own) {
        return giving.passedOn(own)
                .orElseThrow(() -> new NotFound("assignment"))
                .heldBy(me.get());
    }

    private Map<UnitId, Given> given(GivingStore.PassedOn passed) {
        return giving.given(passed.programme()).getOrDefault(passed.target(), Map.of());
    }

    private List<UnitLine> children() {
        return units.children(clock.today(), Optional.of(me.get().unit()), ALL);
    }

    private static BigDecimal goal(GivingStore.PassedOn passed, UnitId unit, String text) {
        return Typed.goal(unit.text(), passed.kind(), passed.comparison(), text);
    }
}
