package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.assignment.UnitGroupService;
import vn.tinhgon.contest.ContestService;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.SnapshotId;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitGroupId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Board;
import vn.tinhgon.leaderboard.Explanation;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.leaderboard.OpenDataService;
import vn.tinhgon.leaderboard.ProgrammeYear;
import vn.tinhgon.leaderboard.PublishedBoard;
import vn.tinhgon.leaderboard.SnapshotService;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.Letterheads;
import vn.tinhgon.platform.ui.Page;
import vn.tinhgon.platform.ui.PaperLinks;
import vn.tinhgon.platform.ui.Shell;
import vn.tinhgon.platform.ui.Ways;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitRow;

/** The units of a tier by rank, and beside them why the selected one stands where it does. */
@Route(value = "leaderboard/:" + LeaderboardLinks.TIER + "?", layout = Shell.class)
@May(Right.READ_LEADERBOARD)
@CssImport("./leaderboard.css")
class LeaderboardView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String TIERS = "leaderboard-tiers";

    private final transient LeaderboardService leaderboard;
    private final transient SnapshotService snapshots;
    private final transient ContestService contests;
    private final transient OpenDataService openData;
    private final transient UnitGroupService unitGroups;
    private final transient Letterheads letterheads;
    private final transient Me me;
    private final transient AsOf asOf;
    private Tier tier = Tier.PROVINCIAL;
    private transient Optional<UnitGroupId> peers = Optional.empty();
    private transient Contested contested = Contested.NOTHING;
    private transient Optional<SnapshotId> published = Optional.empty();

    LeaderboardView(
            LeaderboardService leaderboard,
            SnapshotService snapshots,
            ContestService contests,
            OpenDataService openData,
            UnitGroupService unitGroups,
            Letterheads letterheads,
            Me me,
            AsOf asOf) {
        this.leaderboard = leaderboard;
        this.snapshots = snapshots;
        this.contests = contests;
        this.openData = openData;
        this.unitGroups = unitGroups;
        this.letterheads = letterheads;
        this.me = me;
        this.asOf = asOf;
        title(say("leaderboard.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tier = LeaderboardLinks.tier(event).orElse(Tier.PROVINCIAL);
        actions();
        if (LeaderboardLinks.isPublished(event)) {
            LeaderboardLinks.snapshot(event)
                    .map(snapshots::get)
                    .or(() -> snapshots.latest(tier))
                    .ifPresentOrElse(this::show, this::nothingPublished);
            return;
        }
        peers = LeaderboardLinks.peers(event);
        peers.map(among -> leaderboard.board(tier, among))
                .orElseGet(() -> leaderboard.board(tier))
                .ifPresentOrElse(
                        board -> show(board, LeaderboardLinks.unit(event)),
                        () -> work(new Paragraph(say("leaderboard.noProgramme", Formats.date(asOf.day())))));
    }

    private void show(Board board, Optional<UnitId> asked) {
        facts(
                new Span(board.year().name()),
                new Span(reach(board.year())),
                new Badge(
                        Glyph.HOURGLASS,
                        Badge.Look.GREY,
                        say("leaderboard.provisional", Formats.moment(board.readAt()))),
                readings(false));
        offerPublishing(board);
        contested = contested(board.year().id());
        work(tiers(board), board.standings().isEmpty() ? noUnits(board) : units(board, asked));
        status(say("leaderboard.status", board.ranked().size(), board.unranked().size()) + contestedWords());
    }

    private Component noUnits(Board board) {
        var words = new Paragraph(
                board.units().getOrDefault(tier, 0) == 0
                        ? say("leaderboard.noUnits", Formats.date(asOf.day()))
                        : say(board.year().sheet().isPresent() ? "leaderboard.emptySheet" : "leaderboard.empty"));
        var side = new Div(words);
        amongPeers().ifPresent(side::addComponentAsFirst);
        side.addClassName("leaderboard-table");
        return side;
    }

    private Component units(Board board, Optional<UnitId> asked) {
        var units = new StandingsPanel(board, tier, contested, amongPeers(), new Reading(tier, peers));
        // Whoever belongs to the tier wants to know of their own unit first.
        asked.flatMap(board::of)
                .or(() -> board.of(me.get().unit()))
                .or(() -> board.standings().stream().findFirst())
                .ifPresent(units::select);
        return units;
    }

    /** What is approved so far of {@code of}, ranked {@code among} peers or all. */
    private final class Reading implements StandingsPanel.Around {

        private final Tier of;
        private final Optional<UnitGroupId> among;

        Reading(Tier of, Optional<UnitGroupId> among) {
            this.of = of;
            this.among = among;
        }

        @Override
        public Explanation explanation(UnitId unit) {
            return leaderboard.explanation(of, unit, among);
        }

        @Override
        public PaperLinks paper(UnitRow unit) {
            return new PaperLinks(
                    say("leaderboard.paper"),
                    "giai-trinh-thu-hang-" + Texts.dashed(unit.name()) + "-" + asOf.day(),
                    () -> new ExplanationPaper()
                            .of(
                                    letterheads.of("", Optional.of(asOf.day())),
                                    letterheads.remark(),
                                    explanation(unit.id())));
        }

        @Override
        public void selected(Optional<UnitId> unit) {
            address(LeaderboardLinks.address(of, among, unit));
        }
    }

    private Contested contested(ProgrammeId programme) {
        return new Contested(
                me.get().may(Right.READ_CONTESTS) ? contests.counted(programme) : Map.of(),
                me.get().may(Right.CONTEST_FIGURES) && asOf.isToday()
                        ? Optional.of(me.get().unit())
                        : Optional.empty());
    }

    private String contestedWords() {
        var all = contested.all();
        return all.all() == 0 ? "" : " · " + say("contest.count", all.all(), all.waiting());
    }

    private void show(PublishedBoard published) {
        tier = published.row().tier();
        var content = published.content();
        facts(
                new Span(content.programme().name()),
                new Span(say(
                        "snapshot.reached",
                        Formats.period(
                                published.row().reached().from(),
                                published.row().reached().until()))),
                new Badge(
                        Glyph.LOCK,
                        Badge.Look.GREY,
                        say("snapshot.published.version", published.row().version())),
                readings(true));
        work(
                publishedTiers(),
                new PublishedReading(published, snapshots, me.get().unitCode()),
                openDataSwitch(content.province().alias()));
        status(say("snapshot.status", content.units().size()));
    }

    private Component openDataSwitch(String alias) {
        return me.get().may(Right.PUBLISH_LEADERBOARD) && asOf.isToday()
                ? new OpenDataSwitch(openData, alias)
                : new Div();
    }

    private void nothingPublished() {
        facts(readings(true));
        work(publishedTiers(), new Paragraph(say("snapshot.none")));
        status(say("snapshot.status", 0));
    }

    /** Two readings, each an address: what is approved so far, and what was published. */
    private Ways readings(boolean published) {
        var readings = new Ways(say("snapshot.readings"), "leaderboard-readings");
        readings.add(LeaderboardLinks.to(tier, say("snapshot.provisional")), !published);
        readings.add(LeaderboardLinks.published(tier, Optional.empty(), say("snapshot.published")), published);
        return readings;
    }

    private Ways publishedTiers() {
        var tiers = new Ways(say("leaderboard.tiers"), TIERS);
        for (var each : Tier.values()) {
            tiers.add(
                    LeaderboardLinks.published(each, Optional.empty(), say("leaderboard.tier." + each)), each == tier);
        }
        return tiers;
    }

    private void offerPublishing(Board board) {
        if (!me.get().may(Right.PUBLISH_LEADERBOARD)
                || !asOf.isToday()
                || board.standings().isEmpty()
                || board.year().latestClosed().isEmpty()) {
            return;
        }
        var publish = new Button(say("snapshot.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        actions(publish);
    }

    private void publish() {
        snapshots.next(tier).ifPresent(next -> {
            if (next.unchanged()) {
                new Attempt(this).run(() -> {
                    throw new Refused("snapshot.refused.unchanged");
                });
                return;
            }
            new PublishLeaderboardDialog(
                            next,
                            contested.all().waiting(),
                            new Kept(me.get().person()).inForm("publish." + tier),
                            by -> published = Optional.of(snapshots.publish(tier, next.versions(), by)),
                            this::published)
                    .open();
        });
    }

    private void published() {
        Attempt.done(say("snapshot.publish.done"));
        published.ifPresent(id -> getUI().ifPresent(ui -> {
            var address = LeaderboardLinks.address(tier, id);
            ui.navigate(address.getPath(), address.getQueryParameters());
        }));
    }

    private String reach(ProgrammeYear year) {
        return year.latestClosed()
                .map(period -> say("leaderboard.until", Formats.period(period.from(), period.until())))
                .orElse(say("leaderboard.nothingDue"));
    }

    /** One without a unit on the day is none to go to. */
    private Ways tiers(Board board) {
        var tiers = new Ways(say("leaderboard.tiers"), TIERS);
        for (var each : Tier.values()) {
            var units = board.units().getOrDefault(each, 0);
            if (units == 0 && each != tier) {
                continue;
            }
            var count = new Span(String.valueOf(units));
            count.addClassName("quiet");
            var link = LeaderboardLinks.to(each, say("leaderboard.tier." + each));
            link.add(count);
            tiers.add(link, each == tier);
        }
        return tiers;
    }

    /** Ways to the groups that are ranked by themselves; nothing where there are none. */
    private Optional<Ways> amongPeers() {
        var groups = unitGroups.peers();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var ways = new Ways(say("leaderboard.peers"), "leaderboard-readings");
        ways.add(LeaderboardLinks.among(tier, Optional.empty(), say("leaderboard.peers.all")), peers.isEmpty());
        for (var group : groups) {
            var id = Optional.of(group.id());
            ways.add(LeaderboardLinks.among(tier, id, group.name()), peers.equals(id));
        }
        return Optional.of(ways);
    }
}
