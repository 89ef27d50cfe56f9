package vn.tinhgon.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate FROM = LocalDate.of(2024, 2, 15);
    private static final LocalDate UNTIL = LocalDate.of(2024, 3, 15);

    @Test
    void a_month_from_the_15th_ends_on_the_14th() {
        var month = new Period(FROM, UNTIL);
        assertThat(month.lastDay()).isEqualTo("2024-03-14");
        assertThat(month.contains(FROM)).isTrue();
        assertThat(month.contains(month.lastDay())).isTrue();
        assertThat(month.contains(UNTIL)).isFalse();
        assertThat(month.contains(FROM.minusDays(1))).isFalse();
    }

    @Test
    void a_period_without_a_day_is_refused() {
        var refused = catchThrowableOfType(Refused.class, () -> new Period(FROM, FROM));
        assertThat(refused.field()).contains("until");
    }
}
