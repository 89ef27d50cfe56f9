package vn.tinhgon.announcement;

import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/**
 * Which announcements to list.
 *
 * @param text in number or excerpt, diacritics need not be typed; blank for all
 * @param field exactly, however its marks are written; empty for all
 * @param unit in charge; empty for all that one reads
 */
public record AnnouncementFilter(String text, Optional<String> field, Optional<UnitId> unit, Which which) {

    /** How far they are: with one of their duties, at least. */
    public enum Which {
        /** Something is still to be published. */
        WAITING,
        RUNNING,
        DUE_SOON,
        LATE,
        DONE_IN_TIME,
        DONE_LATE,
        ALL
    }

    public static final AnnouncementFilter WAITING =
            new AnnouncementFilter("", Optional.empty(), Optional.empty(), Which.WAITING);
}
