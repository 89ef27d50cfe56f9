package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import vn.tinhgon.leaderboard.Snapshot;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.GoalWords;
import vn.tinhgon.score.Source;

/** The points of one unit as they were published, criterion by criterion. */
class PublishedPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Snapshot published;

    PublishedPanel(Snapshot published) {
        this.published = published;
        addClassNames("card", "leaderboard-why");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void show(Snapshot.Unit unit) {
        removeAll();
        setVisible(true);
        var heading = new H2(unit.rank()
                .map(rank -> getTranslation("snapshot.unit", unit.name(), rank))
                .orElse(getTranslation("snapshot.unit.unranked", unit.name())));
        heading.setId("snapshot-unit");
        getElement().setAttribute("aria-labelledby", "snapshot-unit");
        add(heading);
        unit.results().forEach(result -> add(line(result)));
        add(row(
                "leaderboard-total",
                getTranslation("leaderboard.total", PointWords.weight(unit.exactApplicable())),
                PointWords.of(unit.exactPoints())));
    }

    private Component line(Snapshot.Result result) {
        var criterion = published.criterion(result.code());
        var line = new Div();
        line.addClassName("snapshot-line");
        line.add(
                row("snapshot-line-head", result.code() + " " + criterion.name(), PointWords.of(result.exactPoints())),
                row(
                        "quiet",
                        BoardRule.of(this::getTranslation, criterion),
                        getTranslation("snapshot.maximum", Formats.plain(criterion.maximum()))));
        result.goal().map(Snapshot.Goal::judging).ifPresent(goal -> {
            line.add(row(
                    "quiet",
                    result.rate()
                            .map(rate -> GoalWords.written(this, goal, rate))
                            .orElse(Formats.NONE),
                    GoalWords.goal(this, goal)));
            line.add(row(
                    "quiet",
                    outcome(result),
                    criterion.source() == Source.TARGET
                            ? getTranslation("snapshot.reported", result.reported(), result.due())
                            : ""));
        });
        return line;
    }

    private String outcome(Snapshot.Result result) {
        return result.attained()
                .map(attained -> getTranslation(attained ? "leaderboard.attained" : "leaderboard.notAttained"))
                .orElse(getTranslation("snapshot.outcome." + result.outcome()));
    }

    private static Div row(String className, String left, String right) {
        var row = new Div(new Span(left), new Span(right));
        row.addClassNames("snapshot-row", className);
        return row;
    }
}
