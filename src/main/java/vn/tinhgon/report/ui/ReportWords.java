package vn.tinhgon.report.ui;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.progress.ReportingPeriod;
import vn.tinhgon.progress.RollUp;
import vn.tinhgon.report.ReportColumn;
import vn.tinhgon.report.ReportLine;
import vn.tinhgon.report.ReportLine.Verdict;
import vn.tinhgon.report.ReportTerms;
import vn.tinhgon.report.ReportTotal;

/** The figures of a report in words, the same on screen and on paper. */
final class ReportWords {

    private final GoalWords.Language language;

    ReportWords(GoalWords.Language language) {
        this.language = language;
    }

    /** The columns that a report has beside target, unit and period, in their order. */
    static List<ReportColumn> columns(ReportTerms terms) {
        return Arrays.stream(ReportColumn.values()).filter(terms::has).toList();
    }

    String head(ReportColumn column) {
        return say("report.column." + column);
    }

    /** «3 Tỷ lệ hồ sơ trực tuyến». */
    String target(ReportLine line) {
        return say("progress.target", line.number(), line.shortName());
    }

    static String period(ReportLine line) {
        return Formats.period(line.span().from(), line.span().until());
    }

    /** «Tháng 15/5–14/6/2024». */
    String period(ReportingPeriod period) {
        return say(
                "report.period",
                say("frequency." + period.frequency()),
                Formats.period(period.span().from(), period.span().until()));
    }

    String cell(ReportLine line, ReportColumn column) {
        return switch (column) {
            case NUMERATOR ->
                divided(line, line.figure())
                        .map(rate -> Formats.count(rate.numerator()))
                        .orElse(Formats.NONE);
            case DENOMINATOR ->
                divided(line, line.figure())
                        .map(rate -> Formats.count(rate.denominator()))
                        .orElse(Formats.NONE);
            case FIGURE -> figure(line);
            case GOAL -> GoalWords.goal(language, line.goal());
            case ATTAINED -> verdict(line.verdict());
            case BEFORE -> figure(line.goal(), line.before());
            case DIFFERENCE -> line.difference().map(ReportWords::signed).orElse(Formats.NONE);
            case YEAR_TO_DATE -> figure(line.goal(), line.year());
            case STATE -> state(line);
            case CAUSE -> line.cause();
        };
    }

    /** «82,20%», «12 văn bản», or why there is none: «Chưa báo cáo», «Chưa đủ số liệu», «Không áp dụng». */
    String figure(ReportLine line) {
        return switch (line.verdict()) {
            case ATTAINED, MISSED, OF_THE_YEAR -> figure(line.goal(), line.figure());
            case NOT_ENOUGH_DATA, NOT_YET_DUE, WAITING, NOT_REPORTED, NOT_APPLICABLE -> verdict(line.verdict());
        };
    }

    String verdict(Verdict verdict) {
        return say("report.verdict." + verdict);
    }

    /** Where the figure is on its way, as far as the reader may know. */
    String state(ReportLine line) {
        if (!line.applies()) {
            return verdict(Verdict.NOT_APPLICABLE);
        }
        return line.state().map(state -> say("progress.state." + state)).orElseGet(() -> verdict(Verdict.NOT_REPORTED));
    }

    /** Of one unit only rates are divided. */
    static Optional<Rate> divided(ReportLine line, Optional<Rate> figure) {
        return figure.filter(any -> line.goal().measure().kind() == FigureKind.RATE);
    }

    /** «+2,65», «−1,10», «0,00». */
    private static String signed(BigDecimal difference) {
        return (difference.signum() > 0 ? "+" : "") + Formats.points(difference);
    }

    private String figure(Goal goal, Optional<Rate> figure) {
        return figure.map(rate -> GoalWords.figure(language, goal, rate)).orElse(Formats.NONE);
    }

    // --- Totals ---

    /** «3 Tỷ lệ hồ sơ trực tuyến». */
    String target(ReportTotal total) {
        return say("progress.target", total.period().number(), total.period().shortName());
    }

    String cell(ReportTotal total, ReportColumn column) {
        var sum = total.period();
        return switch (column) {
            case NUMERATOR ->
                summed(sum).map(rate -> Formats.count(rate.numerator())).orElse(Formats.NONE);
            case DENOMINATOR ->
                summed(sum).map(rate -> Formats.count(rate.denominator())).orElse(Formats.NONE);
            case FIGURE -> figure(sum);
            case GOAL -> GoalWords.goal(language, sum.goal());
            case ATTAINED -> verdict(total);
            case YEAR_TO_DATE -> total.year().map(this::figure).orElse(Formats.NONE);
            case STATE -> reported(sum);
            case BEFORE, DIFFERENCE, CAUSE -> "";
        };
    }

    /** Several units that answer yes or no are a rate together; what is counted is not divided. */
    static Optional<Rate> summed(RollUp sum) {
        return sum.isCounted() && !sum.goal().measure().kind().isNumber() ? Optional.of(sum.rate()) : Optional.empty();
    }

    String figure(RollUp sum) {
        if (!sum.isCounted()) {
            return verdict(Verdict.NOT_REPORTED);
        }
        return sum.goal().isEnough(sum.rate())
                ? GoalWords.figure(language, sum.goal(), sum.rate())
                : verdict(Verdict.NOT_ENOUGH_DATA);
    }

    /** What is counted is not held against the goal of all while a unit is missing. */
    String verdict(ReportTotal total) {
        var sum = total.period();
        if (!sum.isCounted()) {
            return verdict(Verdict.NOT_REPORTED);
        }
        return sum.isJudged() ? verdict(ReportLine.verdict(sum.goal(), sum.rate())) : say("rollUp.incomplete");
    }

    /** «12/14 đơn vị đã báo cáo». */
    String reported(RollUp sum) {
        return say(
                "report.reported",
                Formats.count(sum.complete()),
                Formats.count(sum.units().size()));
    }

    String say(String key, Object... arguments) {
        return language.say(key, arguments);
    }
}
