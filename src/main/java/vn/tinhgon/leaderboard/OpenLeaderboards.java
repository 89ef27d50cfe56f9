package vn.tinhgon.leaderboard;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.province.VisitedProvinces;
import vn.tinhgon.unit.Tier;

/**
 * What a province has published, for whoever comes without signing in. It asks nobody for a right: it reads what was
 * published and nothing else, and only where the province has opened it.
 */
@Component
public class OpenLeaderboards {

    private final VisitedProvinces provinces;
    private final OpenDataStore open;
    private final SnapshotStore snapshots;
    private final PortalClock clock;

    OpenLeaderboards(VisitedProvinces provinces, OpenDataStore open, SnapshotStore snapshots, PortalClock clock) {
        this.provinces = provinces;
        this.open = open;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** What was published last of each tier; empty where no province has that alias, or it opens nothing. */
    public Optional<OpenProvince> of(String alias) {
        return provinces.in(
                alias,
                () -> opened(() -> new OpenProvince(
                        open.isIllustrative() || clock.demonstrationDay().isPresent(),
                        Stream.of(Tier.values())
                                .flatMap(tier -> latest(tier).stream())
                                .toList())));
    }

    /** What was published last of one tier; empty where nothing was, no province has that alias, or it opens nothing. */
    public Optional<OpenBoard> of(String alias, Tier tier) {
        return provinces.in(alias, () -> opened(() -> latest(tier)).flatMap(board -> board));
    }

    /** Nothing is read for nobody: this is asked without signing in. */
    private <T> Optional<T> opened(Supplier<T> published) {
        return open.current().open() ? Optional.of(published.get()) : Optional.empty();
    }

    private Optional<OpenBoard> latest(Tier tier) {
        return snapshots.latest(tier, clock.today()).flatMap(row -> {
            var json = snapshots.content(row.id());
            // What is not what was published is shown to nobody
            return CanonicalJson.sha256(json).equals(row.sha256())
                    ? Optional.of(new OpenBoard(row, CanonicalJson.read(json), json))
                    : Optional.empty();
        });
    }
}
