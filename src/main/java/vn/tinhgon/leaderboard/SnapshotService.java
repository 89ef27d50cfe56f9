package vn.tinhgon.leaderboard;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.SnapshotId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.province.ProvinceService;
import vn.tinhgon.unit.Tier;

/**
 * Publishes leaderboards and reads what was published. Published is what the closed periods say; it is frozen with its
 * hash, and what changes later makes another version with its reason.
 */
@Service
public class SnapshotService {

    private final SnapshotStore snapshots;
    private final LeaderboardService leaderboard;
    private final ProvinceService provinces;
    private final PortalClock clock;
    private final AsOf asOf;
    private final Me me;
    private final ApplicationEventPublisher events;

    SnapshotService(
            SnapshotStore snapshots,
            LeaderboardService leaderboard,
            ProvinceService provinces,
            PortalClock clock,
            AsOf asOf,
            Me me,
            ApplicationEventPublisher events) {
        this.snapshots = snapshots;
        this.leaderboard = leaderboard;
        this.provinces = provinces;
        this.clock = clock;
        this.asOf = asOf;
        this.me = me;
        this.events = events;
    }

    /** What was published last of a tier by the day looked at; empty where nothing was. */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public Optional<PublishedBoard> latest(Tier tier) {
        return snapshots.latest(tier, asOf.day()).map(this::read);
    }

    /** @throws NotFound when this province has published none of that id */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public PublishedBoard get(SnapshotId id) {
        return read(snapshots.get(id));
    }

    private PublishedBoard read(SnapshotRow row) {
        var content = snapshots.content(row.id());
        return new PublishedBoard(
                row,
                CanonicalJson.read(content),
                CanonicalJson.sha256(content).equals(row.sha256()),
                snapshots.before(row).map(this::content),
                snapshots.corrected(row).map(this::content));
    }

    private Snapshot content(SnapshotRow row) {
        return CanonicalJson.read(snapshots.content(row.id()));
    }

    /** All that was published of a tier by the day looked at: the latest period first, its last version on top. */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public List<SnapshotRow> list(Tier tier, Slice slice) {
        return snapshots.list(tier, asOf.day(), slice);
    }

    /** How many {@link #list} has. */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public int count(Tier tier) {
        return snapshots.count(tier, asOf.day());
    }

    /**
     * Writes the published JSON, byte by byte as it was hashed.
     *
     * @throws NotFound when this province has published none of that id
     */
    @May(Right.READ_LEADERBOARD)
    @Transactional(readOnly = true)
    public void write(SnapshotId id, OutputStream to) {
        try {
            to.write(snapshots.content(id).getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What would be published of a tier today; empty where no period is closed or there is nobody to compare. */
    @May(Right.PUBLISH_LEADERBOARD)
    @Transactional(readOnly = true)
    public Optional<NextSnapshot> next(Tier tier) {
        return ready(tier).map(ready -> {
            var last = last(ready);
            return new NextSnapshot(
                    ready.reached(),
                    last.map(SnapshotRow::version).orElse(0),
                    last.filter(before -> says(ready, before)).isPresent());
        });
    }

    /**
     * Publishes what the closed periods say of a tier.
     *
     * @param after how many versions of the period whoever publishes knows of
     * @throws Refused while nothing is closed, there is nobody to compare, another day than today is looked at, or nothing
     *     has changed since the version before; at {@code signedOn} that is to come, or before the period's last day; at
     *     {@code reason} where another version has none
     * @throws Changed when somebody has published a version meanwhile
     */
    @May(Right.PUBLISH_LEADERBOARD)
    @Transactional
    public SnapshotId publish(Tier tier, int after, Publication by) {
        if (!asOf.isToday()) {
            throw new Refused("snapshot.refused.otherDay");
        }
        var ready = ready(tier).orElseThrow(() -> new Refused("snapshot.refused.nothingClosed"));
        if (by.signedOn().isAfter(clock.today())) {
            throw Refused.field("signedOn", "snapshot.refused.future");
        }
        if (by.signedOn().isBefore(ready.reached().lastDay())) {
            throw Refused.field("signedOn", "snapshot.refused.early");
        }
        var last = last(ready);
        if (last.map(SnapshotRow::version).orElse(0) != after) {
            throw new Changed("snapshot");
        }
        if (last.isPresent() && by.reason().isEmpty()) {
            throw Refused.field("reason", "snapshot.refused.noReason");
        }
        if (last.filter(before -> says(ready, before)).isPresent()) {
            throw new Refused("snapshot.refused.unchanged");
        }
        var why = last.isEmpty() ? new Publication(by.number(), by.signedOn(), "") : by;
        events.publishEvent(new OpenedAnew());
        return snapshots.publish(
                ready.content(), ready.programme(), after + 1, why, me.get().person());
    }

    /** What can be published. */
    private record Ready(ProgrammeId programme, Period reached, Snapshot content) {}

    private Optional<Ready> ready(Tier tier) {
        var province = provinces.current();
        return leaderboard
                .closed(tier)
                .filter(reading -> !reading.board().standings().isEmpty())
                .flatMap(reading -> reading.board()
                        .year()
                        .latestClosed()
                        .map(reached -> new Ready(
                                reading.board().year().id(),
                                reached,
                                new SnapshotContent(
                                                reading,
                                                new Snapshot.Province(province.alias(), province.name()),
                                                reached)
                                        .snapshot())));
    }

    private Optional<SnapshotRow> last(Ready ready) {
        return snapshots.last(ready.programme(), ready.content().tier(), ready.reached());
    }

    private static boolean says(Ready ready, SnapshotRow row) {
        return CanonicalJson.sha256(CanonicalJson.of(ready.content())).equals(row.sha256());
    }
}
