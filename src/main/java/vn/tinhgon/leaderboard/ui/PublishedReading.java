package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.leaderboard.Difference;
import vn.tinhgon.leaderboard.PublishedBoard;
import vn.tinhgon.leaderboard.Snapshot;
import vn.tinhgon.leaderboard.SnapshotService;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;

/** A leaderboard as it was published, made from what was frozen alone. */
@CssImport("./snapshot.css")
class PublishedReading extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PublishedBoard board;
    private final transient SnapshotService snapshots;

    /** @param ownUnit code of the unit that whoever reads wants to know of first */
    PublishedReading(PublishedBoard board, SnapshotService snapshots, String ownUnit) {
        this.board = board;
        this.snapshots = snapshots;
        var panel = new PublishedPanel(board.content());
        var grid = new PublishedGrid(board);
        grid.addCellFocusListener(focus -> focus.getItem().ifPresent(grid::select));
        grid.addSelectionListener(chosen -> chosen.getFirstSelectedItem().ifPresent(panel::show));
        var table = new Div(document(), grid, rule());
        if (board.corrected().isPresent()) {
            table.add(differences());
        }
        table.add(new H2(say("snapshot.versions")), new SnapshotsGrid(snapshots, board.row()));
        table.addClassName("leaderboard-table");
        addClassName("with-panel");
        add(table, panel);
        board.content()
                .unit(ownUnit)
                .or(() -> board.content().units().stream().findFirst())
                .ifPresent(grid::select);
    }

    /** By what it was published, and how that is checked. */
    private Component document() {
        var row = board.row();
        var hash = new Span(row.sha256());
        hash.addClassName("snapshot-hash");
        var document = new Section(
                new Paragraph(say(
                        "snapshot.document",
                        row.by().number(),
                        Formats.date(row.by().signedOn()),
                        row.version(),
                        row.publishedBy(),
                        Formats.moment(row.publishedAt()))),
                new Paragraph(board.content()
                        .rule()
                        .sheet()
                        .map(sheet -> say("snapshot.sheet", sheet))
                        .orElse(say("snapshot.sheet.none"))),
                new Div(new Span(say("snapshot.hash")), hash, intact()),
                new DownloadLink(
                        say("snapshot.download"),
                        SnapshotWords.file(row),
                        "application/json",
                        () -> to -> snapshots.write(row.id(), to)));
        if (!row.by().reason().isEmpty()) {
            document.add(new Paragraph(say("snapshot.reason", row.by().reason())));
        }
        document.addClassNames("card", "snapshot-document");
        return document;
    }

    private Component intact() {
        return board.intact()
                ? new Badge(Glyph.CHECK, Badge.Look.GOOD, say("snapshot.intact"))
                : new Badge(Glyph.CROSS, Badge.Look.WRONG, say("snapshot.broken"));
    }

    private Component rule() {
        var rule = board.content().rule();
        var words = new Paragraph(say("snapshot.rule", rule.criteria().size(), PointWords.weight(rule.maximum())) + " "
                + BoardRule.of(this::say, rule.sheet().isPresent(), rule.applicableShare()));
        words.addClassName("leaderboard-rule");
        return words;
    }

    /** What this version says otherwise than the one before. */
    private Component differences() {
        var differences = board.differences();
        var list = new UnorderedList();
        differences.forEach(difference -> list.add(new ListItem(difference(difference))));
        var section =
                new Section(new H2(say("snapshot.differences", board.row().version() - 1, differences.size())), list);
        section.addClassName("snapshot-differences");
        return section;
    }

    private String difference(Difference difference) {
        var places =
                say("snapshot.difference", difference.unit(), place(difference.before()), place(difference.after()));
        return difference.criteria().isEmpty()
                ? places
                : places + " " + say("snapshot.difference.criteria", figures(difference));
    }

    /** «1 (25/100 → 30/100)»: what was reported, where that is what differs. */
    private String figures(Difference difference) {
        return String.join(
                ", ",
                difference.criteria().stream()
                        .map(code -> figure(
                                code, List.of(figure(difference.before(), code), figure(difference.after(), code))))
                        .toList());
    }

    private String figure(String code, List<String> beforeAndAfter) {
        return beforeAndAfter.getFirst().equals(beforeAndAfter.getLast())
                ? code
                : say("snapshot.difference.figure", code, beforeAndAfter.getFirst(), beforeAndAfter.getLast());
    }

    private static String figure(Optional<Snapshot.Unit> unit, String code) {
        return unit.flatMap(each -> each.result(code))
                .flatMap(Snapshot.Result::rate)
                .map(PointWords::ratio)
                .orElse(Formats.NONE);
    }

    private String place(Optional<Snapshot.Unit> unit) {
        return unit.map(each -> each.rank()
                        .map(rank -> say("snapshot.place", rank, PointWords.of(each.exactPoints())))
                        .orElse(say("snapshot.place.unranked", PointWords.of(each.exactPoints()))))
                .orElse(say("snapshot.place.none"));
    }

    private String say(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }
}
