package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Explanation;
import vn.tinhgon.platform.ui.Glyph;

/** Why a unit stands where it does: a sentence, then the points target by target, each opening to its entries. */
class ExplanationPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final Runnable closing;
    private final H2 heading = new H2();
    private final Div content = new Div();
    private Optional<UnitId> shown = Optional.empty();

    /** @param closing what to do when somebody is done with it */
    ExplanationPanel(Runnable closing) {
        this.closing = closing;
        addClassNames("card", "leaderboard-why");
        getElement().setAttribute("tabindex", "-1");
        heading.setId("leaderboard-why");
        getElement().setAttribute("aria-labelledby", "leaderboard-why");
        var close = new Button(Glyph.CLOSE.icon(), click -> closing.run());
        close.setAriaLabel(getTranslation("action.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        var head = new Div(heading, close);
        head.addClassName("leaderboard-why-head");
        add(head, content);
        Shortcuts.addShortcutListener(this, closing::run, Key.ESCAPE).listenOn(this);
        setVisible(false);
    }

    boolean shows(UnitId unit) {
        return shown.filter(unit::equals).isPresent();
    }

    void close() {
        shown = Optional.empty();
        setVisible(false);
    }

    void focus() {
        getElement().callJsFunction("focus");
    }

    /** Where it stands below the board, whoever has asked for it sees it come. */
    void reveal() {
        getElement().executeJs("if (getComputedStyle(this).position === 'static') this.scrollIntoView()");
    }

    /** @param paper the same to take along */
    void show(Explanation why, Contested contested, Component paper) {
        shown = Optional.of(why.standing().unit().id());
        setVisible(true);
        content.removeAll();
        var words = new ExplanationWords(this);
        heading.setText(words.heading(why));
        var sentences = new Div();
        sentences.addClassName("leaderboard-sentence");
        words.sentences(why).forEach(sentence -> sentences.add(new Paragraph(sentence)));
        content.add(sentences, lines(why, contested), paper);
        contested.of(this, why.standing().unit().id()).ifPresent(content::add);
    }

    private Component lines(Explanation why, Contested contested) {
        var name = new Span(getTranslation("leaderboard.line.target"));
        name.addClassName("leaderboard-line-name");
        var heads = new Div(
                name,
                new Span(getTranslation("leaderboard.line.figure")),
                new Span(getTranslation("leaderboard.percent")),
                new Span(getTranslation("leaderboard.line.goal")),
                new Span(getTranslation("leaderboard.line.points")));
        heads.addClassNames("leaderboard-line", "leaderboard-line-heads");
        var lines = new Div(heads);
        lines.addClassName("leaderboard-lines");
        var words = new LineWords(this);
        for (var line : why.lines()) {
            var details = new TargetDetails(line, words);
            line.of()
                    .assignment()
                    .flatMap(about ->
                            contested.contest(this, why.standing().unit().id(), about))
                    .ifPresent(details::add);
            lines.add(details);
        }
        var sheet = why.standing().placing().sheet();
        var total = new Div(
                new Span(getTranslation("leaderboard.total", PointWords.weight(sheet.applicable()))),
                new Span(PointWords.of(sheet.points())));
        total.addClassName("leaderboard-total");
        lines.add(total);
        return lines;
    }
}
