package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.progress.Basis;
import vn.tinhgon.progress.Question;
import vn.tinhgon.progress.RollUp;
import vn.tinhgon.progress.RolledUnit;
import vn.tinhgon.progress.SheetRow;
import vn.tinhgon.progress.Step;
import vn.tinhgon.progress.SuggestedFigure;

/**
 * What belongs to the line one is in: why it was returned, what is odd about it, why its goal is missed, what is
 * counted, the evidence, earlier periods, the note.
 */
class LinePanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FigureWords words;
    private final transient Function<SheetLine, List<Component>> evidence;
    private final transient Function<SheetLine, List<Component>> actions;

    /**
     * @param evidence what is shown of the files of a line
     * @param actions what else can be done with a line, as buttons
     */
    LinePanel(
            FigureWords words,
            Function<SheetLine, List<Component>> evidence,
            Function<SheetLine, List<Component>> actions) {
        this.words = words;
        this.evidence = evidence;
        this.actions = actions;
        addClassNames("card", "progress-panel");
        getElement().setAttribute("aria-label", words.say("progress.details"));
        add(new Paragraph(words.say("progress.details.none")));
    }

    /** What there is to show of a line beside its fields: while it stays the same nobody is taken out of their field. */
    private record Shape(Set<Question> questions, boolean missed, boolean asSuggested, Optional<EntryId> entry) {

        static Shape of(SheetLine line) {
            return new Shape(line.questions(), line.isMissed(), line.isAsSuggested(), line.entry());
        }
    }

    void show(SheetLine line) {
        var shape = Shape.of(line);
        line.tell(() -> {
            if (!shape.equals(Shape.of(line))) {
                show(line);
            }
        });
        removeAll();
        var row = line.row();
        add(new H2(line.name()));
        line.returned().ifPresent(step -> add(returned(step)));
        row.notApplicable().ifPresent(reason -> add(new Paragraph(words.say("progress.notApplicable.why", reason))));
        questions(line);
        shortfall(line);
        line.suggested().ifPresent(figure -> add(suggested(line, figure)));
        line.below().ifPresent(units -> add(below(units)));
        add(new Paragraph(row.indicator()));
        var meaning = new Paragraph(meaning(row));
        meaning.addClassName("quiet");
        add(meaning, line.fields.basis);
        ofThePeriod(line);
        add(line.fields.reference);
        add(evidence.apply(line));
        add(line.fields.note);
        add(actions.apply(line));
        add(new H3(words.say("progress.past")));
        add(past(line));
    }

    /** How a year is made of periods, and of a rate how large its denominator has to be. */
    private String meaning(SheetRow row) {
        var year = words.say("progress.accumulation." + row.accumulation());
        return row.goal().measure().kind() == FigureKind.RATE
                ? year + " " + words.say("progress.minimum", row.goal().minimumDenominator())
                : year;
    }

    private void questions(SheetLine line) {
        if (line.questions().isEmpty()) {
            return;
        }
        var asked = new UnorderedList();
        words.questions(line.questions()).forEach(said -> asked.add(new ListItem(said)));
        var box = new Div(asked, line.fields.explanation);
        box.addClassName("progress-question");
        add(new H3(words.say("progress.questions")), box);
    }

    /** What the counts taken in come to, and where they stood: also where something else was typed. */
    private Div suggested(SheetLine line, SuggestedFigure figure) {
        var box = new Div(new H3(words.say("progress.suggested")), new Paragraph(SuggestedWords.of(this, figure)));
        if (line.fields.isEditable() && !line.isAsSuggested()) {
            box.add(new Button(words.say("progress.suggested.take"), click -> line.takeSuggested()));
        }
        return box;
    }

    /** Σ ÷ Σ of what is approved of the units right under one's own; who is missing is named. */
    private Div below(RollUp units) {
        var rate = units.rate();
        var box = new Div(
                new H3(words.say("progress.unitsBelow")),
                new Paragraph(words.say(
                        "progress.unitsBelow.sum",
                        units.isCounted() ? words.written(rate, units.goal()) : Formats.NONE,
                        units.complete(),
                        units.units().size())));
        if (!units.missing().isEmpty()) {
            var missing = new Paragraph(words.say(
                    "progress.unitsBelow.missing",
                    units.missing().stream().map(RolledUnit::name).collect(Collectors.joining(", "))));
            missing.addClassName("quiet");
            box.add(missing);
        }
        return box;
    }

    private void shortfall(SheetLine line) {
        if (line.isMissed()) {
            add(new H3(words.say("progress.shortfall")), line.fields.cause, line.fields.remedy, line.fields.by);
        }
    }

    /** What a cumulative figure leaves for the period itself. */
    private void ofThePeriod(SheetLine line) {
        if (line.fields.basis.getValue() != Basis.CUMULATIVE) {
            return;
        }
        line.fields.rate(false).ifPresent(rate -> {
            var derived = line.row()
                    .ofThePeriod(rate)
                    .map(left -> words.say(
                            "progress.ofThePeriod",
                            words.shortly(left, line.row().goal())))
                    .orElseGet(() -> words.say("progress.ofThePeriod.less"));
            var said = new Paragraph(derived);
            said.addClassName("quiet");
            add(said);
        });
    }

    private Div returned(Step step) {
        var head = new Span(words.step(step));
        head.addClassName("strong");
        var notice = new Div(head);
        step.code().ifPresent(code -> notice.add(new Paragraph(words.returnReason(code))));
        notice.add(new Paragraph(step.reason()));
        notice.addClassName("progress-returned");
        return notice;
    }

    private NativeTable past(SheetLine line) {
        var table = new NativeTable();
        table.addClassName("progress-past");
        var goal = line.row().goal();
        line.row()
                .past()
                .forEach(figure -> table.getBody()
                        .add(row(
                                Formats.period(
                                                figure.span().from(),
                                                figure.span().until())
                                        + (figure.basis() == Basis.CUMULATIVE
                                                ? " · " + words.say("progress.basis.CUMULATIVE")
                                                : ""),
                                figure.rate(),
                                goal)));
        line.row()
                .standing()
                .filter(now -> line.isCorrection())
                .ifPresent(now -> table.getBody().add(row(words.say("progress.standing"), now.rate(), goal)));
        line.row().yearToDate().ifPresent(rate -> {
            var total = row(words.say("progress.yearToDate"), rate, goal);
            total.addClassName("strong");
            table.getBody().add(total);
        });
        if (line.row().yearToDate().isEmpty()) {
            table.getBody().add(new NativeTableRow(new NativeTableCell(words.say("progress.past.none"))));
        }
        return table;
    }

    private NativeTableRow row(String name, Rate rate, Goal goal) {
        var head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        var counts = new NativeTableCell(FigureWords.counts(rate, goal));
        var percent = new NativeTableCell(words.figure(rate, goal));
        counts.addClassName("figure");
        percent.addClassName("figure");
        return new NativeTableRow(head, counts, percent);
    }
}
