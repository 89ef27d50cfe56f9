package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
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
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.leaderboard.OpenDataService;
import vn.tinhgon.leaderboard.ProgrammeYear;
import vn.tinhgon.leaderboard.PublishedBoard;
import vn.tinhgon.leaderboard.SnapshotService;
import vn.tinhgon.leaderboard.Standing;
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
import vn.tinhgon.score.ui.ScoreLinks;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitRow;

/** The units of a tier by rank, and beside them why the selected one stands where it does. */
@Route(value = "leaderboard/:" + LeaderboardLinks.TIER + "?", layout = Shell.class)
@May(Right.READ_LEADERBOARD)
@CssImport("./leaderboard.css")
class LeaderboardView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String UNNUMBERED = "–";
    private static final String TIERS = "leaderboard-tiers";

    private final transient LeaderboardService leaderboard;
    private final transient SnapshotService snapshots;
    private final transient ContestService contests;
    private final transient OpenDataService openData;
    private final transient UnitGroupService unitGroups;
    private final transient Letterheads letterheads;
    private final transient Me me;
    private final transient AsOf asOf;
    private final ExplanationPanel explanation = new ExplanationPanel(this::deselect);
    private final List<StandingsGrid> grids = new ArrayList<>();
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
        grids.clear();
        var side = new Div(table(board));
        amongPeers().ifPresent(side::addComponentAsFirst);
        side.addClassName("leaderboard-table");
        var both = new Div(side, explanation);
        both.addClassName("with-panel");
        work(tiers(board), both);
        contested = contested(board.year().id());
        status(say("leaderboard.status", board.ranked().size(), board.unranked().size()) + contestedWords());
        // Whoever belongs to the tier wants to know of their own unit first.
        asked.flatMap(board::of)
                .or(() -> board.of(me.get().unit()))
                .or(() -> board.standings().stream().findFirst())
                .ifPresentOrElse(this::select, explanation::close);
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

    private Component[] table(Board board) {
        var parts = new ArrayList<Component>();
        if (board.standings().isEmpty()) {
            parts.add(new Paragraph(
                    board.units().getOrDefault(tier, 0) == 0
                            ? say("leaderboard.noUnits", Formats.date(asOf.day()))
                            : say(board.year().sheet().isPresent() ? "leaderboard.emptySheet" : "leaderboard.empty")));
            return parts.toArray(Component[]::new);
        }
        if (!board.ranked().isEmpty()) {
            parts.add(grid("leaderboard.ranked", board, board.ranked()));
        }
        if (!board.unranked().isEmpty()) {
            var heading = new H2(say("leaderboard.unranked"));
            var count =
                    new Span(say("leaderboard.unranked.count", board.unranked().size()));
            count.addClassName("quiet");
            var line = new Div(heading, count);
            line.addClassName("leaderboard-unranked");
            parts.add(line);
            parts.add(grid("leaderboard.unranked", board, board.unranked()));
        }
        parts.add(rule(board));
        return parts.toArray(Component[]::new);
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

    private StandingsGrid grid(String label, Board board, List<Standing> standings) {
        var grid = new StandingsGrid(board);
        grid.setAriaLabel(say(label));
        grid.setItems(standings);
        // The arrows take the explanation along; Enter goes into it.
        grid.addCellFocusListener(focus -> focus.getItem().ifPresent(this::select));
        grid.addItemClickListener(click -> explanation.reveal());
        Shortcuts.addShortcutListener(grid, explanation::focus, Key.ENTER).listenOn(grid);
        Shortcuts.addShortcutListener(grid, this::deselect, Key.ESCAPE).listenOn(grid);
        grids.add(grid);
        return grid;
    }

    private Component rule(Board board) {
        var weights = board.evenWeight()
                .map(weight -> say("leaderboard.rule.even", board.criteria().size(), PointWords.weight(weight)))
                .orElse(say("leaderboard.rule.uneven", board.criteria().size(), PointWords.weight(board.maximum())));
        var heading = new Span(say("leaderboard.rule"));
        heading.addClassName("strong");
        var sheet = board.year()
                .sheet()
                .map(used -> say(
                        "leaderboard.sheet",
                        used.name(),
                        used.number().map(String::valueOf).orElse(UNNUMBERED)));
        var rule = new Paragraph(
                heading,
                sheet.<Component>map(words -> ScoreLinks.to(tier, words + ". ")).orElseGet(Span::new),
                new Span(weights + " "
                        + BoardRule.of(
                                this::say,
                                board.year().sheet().isPresent(),
                                board.year().applicableShare())
                        + " "
                        + BoardRule.notCounted(this::say, board)));
        rule.addClassName("leaderboard-rule");
        return rule;
    }

    private void select(Standing standing) {
        var unit = standing.unit().id();
        if (explanation.shows(unit)) {
            return;
        }
        grids.forEach(grid -> grid.mark(standing));
        explanation.show(leaderboard.explanation(tier, unit, peers), contested, paper(tier, standing.unit(), peers));
        remember(Optional.of(unit));
    }

    private PaperLinks paper(Tier of, UnitRow unit, Optional<UnitGroupId> among) {
        return new PaperLinks(
                say("leaderboard.paper"),
                "giai-trinh-thu-hang-" + Texts.dashed(unit.name()) + "-" + asOf.day(),
                () -> new ExplanationPaper()
                        .of(
                                letterheads.of("", Optional.of(asOf.day())),
                                letterheads.remark(),
                                leaderboard.explanation(of, unit.id(), among)));
    }

    private void deselect() {
        grids.forEach(StandingsGrid::deselectAll);
        explanation.close();
        remember(Optional.empty());
    }

    private void remember(Optional<UnitId> unit) {
        address(LeaderboardLinks.address(tier, peers, unit));
    }
}
