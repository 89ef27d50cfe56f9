package vn.tinhgon.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FrequencyTest {

    private static final Period FROM_THE_15TH = year(LocalDate.of(2023, 12, 15));

    @Test
    void a_year_from_the_15th_has_months_to_the_14th() {
        var months = Frequency.MONTH.periodsOf(FROM_THE_15TH);
        assertThat(months).hasSize(12);
        assertThat(months.get(2)).isEqualTo(new Period(LocalDate.of(2024, 2, 15), LocalDate.of(2024, 3, 15)));
        assertThat(months.getLast().lastDay()).isEqualTo(LocalDate.of(2024, 12, 14));
    }

    @Test
    void a_year_from_january_has_calendar_months() {
        var months = Frequency.MONTH.periodsOf(year(LocalDate.of(2024, 1, 1)));
        assertThat(months.get(1)).isEqualTo(new Period(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1)));
    }

    @Test
    void quarters_half_years_and_the_year_follow_the_programme() {
        assertThat(Frequency.QUARTER.periodsOf(FROM_THE_15TH))
                .extracting(Period::lastDay)
                .containsExactly(
                        LocalDate.of(2024, 3, 14),
                        LocalDate.of(2024, 6, 14),
                        LocalDate.of(2024, 9, 14),
                        LocalDate.of(2024, 12, 14));
        assertThat(Frequency.HALF_YEAR.periodsOf(FROM_THE_15TH)).hasSize(2);
        assertThat(Frequency.YEAR.periodsOf(FROM_THE_15TH)).containsExactly(FROM_THE_15TH);
    }

    @Test
    void the_last_period_ends_with_the_year() {
        var short_year = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 5, 1));
        assertThat(Frequency.QUARTER.periodsOf(short_year))
                .containsExactly(
                        new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1)),
                        new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 5, 1)));
    }

    @Test
    void no_day_is_left_out_or_counted_twice_where_months_have_no_31st() {
        var months = Frequency.MONTH.periodsOf(year(LocalDate.of(2024, 1, 31)));
        assertThat(months).hasSize(12);
        for (var month = 1; month < months.size(); month++) {
            assertThat(months.get(month).from()).isEqualTo(months.get(month - 1).until());
        }
        assertThat(months.get(2).from()).isEqualTo(LocalDate.of(2024, 3, 31));
    }

    private static Period year(LocalDate from) {
        return new Period(from, from.plusYears(1));
    }
}
