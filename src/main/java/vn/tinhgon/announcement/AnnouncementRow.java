package vn.tinhgon.announcement;

import java.util.List;
import vn.tinhgon.kernel.AnnouncementId;

/**
 * An announcement in a list.
 *
 * @param unitName of the unit in charge
 * @param deadlines one of each duty, in their order
 */
public record AnnouncementRow(AnnouncementId id, Announced announced, String unitName, List<Deadline> deadlines) {

    /** How far one of its duties is. */
    public Deadline of(Duty duty) {
        return deadlines.get(duty.ordinal());
    }
}
