package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Rate;

/** Goals, and figures held against them, in the words of their kind. */
public final class GoalWords {

    private static final char NO_BREAK_SPACE = '\u00a0';

    private GoalWords() {}

    /** Whoever has words in some language: a component, or a document that is written where there is none. */
    @FunctionalInterface
    public interface Language {
        String say(String key, Object... arguments);
    }

    /** «≥ 80%», «≤ 12 văn bản», «Có», «≤ 30/6/2024». */
    public static String goal(Component on, Goal goal) {
        return goal(on::getTranslation, goal);
    }

    /** The same in {@code language}. */
    public static String goal(Language language, Goal goal) {
        return switch (goal.measure().kind()) {
            case RATE, COUNT, AMOUNT -> sign(goal.comparison()) + NO_BREAK_SPACE + bare(goal);
            case YES_NO -> language.say("goal.yes");
            case MILESTONE -> "≤" + NO_BREAK_SPACE + Formats.date(goal.day());
        };
    }

    /** «80%», «12 văn bản»: the number that is to be reached, as it was set. */
    public static String bare(Goal goal) {
        return inUnit(Formats.plain(goal.required()), goal.measure());
    }

    /** A goal as one types it: «80», «có», «30/6/2024». */
    public static String typed(Component on, Goal goal) {
        return switch (goal.measure().kind()) {
            case RATE, COUNT, AMOUNT -> Formats.plain(goal.required());
            case YES_NO -> on.getTranslation("goal.yes.typed");
            case MILESTONE -> Formats.date(goal.day());
        };
    }

    /** «82,20%», «12 văn bản», «Có», «Đúng hạn»; «—» where it is not enough data. */
    public static String figure(Component on, Goal goal, Rate figure) {
        return figure(on::getTranslation, goal, figure);
    }

    /** The same in {@code language}. */
    public static String figure(Language language, Goal goal, Rate figure) {
        if (!goal.isEnough(figure)) {
            return Formats.NONE;
        }
        return switch (goal.measure().kind()) {
            case RATE -> percent(goal, figure);
            case COUNT, AMOUNT -> inUnit(number(goal.measure(), figure), goal.measure());
            case YES_NO, MILESTONE ->
                figure.denominator() == 1 ? answer(language, goal, figure) : percent(goal, figure);
        };
    }

    private static String answer(Language language, Goal goal, Rate figure) {
        if (goal.measure().kind() == FigureKind.YES_NO) {
            return language.say(figure.numerator() == 1 ? "figure.yes" : "figure.no");
        }
        return language.say(figure.numerator() == 1 ? "figure.inTime" : "figure.late");
    }

    /** The same of one period, with the day on which a milestone was reached: «Đúng hạn, 14/6/2024», «Chưa đạt mốc». */
    public static String figure(Component on, Goal goal, Rate figure, Optional<LocalDate> reachedOn) {
        if (goal.measure().kind() == FigureKind.MILESTONE && reachedOn.isEmpty() && figure.numerator() == 0) {
            return on.getTranslation("figure.notReached");
        }
        return reachedOn
                .map(day -> on.getTranslation(
                        figure.numerator() == 1 ? "figure.inTime.day" : "figure.late.day", Formats.date(day)))
                .orElseGet(() -> figure(on, goal, figure));
    }

    /** «742/968»: what is divided; empty where nothing is. */
    public static String counts(Goal goal, Rate figure) {
        var isDivided = switch (goal.measure().kind()) {
            case RATE -> true;
            case COUNT, AMOUNT -> false;
            case YES_NO, MILESTONE -> figure.denominator() > 1;
        };
        return isDivided ? Formats.ratio(figure.numerator(), figure.denominator()) : "";
    }

    /** «742 ÷ 968 = 76,65%», «12 văn bản»: what is divided as well, where something is. */
    public static String written(Component on, Goal goal, Rate figure) {
        return counts(goal, figure).isEmpty()
                ? figure(on, goal, figure)
                : Formats.count(figure.numerator())
                        + " ÷ "
                        + Formats.count(figure.denominator())
                        + " = "
                        + figure(on, goal, figure);
    }

    /** «1.384», «12,5»: a count or an amount without its unit. */
    public static String number(Measure measure, Rate figure) {
        return Formats.plain(measure.number(figure));
    }

    /** «2,65», «12 văn bản»: how far a figure is away from something, percentage points without a word. */
    public static String distance(Measure measure, BigDecimal distance) {
        return measure.kind().isNumber() ? inUnit(Formats.plain(distance), measure) : Formats.points(distance);
    }

    /** Makes {@code field} say what kind of goal is typed into it. */
    public static void asks(TextField field, Measure measure) {
        switch (measure.kind()) {
            case RATE, COUNT, AMOUNT -> field.setSuffixComponent(new Span(measure.unit()));
            case YES_NO -> field.setPlaceholder(field.getTranslation("goal.yes.typed"));
            case MILESTONE -> field.setPlaceholder(field.getTranslation("goal.day.example"));
        }
    }

    private static String percent(Goal goal, Rate figure) {
        return goal.printed(figure).map(Formats::percent).orElse(Formats.NONE);
    }

    private static String inUnit(String number, Measure measure) {
        return measure.kind() == FigureKind.RATE ? number + "%" : number + " " + measure.unit();
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "≥";
            case EXACTLY -> "=";
            case AT_MOST -> "≤";
        };
    }
}
