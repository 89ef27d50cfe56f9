package vn.tinhgon.people.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.people.Grant;
import vn.tinhgon.people.PersonRow;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;

/** Says what somebody may act as, since when, and until when. */
final class RightWords {

    private RightWords() {}

    /** «Cán bộ đầu mối, Sở Tư pháp», «… (thay Đỗ Văn Sơn)». */
    static String capacity(Component on, PersonRow.Held held) {
        return capacity(on, held.role(), held.unitName(), held.standsInFor());
    }

    static String capacity(Component on, Grant grant) {
        return capacity(on, grant.role(), grant.unitName(), grant.standsInFor());
    }

    private static String capacity(Component on, Role role, String unit, Optional<String> standsInFor) {
        var words = on.getTranslation("role." + role) + ", " + unit;
        return standsInFor
                .map(whom -> on.getTranslation("capacity.standsIn", words, whom))
                .orElse(words);
    }

    /** «từ 1/1/2024», «1/1/2024–31/3/2024»: both days are in force. */
    static String time(Component on, Grant grant) {
        var from = Formats.date(day(grant.from()));
        return grant.until()
                .map(until -> from + "–" + Formats.date(lastDay(until)))
                .orElseGet(() -> on.getTranslation("grant.since", from));
    }

    static Badge state(Component on, Grant grant, Instant now) {
        return switch (grant.at(now)) {
            case TO_COME -> new Badge(Glyph.HOURGLASS, Badge.Look.ACCENT, on.getTranslation("grant.state.TO_COME"));
            case IN_FORCE -> new Badge(Glyph.CHECK, Badge.Look.GOOD, on.getTranslation("grant.state.IN_FORCE"));
            case ENDED -> new Badge(Glyph.DASH, Badge.Look.GREY, on.getTranslation("grant.state.ENDED"));
        };
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, PortalClock.VIETNAM);
    }

    /** A right that ended in the course of a day was still in force on it. */
    static LocalDate lastDay(Instant until) {
        return day(until.minusMillis(1));
    }
}
