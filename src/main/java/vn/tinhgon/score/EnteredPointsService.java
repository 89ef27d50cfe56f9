package vn.tinhgon.score;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PointsId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.score.EnteredPoints.State;
import vn.tinhgon.target.Programme;
import vn.tinhgon.target.ProgrammeService;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitService;

/** Points that the control office enters for units with evidence; they count once another person has approved them. */
@Service
public class EnteredPointsService {

    private static final int LONGEST = 1000;
    private static final int DECIMALS = 4;

    private final EnteredPointsStore points;
    private final ScoreSheetStore sheets;
    private final ProgrammeService programmes;
    private final UnitService units;
    private final Me me;
    private final AsOf asOf;
    private final Clock moments;
    private final ApplicationEventPublisher events;

    EnteredPointsService(
            EnteredPointsStore points,
            ScoreSheetStore sheets,
            ProgrammeService programmes,
            UnitService units,
            Me me,
            AsOf asOf,
            Clock moments,
            ApplicationEventPublisher events) {
        this.points = points;
        this.sheets = sheets;
        this.programmes = programmes;
        this.units = units;
        this.me = me;
        this.asOf = asOf;
        this.moments = moments;
        this.events = events;
    }

    /** Where the units of a tier stand with a criterion that is scored by hand, in the programme that runs. */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public List<PointsOfUnit> of(Tier tier, String code) {
        var ofUnit = programme().map(programme -> points.of(programme, code)).orElse(List.of()).stream()
                .collect(groupingBy(EnteredPoints::unit));
        return units.on(asOf.day()).stream()
                .filter(unit -> Tier.of(unit.kind()).filter(tier::equals).isPresent())
                .map(unit -> PointsOfUnit.of(unit, ofUnit.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    /** What waits for approval in the programme that runs and one may decide on, as others have entered it: how many of a criterion. */
    @May(Right.APPROVE_POINTS)
    @Transactional(readOnly = true)
    public List<WaitingPoints> waiting() {
        return programme()
                .map(programme -> points.waitingFor(me.get().person(), programme))
                .orElse(List.of());
    }

    /** Of how many units points that one has entered in the programme that runs were returned, and none were entered since. */
    @May(Right.ENTER_POINTS)
    @Transactional(readOnly = true)
    public int countReturned() {
        return programme()
                .map(programme -> points.countReturnedTo(me.get().person(), programme))
                .orElse(0);
    }

    /**
     * Enters points of a criterion for units, all of them or none.
     *
     * @param code of a criterion that is scored by hand on the sheet of the units' tier
     * @param evidence what shows that all of them are due
     * @throws NotFound when no programme runs, a unit is compared with nobody today, or its sheet has no such criterion
     * @throws Refused where nothing is entered; at the {@link NewPoints#field} of points that are below 0 or above the criterion's, or of
     *     a unit whose points wait already; at {@code evidence} that is blank or too long
     * @throws Changed where somebody enters points of a unit at the same moment
     */
    @May(Right.ENTER_POINTS)
    @Transactional
    public void enter(String code, List<NewPoints> entered, String evidence) {
        if (entered.isEmpty()) {
            throw new Refused("points.refused.none");
        }
        var programme = programme().orElseThrow(() -> new NotFound("programme"));
        var shown = Texts.present("evidence", evidence, LONGEST);
        var maxima = maxima(code);
        var waiting = points.waitingUnits(programme, code);
        var me = this.me.get().person();
        var now = moments.instant();
        points.enter(entered.stream()
                .map(each -> {
                    var maximum =
                            Optional.ofNullable(maxima.get(each.unit())).orElseThrow(() -> new NotFound("criterion"));
                    if (waiting.contains(each.unit())) {
                        throw Refused.field(NewPoints.field(each.unit()), "points.refused.waits");
                    }
                    return new EnteredPoints(
                            each.id(),
                            programme,
                            each.unit(),
                            code,
                            upTo(maximum, each),
                            maximum,
                            shown,
                            me,
                            "",
                            now,
                            State.ENTERED,
                            Optional.empty());
                })
                .toList());
    }

    private static BigDecimal upTo(BigDecimal maximum, NewPoints entered) {
        var points = entered.points();
        if (points.signum() < 0
                || points.compareTo(maximum) > 0
                || points.stripTrailingZeros().scale() > DECIMALS) {
            throw Refused.field(NewPoints.field(entered.unit()), "points.refused.range", maximum);
        }
        return points;
    }

    /** What the units whose tier has the criterion can get of it. */
    private Map<UnitId, BigDecimal> maxima(String code) {
        var ofTier = new EnumMap<Tier, BigDecimal>(Tier.class);
        for (var tier : Tier.values()) {
            criterion(tier, code).map(Criterion::maximum).ifPresent(maximum -> ofTier.put(tier, maximum));
        }
        var ofUnit = new HashMap<UnitId, BigDecimal>();
        units.on(asOf.day())
                .forEach(unit ->
                        Tier.of(unit.kind()).map(ofTier::get).ifPresent(maximum -> ofUnit.put(unit.id(), maximum)));
        return ofUnit;
    }

    private Optional<Criterion> criterion(Tier tier, String code) {
        return sheets.inForce(tier, asOf.day()).map(ScoreSheet::content).stream()
                .flatMap(SheetContent::criteria)
                .filter(criterion -> criterion.code().equals(code) && criterion.source() == Source.ENTERED)
                .findFirst();
    }

    private Optional<ProgrammeId> programme() {
        return programmes.current().map(Programme::id);
    }

    /**
     * Takes back points that one has entered oneself and that wait.
     *
     * @throws NotFound when this province has no such points
     * @throws Refused when somebody else has entered them
     * @throws Changed when they are decided on already
     */
    @May(Right.ENTER_POINTS)
    @Transactional
    public void takeBack(PointsId id) {
        var me = this.me.get().person();
        var own = points.get(List.of(id)).stream()
                .allMatch(each -> each.enteredBy().equals(me));
        if (!Guard.named("own-points").allows(own)) {
            throw new Refused("points.refused.notOwn");
        }
        points.decide(List.of(id), State.TAKEN_BACK, me, moments.instant(), null);
    }

    /**
     * Approves points that somebody else entered, all of them or none: they count from now on, in place of what counted before.
     *
     * @throws NotFound when this province has no such points
     * @throws Refused when one has entered them oneself
     * @throws Changed when they are decided on already
     */
    @May(Right.APPROVE_POINTS)
    @Transactional
    public void approve(List<PointsId> ids) {
        var entered = points.get(ids);
        entered.forEach(this::requireNotOwn);
        points.requireWaiting(ids);
        points.replaceBy(entered);
        points.decide(ids, State.APPROVED, me.get().person(), moments.instant(), null);
        entered.stream()
                .map(EnteredPoints::programme)
                .distinct()
                .forEach(programme -> events.publishEvent(new PointsApproved(programme)));
    }

    /**
     * Returns points that somebody else entered; what counted before goes on counting.
     *
     * @throws NotFound when this province has no such points
     * @throws Refused when one has entered them oneself; at {@code reason} that is blank or too long
     * @throws Changed when they are decided on already
     */
    @May(Right.APPROVE_POINTS)
    @Transactional
    public void returnWith(PointsId id, String reason) {
        points.get(List.of(id)).forEach(this::requireNotOwn);
        points.decide(
                List.of(id),
                State.RETURNED,
                me.get().person(),
                moments.instant(),
                Texts.present("reason", reason, LONGEST));
    }

    private void requireNotOwn(EnteredPoints entered) {
        if (!Guard.named("not-own-points")
                .allows(!entered.enteredBy().equals(me.get().person()))) {
            throw new Refused("points.refused.own");
        }
    }
}
