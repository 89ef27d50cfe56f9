package vn.tinhgon.leaderboard;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ScoreSheetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.score.Award;
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
    private final AsOf asOf;
    private final Clock clock;

    LeaderboardService(
            LeaderboardStore leaderboard,
            SheetLineStore sheetLines,
            SummaryStore summaries,
            UnitService units,
            AsOf asOf,
            Clock clock) {
        this.leaderboard = leaderboard;
        this.sheetLines = sheetLines;
        this.summaries = summaries;
        this.units = units;
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
        return read(tier).map(Reading::board);
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
                .map(year -> read(tier, year, UnaryOperator.identity()).board());
        if (board.filter(tried -> tried.year().sheet().isEmpty()).isPresent()) {
            throw new NotFound("scoreSheet");
        }
        return board;
    }

    /**
     * Why a unit stands where it does.
     *
     * @throws NotFound when no unit of that id is compared on the day looked at
     */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public Explanation explanation(Tier tier, UnitId unit) {
        var reading = read(tier).orElseThrow(() -> new NotFound("programme"));
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
                        .map(SheetCriterion::code)
                        .filter(code -> !codes.contains(code))
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
                                    .orElse(line));
                });
    }

    private Optional<Reading> read(Tier tier) {
        return leaderboard
                .yearOn(asOf.day(), tier, Optional.empty())
                .map(year -> read(tier, year, UnaryOperator.identity()));
    }

    private Reading read(Tier tier, ProgrammeYear year, UnaryOperator<SheetLine> figures) {
        var byTier = byTier(units.on(asOf.day()));
        var compared = byTier.getOrDefault(tier, List.of());
        var read = sheetLines.lines(year, compared.stream().map(UnitRow::id).toList(), asOf.day());
        var lines = read.lines().stream().map(figures).toList();
        var counting = lines.stream()
                .filter(line -> !year.isTooEarlyFor(line))
                .map(SheetLine::code)
                .collect(toSet());
        var criteria = read.criteria().stream()
                .filter(criterion -> counting.contains(criterion.code()))
                .toList();
        var scored = lines.stream().map(SheetLine::code).collect(toSet());
        // Nothing to compare by is not the same as being the last of all.
        var standings = lines.isEmpty()
                ? List.<Standing>of()
                : standings(
                        compared,
                        sheets(tier, year, compared, lines, criteria),
                        year,
                        then(tier, year, compared, lines, criteria));
        var board = new Board(
                tier,
                year,
                clock.instant(),
                counts(byTier),
                criteria,
                read.criteria().stream()
                        .filter(criterion -> !scored.contains(criterion.code()))
                        .toList(),
                standings);
        return new Reading(board, lines);
    }

    /** Where units will stand once all that waits is approved; none where nothing does. */
    private static Map<UnitId, Placing> then(
            Tier tier,
            ProgrammeYear year,
            List<UnitRow> compared,
            List<SheetLine> lines,
            List<SheetCriterion> criteria) {
        if (lines.stream().allMatch(line -> line.waiting().isEmpty())) {
            return Map.of();
        }
        var approved = lines.stream().map(SheetLine::then).toList();
        return Ranking.requiring(year.applicableShare()).rank(sheets(tier, year, compared, approved, criteria)).stream()
                .collect(toMap(placing -> placing.sheet().unit(), identity()));
    }

    private static List<Sheet> sheets(
            Tier tier,
            ProgrammeYear year,
            List<UnitRow> compared,
            List<SheetLine> lines,
            List<SheetCriterion> criteria) {
        var ofUnit = lines.stream().collect(groupingBy(SheetLine::unit));
        return compared.stream()
                .map(unit -> {
                    var own = ofUnit.getOrDefault(unit.id(), List.of());
                    return new Sheet(unit.id(), tier, maximum(criteria, own, year), scores(own));
                })
                .toList();
    }

    private static BigDecimal maximum(List<SheetCriterion> criteria, List<SheetLine> own, ProgrammeYear year) {
        var tooEarly =
                own.stream().filter(year::isTooEarlyFor).map(SheetLine::code).collect(toSet());
        return criteria.stream()
                .filter(criterion -> criterion.award() == Award.NORMAL && !tooEarly.contains(criterion.code()))
                .map(SheetCriterion::maximum)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Score> scores(List<SheetLine> lines) {
        var scores = new LinkedHashMap<String, Score>();
        lines.forEach(line -> scores.put(line.code(), line.score()));
        return scores;
    }

    private static List<Standing> standings(
            List<UnitRow> compared, List<Sheet> sheets, ProgrammeYear year, Map<UnitId, Placing> then) {
        var unit = compared.stream().collect(toMap(UnitRow::id, identity()));
        var placings = Ranking.requiring(year.applicableShare()).rank(sheets);
        var shared = new LinkedHashMap<Integer, Integer>();
        placings.forEach(placing -> {
            if (placing instanceof Ranked ranked) {
                shared.merge(ranked.rank(), 1, Integer::sum);
            }
        });
        var standings = new ArrayList<Standing>();
        for (var placing : placings) {
            var tied = placing instanceof Ranked ranked && shared.getOrDefault(ranked.rank(), 1) > 1;
            var row = unit.get(placing.sheet().unit());
            if (row != null) {
                standings.add(new Standing(
                        row,
                        placing,
                        tied,
                        Optional.ofNullable(then.get(row.id())).filter(other -> !placing.isAsGoodAs(other))));
            }
        }
        return List.copyOf(standings);
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
