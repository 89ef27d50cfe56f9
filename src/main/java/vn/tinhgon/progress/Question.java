package vn.tinhgon.progress;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is odd about a figure: a question to its unit, answered with a line of explanation. It refuses nothing, and a
 * figure with one is approved by itself and not together with others.
 */
public enum Question {
    /** The denominator is less than half or more than twice that of the period before. */
    DENOMINATOR_FAR,
    /** The same of a count or an amount, which has no denominator. */
    NUMBER_FAR,
    /** Further from the goal than the period before by more than five points, or less in all than was cumulative then. */
    WENT_DOWN,
    /** Numerator and denominator are the same, typed in the last days before the lock. */
    ALL_AT_THE_DEADLINE,
    /** Nearer to the goal than the period before by more than twenty points, typed in the last days before the lock. */
    JUMPED_AT_THE_DEADLINE;

    /** As they stand in the database: codes divided by commas, in this order. */
    static String codes(Collection<Question> questions) {
        return questions.stream().sorted().map(Question::name).collect(Collectors.joining(","));
    }

    static Set<Question> of(String codes) {
        var questions = EnumSet.noneOf(Question.class);
        Stream.of(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(Question::valueOf)
                .forEach(questions::add);
        return questions;
    }
}
