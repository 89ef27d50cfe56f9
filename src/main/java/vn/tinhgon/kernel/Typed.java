package vn.tinhgon.kernel;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as people in Viet Nam type them: the dot groups thousands, the comma starts decimals. What could be read in
 * two ways is refused rather than guessed at; each reason has its own sentence, whose argument is what was typed.
 */
public final class Typed {

    private static final Pattern SPACE_AROUND = Pattern.compile("^[\\s\\u00a0\\u202f]+|[\\s\\u00a0\\u202f]+$");
    private static final Pattern PERCENT_SIGN = Pattern.compile("(?<=[0-9])[\\s\\u00a0\\u202f]*%$");
    private static final Pattern NEGATIVE = Pattern.compile("[-\\u2212][0-9].*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3})+");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}(\\.000)+");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+[.,][0-9]+");
    private static final Pattern GROUPED_DECIMAL = Pattern.compile("[1-9][0-9]{0,2}(\\.[0-9]{3})+,[0-9]+");
    private static final Pattern MISGROUPED = Pattern.compile("[0-9.,]*[0-9][0-9.,]*");

    /** Twelve months of such counts still sum without overflow. */
    private static final int MOST_DIGITS = 15;

    /** Nobody's number is longer; what is, is refused before any pattern goes along it. */
    private static final int LONGEST = 40;

    private static final int GOAL_DECIMALS = 4;
    private static final int HOUR_DECIMALS = 2;
    private static final int PRINTED_DECIMALS = 6;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Typed() {}

    /**
     * A count: «1.012» and «1012» are both 1012.
     *
     * @throws Refused at {@code field}: empty, negative, with decimals («46,09», «46.09»), wrongly grouped, too large,
     *     or no number at all
     */
    public static long count(String field, String typed) {
        var text = present(field, typed);
        if (!DIGITS.matcher(text).matches() && !GROUPED.matcher(text).matches()) {
            throw refused(field, DECIMAL.matcher(text).matches() ? "decimal" : reason(text), text);
        }
        var digits = text.replace(".", "");
        if (digits.length() > MOST_DIGITS) {
            throw refused(field, "tooLarge", text);
        }
        return Long.parseLong(digits);
    }

    /**
     * A goal in percent, above 0 and at most 100, with up to four decimals after a comma or a dot: no goal has
     * thousands, so a dot can only start decimals. «80 %» is 80; «1.000», which is a thousand to a spreadsheet, is none.
     *
     * @throws Refused at {@code field}: empty, negative, outside (0, 100], with more decimals, or no number at all
     */
    public static BigDecimal goal(String field, String typed) {
        var text = present(field, typed);
        if (THOUSANDS.matcher(text).matches()) {
            throw refused(field, "grouping", text);
        }
        var goal = decimal(field, PERCENT_SIGN.matcher(text).replaceFirst(""));
        if (goal.signum() <= 0 || goal.compareTo(HUNDRED) > 0) {
            throw refused(field, "goalRange", text);
        }
        if (goal.scale() > GOAL_DECIMALS) {
            throw refused(field, "decimals", text);
        }
        return goal;
    }

    /**
     * A weight, with up to four decimals after a comma or a dot: «1,5».
     *
     * @throws Refused at {@code field}: empty, negative, with more decimals, or no number at all
     */
    public static BigDecimal weight(String field, String typed) {
        var text = present(field, typed);
        // «1.500» could be a thousand and a half as well as one and a half
        if (GROUPED.matcher(text).matches()) {
            throw refused(field, "grouping", text);
        }
        var weight = decimal(field, text);
        if (weight.scale() > GOAL_DECIMALS) {
            throw refused(field, "decimals", text);
        }
        return weight;
    }

    /**
     * Hours, with up to two decimals after a comma or a dot: «15,6».
     *
     * @throws Refused at {@code field}: empty, negative, with more decimals, too large, or no number at all
     */
    public static BigDecimal hours(String field, String typed) {
        var text = present(field, typed);
        var hours = decimal(field, text);
        if (hours.scale() > HOUR_DECIMALS) {
            throw refused(field, "hourDecimals", text);
        }
        if (hours.compareTo(MOST_HOURS) > 0) {
            throw refused(field, "hoursTooLarge", text);
        }
        return hours;
    }

    /**
     * A number out of a printed report, with as many decimals as are printed, at most six: «46,10», «1.394.985», «2054»,
     * «1.394,5». A dot before three figures groups thousands, another starts decimals.
     *
     * @throws Refused at {@code field}: empty, negative, wrongly grouped, with more decimals, too large, or no number
     */
    public static BigDecimal printed(String field, String typed) {
        var text = present(field, typed);
        var grouped =
                GROUPED.matcher(text).matches() || GROUPED_DECIMAL.matcher(text).matches();
        var number = decimal(field, grouped ? text.replace(".", "") : text);
        if (number.scale() > PRINTED_DECIMALS) {
            throw refused(field, "printedDecimals", text);
        }
        if (number.precision() - number.scale() > MOST_DIGITS) {
            throw refused(field, "tooLarge", text);
        }
        return number;
    }

    /** A number whose dot, like its comma, starts decimals. */
    private static BigDecimal decimal(String field, String text) {
        if (!DIGITS.matcher(text).matches() && !DECIMAL.matcher(text).matches()) {
            throw refused(field, reason(text), text);
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    private static String present(String field, String typed) {
        if (typed.length() > LONGEST) {
            throw Refused.field(field, "typed.refused.tooLong", LONGEST);
        }
        var text = SPACE_AROUND.matcher(typed).replaceAll("");
        if (text.isEmpty()) {
            throw Refused.field(field, "typed.refused.empty");
        }
        if (NEGATIVE.matcher(text).matches()) {
            throw refused(field, "negative", text);
        }
        return text;
    }

    private static String reason(String text) {
        return MISGROUPED.matcher(text).matches() ? "grouping" : "notNumber";
    }

    private static Refused refused(String field, String reason, String text) {
        return Refused.field(field, "typed.refused." + reason, text);
    }
}
