package vn.tinhgon.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void a_part_above_its_whole_is_refused_at_the_part() {
        var refused = catchThrowableOfType(Refused.class, () -> new Rate(101, 100));
        assertThat(refused.field()).contains("numerator");
        assertThat(refused.key()).isEqualTo("rate.refused.partAboveWhole");
        assertThat(refused.arguments()).containsExactly(101L, 100L);
    }

    @Test
    void negative_counts_are_refused_where_they_stand() {
        assertThat(catchThrowableOfType(Refused.class, () -> new Rate(-1, 3)).field())
                .contains("numerator");
        assertThat(catchThrowableOfType(Refused.class, () -> new Rate(0, -3)).field())
                .contains("denominator");
    }

    @Test
    void nothing_of_nothing_has_no_percentage() {
        assertThat(new Rate(0, 0).percent(1)).isEmpty();
        assertThat(new Rate(0, 0).percent(0)).isEmpty();
    }

    @Test
    void below_the_minimum_there_is_not_enough_data() {
        assertThat(new Rate(4, 4).percent(5)).isEmpty();
        assertThat(new Rate(5, 5).percent(5)).contains(Percent.of(1, 1));
    }

    @Test
    void rates_are_summed_before_they_are_divided() {
        var district = new Rate(3, 3).plus(new Rate(0, 900));
        assertThat(district).isEqualTo(new Rate(3, 903));
        assertThat(district.percent(1).orElseThrow().printed()).isEqualTo("0.33");
    }

    @Test
    void a_sum_too_large_is_an_error_and_not_a_wrong_number() {
        var large = new Rate(0, Long.MAX_VALUE);
        assertThatThrownBy(() -> large.plus(new Rate(0, 1))).isInstanceOf(ArithmeticException.class);
    }
}
