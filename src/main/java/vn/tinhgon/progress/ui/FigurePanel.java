package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.Figure;
import vn.tinhgon.progress.FigureRow;
import vn.tinhgon.progress.History;
import vn.tinhgon.progress.Step;
import vn.tinhgon.progress.Version;

/** One figure with all that happened to it, and the two decisions where the reader may take them. */
class FigurePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FigureWords words;
    private final boolean decides;
    private final transient Consumer<FigureRow> approve;
    private final transient Consumer<FigureRow> giveBack;

    /** @param decides whether the reader approves figures at all */
    FigurePanel(FigureWords words, boolean decides, Consumer<FigureRow> approve, Consumer<FigureRow> giveBack) {
        this.words = words;
        this.decides = decides;
        this.approve = approve;
        this.giveBack = giveBack;
        addClassNames("card", "progress-panel");
        getElement().setAttribute("aria-label", words.say("figures.details"));
        showNothing();
    }

    /** Brings it into sight where it stands below the list, and the focus into it. */
    void comeTo() {
        getElement().setAttribute("tabindex", "-1");
        getElement().executeJs("this.scrollIntoView({block: 'nearest'}); this.focus({preventScroll: true})");
    }

    final void showNothing() {
        removeAll();
        add(new Paragraph(words.say("figures.details.none")));
    }

    void show(History history) {
        removeAll();
        var row = history.figure();
        var figure = row.typed().figure();
        var rate = new Span(FigureWords.percent(figure.rate(), row.goal()));
        rate.addClassName("progress-rate");
        var counts =
                new Span(Formats.ratio(figure.rate().numerator(), figure.rate().denominator()));
        var goal = new Span(words.say(
                "figures.goal", Formats.goal(row.goal().comparison(), row.goal().percent())));
        goal.addClassName("quiet");
        var result = new Div(rate, counts, goal, words.verdict(figure.rate(), row.goal()));
        result.addClassName("progress-result");
        add(
                new H2(row.unit()),
                new Paragraph(words.say("progress.target", row.number(), row.shortName())
                        + " · "
                        + Formats.period(row.span().from(), row.span().until())),
                result,
                words.state(row.state()));
        evidence(figure);
        decisions(row);
        add(new H3(words.say("figures.steps")), steps(history), new H3(words.say("figures.versions")));
        add(versions(history));
    }

    private void evidence(Figure figure) {
        add(
                new H3(words.say("progress.reference")),
                new Paragraph(orNone(figure.evidenceReference())),
                new H3(words.say("progress.note")),
                new Paragraph(orNone(figure.note())));
    }

    private String orNone(String text) {
        return text.isEmpty() ? words.say("figures.blank") : text;
    }

    /** Buttons that would be refused are not there; the sentence says why. */
    private void decisions(FigureRow row) {
        if (!decides || !row.state().mayBeDecided()) {
            return;
        }
        if (row.closed()) {
            add(new Paragraph(words.say("progress.refused.closed")));
        } else if (row.own()) {
            add(new Paragraph(words.say("progress.refused.own")));
        } else {
            var approved = new Button(words.say("figures.approve"), click -> approve.accept(row));
            approved.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            approved.setDisableOnClick(true);
            var buttons = new Div(approved, new Button(words.say("figures.return"), click -> giveBack.accept(row)));
            buttons.addClassNames("filters", "progress-decide");
            add(buttons);
        }
    }

    private UnorderedList steps(History history) {
        var list = new UnorderedList();
        history.steps().forEach(step -> list.add(step(step)));
        if (history.steps().isEmpty()) {
            list.add(new ListItem(words.say("figures.steps.none")));
        }
        return list;
    }

    private ListItem step(Step step) {
        var item = new ListItem(new Span(words.step(step)));
        if (!step.reason().isEmpty()) {
            var reason = new Paragraph(step.reason());
            reason.addClassName("progress-reason");
            item.add(reason);
        }
        return item;
    }

    private UnorderedList versions(History history) {
        var list = new UnorderedList();
        history.versions().forEach(version -> list.add(new ListItem(version(version))));
        return list;
    }

    private String version(Version version) {
        var rate = version.figure().rate();
        return words.say(
                "figures.version",
                version.number(),
                Formats.ratio(rate.numerator(), rate.denominator()),
                version.by(),
                Formats.moment(version.at()));
    }
}
