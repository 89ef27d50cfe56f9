package vn.tinhgon.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** UC-009: the day looked at is today until another is chosen. */
class AsOfTest {

    /** Six in the evening in London, and one in the morning of 16/6 in Vietnam. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T18:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 16);

    @Test
    void who_has_chosen_no_day_looks_at_today() {
        assertThat(choosing(Optional.empty()).day()).isEqualTo(TODAY);
        assertThat(choosing(Optional.empty()).isToday()).isTrue();
    }

    @Test
    void who_has_chosen_a_day_looks_at_it() {
        var asOf = choosing(Optional.of(LocalDate.of(2024, 6, 15)));
        assertThat(asOf.day()).isEqualTo(LocalDate.of(2024, 6, 15));
        assertThat(asOf.isToday()).isFalse();
    }

    @Test
    void today_chosen_is_today() {
        assertThat(choosing(Optional.of(TODAY)).isToday()).isTrue();
    }

    private static AsOf choosing(Optional<LocalDate> day) {
        return new AsOf(new PortalClock(CLOCK, ""), () -> day);
    }
}
