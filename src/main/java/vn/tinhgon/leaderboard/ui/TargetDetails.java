package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.tinhgon.leaderboard.Explanation.Line;
import vn.tinhgon.platform.ui.Badge;
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

    private static Component entries(Line line, LineWords words) {
        var list = new UnorderedList();
        line.entries().forEach(entry -> {
            var figure = new Span(words.of(line, entry));
            figure.addClassName("strong");
            var item = new ListItem(figure, new Span(words.entered(entry)));
            words.submitted(entry).map(Span::new).ifPresent(item::add);
            words.approved(entry)
                    .map(said -> new Badge(Glyph.CHECK, Badge.Look.GOOD, said))
                    .ifPresent(item::add);
            item.add(new Span(words.evidence(entry)));
            list.add(item);
        });
        return list;
    }
}
