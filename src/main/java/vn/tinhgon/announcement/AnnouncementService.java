package vn.tinhgon.announcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.announcement.AnnouncementStore.Done;
import vn.tinhgon.announcement.AnnouncementStore.Publication;
import vn.tinhgon.kernel.AnnouncementId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.calendar.WorkingCalendar;
import vn.tinhgon.unit.UnitService;

/**
 * What ministries announce: recorded by the province for a unit in charge, which then publishes a list of procedures and
 * internal workflows in time. Nothing that was entered is overwritten: a correction has its reason.
 */
@Service
public class AnnouncementService {

    private static final int LONGEST_REASON = 1000;

    private final AnnouncementStore announcements;
    private final WorkingCalendar calendar;
    private final UnitService units;
    private final PortalClock clock;
    private final AsOf asOf;
    private final Me me;

    AnnouncementService(
            AnnouncementStore announcements,
            WorkingCalendar calendar,
            UnitService units,
            PortalClock clock,
            AsOf asOf,
            Me me) {
        this.announcements = announcements;
        this.calendar = calendar;
        this.units = units;
        this.clock = clock;
        this.asOf = asOf;
        this.me = me;
    }

    /** One page, what is owed first and of that the nearest last day: of one's own unit, or of all as far as one reads. */
    @May(Right.READ_ANNOUNCEMENTS)
    @Transactional(readOnly = true)
    public List<AnnouncementRow> list(AnnouncementFilter filter, Slice slice) {
        return announcements.list(me.get().scope(), filter, slice, deadlines(), asOf.day());
    }

    /** How many {@link #list} has. */
    @May(Right.READ_ANNOUNCEMENTS)
    @Transactional(readOnly = true)
    public int count(AnnouncementFilter filter) {
        return announcements.count(me.get().scope(), filter, deadlines());
    }

    /** All that {@link #list} has, for a file. */
    @May(Right.READ_ANNOUNCEMENTS)
    @Transactional(readOnly = true)
    public List<AnnouncementRow> all(AnnouncementFilter filter) {
        return announcements.all(me.get().scope(), filter, deadlines(), asOf.day());
    }

    /** Fields of what was announced so far. */
    @May(Right.READ_ANNOUNCEMENTS)
    @Transactional(readOnly = true)
    public List<String> fields() {
        return announcements.fields(me.get().scope());
    }

    /** What one's own unit still owes; a duty of which it owes nothing is left out. */
    @May(Right.PUBLISH_ANNOUNCED)
    @Transactional(readOnly = true)
    public List<WaitingDuty> waiting() {
        var deadlines = deadlines();
        var waiting = new ArrayList<WaitingDuty>();
        announcements
                .owed(me.get().unit())
                .forEach((duty, owed) ->
                        waiting.add(new WaitingDuty(duty, owed.count(), deadlines.due(duty, owed.first()))));
        return waiting;
    }

    /**
     * An announcement with all that was entered of it.
     *
     * @throws NotFound when this province has none of that id, or another unit's is asked for
     */
    @May(Right.READ_ANNOUNCEMENTS)
    @Transactional(readOnly = true)
    public Announcement announcement(AnnouncementId id) {
        return owned(id).readableBy(me.get());
    }

    /**
     * Records an announcement: from its day on the duties of the unit in charge run.
     *
     * @throws Refused at {@code number} that the unit has of the same issuer already; at {@code announcedOn} that is later
     *     than today or in a year without a calendar; at {@code unit} that is not there today
     */
    @May(Right.RECORD_ANNOUNCEMENTS)
    @Transactional
    public AnnouncementId record(Announced announced) {
        canBe(announced);
        var id = AnnouncementId.next();
        announcements.record(id, announced, me.get().person());
        return id;
    }

    /**
     * Corrects what was recorded; what was published is judged anew by the corrected day.
     *
     * @param reason up to 1000 characters
     * @throws NotFound when this province has none of that id
     * @throws Refused as {@link #record}; at {@code announcedOn} after something was published, at {@code reason} that is
     *     blank or too long, or when nothing is different
     * @throws Changed when somebody entered something after {@code version}
     */
    @May(Right.RECORD_ANNOUNCEMENTS)
    @Transactional
    public void correct(AnnouncementId id, long version, Announced announced, String reason) {
        var why = Texts.present("reason", reason, LONGEST_REASON);
        var present = at(version, owned(id).readableBy(me.get()));
        if (announced.equals(present.announced())) {
            throw new Refused("announcement.refused.same");
        }
        canBe(announced);
        var deadlines = deadlines();
        Map<Duty, Done> done = new EnumMap<>(Duty.class);
        present.deadlines()
                .forEach(deadline -> deadline.publishedOn().ifPresent(on -> {
                    if (on.isBefore(announced.announcedOn())) {
                        throw Refused.field("announcedOn", "announcement.refused.published", on);
                    }
                    done.put(deadline.duty(), new Done(on, deadlines.due(deadline.duty(), announced.announcedOn())));
                }));
        announcements.correct(id, version, announced, done, why, me.get().person());
    }

    /**
     * Says what one's own unit published for a duty.
     *
     * @throws NotFound when this province has none of that id, or it is another unit's
     * @throws Refused at {@code publishedOn} before the announcement, later than today or in a year without a calendar; when
     *     something was published for it already
     * @throws Changed when somebody entered something after {@code version}
     */
    @May(Right.PUBLISH_ANNOUNCED)
    @Transactional
    public void publish(AnnouncementId id, long version, Duty duty, Published published) {
        entered(id, version, duty, published, before -> {
            if (!before.isEmpty()) {
                throw new Refused("announcement.refused.done");
            }
            return "";
        });
    }

    /**
     * Corrects what was said to be published; what was said before stays readable.
     *
     * @param reason up to 1000 characters
     * @throws NotFound as {@link #publish}
     * @throws Refused as {@link #publish}; at {@code reason} that is blank or too long; when nothing was published yet, or
     *     nothing is different
     * @throws Changed when somebody entered something after {@code version}
     */
    @May(Right.PUBLISH_ANNOUNCED)
    @Transactional
    public void correctPublished(AnnouncementId id, long version, Duty duty, Published published, String reason) {
        var why = Texts.present("reason", reason, LONGEST_REASON);
        entered(id, version, duty, published, before -> {
            if (before.isEmpty()) {
                throw new Refused("announcement.refused.notDone");
            }
            if (before.getLast().said().equals(published)) {
                throw new Refused("announcement.refused.same");
            }
            return why;
        });
    }

    private interface Reasons {
        String of(List<Entered<Published>> before);
    }

    private void entered(AnnouncementId id, long version, Duty duty, Published published, Reasons reasons) {
        var present = at(version, owned(id).heldBy(me.get()));
        var before = present.published().getOrDefault(duty, List.of());
        var reason = reasons.of(before);
        var on = published.publishedOn();
        if (on.isBefore(present.announced().announcedOn())) {
            throw Refused.field(
                    "publishedOn",
                    "announcement.refused.before",
                    present.announced().announcedOn());
        }
        isPast("publishedOn", on);
        var due = deadlines().due(duty, present.announced().announcedOn());
        announcements.publish(
                id,
                version,
                new Publication(duty, before.size() + 1, published, reason, due),
                me.get().person());
    }

    private static Announcement at(long version, Announcement present) {
        if (present.version() != version) {
            throw new Changed("announcement");
        }
        return present;
    }

    private void canBe(Announced announced) {
        isPast("announcedOn", announced.announcedOn());
        if (units.on(clock.today()).stream().noneMatch(unit -> unit.id().equals(announced.unit()))) {
            throw Refused.field("unit", "announcement.refused.unit");
        }
    }

    /** Of a later day nobody can know yet, and of a year without a calendar nobody can say whether it was in time. */
    private void isPast(String field, LocalDate day) {
        if (day.isAfter(clock.today())) {
            throw Refused.field(field, "announcement.refused.future");
        }
        if (!calendar.days().knows(day.getYear())) {
            throw Refused.field(field, "workingDays.refused.year", String.valueOf(day.getYear()));
        }
    }

    private Owned<Announcement> owned(AnnouncementId id) {
        return announcements.find(id, deadlines(), asOf.day()).orElseThrow(() -> new NotFound("announcement"));
    }

    private Deadlines deadlines() {
        return new Deadlines(calendar.days(), clock.today());
    }
}
