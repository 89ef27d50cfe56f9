package vn.tinhgon.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    private static final int AMOUNT_DECIMALS = 2;

    /** Two of the digits of a count are its hundredths. */
    private static final int MOST_AMOUNT_DIGITS = MOST_DIGITS - AMOUNT_DECIMALS;

    /** Without marks, which people leave out. */
    private static final Set<String> YES = Set.of("co", "x", "1", "roi", "yes");

    private static final Set<String> NO = Set.of("khong", "chua", "0", "no");
    private static final List<DateTimeFormatter> DAYS = Stream.of("uuuu-M-d", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu")
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT))
            .toList();
    private static final int LONGEST_DAY = 10;
    private static final int FIRST_YEAR = 1900;
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
     * A goal as its target asks for it: a percentage, a count, an amount, yes, or a day as {@link Measure#goalOf} keeps
     * it. A percentage has up to four decimals after a comma or a dot: no goal has thousands, so a dot can only start
     * decimals. «80 %» is 80; «1.000», which is a thousand to a spreadsheet, is none. 0 is a goal only of «at most».
     *
     * @throws Refused at {@code field} where it is none
     */
    public static BigDecimal goal(String field, FigureKind kind, Comparison comparison, String typed) {
        var goal = switch (kind) {
            case RATE -> percentage(field, typed);
            case COUNT -> BigDecimal.valueOf(count(field, typed));
            case AMOUNT -> amount(field, typed);
            case YES_NO -> yes(field, typed);
            case MILESTONE -> Measure.goalOf(day(field, present(field, typed)));
        };
        if (goal.signum() == 0 && comparison != Comparison.AT_MOST) {
            throw refused(field, "goalNothing", typed.strip());
        }
        return goal;
    }

    private static BigDecimal percentage(String field, String typed) {
        var text = present(field, typed);
        if (THOUSANDS.matcher(text).matches()) {
            throw refused(field, "grouping", text);
        }
        var goal = decimal(field, PERCENT_SIGN.matcher(text).replaceFirst(""));
        if (goal.compareTo(HUNDRED) > 0) {
            throw refused(field, "goalRange", text);
        }
        if (goal.scale() > GOAL_DECIMALS) {
            throw refused(field, "decimals", text);
        }
        return goal;
    }

    /**
     * An amount, with up to two decimals: «1.394,5», «12,75».
     *
     * @throws Refused at {@code field}: empty, negative, wrongly grouped, with more decimals, too large, or no number
     */
    public static BigDecimal amount(String field, String typed) {
        var amount = printed(field, typed);
        if (amount.stripTrailingZeros().scale() > AMOUNT_DECIMALS) {
            throw refused(field, "amountDecimals", typed.strip());
        }
        if (amount.precision() - amount.scale() > MOST_AMOUNT_DIGITS) {
            throw refused(field, "amountTooLarge", typed.strip());
        }
        return amount;
    }

    /**
     * Whether something is done: yes, «x» or «1», no or «0», in either language, with marks or without.
     *
     * @throws Refused at {@code field} where it says neither
     */
    public static boolean isYes(String field, String typed) {
        var text = Texts.bare(present(field, typed));
        if (!YES.contains(text) && !NO.contains(text)) {
            throw refused(field, "yesNo", typed.strip());
        }
        return YES.contains(text);
    }

    /** Whether it says that something is not done yet, where otherwise the day of it stands. */
    public static boolean isNotYet(String typed) {
        return NO.contains(Texts.bare(typed.strip()));
    }

    /**
     * A day as people write it: «1/3/2025», «01-03-2025», «1.3.2025», «2025-03-01».
     *
     * @throws Refused at {@code field} where it is none: strictly, «31/4/2025» is no day and not 30/4 either; nor is one
     *     before 1900, which is a year wrongly typed
     */
    public static LocalDate day(String field, String typed) {
        for (var form : DAYS) {
            if (typed.strip().length() > LONGEST_DAY) {
                break;
            }
            try {
                var day = LocalDate.parse(typed.strip(), form);
                if (day.getYear() >= FIRST_YEAR) {
                    return day;
                }
            } catch (DateTimeParseException otherForm) {
                // The next form may fit.
            }
        }
        throw Refused.field(field, "typed.refused.notDay", typed);
    }

    private static BigDecimal yes(String field, String typed) {
        if (!isYes(field, typed)) {
            throw refused(field, "goalNo", typed.strip());
        }
        return BigDecimal.ONE;
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

    /** @throws Refused at {@code field} where nothing is typed, or more than anybody's number, word or day */
    public static String present(String field, String typed) {
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
