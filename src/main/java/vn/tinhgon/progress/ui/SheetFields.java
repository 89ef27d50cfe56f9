package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.progress.Basis;
import vn.tinhgon.progress.Figure;
import vn.tinhgon.progress.SheetRow;
import vn.tinhgon.progress.Shortfall;
import vn.tinhgon.progress.SuggestedFigure;

/** The fields of one line of the sheet: two in the table, the others in the panel beside it. */
class SheetFields {

    final TextField numerator = new TextField();
    final TextField denominator = new TextField();
    final Select<Basis> basis = new Select<>();
    final TextArea note = new TextArea();
    final TextField reference = new TextField();
    final TextArea explanation = new TextArea();
    final TextArea cause = new TextArea();
    final TextArea remedy = new TextArea();
    final DayField by;

    private final SheetRow row;
    private final FigureWords words;

    /** @param name of the line, as a screen reader hears it */
    SheetFields(SheetRow row, String name, FigureWords words) {
        this.row = row;
        this.words = words;
        by = new DayField(words.say("progress.remedyBy"));
        numerator.setAriaLabel(words.say(isRate() ? "progress.numerator.of" : "progress.figure.of", name));
        numerator.setPlaceholder(placeholder());
        denominator.setVisible(isRate());
        denominator.setAriaLabel(words.say("progress.denominator.of", name));
        for (var field : List.of(numerator, denominator)) {
            field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            field.addClassName(isRate() ? "progress-count" : "progress-said");
            field.setAutocomplete(Autocomplete.OFF);
        }
        basis.setLabel(words.say("progress.basis"));
        basis.setItems(Basis.values());
        basis.setItemLabelGenerator(of -> words.say("progress.basis." + of));
        basis.setVisible(row.accumulation() == Accumulation.FLOW);
        note.setLabel(words.say("progress.note"));
        reference.setLabel(words.say("progress.reference"));
        reference.setRequiredIndicatorVisible(row.evidenceRequired());
        reference.setPlaceholder(words.say("progress.reference.example"));
        explanation.setLabel(words.say("progress.explanation"));
        cause.setLabel(words.say("progress.cause"));
        remedy.setLabel(words.say("progress.remedy"));
        Stream.of(cause, remedy).forEach(field -> field.setRequiredIndicatorVisible(true));
        by.setRequiredIndicatorVisible(true);
        Stream.of(note, explanation, cause, remedy).forEach(area -> area.setMinRows(2));
        reference.setWidthFull();
        Stream.of(note, explanation, cause, remedy).forEach(TextArea::setWidthFull);
        // Validity is decided here, not by the fields
        Stream.of(numerator, denominator, reference).forEach(field -> field.setManualValidation(true));
        Stream.of(note, explanation, cause, remedy).forEach(field -> field.setManualValidation(true));
        by.setManualValidation(true);
        fill(null);
    }

    void keptIn(Kept kept) {
        kept.watch(numerator, "numerator");
        kept.watch(denominator, "denominator");
        kept.watch(note, "note");
        kept.watch(reference, "reference");
        kept.watch(explanation, "explanation");
        kept.watch(cause, "cause");
        kept.watch(remedy, "remedy");
        kept.watch(basis, "basis");
        kept.watch(by, "by");
    }

    /** Told when something of the line was typed; {@code last} is told for those after which all may be there. */
    void whenTyped(Runnable first, Runnable last) {
        numerator.addValueChangeListener(typed -> (isRate() ? first : last).run());
        denominator.addValueChangeListener(typed -> last.run());
        note.addValueChangeListener(typed -> last.run());
        reference.addValueChangeListener(typed -> last.run());
        explanation.addValueChangeListener(typed -> last.run());
        cause.addValueChangeListener(typed -> last.run());
        remedy.addValueChangeListener(typed -> last.run());
        basis.addValueChangeListener(typed -> last.run());
        by.addValueChangeListener(typed -> last.run());
    }

    void editable(boolean editable) {
        Stream.of(numerator, denominator, reference).forEach(field -> field.setReadOnly(!editable));
        Stream.of(note, explanation, cause, remedy).forEach(field -> field.setReadOnly(!editable));
        basis.setReadOnly(!editable);
        by.setReadOnly(!editable);
    }

    boolean isEditable() {
        return !numerator.isReadOnly();
    }

    void fill(@Nullable Figure figure) {
        numerator.setValue(figure == null ? "" : first(figure));
        denominator.setValue(figure == null ? "" : second(figure));
        basis.setValue(figure == null ? Basis.PERIOD : figure.basis());
        note.setValue(figure == null ? "" : figure.note());
        reference.setValue(figure == null ? "" : figure.evidenceReference());
        explanation.setValue(figure == null ? "" : figure.explanation());
        cause.setValue(figure == null ? "" : figure.shortfall().cause());
        remedy.setValue(figure == null ? "" : figure.shortfall().remedy());
        by.setValue(figure == null ? null : figure.shortfall().by().orElse(null));
    }

    /** Puts in what counts taken in come to, of the period itself, and where they stood. */
    void take(SuggestedFigure suggested) {
        numerator.setValue(Formats.count(suggested.rate().numerator()));
        denominator.setValue(Formats.count(suggested.rate().denominator()));
        basis.setValue(Basis.PERIOD);
        reference.setValue(suggested.reference());
    }

    boolean isBlank() {
        return Stream.of(numerator, denominator, reference)
                        .allMatch(field -> field.getValue().isBlank())
                && Stream.of(note, explanation, cause, remedy)
                        .allMatch(field -> field.getValue().isBlank())
                && by.isEmpty();
    }

    /** Whether the fields show {@code figure} and nothing else. */
    boolean shows(Figure figure) {
        return numerator.getValue().equals(first(figure))
                // The day of a milestone may have been moved since
                && rate(false).filter(figure.rate()::equals).isPresent()
                && denominator.getValue().equals(second(figure))
                && basis.getValue() == figure.basis()
                && note.getValue().equals(figure.note())
                && reference.getValue().equals(figure.evidenceReference())
                && explanation.getValue().equals(figure.explanation())
                && cause.getValue().equals(figure.shortfall().cause())
                && remedy.getValue().equals(figure.shortfall().remedy())
                && Objects.equals(by.getValue(), figure.shortfall().by().orElse(null));
    }

    boolean isInvalid() {
        return Stream.<HasValidation>of(numerator, denominator, note, reference, explanation, cause, remedy, by)
                .anyMatch(HasValidation::isInvalid);
    }

    /** All that is typed; empty where something is wrong, which then stands at its field. */
    Optional<Figure> figure() {
        var typed = typed(true);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var figure = new AtomicReference<@Nullable Figure>();
        attempt()
                .run(() -> figure.set(new Figure(
                        typed.get().rate(),
                        typed.get().reachedOn(),
                        basis.getValue(),
                        note.getValue(),
                        reference.getValue(),
                        explanation.getValue(),
                        new Shortfall(cause.getValue(), remedy.getValue(), by.getOptionalValue()))));
        return Optional.ofNullable(figure.get());
    }

    /** A request whose refusals stand at these fields. */
    Attempt attempt() {
        return new Attempt(numerator)
                .withoutFocus()
                .with("numerator", numerator)
                .with("denominator", denominator)
                .with("note", note)
                .with("evidenceReference", reference)
                .with("explanation", explanation)
                .with("cause", cause)
                .with("remedy", remedy)
                .with("by", by);
    }

    /**
     * The counts that are typed, or what is typed in their place.
     *
     * @param whole whether all has to be there: not while somebody is between two fields
     */
    Optional<Rate> rate(boolean whole) {
        return typed(whole).map(TypedFigure::rate);
    }

    private Optional<TypedFigure> typed(boolean whole) {
        clear(numerator);
        clear(denominator);
        // Each by itself first, so that both are marked where both are wrong
        if (isRate()
                        && Stream.of(count("numerator", numerator, whole), count("denominator", denominator, whole))
                                .anyMatch(Optional::isEmpty)
                || !whole && numerator.getValue().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TypedFigure.read(row.goal(), row.span(), numerator.getValue(), denominator.getValue()));
        } catch (Refused refused) {
            mark(numerator, refused);
            return Optional.empty();
        }
    }

    private Optional<Long> count(String name, TextField field, boolean whole) {
        if (field.getValue().isBlank() && !whole) {
            return Optional.empty();
        }
        try {
            return Optional.of(Typed.count(name, field.getValue()));
        } catch (Refused refused) {
            mark(field, refused);
            return Optional.empty();
        }
    }

    private boolean isRate() {
        return row.goal().measure().kind() == FigureKind.RATE;
    }

    private String placeholder() {
        return switch (row.goal().measure().kind()) {
            case RATE -> "";
            case COUNT, AMOUNT -> row.goal().measure().unit();
            case YES_NO -> words.say("figure.typed.example");
            case MILESTONE -> words.say("figure.day.example");
        };
    }

    private String first(Figure figure) {
        return TypedFigure.first(row.goal(), figure, words);
    }

    private String second(Figure figure) {
        return isRate() ? Formats.count(figure.rate().denominator()) : "";
    }

    private void mark(TextField field, Refused refused) {
        field.setInvalid(true);
        field.setErrorMessage(words.say(refused.key(), refused.arguments().toArray()));
    }

    private static void clear(HasValidation field) {
        field.setInvalid(false);
        field.setErrorMessage("");
    }
}
