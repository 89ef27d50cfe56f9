package vn.tinhgon.kernel;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.local.sample.SampleCalendar;
import vn.tinhgon.platform.calendar.DayKind;
import vn.tinhgon.province.CalendarDay;

/** Working days are counted as offices work, over the holidays of 2023 to 2026 as they were decided. */
class WorkingDaysTest {

    private static final WorkingDays DAYS = new WorkingDays(of(DayKind.OFF), of(DayKind.WORKING));

    private static Set<LocalDate> of(DayKind kind) {
        return SampleCalendar.days().stream()
                .filter(day -> day.kind() == kind)
                .map(CalendarDay::day)
                .collect(toSet());
    }

    /** The first two as the domain's rules have them: announced on 12/4/2024, lists due on 22/4, workflows on 2/5. */
    @ParameterizedTest
    @CsvSource({
        "2024-04-12,  5, 2024-04-22",
        "2024-04-12, 10, 2024-05-02",
        // The Saturday worked in exchange counts, and the day itself never does
        "2024-05-03,  1, 2024-05-04",
        "2024-05-03,  2, 2024-05-06",
        "2024-04-13,  1, 2024-04-15",
        "2024-04-18,  1, 2024-04-19",
        "2023-01-19,  1, 2023-01-27",
        "2023-04-28,  1, 2023-05-04",
        "2023-08-31,  1, 2023-09-05",
        "2024-02-07,  1, 2024-02-15",
        "2024-08-30,  1, 2024-09-04",
        "2025-01-24,  1, 2025-02-03",
        "2025-04-25,  1, 2025-04-26",
        "2025-04-29,  1, 2025-05-05",
        "2025-08-29,  1, 2025-09-03",
        "2025-12-31,  1, 2026-01-05",
        "2026-01-09,  1, 2026-01-10",
        "2026-02-13,  1, 2026-02-23",
        "2026-04-24,  1, 2026-04-28",
        "2026-04-29,  1, 2026-05-04",
        "2026-08-21,  1, 2026-08-22",
        "2026-08-28,  1, 2026-09-03",
        "2024-06-14,  0, 2024-06-14"
    })
    void the_nth_working_day_after_a_day(LocalDate day, int number, LocalDate reached) {
        assertThat(DAYS.after(day, number)).contains(reached);
        assertThat(DAYS.between(day, reached)).hasValue(number);
    }

    /** Which days offices were closed on end to end, from the first to the last. */
    @ParameterizedTest
    @CsvSource({
        "2023-01-20, 2023-01-26",
        "2023-04-29, 2023-05-03",
        "2023-09-01, 2023-09-04",
        "2024-02-08, 2024-02-14",
        "2024-04-18, 2024-04-18",
        "2024-04-27, 2024-05-01",
        "2024-08-31, 2024-09-03",
        "2025-01-25, 2025-02-02",
        "2025-04-07, 2025-04-07",
        "2025-04-30, 2025-05-04",
        "2025-08-30, 2025-09-02",
        "2026-01-01, 2026-01-04",
        "2026-02-14, 2026-02-22",
        "2026-04-25, 2026-04-27",
        "2026-04-30, 2026-05-03",
        "2026-08-29, 2026-09-02"
    })
    void offices_were_closed(LocalDate first, LocalDate last) {
        assertThat(first.datesUntil(last.plusDays(1))).noneMatch(DAYS::isWorking);
    }

    @ParameterizedTest
    @CsvSource({"2023, 0", "2024, 1", "2025, 1", "2026, 2"})
    void each_year_gives_eleven_days_that_nobody_works_for(int year, int exchanged) {
        assertThat(DAYS.weekdaysOff(year)).isEqualTo(WorkingDays.HOLIDAYS + exchanged);
        assertThat(of(DayKind.WORKING)).filteredOn(day -> day.getYear() == year).hasSize(exchanged);
    }

    @Test
    void a_year_without_a_list_is_said_to_have_none_and_never_counted_by_its_weekends() {
        var day = LocalDate.of(2026, 12, 30);
        assertThat(DAYS.after(day, 1)).contains(LocalDate.of(2026, 12, 31));
        assertThat(DAYS.after(day, 2)).isEmpty();
        assertThat(DAYS.between(day, LocalDate.of(2027, 1, 4))).isEmpty();
        assertThat(DAYS.firstUnknown(day)).isEqualTo(2027);
        assertThatThrownBy(() -> DAYS.isWorking(LocalDate.of(2027, 1, 4)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("workingDays.refused.year");
                    assertThat(refused.arguments()).containsExactly("2027");
                });
    }

    /** Somebody who has typed half a year's list must not be told deadlines by it. */
    @Test
    void a_list_with_a_holiday_too_few_is_none() {
        Predicate<LocalDate> tet = LocalDate.of(2024, 2, 8)::equals;
        var half = new WorkingDays(of(DayKind.OFF).stream().filter(tet.negate()).collect(toSet()), of(DayKind.WORKING));
        assertThat(half.knows(2023)).isTrue();
        assertThat(half.weekdaysOff(2024)).isEqualTo(11);
        var less = new WorkingDays(
                Stream.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 9, 2)).collect(toSet()), Set.of());
        assertThat(less.knows(2024)).isFalse();
        assertThat(less.after(LocalDate.of(2024, 4, 12), 5)).isEmpty();
    }

    @Test
    void a_day_that_is_not_later_is_no_working_day_away() {
        assertThat(DAYS.between(LocalDate.of(2024, 4, 12), LocalDate.of(2024, 4, 12)))
                .hasValue(0);
        assertThat(DAYS.between(LocalDate.of(2024, 4, 12), LocalDate.of(2024, 4, 1)))
                .hasValue(0);
    }
}
