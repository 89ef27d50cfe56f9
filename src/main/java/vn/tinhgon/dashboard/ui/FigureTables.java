package vn.tinhgon.dashboard.ui;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.tinhgon.dashboard.Bearing;
import vn.tinhgon.dashboard.Cell.Kind;
import vn.tinhgon.dashboard.Course;
import vn.tinhgon.dashboard.Cuts;
import vn.tinhgon.dashboard.DuePeriod;
import vn.tinhgon.dashboard.TierYear;
import vn.tinhgon.dashboard.UnitLine;
import vn.tinhgon.dashboard.YearTarget;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.leaderboard.ui.LeaderboardLinks;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.platform.ui.PictureTable;
import vn.tinhgon.platform.ui.PictureTable.Cell;
import vn.tinhgon.platform.ui.PictureTable.Column;
import vn.tinhgon.platform.ui.PictureTable.Look;
import vn.tinhgon.platform.ui.PictureTable.Part;
import vn.tinhgon.platform.ui.PictureTable.Row;
import vn.tinhgon.simplification.Measure;
import vn.tinhgon.simplification.PlanState;

/** Figures as the tables that pictures are drawn from, in the words of the page. */
final class FigureTables {

    private static final int DRAWN_DECIMALS = 4;
    private static final String NOT_GIVEN = "–";
    private static final String SILENT = "*";

    private final Component on;

    FigureTables(Component on) {
        this.on = on;
    }

    /** Each target of the province against its goal. */
    PictureTable targets(List<Course> courses, TierYear tier) {
        return new PictureTable(
                say("dashboard.target"),
                List.of(
                        new Column(say("dashboard.attaining"), "", Part.NOTE),
                        new Column(say("dashboard.result"), "", Part.VALUE),
                        new Column(say("dashboard.goal"), "", Part.GOAL),
                        new Column(say("dashboard.verdict"), "", Part.VERDICT)),
                courses.stream().map(course -> target(course, tier)).toList());
    }

    private Row target(Course course, TierYear tier) {
        var target = course.target();
        var goal = target.goal();
        var year = course.year();
        var attaining = tier.attaining(target.id());
        var note = attaining.judged() == 0
                ? say("dashboard.attaining.none." + tier.tier())
                : say("dashboard.attaining." + tier.tier(), attaining.attained(), attaining.judged());
        var result = Cell.number(
                        year.map(figure -> GoalWords.figure(on, goal, figure)).orElse(say("dashboard.notReported")),
                        year.flatMap(figure -> drawn(goal, figure)))
                .saying(year.map(figure -> GoalWords.counts(goal, figure)).orElse(""));
        // Of counts and amounts the province has no goal of its own: the units' goals need not be alike
        var isJudged = !goal.measure().kind().isNumber();
        return new Row(
                target.number() + " " + target.name(),
                "",
                List.of(
                        Cell.words(note + partly(course)),
                        result,
                        isJudged ? Cell.number(GoalWords.goal(on, goal), Optional.of(mark(goal))) : none(),
                        isJudged ? year.map(figure -> verdict(goal, figure)).orElseGet(FigureTables::none) : none()));
    }

    /** Who is silent must not lift the province over its goal unseen: a figure of some of the units says of how many. */
    private String partly(Course course) {
        return course.reporting() > 0 && course.reporting() < course.given()
                ? " · " + say("dashboard.partly", course.reporting(), course.given())
                : "";
    }

    private Cell verdict(Goal goal, Rate figure) {
        if (!goal.isEnough(figure)) {
            return Cell.words(say("dashboard.few"));
        }
        if (goal.isAttainedBy(figure)) {
            return Cell.words("✓ " + say("dashboard.attained")).looking(Look.GOOD);
        }
        var sign = goal.isExceededBy(figure) ? "+" : "−";
        return Cell.words("✕ " + sign + Formats.points(goal.distanceTo(figure))).looking(Look.WRONG);
    }

    /** Units by targets; each cell leads to why the unit stands where it does. */
    PictureTable heatMap(TierYear tier, List<YearTarget> targets) {
        return new PictureTable(
                say("dashboard.unit"),
                columns(targets),
                tier.lines().stream()
                        .map(line -> new Row(
                                line.name(),
                                LeaderboardLinks.to(tier.tier(), line.unit(), line.name())
                                        .getHref(),
                                targets.stream()
                                        .map(target -> cell(line, target))
                                        .toList()))
                        .toList());
    }

    private List<Column> columns(List<YearTarget> targets) {
        return targets.stream()
                .map(target ->
                        new Column(String.valueOf(target.number()), GoalWords.goal(on, target.goal()), Part.CELL))
                .toList();
    }

    private Cell cell(UnitLine line, YearTarget target) {
        return Optional.ofNullable(line.cells().get(target.id()))
                .map(cell -> cell(cell, target.goal()))
                .orElseGet(() -> Cell.words(NOT_GIVEN).looking(Look.NOTHING).saying(say("dashboard.notGiven")));
    }

    private Cell cell(vn.tinhgon.dashboard.Cell cell, Goal goal) {
        var silent = cell.silentPeriods() > 0 ? SILENT : "";
        var judged = cell.figure().filter(figure -> cell.kind() != Kind.NOT_ENOUGH_DATA);
        var text = judged.map(figure -> oneDecimal(goal, figure)).orElseGet(() -> say("dashboard.cell." + cell.kind()));
        var said = say("dashboard.kind." + cell.kind())
                + (silent.isEmpty() ? "" : " " + say("dashboard.silentPeriods", cell.silentPeriods()))
                + (cell.provisional() ? " " + say("dashboard.provisional") : "");
        return Cell.number(judged.isPresent() ? text + silent : text, judged.flatMap(figure -> drawn(goal, figure)))
                .looking(look(cell.kind()))
                .saying(said);
    }

    static Look look(Kind kind) {
        return switch (kind) {
            case ATTAINED -> Look.ATTAINED;
            case NEAR -> Look.NEAR;
            case SHORT -> Look.SHORT;
            case FAR -> Look.FAR;
            case NOT_ENOUGH_DATA -> Look.FEW;
            case NOT_REPORTED, NOT_APPLICABLE, NOT_DUE -> Look.NOTHING;
        };
    }

    /** A target of the province, period by period. */
    PictureTable course(Course course) {
        var goal = course.target().goal();
        return new PictureTable(
                say("dashboard.period"),
                List.of(
                        new Column(say("dashboard.result"), "", Part.LINE),
                        new Column(say("dashboard.goal"), GoalWords.goal(on, goal), Part.GOAL_LINE),
                        new Column(say("dashboard.reporting"), "", Part.NOTE)),
                course.points().stream()
                        .map(point -> new Row(
                                period(point.period()),
                                "",
                                List.of(
                                        figure(goal, Optional.of(point.figure()))
                                                .looking(point.period().closed() ? Look.PLAIN : Look.FEW)
                                                .saying(point.period().closed() ? "" : say("dashboard.notClosed")),
                                        goalLine(goal),
                                        Cell.words(say("dashboard.reporting.units", point.units())))))
                        .toList());
    }

    /** A unit on a target among those of its tier. */
    PictureTable bearing(Bearing bearing) {
        var goal = bearing.target().goal();
        return new PictureTable(
                say("dashboard.period"),
                List.of(
                        new Column(say("dashboard.own"), "", Part.LINE),
                        new Column(say("dashboard.goal"), GoalWords.goal(on, goal), Part.GOAL_LINE),
                        new Column(say("dashboard.lower"), "", Part.LOW),
                        new Column(say("dashboard.median"), "", Part.MEDIAN),
                        new Column(say("dashboard.upper"), "", Part.HIGH)),
                bearing.periods().stream()
                        .map(among -> new Row(
                                period(among.period()),
                                "",
                                List.of(
                                        figure(goal, among.own()),
                                        goalLine(goal),
                                        exact(
                                                goal,
                                                among.tier()
                                                        .flatMap(tier ->
                                                                tier.quartiles().map(each -> each.lower()))),
                                        exact(goal, among.tier().map(tier -> tier.median())),
                                        exact(
                                                goal,
                                                among.tier()
                                                        .flatMap(tier ->
                                                                tier.quartiles().map(each -> each.upper()))))))
                        .toList());
    }

    /** Several lines on one target: a column of {@code figures} for each name. */
    PictureTable beside(YearTarget target, List<DuePeriod> periods, Map<String, Course> figures) {
        var columns = new ArrayList<Column>();
        figures.keySet().forEach(name -> columns.add(new Column(name, "", Part.LINE)));
        columns.add(new Column(say("dashboard.goal"), GoalWords.goal(on, target.goal()), Part.GOAL_LINE));
        return new PictureTable(
                say("dashboard.period"),
                columns,
                periods.stream()
                        .map(period -> {
                            var cells = new ArrayList<Cell>();
                            figures.values()
                                    .forEach(course -> cells.add(figure(
                                            target.goal(), course.in(period).map(point -> point.figure()))));
                            cells.add(goalLine(target.goal()));
                            return new Row(period(period), "", List.copyOf(cells));
                        })
                        .toList());
    }

    /** Units by targets, each as {@code figures} has it. */
    PictureTable standing(List<YearTarget> targets, Map<String, Function<YearTarget, Optional<Rate>>> figures) {
        return new PictureTable(
                say("dashboard.unit"),
                columns(targets),
                figures.entrySet().stream()
                        .map(each -> new Row(
                                each.getKey(),
                                "",
                                targets.stream()
                                        .map(target -> standing(
                                                target.goal(), each.getValue().apply(target)))
                                        .toList()))
                        .toList());
    }

    private Cell standing(Goal goal, Optional<Rate> figure) {
        return figure.map(rate -> goal.isEnough(rate)
                        ? cell(new vn.tinhgon.dashboard.Cell(kind(goal, rate), figure, 0, false), goal)
                        : cell(new vn.tinhgon.dashboard.Cell(Kind.NOT_ENOUGH_DATA, figure, 0, false), goal))
                .orElseGet(() -> Cell.words(NOT_GIVEN).looking(Look.NOTHING).saying(say("dashboard.noFigure")));
    }

    private static Kind kind(Goal goal, Rate figure) {
        return Kind.of(goal.isAttainedBy(figure), goal.achievement(figure));
    }

    /** What is wanted cut, what is approved and what of that is in force. */
    PictureTable cuts(Cuts cuts) {
        var portfolio = cuts.portfolio();
        return new PictureTable(
                say("dashboard.cuts.measure"),
                List.of(
                        new Column(say("dashboard.cuts.missing"), "", Part.NOTE),
                        new Column(say("dashboard.cuts.approved"), "", Part.VALUE),
                        new Column(say("dashboard.cuts.enforced"), "", Part.INNER),
                        new Column(say("dashboard.goal"), "", Part.GOAL),
                        new Column(say("dashboard.verdict"), "", Part.VERDICT)),
                cuts.reduction().goals().stream()
                        .map(goal -> {
                            var approved = portfolio.rate(goal.measure(), portfolio.approved());
                            var enforced = portfolio.rate(goal.measure(), portfolio.enforced());
                            return new Row(
                                    say("dashboard.cuts." + goal.measure()),
                                    "",
                                    List.of(
                                            Cell.words(missing(goal.measure(), portfolio.missing(goal))),
                                            share(approved),
                                            share(enforced),
                                            Cell.number(
                                                    "≥ " + Formats.plain(goal.threshold()) + "%",
                                                    Optional.of(goal.threshold())),
                                            portfolio.attains(goal)
                                                    ? Cell.words("✓ " + say("dashboard.attained"))
                                                            .looking(Look.GOOD)
                                                    : Cell.words("✕ " + say("dashboard.notAttained"))
                                                            .looking(Look.WRONG)));
                        })
                        .toList());
    }

    private String missing(Measure measure, long missing) {
        return missing == 0
                ? say("dashboard.cuts.missing.none")
                : say("dashboard.cuts.missing." + measure, Formats.count(missing));
    }

    private static Cell share(Rate rate) {
        return rate.percent(1)
                .map(percent ->
                        Cell.number(Formats.percent(percent.printed()), Optional.of(percent.printed(DRAWN_DECIMALS))))
                .orElseGet(FigureTables::none);
    }

    /** How many plans are at each step. */
    PictureTable funnel(Cuts cuts) {
        return new PictureTable(
                say("dashboard.funnel.step"),
                List.of(new Column(say("dashboard.funnel.plans"), "", Part.VALUE)),
                cuts.portfolio().states().entrySet().stream()
                        .map(each -> new Row(
                                say("plan.state." + each.getKey()),
                                "",
                                List.of(Cell.number(
                                                Formats.count(each.getValue()),
                                                Optional.of(BigDecimal.valueOf(each.getValue())))
                                        .looking(step(each.getKey())))))
                        .toList());
    }

    private static Look step(PlanState state) {
        return switch (state) {
            case ENFORCED -> Look.FAR;
            case APPROVED -> Look.PLAIN;
            case DRAFT, SUBMITTED, APPRAISED, RETURNED, REJECTED, WITHDRAWN -> Look.FEW;
        };
    }

    /** «T5 (15/4–14/5/2024)»; what is not monthly is named. */
    String period(DuePeriod period) {
        var days = Formats.period(period.days().from(), period.days().until());
        return period.frequency() == Frequency.MONTH
                ? say("dashboard.month", period.number()) + " (" + days + ")"
                : say("frequency." + period.frequency()) + " " + days;
    }

    private Cell figure(Goal goal, Optional<Rate> figure) {
        return Cell.number(
                figure.map(rate -> GoalWords.figure(on, goal, rate)).orElse(Formats.NONE),
                figure.flatMap(rate -> drawn(goal, rate)));
    }

    private Cell goalLine(Goal goal) {
        return Cell.number(
                GoalWords.goal(on, goal),
                goal.measure().kind() == FigureKind.RATE ? Optional.of(mark(goal)) : Optional.empty());
    }

    private Cell exact(Goal goal, Optional<BigFraction> number) {
        return Cell.number(
                number.map(each -> Formats.decimals(each.bigDecimalValue(2, RoundingMode.HALF_UP), 2)
                                + (goal.measure().kind().isNumber() ? "" : "%"))
                        .orElse(Formats.NONE),
                number.map(FigureTables::rounded));
    }

    private String oneDecimal(Goal goal, Rate figure) {
        return goal.measure().kind() == FigureKind.RATE
                ? goal.reached(figure)
                        .map(exact -> Formats.decimals(exact.bigDecimalValue(1, RoundingMode.HALF_UP), 1))
                        .orElse(Formats.NONE)
                : GoalWords.figure(on, goal, figure);
    }

    private static BigDecimal mark(Goal goal) {
        return goal.measure().kind().isAnswered() ? BigDecimal.valueOf(100) : goal.required();
    }

    private static Optional<BigDecimal> drawn(Goal goal, Rate figure) {
        return goal.reached(figure).map(FigureTables::rounded);
    }

    private static BigDecimal rounded(BigFraction exact) {
        return exact.bigDecimalValue(DRAWN_DECIMALS, RoundingMode.HALF_UP);
    }

    private static Cell none() {
        return Cell.words(Formats.NONE);
    }

    private String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
