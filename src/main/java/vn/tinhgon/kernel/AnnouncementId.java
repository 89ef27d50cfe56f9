package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a ministry's announcement of procedures. */
public record AnnouncementId(long value) implements Id {

    public static AnnouncementId next() {
        return new AnnouncementId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<AnnouncementId> parse(String text) {
        return Tsids.parse(text, AnnouncementId::new);
    }
}
