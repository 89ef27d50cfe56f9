package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.tinhgon.leaderboard.ApprovedEntry;
import vn.tinhgon.leaderboard.Explanation.Line;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;

/** One target of a sheet: its points, which open to the formula and to the entries they come from. */
class TargetDetails extends Details {

    private static final long serialVersionUID = 1L;

    TargetDetails(Line line, LineWords words) {
        addClassName("leaderboard-details");
        setSummary(summary(line, words));
        var content = new Div();
        content.addClassName("leaderboard-formula");
        words.formula(line).forEach(sentence -> content.add(new Paragraph(sentence)));
        if (!line.entries().isEmpty()) {
            content.add(entries(line, words));
        }
        add(content);
    }

    private static Component summary(Line line, LineWords words) {
        var name = new Span(line.of().code() + " " + line.of().shortName());
        name.addClassName("leaderboard-line-name");
        var goal = new Span(words.goal(line));
        var points = new Span(words.points(line));
        points.addClassName("strong");
        var summary = new Div(name, new Span(words.figure(line)), new Span(words.result(line)), goal, points);
        summary.addClassName("leaderboard-line");
        return summary;
    }

    private Component entries(Line line, LineWords words) {
        var list = new UnorderedList();
        line.entries()
                .forEach(entry -> list.add(new ListItem(
                        figure(line, entry, words),
                        said("leaderboard.entry.entered", entry.entered()),
                        entry.submitted()
                                .<Component>map(act -> said("leaderboard.entry.submitted", act))
                                .orElseGet(Span::new),
                        entry.approved().map(this::approved).orElseGet(Span::new),
                        new Span(
                                entry.evidence().isBlank()
                                        ? getTranslation("leaderboard.entry.noEvidence")
                                        : getTranslation("leaderboard.entry.evidence", entry.evidence())))));
        return list;
    }

    private Component figure(Line line, ApprovedEntry entry, LineWords words) {
        var figure = new Span(getTranslation(
                "leaderboard.entry.figure",
                Formats.period(entry.period().from(), entry.period().until()),
                words.written(line, entry)));
        figure.addClassName("strong");
        return figure;
    }

    private Component approved(ApprovedEntry.Act act) {
        return new Badge(
                Glyph.CHECK,
                Badge.Look.GOOD,
                getTranslation("leaderboard.entry.approved", act.person(), Formats.moment(act.at())));
    }

    private Span said(String key, ApprovedEntry.Act act) {
        return new Span(getTranslation(key, act.person(), Formats.moment(act.at())));
    }
}
