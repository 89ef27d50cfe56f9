package vn.tinhgon.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PercentTest {

    @Test
    void it_prints_two_decimals_half_up() {
        assertThat(Percent.of(899, 900).printed()).isEqualTo("99.89");
        assertThat(Percent.of(201, 502).printed()).isEqualTo("40.04");
        assertThat(Percent.of(1, 1).printed()).isEqualTo("100.00");
        assertThat(Percent.of(12_345, 100_000).printed()).isEqualTo("12.35");
        assertThat(Percent.of(12_344, 100_000).printed()).isEqualTo("12.34");
    }

    @Test
    void it_compares_by_what_it_is_and_not_by_what_it_prints() {
        assertThat(Percent.of(24_999, 25_000)).isLessThan(Percent.of(1, 1));
        assertThat(Percent.of(24_999, 25_000).printed())
                .isEqualTo(Percent.of(1, 1).printed());
    }

    @Test
    void equal_fractions_are_equal_percentages() {
        assertThat(Percent.of(2, 4)).isEqualTo(Percent.of(1, 2)).hasSameHashCodeAs(Percent.of(1, 2));
    }

    @Test
    void it_is_not_made_of_nothing() {
        assertThatThrownBy(() -> Percent.of(0, 0)).isInstanceOf(ArithmeticException.class);
    }
}
