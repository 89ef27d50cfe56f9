package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.progress.Basis;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.Figure;
import vn.tinhgon.progress.FigureRow;
import vn.tinhgon.progress.History;
import vn.tinhgon.progress.Step;
import vn.tinhgon.progress.Version;

/** One figure with all that happened to it and what others say of it, and what the reader may do with it. */
class FigurePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FigureWords words;
    private final transient LineEvidence evidence;
    private final transient Function<FigureRow, List<Component>> actions;
    private final transient VoiceList voices;
    private final transient Clock clock;

    /** @param actions what the reader may do with a figure, as buttons, or why not */
    FigurePanel(FigureWords words, LineEvidence evidence, Function<FigureRow, List<Component>> actions, Clock clock) {
        this.words = words;
        this.evidence = evidence;
        this.actions = actions;
        voices = new VoiceList(words);
        this.clock = clock;
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
        add(
                new H2(row.unitName()),
                new Paragraph(words.say("progress.target", row.number(), row.shortName())
                        + " · "
                        + Formats.period(row.span().from(), row.span().until())),
                result(row, figure),
                words.state(row.state()));
        corrects(history);
        questions(row.typed());
        shortfall(figure);
        evidence(history, figure);
        add(voices.of(history.said()));
        add(actions.apply(row));
        add(new H3(words.say("figures.steps")), steps(history));
        if (!history.versions().isEmpty()) {
            add(new H3(words.say("figures.versions")), versions(history));
        }
    }

    private Div result(FigureRow row, Figure figure) {
        var rate = new Span(words.figure(figure, row.goal()));
        rate.addClassName("progress-rate");
        var counts = new Span(FigureWords.counts(figure.rate(), row.goal()));
        var goal = new Span(words.say("figures.goal", words.goal(row.goal())));
        goal.addClassName("quiet");
        var result = new Div(rate, counts, goal, words.verdict(figure.rate(), row.goal()));
        if (figure.basis() == Basis.CUMULATIVE) {
            result.add(new Badge(Glyph.INFO, Badge.Look.GREY, words.say("progress.basis.CUMULATIVE")));
        }
        result.addClassName("progress-result");
        return result;
    }

    private void corrects(History history) {
        history.corrected().ifPresent(before -> {
            var said = new Paragraph(words.say(
                    "figures.corrects",
                    words.shortly(before.figure(), history.figure().goal()),
                    history.figure().correctionReason()));
            var box = new Div(said);
            box.addClassName("progress-question");
            add(box);
        });
    }

    private void questions(Version typed) {
        if (typed.questions().isEmpty()) {
            return;
        }
        var asked = new UnorderedList();
        words.questions(typed.questions()).forEach(said -> asked.add(new ListItem(said)));
        var answer = typed.figure().explanation();
        var box = new Div(
                asked,
                new Paragraph(
                        answer.isEmpty() ? words.say("progress.unexplained") : words.say("figures.answer", answer)));
        box.addClassName("progress-question");
        add(new H3(words.say("progress.questions")), box);
    }

    private void shortfall(Figure figure) {
        var said = figure.shortfall();
        if (said.isWhole()) {
            add(
                    new H3(words.say("progress.shortfall")),
                    new Paragraph(words.say("figures.cause", said.cause())),
                    new Paragraph(words.say("figures.remedy", said.remedy())));
            said.by()
                    .map(by -> words.say("figures.remedyBy", Formats.date(by)))
                    .map(Paragraph::new)
                    .ifPresent(this::add);
        }
    }

    private void evidence(History history, Figure figure) {
        add(
                new H3(words.say("evidence.title")),
                new Paragraph(words.say("figures.reference", orNone(figure.evidenceReference()))),
                evidence.read(history.figure().id(), history.evidence()),
                new H3(words.say("progress.note")),
                new Paragraph(orNone(figure.note())));
    }

    private String orNone(String text) {
        return text.isEmpty() ? words.say("figures.blank") : text;
    }

    /** Each with how long the figure had lain where it was. */
    private UnorderedList steps(History history) {
        var list = new UnorderedList();
        var steps = history.steps();
        var until = clock.instant();
        for (var step : steps) {
            list.add(step(step, Duration.between(step.at(), until)));
            until = step.at();
        }
        if (steps.isEmpty()) {
            list.add(new ListItem(words.say("figures.steps.none")));
        }
        return list;
    }

    private Component step(Step step, Duration stayed) {
        var item = new ListItem(new Span(words.step(step)));
        if (step.state() != EntryState.APPROVED) {
            item.add(new Span(" · " + words.say("figures.stayed", words.duration(stayed))));
        }
        if (!step.reason().isEmpty()) {
            var code = step.code()
                    .map(words::returnReason)
                    .map(said -> said + ": ")
                    .orElse("");
            var reason = new Paragraph(code + step.reason());
            reason.addClassName("progress-reason");
            item.add(reason);
        }
        return item;
    }

    private UnorderedList versions(History history) {
        var list = new UnorderedList();
        history.versions()
                .forEach(version ->
                        list.add(new ListItem(version(version, history.figure().goal()))));
        return list;
    }

    private String version(Version version, Goal goal) {
        var odd = version.questions().isEmpty() ? "" : " · " + String.join("; ", words.questions(version.questions()));
        return words.say(
                        "figures.version",
                        version.number(),
                        words.shortly(version.figure(), goal),
                        version.by(),
                        Formats.moment(version.at()))
                + odd;
    }
}
