package vn.tinhgon.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource({
        "1.012, 1012",
        "1012, 1012",
        "'\u00a01012 ', 1012",
        "0, 0",
        "1.384.000, 1384000",
        "999999999999999, 999999999999999",
    })
    void a_count_may_group_its_thousands(String typed, long count) {
        assertThat(Typed.count("numerator", typed)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "'  ', empty",
        "-3, negative",
        "\u22123, negative",
        "'46,09', decimal",
        "46.09, decimal",
        "0.123, decimal",
        "1.0123, decimal",
        "'1,012', decimal",
        "1012.000, decimal",
        "1.01.234, grouping",
        "1.012., grouping",
        "'1.012,5', grouping",
        "abc, notNumber",
        "1 012, notNumber",
        "12%, notNumber",
        "-, notNumber",
        "., notNumber",
        "\u0661\u0662, notNumber",
        "1e3, notNumber",
        "1000000000000000, tooLarge",
        "99999999999999999999999, tooLarge",
    })
    void what_is_no_count_is_refused_with_its_own_reason(String typed, String reason) {
        var refused = catchThrowableOfType(Refused.class, () -> Typed.count("numerator", typed));
        assertThat(refused.key()).isEqualTo("typed.refused." + reason);
        assertThat(refused.field()).contains("numerator");
    }

    /** A pattern that goes back and forth over a million digits would hold the processor for minutes. */
    @Test
    void what_is_far_too_long_is_refused_before_it_is_read() {
        var refused = catchThrowableOfType(Refused.class, () -> Typed.count("numerator", "1".repeat(1_000_000) + "x"));
        assertThat(refused.key()).isEqualTo("typed.refused.tooLong");
    }

    @ParameterizedTest
    @CsvSource({
        "'46,09', 46.09",
        "46.09, 46.09",
        "100, 100",
        "'0,0001', 0.0001",
        "46.095, 46.095",
        "' 80 ', 80",
        "80%, 80",
        "'80,5 %', 80.5"
    })
    void a_goal_takes_comma_or_dot(String typed, String goal) {
        assertThat(Typed.goal("goal", FigureKind.RATE, Comparison.AT_LEAST, typed))
                .isEqualByComparingTo(goal);
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "-3, negative",
        "120, goalRange",
        "1012, goalRange",
        "'100,0001', goalRange",
        "0, goalNothing",
        "'0,0', goalNothing",
        "'46,09001', decimals",
        "1.012.000, grouping",
        "abc, notNumber",
        "%, notNumber",
        "46%%, notNumber",
        "1.000, grouping",
    })
    void what_is_no_goal_is_refused_with_its_own_reason(String typed, String reason) {
        var refused = catchThrowableOfType(
                Refused.class, () -> Typed.goal("goal", FigureKind.RATE, Comparison.AT_LEAST, typed));
        assertThat(refused.key()).isEqualTo("typed.refused." + reason);
        assertThat(refused.field()).contains("goal");
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, 1.200, 1200",
        "COUNT, 8000, 8000",
        "AMOUNT, '1.394,5', 1394.5",
        "AMOUNT, '12,75', 12.75",
        "YES_NO, có, 1",
        "YES_NO, Yes, 1",
        "MILESTONE, 30/6/2024, 20240630",
        "MILESTONE, ' 2024-06-30', 20240630",
        "RATE, '46,09', 46.09",
    })
    void a_goal_is_of_its_kind(FigureKind kind, String typed, String goal) {
        assertThat(Typed.goal("goal", kind, Comparison.AT_LEAST, typed)).isEqualByComparingTo(goal);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT, 0, goalNothing",
        "COUNT, '1,5', decimal",
        "AMOUNT, '0,00', goalNothing",
        "AMOUNT, '1,255', amountDecimals",
        "AMOUNT, 12345678901234, amountTooLarge",
        "YES_NO, không, goalNo",
        "YES_NO, 80, yesNo",
        "MILESTONE, 31/6/2024, notDay",
        "MILESTONE, tháng 6, notDay",
        "MILESTONE, 30/6/0202, notDay",
    })
    void what_is_no_goal_of_its_kind_is_refused(FigureKind kind, String typed, String reason) {
        var refused = catchThrowableOfType(Refused.class, () -> Typed.goal("goal", kind, Comparison.AT_LEAST, typed));
        assertThat(refused.key()).isEqualTo("typed.refused." + reason);
        assertThat(refused.field()).contains("goal");
    }

    @ParameterizedTest
    @CsvSource({"RATE, 0", "RATE, '0,0 %'", "COUNT, 0", "AMOUNT, '0,00'"})
    void none_is_a_goal_where_at_most_so_much_is_allowed(FigureKind kind, String typed) {
        assertThat(Typed.goal("goal", kind, Comparison.AT_MOST, typed)).isEqualByComparingTo("0");
        var refused = catchThrowableOfType(Refused.class, () -> Typed.goal("goal", kind, Comparison.EXACTLY, typed));
        assertThat(refused.key()).isEqualTo("typed.refused.goalNothing");
    }

    @Test
    void whether_it_is_done_is_typed_in_many_ways() {
        assertThat(List.of("có", "Co", "CÓ", "x", "1", "yes", "rồi"))
                .allMatch(typed -> Typed.isYes("numerator", typed));
        assertThat(List.of("không", "khong", "chưa", "0", "No")).noneMatch(typed -> Typed.isYes("numerator", typed));
        assertThat(Typed.isNotYet(" Chưa ")).isTrue();
        assertThat(Typed.isNotYet("30/6/2024")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'46,09', 46.09",
        "46.10, 46.10",
        "2054, 2054",
        "1.616, 1616",
        "1.394.985, 1394985",
        "'1.394,50', 1394.50",
        "'1,616', 1.616"
    })
    void a_printed_number_keeps_its_decimals(String typed, String number) {
        assertThat(Typed.printed("printed_value", typed)).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource({
        "'', empty",
        "-3, negative",
        "'1,2345678', printedDecimals",
        "1234567890123456, tooLarge",
        "1.38.4, grouping",
        "gần 85, notNumber",
    })
    void what_is_no_printed_number_is_refused_with_its_own_reason(String typed, String reason) {
        var refused = catchThrowableOfType(Refused.class, () -> Typed.printed("printed_value", typed));
        assertThat(refused.key()).isEqualTo("typed.refused." + reason);
        assertThat(refused.field()).contains("printed_value");
    }

    @Test
    void a_refusal_tells_what_was_typed() {
        var refused = catchThrowableOfType(Refused.class, () -> Typed.count("numerator", " abc "));
        assertThat(refused.arguments()).containsExactly("abc");
    }
}
