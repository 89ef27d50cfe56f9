package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import vn.tinhgon.announcement.Entered;
import vn.tinhgon.platform.ui.Formats;

/** What was entered of something, on the cards of its page. */
final class Histories {

    private final Component on;

    Histories(Component on) {
        this.on = on;
    }

    /** Who entered what, the latest first, with the reason of each correction. */
    <T> Component of(List<Entered<T>> entered, Function<T, String> words) {
        var history = new Details(on.getTranslation("announcement.history", entered.size()));
        for (var each : entered.reversed()) {
            var by = new Span(on.getTranslation("announcement.enteredBy", each.by(), Formats.moment(each.at())));
            by.addClassName("quiet");
            var line = new Div(new Div(words.apply(each.said())), by);
            if (!each.reason().isEmpty()) {
                line.add(new Div(on.getTranslation("announcement.reason.of", each.reason())));
            }
            line.addClassName("announcement-entered");
            history.add(line);
        }
        return history;
    }

    static Component card(String heading, Component... content) {
        var card = new Div(new H2(heading));
        card.add(content);
        card.addClassNames("card", "announcement-card");
        return card;
    }
}
