package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.leaderboard.Explanation;
import vn.tinhgon.leaderboard.Explanation.Line;
import vn.tinhgon.platform.documents.DocumentTable;
import vn.tinhgon.platform.documents.DocumentTable.Column;
import vn.tinhgon.platform.documents.OfficialDocument;
import vn.tinhgon.platform.documents.OfficialDocument.Block;
import vn.tinhgon.platform.documents.OfficialDocument.Heading;
import vn.tinhgon.platform.documents.OfficialDocument.Letterhead;
import vn.tinhgon.platform.documents.OfficialDocument.Paragraph;
import vn.tinhgon.platform.documents.OfficialDocument.Title;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.OnPaper;

/** An explanation to hand round: the same sentences and numbers as on the screen, each with what it is made from. */
final class ExplanationPaper {

    private final Component on = new OnPaper();
    private final LineWords words = new LineWords(on);

    /** @param remark what has to be said of the province; may be empty */
    OfficialDocument of(Letterhead letterhead, Optional<String> remark, Explanation why) {
        var blocks = new ArrayList<Block>();
        remark.map(Paragraph::new).ifPresent(blocks::add);
        new ExplanationWords(on).sentences(why).stream().map(Paragraph::new).forEach(blocks::add);
        blocks.add(points(why));
        why.lines().forEach(line -> source(line, blocks));
        var board = why.board();
        return new OfficialDocument(
                Optional.of(letterhead),
                Title.of(
                        say("leaderboard.paper.kind"),
                        new ExplanationWords(on).heading(why),
                        say(
                                "leaderboard.paper.note",
                                board.year().name(),
                                say("leaderboard.tier." + board.tier()),
                                Formats.moment(board.readAt()))),
                blocks,
                Optional.empty(),
                false);
    }

    private DocumentTable points(Explanation why) {
        var sheet = why.standing().placing().sheet();
        var rows = new ArrayList<DocumentTable.Row>();
        for (var line : why.lines()) {
            rows.add(new DocumentTable.Line(
                    List.of(name(line), words.figure(line), words.result(line), words.goal(line), words.points(line))));
        }
        rows.add(new DocumentTable.Total(
                say("leaderboard.total", PointWords.weight(sheet.applicable())),
                List.of(PointWords.of(sheet.points()))));
        return new DocumentTable(
                List.of(
                        Column.text(say("leaderboard.line.target"), 40),
                        Column.figures(say("leaderboard.line.figure"), 18),
                        Column.figures(say("leaderboard.percent"), 14),
                        Column.figures(say("leaderboard.line.goal"), 14),
                        Column.figures(say("leaderboard.line.points"), 14)),
                rows);
    }

    /** How the points of a criterion come about, and who answers for each figure. */
    private void source(Line line, List<Block> blocks) {
        blocks.add(new Heading(name(line)));
        words.formula(line).stream().map(Paragraph::new).forEach(blocks::add);
        line.entries().forEach(entry -> {
            var said = new ArrayList<String>(List.of(words.of(line, entry), words.entered(entry)));
            words.submitted(entry).ifPresent(said::add);
            words.approved(entry).ifPresent(said::add);
            said.add(words.evidence(entry));
            blocks.add(new Paragraph(String.join("; ", said) + "."));
        });
    }

    private static String name(Line line) {
        return line.of().code() + ". " + line.of().shortName();
    }

    private String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
