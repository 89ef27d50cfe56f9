package vn.tinhgon.platform.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The day somebody looks at: which programme, which units, and what these are called are those of that day. It is today
 * unless they have chosen another; jobs and whatever else happens outside a page look at today. What is open, due or may
 * be decided is judged by {@link PortalClock#today()}, whatever day is looked at.
 */
@Component
public class AsOf {

    /** Where a choice is kept; the screens answer. */
    public interface Choice {

        /** The day chosen by whoever is asking; empty where they have chosen none. */
        Optional<LocalDate> day();
    }

    private final PortalClock clock;
    private final Choice choice;

    AsOf(PortalClock clock, Choice choice) {
        this.clock = clock;
        this.choice = choice;
    }

    /** The day looked at. */
    public LocalDate day() {
        return choice.day().orElseGet(clock::today);
    }

    /** Whether it is today: on another day a screen offers nothing that writes. */
    public boolean isToday() {
        return day().equals(clock.today());
    }
}
