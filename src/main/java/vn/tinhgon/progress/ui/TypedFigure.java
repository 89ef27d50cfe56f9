package vn.tinhgon.progress.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.progress.Figure;

/**
 * What stands in the first two fields of a line, by the kind of figure its target asks for: two counts of a rate;
 * otherwise only the first is used, for a number, «có» or «không», or the day of a milestone.
 */
record TypedFigure(Rate rate, Optional<LocalDate> reachedOn) {

    private static final String NUMERATOR = "numerator";

    /** @throws Refused at {@code numerator} or {@code denominator} */
    static TypedFigure read(Goal goal, Period span, String first, String second) {
        return switch (goal.measure().kind()) {
            case RATE -> of(new Rate(Typed.count(NUMERATOR, first), Typed.count("denominator", second)));
            case COUNT -> of(goal.measure().number(BigDecimal.valueOf(Typed.count(NUMERATOR, first))));
            case AMOUNT -> of(goal.measure().number(Typed.amount(NUMERATOR, first)));
            case YES_NO -> of(new Rate(Typed.isYes(NUMERATOR, first) ? 1 : 0, 1));
            case MILESTONE -> {
                var day = Typed.isNotYet(Typed.present(NUMERATOR, first))
                        ? Optional.<LocalDate>empty()
                        : Optional.of(Typed.day(NUMERATOR, first));
                yield new TypedFigure(goal.milestone(day, span.lastDay()), day);
            }
        };
    }

    /** How {@code figure} is typed into the first field. */
    static String first(Goal goal, Figure figure, FigureWords words) {
        return switch (goal.measure().kind()) {
            case RATE -> Formats.count(figure.rate().numerator());
            case COUNT, AMOUNT -> GoalWords.number(goal.measure(), figure.rate());
            case YES_NO -> words.say(figure.rate().numerator() == 1 ? "figure.typed.yes" : "figure.typed.no");
            case MILESTONE -> figure.reachedOn().map(Formats::date).orElseGet(() -> words.say("figure.typed.notYet"));
        };
    }

    private static TypedFigure of(Rate rate) {
        return new TypedFigure(rate, Optional.empty());
    }
}
