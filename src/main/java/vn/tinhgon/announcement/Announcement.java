package vn.tinhgon.announcement;

import java.util.List;
import java.util.Map;
import vn.tinhgon.kernel.AnnouncementId;

/**
 * An announcement with all that was entered of it.
 *
 * @param version grows with each change, so that nobody overwrites what somebody else has entered
 * @param unitName of the unit in charge, as it is called on the day looked at
 * @param deadlines one of each duty, in their order
 * @param entered what was recorded and each correction, the earliest first
 * @param published what was published for each duty and each correction, the earliest first; nothing where none was
 */
public record Announcement(
        AnnouncementId id,
        long version,
        Announced announced,
        String unitName,
        List<Deadline> deadlines,
        List<Entered<Announced>> entered,
        Map<Duty, List<Entered<Published>>> published) {}
