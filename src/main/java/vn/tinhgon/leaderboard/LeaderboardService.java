package vn.tinhgon.leaderboard;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.assignment.UnitGroup;
import vn.tinhgon.assignment.UnitGroupService;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.kernel.UnitGroupId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** The units of the province compared, tier by tier, and why each stands where it does. */
@Service
public class LeaderboardService {

    private final LeaderboardStore leaderboard;
    private final SheetLineStore sheetLines;
    private final SummaryStore summaries;
    private final UnitService units;
    private final UnitGroupService groups;
    private final Me me;
    private final AsOf asOf;
    private final Clock clock;

    LeaderboardService(
            LeaderboardStore leaderboard,
            SheetLineStore sheetLines,
            SummaryStore summaries,
            UnitService units,
            UnitGroupService groups,
            Me me,
            AsOf asOf,
            Clock clock) {
        this.leaderboard = leaderboard;
        this.sheetLines = sheetLines;
        this.summaries = summaries;
        this.units = units;
        this.groups = groups;
        this.me = me;
        this.asOf = asOf;
        this.clock = clock;
    }

    /**
     * The units of one tier on the day looked at, with their figures as they stand now; empty where no programme runs on
     * that day. Three statements, however many units.
     */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public Optional<Board> board(Tier tier) {
        return read(tier, Optional.empty()).map(Reading::board);
    }

    /**
     * The units of one tier that are peers, ranked among themselves; each has the points it has in its tier. One statement more.
     *
     * @throws NotFound when this province has no such group of peers
     */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public Optional<Board> board(Tier tier, UnitGroupId peers) {
        return read(tier, Optional.of(peers)).map(Reading::board);
    }

    /**
     * The units of one tier as {@link #board} has them, but by another sheet: a draft or another version. Who would move is seen
     * by holding one against the other.
     *
     * @throws NotFound when this province has no such sheet
     */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public Optional<Board> tryOut(Tier tier, ScoreSheetId sheet) {
        var board = leaderboard
                .yearOn(asOf.day(), tier, Optional.of(sheet))
                .map(year -> read(tier, year, UnaryOperator.identity(), Optional.empty())
                        .board());
        if (board.filter(tried -> tried.year().sheet().isEmpty()).isPresent()) {
            throw new NotFound("scoreSheet");
        }
        return board;
    }

    /**
     * Why a unit stands where it does.
     *
     * @param peers among whom it is ranked; empty for the whole tier
     * @throws NotFound when no unit of that id is compared on the day looked at, or this province has no such peers
     */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public Explanation explanation(Tier tier, UnitId unit, Optional<UnitGroupId> peers) {
        var reading = read(tier, peers).orElseThrow(() -> new NotFound("programme"));
        var standing = reading.board().of(unit).orElseThrow(() -> new NotFound("unit"));
        var entries = leaderboard.approved(reading.board().year().id(), unit);
        var given = reading.lines().stream()
                .filter(line -> line.unit().equals(unit))
                .toList();
        var codes = given.stream().map(SheetLine::code).collect(toSet());
        return new Explanation(
                reading.board(),
                standing,
                given.stream()
                        .map(line -> new Explanation.Line(
                                line,
                                line.score(),
                                line.assignment().map(entries::get).orElse(List.of())))
                        .toList(),
                reading.board().criteria().stream()
                        .filter(criterion -> !codes.contains(criterion.code()))
                        .toList());
    }

    /** A board, and what the points on it are made from. */
    record Reading(Board board, List<SheetLine> lines) {}

    /** What the closed periods alone say: this is what is published. Empty where none is closed. */
    Optional<Reading> closed(Tier tier) {
        return leaderboard
                .yearOn(asOf.day(), tier, Optional.empty())
                .filter(year -> year.latestClosed().isPresent())
                .map(year -> {
                    var figures = summaries.closedOf(year.id());
                    return read(
                            tier,
                            year,
                            line -> line.assignment()
                                    .map(given -> line.with(figures.getOrDefault(given, YearFigure.NONE)))
                                    .orElse(line),
                            Optional.empty());
                });
    }

    private Optional<Reading> read(Tier tier, Optional<UnitGroupId> peers) {
        var among = peers.map(this::peers);
        return leaderboard
                .yearOn(asOf.day(), tier, Optional.empty())
                .map(year -> read(tier, year, UnaryOperator.identity(), among));
    }

    /** What waits of another unit is nobody's business who does not see it: neither what would come of it. */
    private UnaryOperator<SheetLine> asSeen() {
        var scope = me.acting().map(Acting::scope);
        return line -> line.waiting().isEmpty()
                        || scope.filter(seen -> seen.includes(line.unit())).isPresent()
                ? line
                : line.with(line.figure());
    }

    private UnitGroup peers(UnitGroupId id) {
        return groups.peers().stream()
                .filter(group -> group.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("unitGroup"));
    }

    private Reading read(Tier tier, ProgrammeYear year, UnaryOperator<SheetLine> figures, Optional<UnitGroup> peers) {
        var byTier = byTier(units.on(asOf.day()));
        var compared = byTier.getOrDefault(tier, List.of());
        var read = sheetLines.lines(year, compared.stream().map(UnitRow::id).toList(), asOf.day());
        var lines = read.lines().stream().map(figures).map(asSeen()).toList();
        var counting = lines.stream()
                .filter(line -> !year.isTooEarlyFor(line))
                .map(SheetLine::code)
                .collect(toSet());
        var criteria = read.criteria().stream()
                .filter(criterion -> counting.contains(criterion.code()))
                .toList();
        var scored = lines.stream().map(SheetLine::code).collect(toSet());
        var standings = new Compared(tier, year, compared, lines, criteria, peers).standings();
        var board = new Board(
                tier,
                year,
                clock.instant(),
                counts(byTier),
                criteria,
                read.criteria().stream()
                        .filter(criterion -> !scored.contains(criterion.code()))
                        .toList(),
                peers,
                standings);
        return new Reading(board, lines);
    }

    private static Map<Tier, List<UnitRow>> byTier(List<UnitRow> all) {
        var byTier = new EnumMap<Tier, List<UnitRow>>(Tier.class);
        for (var unit : all) {
            Tier.of(unit.kind())
                    .ifPresent(tier ->
                            byTier.computeIfAbsent(tier, t -> new ArrayList<>()).add(unit));
        }
        return byTier;
    }

    private static Map<Tier, Integer> counts(Map<Tier, List<UnitRow>> byTier) {
        var counts = new EnumMap<Tier, Integer>(Tier.class);
        for (var tier : Tier.values()) {
            counts.put(tier, byTier.getOrDefault(tier, List.of()).size());
        }
        return counts;
    }
}
