package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.progress.Entry;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.Figure;
import vn.tinhgon.progress.SheetEntry;
import vn.tinhgon.progress.SheetRow;
import vn.tinhgon.progress.Step;

/**
 * One assignment being reported: its fields, what they say as one types, and whether that is saved. What was typed
 * stays in the fields whatever is refused.
 */
class SheetLine {

    /** How a line gets its figure saved. */
    interface Recorder {
        Entry record(SheetLine line, long expectedVersion, Figure figure);

        /** What is saved of the line now, by whomever. */
        Optional<SheetEntry> present(SheetLine line);
    }

    private final SheetRow row;
    private final Optional<Rate> before;
    private final Recorder recorder;
    private final Kept kept;
    private final FigureWords words;

    final TextField numerator = new TextField();
    final TextField denominator = new TextField();
    final TextArea note = new TextArea();
    final TextField reference = new TextField();
    final Span rate = new Span(Formats.NONE);
    final Span difference = new Span(Formats.NONE);
    final Div verdict = new Div();
    final Div state = new Div();

    private long version;
    private Optional<EntryState> present;
    private Optional<Figure> saved;
    private boolean filling;

    /** @param kept where what is typed stays until it is saved */
    SheetLine(SheetRow row, Optional<Rate> before, boolean open, Recorder recorder, Kept kept, FigureWords words) {
        this.row = row;
        this.before = before;
        this.recorder = recorder;
        this.words = words;
        version = row.entry().map(SheetEntry::version).orElse(0L);
        this.kept = kept.of(version, over -> version = over);
        present = row.entry().map(SheetEntry::state);
        saved = row.entry().map(SheetEntry::figure);
        label();
        fill();
        var editable = open
                && row.notApplicable().isEmpty()
                && present.map(EntryState::mayBeRecorded).orElse(true);
        editable(editable);
        kept.watch(numerator, "numerator");
        kept.watch(denominator, "denominator");
        kept.watch(note, "note");
        kept.watch(reference, "reference");
        numerator.addValueChangeListener(e -> answer());
        denominator.addValueChangeListener(e -> typedLast());
        note.addValueChangeListener(e -> typedLast());
        reference.addValueChangeListener(e -> typedLast());
        answer();
    }

    SheetRow row() {
        return row;
    }

    /** «CT 3 · Hồ sơ trực tuyến». */
    String name() {
        return words.say("progress.target", row.number(), row.shortName());
    }

    Optional<Rate> before() {
        return before;
    }

    /** Whether something is typed that is not saved. */
    boolean isDirty() {
        return !numerator.isReadOnly() && (saved.isEmpty() ? !isBlank() : !isSaved());
    }

    /** Whether a figure is there, saved. */
    boolean isEntered() {
        return saved.isPresent();
    }

    boolean isDraft() {
        return present.filter(EntryState::mayBeSubmitted).isPresent();
    }

    boolean isInvalid() {
        return numerator.isInvalid() || denominator.isInvalid() || note.isInvalid() || reference.isInvalid();
    }

    /**
     * Saves what is typed, if it is new and whole; otherwise says at the field what is wrong.
     *
     * @return whether nothing is left to be saved
     */
    boolean leave() {
        answer();
        if (!isDirty()) {
            return !isInvalid();
        }
        var typed = typed(true);
        if (typed.isEmpty()) {
            return false;
        }
        return new Attempt(numerator)
                .with("numerator", numerator)
                .with("denominator", denominator)
                .with("note", note)
                .with("evidenceReference", reference)
                .whenChanged(this::changedMeanwhile)
                .run(() -> save(new Figure(typed.get(), note.getValue(), reference.getValue())));
    }

    /** The last field of a line saves it, also where nobody comes to another line. */
    private void typedLast() {
        if (!filling) {
            leave();
        }
    }

    private void save(Figure figure) {
        var entry = recorder.record(this, version, figure);
        isNow(entry.version(), entry.state(), entry.figure());
    }

    private void isNow(long savedVersion, EntryState state, Figure figure) {
        version = savedVersion;
        present = Optional.of(state);
        saved = Optional.of(figure);
        kept.forget(numerator, version);
        fill();
        answer();
    }

    /** Shows both figures: what somebody else saved, and in the fields what was typed. */
    private void changedMeanwhile() {
        recorder.present(this)
                .ifPresent(theirs -> verdict.add(new LineConflict(
                        theirs,
                        words,
                        () -> {
                            version = theirs.version();
                            leave();
                        },
                        () -> {
                            isNow(theirs.version(), theirs.state(), theirs.figure());
                            editable(theirs.state().mayBeRecorded());
                        })));
    }

    /** What is typed and not saved is thrown away on purpose. */
    void discard() {
        kept.forget(numerator);
    }

    private void editable(boolean editable) {
        List.of(numerator, denominator, reference).forEach(field -> field.setReadOnly(!editable));
        note.setReadOnly(!editable);
    }

    /** Rate, comparison and state of what is typed now. */
    private void answer() {
        var typed = typed(false);
        rate.setText(
                typed.map(figure -> FigureWords.percent(figure, row.goal())).orElse(Formats.NONE));
        difference.setText(typed.map(figure -> FigureWords.difference(figure, before, row.goal()))
                .orElse(Formats.NONE));
        verdict.removeAll();
        typed.ifPresent(figure -> verdict.add(words.verdict(figure, row.goal())));
        state.removeAll();
        state.add(
                row.notApplicable().isPresent()
                        ? words.notApplicable()
                        : present.map(words::state).orElseGet(words::unreported));
        row.entry()
                .filter(entry -> present.filter(EntryState.RETURNED::equals).isPresent())
                .flatMap(SheetEntry::returned)
                .ifPresent(step -> state.add(reason(step)));
    }

    private static Span reason(Step step) {
        var reason = new Span(step.reason());
        reason.addClassName("sheet-reason");
        return reason;
    }

    /** @param whole whether both counts have to be there: not while somebody is between the two fields */
    private Optional<Rate> typed(boolean whole) {
        clear(numerator);
        clear(denominator);
        var part = count("numerator", numerator, whole);
        var all = count("denominator", denominator, whole);
        if (part.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Rate(part.get(), all.get()));
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

    private void mark(TextField field, Refused refused) {
        field.setInvalid(true);
        field.setErrorMessage(words.say(refused.key(), refused.arguments().toArray()));
    }

    private static void clear(HasValidation field) {
        field.setInvalid(false);
        field.setErrorMessage("");
    }

    private boolean isBlank() {
        return numerator.getValue().isBlank()
                && denominator.getValue().isBlank()
                && note.getValue().isBlank()
                && reference.getValue().isBlank();
    }

    private boolean isSaved() {
        return saved.filter(figure -> numerator
                                .getValue()
                                .equals(text(figure.rate().numerator()))
                        && denominator.getValue().equals(text(figure.rate().denominator()))
                        && note.getValue().equals(figure.note())
                        && reference.getValue().equals(figure.evidenceReference()))
                .isPresent();
    }

    private void fill() {
        filling = true;
        saved.ifPresent(figure -> {
            numerator.setValue(text(figure.rate().numerator()));
            denominator.setValue(text(figure.rate().denominator()));
            note.setValue(figure.note());
            reference.setValue(figure.evidenceReference());
        });
        filling = false;
    }

    private static String text(long count) {
        return Formats.count(count);
    }

    private void label() {
        numerator.setAriaLabel(words.say("progress.numerator.of", name()));
        denominator.setAriaLabel(words.say("progress.denominator.of", name()));
        for (var field : List.of(numerator, denominator)) {
            // Validity is decided here, not by the field
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
            field.addClassName("progress-count");
            field.setAutocomplete(Autocomplete.OFF);
        }
        note.setLabel(words.say("progress.note"));
        note.setManualValidation(true);
        note.setWidthFull();
        note.setMinRows(3);
        reference.setLabel(words.say("progress.reference"));
        reference.setRequiredIndicatorVisible(row.evidenceRequired());
        reference.setPlaceholder(words.say("progress.reference.example"));
        reference.setManualValidation(true);
        reference.setWidthFull();
    }
}
