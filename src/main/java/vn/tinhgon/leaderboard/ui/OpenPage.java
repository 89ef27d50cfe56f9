package vn.tinhgon.leaderboard.ui;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import vn.tinhgon.leaderboard.OpenBoard;
import vn.tinhgon.leaderboard.OpenProvince;
import vn.tinhgon.leaderboard.Snapshot;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;

/** The page that everybody reads: plain tables, no script. */
final class OpenPage {

    private final boolean illustrative;
    private final List<OpenBoard> boards;
    private final GoalWords.Language words;

    OpenPage(OpenProvince opened, GoalWords.Language words) {
        this.illustrative = opened.illustrative();
        this.boards = opened.boards();
        this.words = words;
    }

    String html() {
        var province = boards.stream()
                .findFirst()
                .map(board -> board.content().province().name())
                .orElse("");
        return page(
                say("open.title") + (province.isEmpty() ? "" : " · " + province),
                (illustrative ? element("p", say("illustrative")) : "")
                        + (boards.isEmpty()
                                ? element("p", say("snapshot.none"))
                                : boards.stream().map(this::section).collect(joining())));
    }

    /** What somebody reads where nothing is open, whether there is such a province or not. */
    static String nothing(GoalWords.Language words) {
        return page(words.say("open.title"), element("p", words.say("open.nothing")));
    }

    private static String page(String title, String content) {
        return """
                <!DOCTYPE html>
                <html lang="vi">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <link rel="stylesheet" href="/cong-bo.css">
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                %2$s
                </main>
                </body>
                </html>
                """.formatted(escaped(title), content);
    }

    private String section(OpenBoard board) {
        var row = board.row();
        var tier = row.tier().text();
        var here = "/cong-bo/" + board.content().province().alias() + "/" + tier;
        return """
                <section id="%s">
                %s
                %s
                %s
                <p><a href="%s.json">JSON</a> <a href="%s.csv">CSV</a></p>
                <table>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table>
                %s
                %s
                <table class="criteria">
                <thead><tr>%s</tr></thead>
                <tbody>
                %s</tbody>
                </table>
                </section>
                """.formatted(
                tier,
                element("h2", say("leaderboard.tier." + row.tier())),
                element(
                        "p",
                        say(
                                "open.document",
                                Formats.period(
                                        row.reached().from(), row.reached().until()),
                                row.by().number(),
                                Formats.date(row.by().signedOn()),
                                row.version())),
                element("p", say("open.hash", row.sha256())),
                escaped(here),
                escaped(here),
                heads(
                        "leaderboard.rank",
                        "leaderboard.unit",
                        "leaderboard.points",
                        "leaderboard.applicable",
                        "leaderboard.percent"),
                board.content().units().stream().map(this::line).collect(joining()),
                element("p", rule(board.content().rule())),
                element("h3", say("open.criteria")),
                heads("scoreSheet.code", "scoreSheet.criterion", "scoreSheet.rule", "scoreSheet.maximum"),
                board.content().rule().criteria().stream().map(this::criterion).collect(joining()));
    }

    private String criterion(Snapshot.Criterion criterion) {
        return cells(Stream.of(
                criterion.code(),
                criterion.name(),
                BoardRule.of(words, criterion),
                Formats.plain(criterion.maximum())));
    }

    private String rule(Snapshot.Rule rule) {
        return say("leaderboard.rule") + " "
                + say("snapshot.rule", rule.criteria().size(), PointWords.weight(rule.maximum())) + " "
                + BoardRule.of(words, rule.sheet().isPresent(), rule.applicableShare());
    }

    private String heads(String... keys) {
        return Stream.of(keys)
                .map(key -> "<th scope=\"col\">" + escaped(say(key)) + "</th>")
                .collect(joining());
    }

    private String line(Snapshot.Unit unit) {
        return cells(Stream.of(
                unit.rank().map(String::valueOf).orElse(say("leaderboard.unranked")),
                unit.name(),
                PointWords.of(unit.exactPoints()),
                PointWords.weight(unit.exactApplicable()),
                unit.rank()
                        .flatMap(rank -> unit.printed())
                        .map(Formats::percent)
                        .orElse(Formats.NONE)));
    }

    private static String cells(Stream<String> row) {
        return row.map(cell -> element("td", cell)).collect(joining("", "<tr>", "</tr>\n"));
    }

    private String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
