package vn.tinhgon.formality;

import static vn.tinhgon.formality.Rule.Number.COUNT;
import static vn.tinhgon.formality.Rule.Number.DAY;
import static vn.tinhgon.formality.Rule.Number.DOINGS;
import static vn.tinhgon.formality.Rule.Number.DONG;
import static vn.tinhgon.formality.Rule.Number.PART;
import static vn.tinhgon.formality.Rule.Number.PERCENT;
import static vn.tinhgon.formality.Rule.Number.RATE;
import static vn.tinhgon.formality.Rule.Number.TEXT;
import static vn.tinhgon.formality.Rule.Number.YEAR;

import java.util.Arrays;
import java.util.List;

/** What is asked about, with the numbers that each question carries in the order of its sentence. */
public enum Rule {
    /** A plan changes neither a step nor an hour; what it saves a year. */
    WORK_UNCHANGED(DONG),
    /** What a plan saves comes from one part; which share, which part, what that saves a year, what all of it saves. */
    ONE_ASSUMPTION(PERCENT, PART, DONG, DONG),
    /** A procedure was simplified the same way in an earlier year; which year, what was done both times. */
    SIMPLIFIED_TWICE(YEAR, DOINGS),
    /** A plan costs more in fact than was approved; a year in fact, as approved, before. */
    ENFORCED_WORSE(DONG, DONG, DONG),
    /** Many units report the goal to the point; the goal, how many of them, of how many that reported. */
    EXACTLY_THE_GOAL(PERCENT, COUNT, COUNT),
    /** A figure jumps just before the deadline; before, now, when it was handed in, the last day. */
    JUMPED(RATE, RATE, DAY, DAY),
    /** A file proves other figures too; how many of them, how many other units have them, what it is called. */
    EVIDENCE_TWICE(COUNT, COUNT, TEXT);

    /** What one of the numbers of a question is, and so how it is shown. */
    public enum Number {
        DONG,
        PERCENT,
        COUNT,
        YEAR,
        /** «742/968». */
        RATE,
        DAY,
        /** Of a procedure: «STEP-4». */
        PART,
        /** Divided by commas. */
        DOINGS,
        /** Stands last: it alone may hold a bar. */
        TEXT
    }

    static final String BAR = "|";

    private final List<Number> numbers;

    Rule(Number... numbers) {
        this.numbers = List.of(numbers);
    }

    public List<Number> numbers() {
        return numbers;
    }

    /** The numbers one by one, of the form in which they are kept. */
    List<String> read(String kept) {
        return Arrays.asList(kept.split("[|]", numbers.size()));
    }
}
