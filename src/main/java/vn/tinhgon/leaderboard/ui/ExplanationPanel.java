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
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Explanation;
import vn.tinhgon.leaderboard.Explanation.Line;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.Placing.Unranked;
import vn.tinhgon.leaderboard.Score.NotApplicable;
import vn.tinhgon.leaderboard.Score.NotDue;
import vn.tinhgon.leaderboard.Score.NotEnoughData;
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

    void show(Explanation why, Contested contested) {
        shown = Optional.of(why.standing().unit().id());
        setVisible(true);
        content.removeAll();
        content.add(sentence(why), lines(why, contested));
        contested.of(this, why.standing().unit().id()).ifPresent(content::add);
    }

    private Component sentence(Explanation why) {
        var sentences = new Div();
        sentences.addClassName("leaderboard-sentence");
        var name = why.standing().unit().name();
        var sheet = why.standing().placing().sheet();
        switch (why.standing().placing()) {
            case Ranked at -> {
                heading.setText(getTranslation("leaderboard.why", name, at.rank()));
                var place = getTranslation(
                        "leaderboard.sentence.rank",
                        name,
                        at.rank(),
                        why.board().ranked().size());
                sentences.add(paragraph(place + tied(why)));
                sentences.add(paragraph(getTranslation(
                        "leaderboard.sentence.points",
                        PointWords.of(sheet.points()),
                        PointWords.weight(sheet.applicable()),
                        PointWords.percent(at.percent()))));
            }
            case Unranked out -> {
                heading.setText(getTranslation("leaderboard.whyNot", name));
                sentences.add(paragraph(getTranslation(
                        "leaderboard.sentence.unranked",
                        name,
                        PointWords.weight(sheet.applicable()),
                        PointWords.weight(sheet.maximum()),
                        PointWords.percent(out.applicable()),
                        PointWords.percent(out.required()))));
            }
        }
        leftOut(why).map(ExplanationPanel::paragraph).ifPresent(sentences::add);
        losses(why).map(ExplanationPanel::paragraph).ifPresent(sentences::add);
        return sentences;
    }

    private String tied(Explanation why) {
        var others = why.board().tiedWith(why.standing());
        return others.isEmpty()
                ? ""
                : " "
                        + getTranslation(
                                "leaderboard.sentence.tied",
                                others.stream()
                                        .map(other -> other.unit().name())
                                        .collect(Collectors.joining(", ")));
    }

    private Optional<String> leftOut(Explanation why) {
        var out = new ArrayList<String>();
        for (var line : why.lines()) {
            var number = line.of().code();
            if (line.score() instanceof NotApplicable) {
                out.add(getTranslation("leaderboard.out.notApplicable", number));
            } else if (line.score() instanceof NotEnoughData) {
                out.add(getTranslation("leaderboard.out.notEnough", number));
            } else if (line.score() instanceof NotDue) {
                out.add(getTranslation("leaderboard.out.notDue", number));
            }
        }
        why.notGiven().forEach(number -> out.add(getTranslation("leaderboard.out.notGiven", number)));
        return out.isEmpty()
                ? Optional.empty()
                : Optional.of(getTranslation("leaderboard.sentence.out", String.join(", ", out)));
    }

    private Optional<String> losses(Explanation why) {
        var losses = why.greatestLosses();
        return losses.isEmpty()
                ? Optional.empty()
                : Optional.of(getTranslation(
                        "leaderboard.sentence.losses",
                        losses.stream().map(this::loss).collect(Collectors.joining(", "))));
    }

    private String loss(Line line) {
        return getTranslation("leaderboard.loss", line.of().code(), PointWords.of(line.lost()));
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

    private static Paragraph paragraph(String text) {
        return new Paragraph(text);
    }
}
