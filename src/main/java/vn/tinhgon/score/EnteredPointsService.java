package vn.tinhgon.score;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
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
import vn.tinhgon.unit.UnitRow;
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

    /** What was entered for a criterion in the programme that runs and was not replaced, for all units, the latest first. */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public List<EnteredPoints> of(String code) {
        return programme().map(programme -> points.of(programme, code)).orElse(List.of());
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
     * Enters points of a criterion for a unit.
     *
     * @param id made by the caller beforehand, so that a request sent twice enters them once
     * @param code of a criterion that is scored by hand on the sheet of the unit's tier
     * @throws NotFound when no programme runs, the unit is compared with nobody today, or its sheet has no such criterion
     * @throws Refused at {@code points} that are below 0 or above the criterion's; at {@code evidence} that is blank or too long
     * @throws Changed where points of the unit wait already
     */
    @May(Right.ENTER_POINTS)
    @Transactional
    public void enter(PointsId id, String code, UnitId unit, BigDecimal entered, String evidence) {
        var programme = programme().orElseThrow(() -> new NotFound("programme"));
        var maximum = criterion(tierOf(unit), code).maximum();
        if (entered.signum() < 0
                || entered.compareTo(maximum) > 0
                || entered.stripTrailingZeros().scale() > DECIMALS) {
            throw Refused.field("points", "points.refused.range", maximum);
        }
        var me = this.me.get();
        points.enter(new EnteredPoints(
                id,
                programme,
                unit,
                code,
                entered,
                maximum,
                Texts.present("evidence", evidence, LONGEST),
                me.person(),
                "",
                moments.instant(),
                State.ENTERED,
                Optional.empty()));
    }

    private Tier tierOf(UnitId unit) {
        return units.on(asOf.day()).stream()
                .filter(row -> row.id().equals(unit))
                .findFirst()
                .map(UnitRow::kind)
                .flatMap(Tier::of)
                .orElseThrow(() -> new NotFound("unit"));
    }

    private Criterion criterion(Tier tier, String code) {
        return sheets.inForce(tier, asOf.day()).map(ScoreSheet::content).stream()
                .flatMap(SheetContent::criteria)
                .filter(criterion -> criterion.code().equals(code) && criterion.source() == Source.ENTERED)
                .findFirst()
                .orElseThrow(() -> new NotFound("criterion"));
    }

    private Optional<ProgrammeId> programme() {
        return programmes.current().map(Programme::id);
    }

    /**
     * Approves points that somebody else entered: they count from now on, in place of what counted before.
     *
     * @throws NotFound when this province has no such points
     * @throws Refused when one has entered them oneself
     * @throws Changed when they are decided on already
     */
    @May(Right.APPROVE_POINTS)
    @Transactional
    public void approve(PointsId id) {
        var entered = notOwn(id);
        points.replace(entered.programme(), entered.unit(), entered.code());
        points.decide(id, State.APPROVED, me.get().person(), moments.instant(), null);
        events.publishEvent(new PointsApproved(entered.programme()));
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
        notOwn(id);
        points.decide(
                id, State.RETURNED, me.get().person(), moments.instant(), Texts.present("reason", reason, LONGEST));
    }

    private EnteredPoints notOwn(PointsId id) {
        var entered = points.get(id);
        if (!Guard.named("not-own-points")
                .allows(!entered.enteredBy().equals(me.get().person()))) {
            throw new Refused("points.refused.own");
        }
        return entered;
    }
}
