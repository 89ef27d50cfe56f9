package vn.tinhgon.assignment;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.assignment.GivingStore.NewAssignment;
import vn.tinhgon.assignment.GivingStore.NewGoal;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.target.Target;
import vn.tinhgon.target.TargetRow;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** Gives targets of a programme to units, a block of them at once. Nothing is written that was not shown before. */
@Service
public class GivingService {

    private static final int LONGEST_BASIS = 4000;

    private final GivingStore giving;
    private final TargetService targets;
    private final UnitService units;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    GivingService(
            GivingStore giving,
            TargetService targets,
            UnitService units,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.giving = giving;
        this.targets = targets;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    /** The programme's targets against the units of today, with what each already has. */
    @May(Right.ASSIGN_TARGETS)
    @Transactional(readOnly = true)
    public AssignmentGrid grid(ProgrammeId programme) {
        return new AssignmentGrid(ofProgramme(programme), units.on(clock.today()), giving.given(programme));
    }

    /**
     * What giving targets to units would come to; nothing is written. A cell that is turned down does not stop the others.
     *
     * @param typed for each target the units' goals, as typed: «46,09» and «46.09» are the same
     * @throws NotFound when the programme has not all of the targets
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional(readOnly = true)
    public BlockPreview preview(ProgrammeId programme, Map<TargetId, Map<UnitId, String>> typed) {
        return judge(programme, typed);
    }

    /**
     * Does what {@code seen} shows, with as many statements for a cell as for thousands; sent twice, the second time
     * writes nothing.
     *
     * @param reason why goals change, with the legal basis; may be empty where none does
     * @return what was given and changed, which can be undone
     * @throws Refused at {@code reason}, when goals change without one or it is too long
     * @throws Changed when it would now come to something else than was seen
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional
    public Handout assign(BlockPreview seen, String reason) {
        giving.oneAfterTheOther(seen.programme());
        var now = judge(seen.programme(), seen.typed());
        if (now.writes() == 0) {
            return new Handout(seen.programme(), List.of(), List.of());
        }
        if (!now.equals(seen)) {
            throw new Changed("assignment");
        }
        var why = basis(reason, now.count(Outcome.GoalChanged.class) > 0);
        var added = new ArrayList<NewAssignment>();
        var goals = new ArrayList<NewGoal>();
        var leads = new LinkedHashMap<AssignmentId, List<UnitId>>();
        var changed = new ArrayList<AssignmentVersion>();
        for (var preview : now.targets()) {
            var from = preview.inForceFrom();
            for (var line : preview.lines()) {
                switch (line.outcome()) {
                    case Outcome.Added(var goal) -> {
                        var one = NewAssignment.given(
                                preview.target(), line.unit().id());
                        added.add(one);
                        goals.add(new NewGoal(one.id(), goal, from.orElseThrow(), why));
                        leads.put(
                                one.id(),
                                preview.jointLeads().stream()
                                        .map(Preview.Named::id)
                                        .toList());
                    }
                    case Outcome.GoalChanged(var id, var version, var before, var after) -> {
                        changed.add(new AssignmentVersion(id, version));
                        goals.add(new NewGoal(id, after, from.orElseThrow(), why));
                    }
                    case Outcome.Unchanged same -> {}
                    case Outcome.TurnedDown down -> {}
                }
            }
        }
        giving.add(added);
        giving.touch(changed);
        giving.addGoals(goals);
        giving.addJointLeads(leads);
        var done = new Handout(
                seen.programme(),
                added.stream().map(NewAssignment::written).toList(),
                changed.stream().map(AssignmentVersion::next).toList());
        events.publishEvent(new TargetsAssigned(done));
        return done;
    }

    private BlockPreview judge(ProgrammeId programme, Map<TargetId, Map<UnitId, String>> typed) {
        if (typed.isEmpty()) {
            return new BlockPreview(programme, List.of());
        }
        var known = ofProgramme(programme).stream().collect(toMap(Target::id, identity()));
        var onTheDay = byId(units.on(clock.today()));
        var gone = new LinkedHashSet<UnitId>();
        typed.values().forEach(goals -> gone.addAll(goals.keySet()));
        gone.removeAll(onTheDay.keySet());
        var ended = ended(gone);
        var given = giving.given(programme);
        var firstDays = giving.firstOpenDays(programme);
        return new BlockPreview(
                programme,
                typed.entrySet().stream()
                        .map(column -> {
                            var target = Optional.ofNullable(known.get(column.getKey()))
                                    .orElseThrow(() -> new NotFound("target"));
                            return new Judgement(
                                            target,
                                            onTheDay,
                                            ended,
                                            given.getOrDefault(target.id(), Map.of()),
                                            Optional.ofNullable(firstDays.get(
                                                    target.judging().frequency())))
                                    .of(column.getValue());
                        })
                        .toList());
    }

    private List<Target> ofProgramme(ProgrammeId programme) {
        return targets.list(programme, "").stream().map(TargetRow::target).toList();
    }

    private Map<UnitId, UnitRow> ended(Set<UnitId> ids) {
        return ids.isEmpty() ? Map.of() : byId(units.known(ids));
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
