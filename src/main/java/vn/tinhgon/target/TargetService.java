package vn.tinhgon.target;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Formats;

/** The targets of the province's programmes: read by all who assign or inspect, set up by the provincial admin. */
@Service
public class TargetService {

    private static final int LONGEST_REASON = 1000;

    private final TargetStore targets;
    private final ProgrammeService programmes;
    private final ApplicationEventPublisher events;
    private final Me me;

    TargetService(TargetStore targets, ProgrammeService programmes, ApplicationEventPublisher events, Me me) {
        this.targets = targets;
        this.programmes = programmes;
        this.events = events;
        this.me = me;
    }

    /**
     * The targets of a programme by their printed number.
     *
     * @param text in code, indicator or our short name for it, diacritics need not be typed; empty for all
     */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public List<TargetRow> list(ProgrammeId programme, String text) {
        return targets.list(programme, text.strip());
    }

    /**
     * One target.
     *
     * @throws NotFound when this province has none of that id
     */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public Target target(TargetId id) {
        return targets.target(id).orElseThrow(() -> new NotFound("target"));
    }

    /** The number that comes after the highest of a programme. */
    @May(Right.SET_UP_TARGETS)
    @Transactional(readOnly = true)
    public int nextNumber(ProgrammeId programme) {
        return after(numbers(programme));
    }

    /**
     * The library: targets of other programmes that {@code into} does not have yet, each code once, as it stands in its
     * latest year; those of the latest year first, by number.
     */
    @May(Right.SET_UP_TARGETS)
    @Transactional(readOnly = true)
    public List<LibraryTarget> library(ProgrammeId into) {
        var years = programmes.all().stream().collect(Collectors.toMap(Programme::id, Programme::name));
        var latest = new LinkedHashMap<String, Target>();
        targets.ofOtherProgrammes(into)
                .forEach(target -> latest.putIfAbsent(target.data().indicator().code(), target));
        return latest.values().stream()
                .flatMap(
                        target -> Optional.ofNullable(years.get(target.programme()))
                                .map(year -> new LibraryTarget(target, year))
                                .stream())
                .toList();
    }

    /**
     * Puts a target into a programme, which gets the periods it is reported in.
     *
     * @throws NotFound when this province has no such programme
     * @throws Refused at {@code number} or {@code code} where another target of the programme has it, at
     *     {@code coordinating} where one is named there and among the leads
     */
    @May(Right.SET_UP_TARGETS)
    @Transactional
    public TargetId add(ProgrammeId programme, TargetData data) {
        var year = programmes.programme(programme);
        data.parties().areApart();
        isOf(year, "goal", data.judging());
        isFree(targets.marks(programme), Optional.empty(), data);
        var id = TargetId.next();
        targets.add(programme, Map.of(id, data));
        events.publishEvent(new FrequencyUsed(year, data.judging().frequency()));
        return id;
    }

    /**
     * Corrects a target; the trail keeps what stood there.
     *
     * @throws NotFound when this province has none of that id
     * @throws Refused as {@link #add}; where somebody has reported on it, or a period is closed that owes a figure, and it
     *     would be judged otherwise; where it was given to units each and would become one figure, or the other way round; at
     *     {@code kind} where units have goals of another kind; at {@code comparison} where units have a goal of 0, which
     *     only «at most» has
     * @throws Changed when somebody corrected it after {@code version}
     */
    @May(Right.SET_UP_TARGETS)
    @Transactional
    public void correct(TargetId id, long version, TargetData data) {
        var present = target(id);
        if (present.data().equals(data)) {
            return;
        }
        data.parties().areApart();
        var sameRule = present.judging().isTheSameRuleAs(data.judging())
                && present.parties().joint() == data.parties().joint();
        if (!sameRule && targets.isJudged(present)) {
            throw new Refused("target.refused.reported");
        }
        if (present.parties().joint() != data.parties().joint() && targets.givenTo(id) > 0) {
            throw new Refused("target.refused.jointAssigned");
        }
        if (present.judging().measure().kind() != data.judging().measure().kind() && targets.givenTo(id) > 0) {
            throw Refused.field("kind", "target.refused.kindAssigned");
        }
        if (data.judging().comparison() != Comparison.AT_MOST && targets.isGivenGoalOfNone(id)) {
            throw Refused.field("comparison", "target.refused.goalOfNoneGiven");
        }
        var year = programmes.programme(present.programme());
        isOf(year, "goal", data.judging());
        isFree(targets.marks(present.programme()), Optional.of(id), data);
        targets.correct(present, version, data);
        events.publishEvent(new FrequencyUsed(year, data.judging().frequency()));
    }

    /**
     * Takes a target out of its programme that was put there by mistake; its number and code are free again. That it was
     * there, who took it out and why stays in the trail.
     *
     * @throws NotFound when this province has none of that id
     * @throws Refused at {@code reason} when it is blank or longer than 1000 characters; where somebody has reported on it or
     *     owes a figure, where units have it, or figures of printed reports stand beside it
     * @throws Changed when somebody corrected it after {@code version}
     */
    @May(Right.SET_UP_TARGETS)
    @Transactional
    public void takeOut(TargetId id, long version, String reason) {
        var why = Texts.present("reason", reason, LONGEST_REASON);
        if (targets.isJudged(target(id))) {
            throw new Refused("target.refused.takeOutReported");
        }
        var units = targets.givenTo(id);
        if (units > 0) {
            throw new Refused("target.refused.given", units);
        }
        var printed = targets.printedBeside(id);
        if (printed > 0) {
            throw new Refused("target.refused.printedBeside", printed);
        }
        targets.takeOut(id, version, why, me.get().person());
    }

    /**
     * Takes targets of other years over: their texts stay, their goals are new. A target keeps its number where that is
     * free.
     *
     * @return those that were made, in the order asked for
     * @throws NotFound when this province has not all of them
     * @throws Refused at the target's id in text form where its goal is none
     * @throws Changed when the programme has one of their codes already
     */
    @May(Right.SET_UP_TARGETS)
    @Transactional
    public List<TargetId> copy(ProgrammeId into, List<Copied> copied) {
        var year = programmes.programme(into);
        var library = targets.targets(copied.stream().map(Copied::from).toList());
        var numbers = numbers(into);
        var made = new LinkedHashMap<TargetId, TargetData>();
        for (var each : copied) {
            var from = Optional.ofNullable(library.get(each.from())).orElseThrow(() -> new NotFound("target"));
            var number = free(from.number(), numbers);
            numbers.add(number);
            var goal = from.judging().asGoal().typed(each.from().text(), each.goal());
            var data = from.data().inAnotherYear(number, goal, each.goal().strip());
            isOf(year, each.from().text(), data.judging());
            made.put(TargetId.next(), data);
        }
        if (made.isEmpty()) {
            return List.of();
        }
        targets.add(into, made);
        made.values().stream()
                .map(data -> data.judging().frequency())
                .distinct()
                .forEach(frequency -> events.publishEvent(new FrequencyUsed(year, frequency)));
        return List.copyOf(made.keySet());
    }

    /** A milestone that was over before the programme began is a year wrongly typed. */
    private static void isOf(Programme year, String field, Judging judging) {
        if (judging.measure().kind() == FigureKind.MILESTONE
                && judging.asGoal().day().isBefore(year.from())) {
            throw Refused.field(field, "target.refused.dayBefore", Formats.date(year.from()));
        }
    }

    private static int free(int wanted, Set<Integer> taken) {
        return taken.contains(wanted) ? after(taken) : wanted;
    }

    private static int after(Set<Integer> taken) {
        return taken.stream().max(Integer::compare).orElse(0) + 1;
    }

    private Set<Integer> numbers(ProgrammeId programme) {
        return targets.marks(programme).stream()
                .map(TargetStore.Mark::number)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void isFree(List<TargetStore.Mark> taken, Optional<TargetId> own, TargetData data) {
        for (var other : taken) {
            if (own.filter(other.id()::equals).isPresent()) {
                continue;
            }
            if (other.number() == data.number()) {
                throw Refused.field("number", "target.refused.numberTaken", data.number(), other.shortName());
            }
            if (other.code().equals(data.indicator().code())) {
                throw Refused.field("code", "target.refused.codeTaken", other.code(), other.shortName());
            }
        }
    }
}
