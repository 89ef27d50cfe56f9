package vn.tinhgon.leaderboard;

import static java.util.Comparator.comparing;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Exact;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.leaderboard.LeaderboardService.Reading;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.Score.NotApplicable;
import vn.tinhgon.leaderboard.Score.NotDue;
import vn.tinhgon.leaderboard.Score.NotEnoughData;
import vn.tinhgon.leaderboard.Score.NotReported;
import vn.tinhgon.leaderboard.Score.Scored;
import vn.tinhgon.leaderboard.Snapshot.Outcome;
import vn.tinhgon.score.Source;
import vn.tinhgon.score.Step;

/** Makes a leaderboard into what is published of it: the one place that knows both. In whatever order it was read. */
final class SnapshotContent {

    private static final int PRINTED_DECIMALS = 2;
    private static final Pattern BETWEEN_WORDS_AND_NUMBERS = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

    /** «2» before «10», «1.9» before «1.10». */
    static final Comparator<String> BY_CODE = SnapshotContent::compareCodes;

    private final Reading reading;
    private final Snapshot.Province province;
    private final Period reached;

    /** @param reached the latest closed period */
    SnapshotContent(Reading reading, Snapshot.Province province, Period reached) {
        this.reading = reading;
        this.province = province;
        this.reached = reached;
    }

    Snapshot snapshot() {
        var board = reading.board();
        var lines = counting().collect(groupingBy(SheetLine::unit));
        return new Snapshot(
                Snapshot.FORMAT,
                province,
                board.tier(),
                new Snapshot.Programme(board.year().name(), days(board.year().span())),
                days(reached),
                rule(),
                board.standings().stream()
                        .map(standing -> unit(
                                standing, lines.getOrDefault(standing.unit().id(), List.of())))
                        .sorted(comparing((Snapshot.Unit unit) -> unit.rank().orElse(Integer.MAX_VALUE))
                                .thenComparing(Snapshot.Unit::code))
                        .toList());
    }

    /** Name and version of the score sheet; empty where the targets of the programme are it. */
    Optional<String> sheet() {
        return reading.board()
                .year()
                .sheet()
                .map(sheet -> sheet.name()
                        + sheet.number().map(number -> ", " + number).orElse(""));
    }

    private Snapshot.Rule rule() {
        return new Snapshot.Rule(
                sheet(),
                Exact.plain(reading.board().maximum()),
                Exact.plain(reading.board().year().applicableShare()),
                PRINTED_DECIMALS,
                counting()
                        .map(SnapshotContent::criterion)
                        .collect(toMap(Snapshot.Criterion::code, identity(), (one, same) -> one))
                        .values()
                        .stream()
                        .sorted(comparing(Snapshot.Criterion::code, BY_CODE))
                        .toList());
    }

    /** What came too late for all of the tier is in nobody's points, nor in the maximum. */
    private Stream<SheetLine> counting() {
        var codes =
                reading.board().criteria().stream().map(SheetCriterion::code).collect(toSet());
        return reading.lines().stream().filter(line -> codes.contains(line.code()));
    }

    private static Snapshot.Criterion criterion(SheetLine line) {
        var rule = line.rule();
        return new Snapshot.Criterion(
                line.code(),
                line.shortName(),
                rule.weight(),
                rule.award(),
                line.source(),
                rule.by(),
                rule.steps().stream()
                        .map(step -> new Step(Exact.plain(step.reached()), Exact.plain(step.share())))
                        .toList());
    }

    private static Snapshot.Unit unit(Standing standing, List<SheetLine> lines) {
        var sheet = standing.placing().sheet();
        var percent = sheet.percent();
        return new Snapshot.Unit(
                standing.unit().code(),
                standing.unit().name(),
                standing.placing() instanceof Ranked ranked ? Optional.of(ranked.rank()) : Optional.empty(),
                standing.tied(),
                Snapshot.text(sheet.points()),
                Snapshot.text(sheet.applicable()),
                sheet.applicableShare().printed(),
                percent.map(exact -> Snapshot.text(exact.hundredths())),
                percent.map(Percent::printed),
                lines.stream()
                        .map(SnapshotContent::result)
                        .sorted(comparing(Snapshot.Result::code, BY_CODE))
                        .toList());
    }

    private static Snapshot.Result result(SheetLine line) {
        var score = line.score();
        var goal = line.rule().goal();
        var asEntered = line.source() == Source.ENTERED;
        var rate = score.judged().filter(figure -> !asEntered);
        return new Snapshot.Result(
                line.code(),
                asEntered ? Optional.empty() : Optional.of(goal(goal)),
                line.rule().accumulation(),
                outcome(score),
                rate.map(figure -> figure.numerator() + "/" + figure.denominator()),
                rate.flatMap(figure -> printed(goal, figure)),
                score instanceof Scored scored && !asEntered ? Optional.of(scored.attained()) : Optional.empty(),
                Snapshot.text(score.points()),
                Snapshot.text(score.applicable()),
                score.reported(),
                score.due());
    }

    private static Outcome outcome(Score score) {
        return switch (score) {
            case Scored scored -> Outcome.SCORED;
            case NotReported missing -> Outcome.NOT_REPORTED;
            case NotEnoughData few -> Outcome.NOT_ENOUGH_DATA;
            case NotApplicable out -> Outcome.NOT_APPLICABLE;
            case NotDue notYet -> Outcome.NOT_DUE;
        };
    }

    private static Optional<String> printed(Goal goal, Rate figure) {
        return goal.measure().kind().isNumber()
                ? Optional.of(goal.measure().number(figure).toPlainString())
                : goal.reached(figure).map(exact -> new Percent(exact).printed().toPlainString());
    }

    private static Snapshot.Goal goal(Goal goal) {
        return new Snapshot.Goal(
                goal.measure().kind(),
                goal.measure().unit(),
                goal.comparison(),
                Exact.plain(goal.required()),
                goal.minimumDenominator());
    }

    private static Snapshot.Days days(Period period) {
        return new Snapshot.Days(period.from(), period.lastDay());
    }

    private static int compareCodes(String one, String other) {
        var parts = BETWEEN_WORDS_AND_NUMBERS.split(one);
        var others = BETWEEN_WORDS_AND_NUMBERS.split(other);
        for (var part = 0; part < Math.min(parts.length, others.length); part++) {
            var order = isNumber(parts[part]) && isNumber(others[part])
                    ? new BigInteger(parts[part]).compareTo(new BigInteger(others[part]))
                    : parts[part].compareTo(others[part]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.length, others.length);
    }

    private static boolean isNumber(String part) {
        return part.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
