package vn.tinhgon.platform.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.tenancy.Binding;

/**
 * The day the portal goes by, of the calendar in Vietnam. Where sample data is shown, a demonstration's day stands in
 * for today in reports and periods; the audit trail and sign-ins always keep real time.
 */
@Component
public class PortalClock implements Binding.Day {

    /** The zone of legal days. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock real;
    private final @Nullable LocalDate demonstrationDay;

    PortalClock(Clock real, @Value("${tinhgon.demonstration-day:}") String demonstrationDay) {
        this.real = real;
        this.demonstrationDay = demonstrationDay.isBlank() ? null : LocalDate.parse(demonstrationDay);
    }

    /** Today, or the demonstration's day. */
    @Override
    public LocalDate today() {
        return demonstrationDay().orElseGet(() -> LocalDate.now(real.withZone(VIETNAM)));
    }

    /** The day shown in the header as a demonstration's, if this is one. */
    public Optional<LocalDate> demonstrationDay() {
        return Optional.ofNullable(demonstrationDay);
    }
}
