package vn.tinhgon.dashboard;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.ReductionService;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** The year at a glance: of the province, of one unit, of some beside each other. Approved figures alone are in it. */
@Service
public class DashboardService {

    private final Boards boards;
    private final DashboardStore store;
    private final UnitService units;
    private final ReductionService reductions;
    private final PlanService plans;
    private final Me me;
    private final AsOf asOf;

    DashboardService(
            Boards boards,
            DashboardStore store,
            UnitService units,
            ReductionService reductions,
            PlanService plans,
            Me me,
            AsOf asOf) {
        this.boards = boards;
        this.store = store;
        this.units = units;
        this.reductions = reductions;
        this.plans = plans;
        this.me = me;
        this.asOf = asOf;
    }

    /**
     * The province on the day looked at, with the units of one tier; empty where no programme runs on that day. Eight
     * statements at most, however many units.
     */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public Optional<ProvinceYear> province(Tier tier) {
        return boards.board(tier).map(board -> {
            var programme = board.year().id();
            var read = store.courses(programme, asOf.day());
            return new ProvinceYear(
                    boards.year(board),
                    read.courses(),
                    store.silent(programme, asOf.day()),
                    read.periods().stream()
                            .filter(period -> period.isDueOn(asOf.day()) || period.runsOn(asOf.day()))
                            .sorted(Comparator.comparing(DuePeriod::closesOn))
                            .toList(),
                    asOf.day(),
                    cuts());
        });
    }

    /** Only for who reads the plans of all units: another would take their own unit's for the province's. */
    private Optional<Cuts> cuts() {
        if (!me.get().may(Right.READ_PLANS) || !me.get().scope().isOfAllUnits()) {
            return Optional.empty();
        }
        return reductions.all().stream()
                .filter(reduction -> !reduction.goals().isEmpty())
                .filter(reduction -> reduction.year() <= asOf.day().getYear())
                .findFirst()
                .flatMap(reduction -> plans.standing(reduction, Optional.empty())
                        .portfolio()
                        .map(portfolio -> new Cuts(reduction, portfolio)));
    }

    /** The units of one tier, for a page that shows several; empty as {@link #province}. */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public Optional<TierYear> tier(Tier tier) {
        return boards.board(tier).map(boards::year);
    }

    /**
     * A unit's year: its place, what would lift it, and its figures among those of its tier. Seven statements.
     *
     * @throws NotFound when no unit of that id is compared on the day looked at, or no programme runs on it
     */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public UnitYear unit(UnitId unit) {
        var standpoint = boards.standpoint(tierOf(unit), unit);
        var year = standpoint.year();
        var courses = store.courses(
                year.programme(), year.lines().stream().map(UnitLine::unit).toList(), asOf.day());
        return new UnitYear(year, standpoint.place(), standpoint.lifts(), bearings(unit, courses));
    }

    private Tier tierOf(UnitId unit) {
        return units.known(List.of(unit)).stream()
                .findFirst()
                .flatMap(row -> Tier.of(row.kind()))
                .orElseThrow(() -> new NotFound("unit"));
    }

    private static List<Bearing> bearings(UnitId unit, Map<UnitId, List<Course>> courses) {
        var ofTier = courses.values().stream()
                .flatMap(Collection::stream)
                .collect(groupingBy(course -> course.target().id()));
        return courses.getOrDefault(unit, List.of()).stream()
                .map(own -> bearing(own, ofTier.getOrDefault(own.target().id(), List.of())))
                .toList();
    }

    private static Bearing bearing(Course own, List<Course> ofTier) {
        return new Bearing(
                own.target(),
                ofTier.stream()
                        .flatMap(course -> course.points().stream())
                        .map(Point::period)
                        .filter(DuePeriod::closed)
                        .distinct()
                        .sorted(Comparator.comparingInt(DuePeriod::number))
                        .map(period -> new Bearing.Among(
                                period, own.in(period).map(Point::figure), spread(own.target(), period, ofTier)))
                        .toList());
    }

    private static Optional<Spread> spread(YearTarget target, DuePeriod period, List<Course> ofTier) {
        return Spread.of(ofTier.stream()
                .flatMap(course -> course.in(period).stream())
                .flatMap(point -> target.goal().reached(point.figure()).stream())
                .toList());
    }

    /**
     * Two to five units of one tier beside each other; of fewer there are no figures, only the choice. Units that are not
     * of the tier of the first, or are no units of the province, are left out: tiers never mix. Six statements.
     *
     * @param asked the first five count
     * @param among the tier where nobody is asked for; one's own where that is empty
     */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public Optional<Comparison> compare(List<UnitId> asked, Optional<Tier> among) {
        var there = units.on(asOf.day());
        var byId = there.stream().collect(toMap(UnitRow::id, row -> row));
        var tier = tier(asked, byId)
                .or(() -> among)
                .or(() -> tier(List.of(me.get().unit()), byId))
                .orElse(Tier.PROVINCIAL);
        var choosable = there.stream()
                .filter(row -> Tier.of(row.kind()).filter(tier::equals).isPresent())
                .toList();
        var chosen = new ArrayList<UnitRow>();
        asked.stream()
                .distinct()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .filter(choosable::contains)
                .limit(Comparison.MOST)
                .forEach(chosen::add);
        return boards.board(tier)
                .map(board -> new Comparison(
                        boards.year(board),
                        choosable,
                        List.copyOf(chosen),
                        chosen.size() < 2
                                ? Map.of()
                                : store.courses(
                                        board.year().id(),
                                        chosen.stream().map(UnitRow::id).collect(Collectors.toSet()),
                                        asOf.day())));
    }

    private static Optional<Tier> tier(List<UnitId> units, Map<UnitId, UnitRow> byId) {
        return units.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .flatMap(row -> Tier.of(row.kind()).stream())
                .findFirst();
    }
}
