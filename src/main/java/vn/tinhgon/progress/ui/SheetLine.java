package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.Figure;
import vn.tinhgon.progress.Merged;
import vn.tinhgon.progress.Question;
import vn.tinhgon.progress.Recorded;
import vn.tinhgon.progress.Recording;
import vn.tinhgon.progress.RollUp;
import vn.tinhgon.progress.Seen;
import vn.tinhgon.progress.SheetEntry;
import vn.tinhgon.progress.SheetRow;
import vn.tinhgon.progress.Step;
import vn.tinhgon.progress.SuggestedFigure;

/**
 * One line of the sheet: what is typed in it, whether it is saved, and what is to be said about it. What is typed stays
 * in its fields until it is saved, whatever is wrong with it.
 */
class SheetLine {

    /** Saves a line, and reads what is saved of it now, by whomever. */
    interface Recorder {
        Recorded record(Recording line);

        Optional<SheetEntry> present(SheetLine line);
    }

    /**
     * What others have of the line.
     *
     * @param suggested what is made of counts that were taken in
     * @param below what units right under one's own come to
     */
    record Beside(Optional<SuggestedFigure> suggested, Optional<RollUp> below) {}

    private final SheetRow row;
    private final Optional<Rate> before;
    private final Beside beside;
    private final Recorder recorder;
    private final Kept kept;
    private final FigureWords words;

    final SheetFields fields;
    final Span rate = new Span(Formats.NONE);
    final Span difference = new Span(Formats.NONE);
    final Div verdict = new Div();
    final Div state = new Div();

    private long version;
    private Optional<EntryId> entry;
    private int revision;
    private Optional<Step> returned;
    private Optional<EntryState> presentState;
    private Optional<Figure> saved;
    private Set<Question> questions = Set.of();
    private Runnable told = () -> {};
    private boolean filling;

    /** @param kept where what is typed stays until it is saved */
    SheetLine(
            SheetRow row,
            Optional<Rate> before,
            Beside beside,
            boolean open,
            Recorder recorder,
            Kept kept,
            FigureWords words) {
        this.row = row;
        this.before = before;
        this.beside = beside;
        this.recorder = recorder;
        this.words = words;
        fields = new SheetFields(row, name(row, words), words);
        version = row.entry().map(SheetEntry::version).orElse(0L);
        this.kept = kept.of(version, over -> version = over);
        var there = row.entry();
        entry = there.map(SheetEntry::id);
        revision = there.map(SheetEntry::revision).orElse(1);
        returned = there.flatMap(SheetEntry::returned);
        presentState = there.map(SheetEntry::state);
        saved = there.map(SheetEntry::figure);
        there.ifPresent(known -> questions = known.typed().questions());
        fill();
        fields.editable(open
                && row.notApplicable().isEmpty()
                && presentState.map(EntryState::mayBeRecorded).orElse(true));
        if (saved.isEmpty() && fields.isEditable()) {
            beside.suggested().ifPresent(fields::take);
        }
        fields.keptIn(kept);
        fields.whenTyped(this::answer, this::typedLast);
        answer();
    }

    private static String name(SheetRow row, FigureWords words) {
        return words.say("progress.target", row.number(), row.shortName());
    }

    SheetRow row() {
        return row;
    }

    /** «CT 3 · Hồ sơ trực tuyến». */
    String name() {
        return name(row, words);
    }

    Optional<Rate> before() {
        return before;
    }

    /** What is made of counts that were taken in, where the target names them. */
    Optional<SuggestedFigure> suggested() {
        return beside.suggested();
    }

    /** What units right under one's own come to on the target. */
    Optional<RollUp> below() {
        return beside.below();
    }

    /** Whether it stands in the fields as it was suggested; who counts otherwise types over it. */
    boolean isAsSuggested() {
        return suggested()
                .filter(figure ->
                        fields.rate(false).filter(figure.rate()::equals).isPresent())
                .isPresent();
    }

    /** Takes what is suggested in place of what is there, and saves it. */
    void takeSuggested() {
        filling = true;
        suggested().ifPresent(fields::take);
        filling = false;
        answer();
        leave();
    }

    /** The entry of this line, once something of it is saved. */
    Optional<EntryId> entry() {
        return entry;
    }

    /** What somebody who hands this line on has seen of it. */
    Optional<Seen> seen() {
        return entry.map(id -> new Seen(id, version));
    }

    /** Whether what stands here corrects an approved figure. */
    boolean isCorrection() {
        return revision > 1;
    }

    /** The return that is still to be answered. */
    Optional<Step> returned() {
        return returned;
    }

    Optional<EntryState> stateNow() {
        return presentState;
    }

    Set<Question> questions() {
        return new HashSet<>(questions);
    }

    /** Whether a goal is missed by what is typed: then cause, remedy and day are asked for. */
    boolean isMissed() {
        return fields.rate(false).filter(row.goal()::isMissedBy).isPresent();
    }

    /** What the panel about this line does when there is something new to say. */
    void tell(Runnable panel) {
        told = panel;
    }

    /** Whether something is typed that is not saved. */
    boolean isDirty() {
        return fields.isEditable()
                && (saved.isEmpty()
                        ? !fields.isBlank()
                        : !saved.filter(fields::shows).isPresent());
    }

    /** Whether a figure is there, saved. */
    boolean isEntered() {
        return saved.isPresent();
    }

    boolean isInvalid() {
        return fields.isInvalid();
    }

    /** Whether it is a rate; otherwise it has only the first field. */
    boolean hasTwoCounts() {
        return fields.denominator.isVisible();
    }

    /** Puts counts into their fields as if they were typed; whoever does so saves them. */
    void type(Optional<String> part, Optional<String> whole) {
        filling = true;
        part.ifPresent(fields.numerator::setValue);
        whole.ifPresent(fields.denominator::setValue);
        filling = false;
        answer();
    }

    /** What is to be saved, if it is new and whole; otherwise what is wrong stands at its field. */
    Optional<Recording> pending() {
        answer();
        return isDirty()
                ? fields.figure().map(figure -> new Recording(row.assignment(), version, figure))
                : Optional.empty();
    }

    /**
     * Saves what is typed, if it is new and whole.
     *
     * @return whether nothing is left to be saved
     */
    boolean leave() {
        var line = pending();
        line.ifPresent(typed -> is(recorder.record(typed), typed));
        return !isDirty() && !isInvalid();
    }

    /** What became of {@code typed}, which was sent to be saved. */
    void is(Recorded outcome, Recording typed) {
        fields.attempt().whenChanged(() -> changedMeanwhile(typed.figure())).run(() -> {
            outcome.orThrow();
            if (outcome instanceof Recorded.Saved now) {
                saved(now);
            }
        });
    }

    /** The last field of a line saves it, also where nobody comes to another line. */
    private void typedLast() {
        if (!filling) {
            leave();
        }
    }

    private void saved(Recorded.Saved now) {
        questions = now.questions();
        entry = Optional.of(now.entry().id());
        returned = Optional.empty();
        isNow(now.entry().version(), now.entry().state(), now.entry().figure());
        told.run();
    }

    private void isNow(long savedVersion, EntryState state, Figure figure) {
        version = savedVersion;
        presentState = Optional.of(state);
        saved = Optional.of(figure);
        kept.forget(fields.numerator, version);
        fill();
        answer();
    }

    /** Puts both together where they do not collide; otherwise shows both, and in the fields what was typed. */
    private void changedMeanwhile(Figure mine) {
        recorder.present(this).ifPresent(theirs -> {
            var merged = saved.filter(seen -> theirs.state().mayBeRecorded())
                    .flatMap(seen -> Merged.of(seen, mine, theirs.figure()));
            merged.ifPresentOrElse(both -> merge(both, theirs), () -> ask(theirs));
        });
    }

    private void merge(Merged both, SheetEntry theirs) {
        version = theirs.version();
        var typed = new Recording(row.assignment(), version, both.figure());
        saved = Optional.of(theirs.figure());
        is(recorder.record(typed), typed);
        var parts = both.theirs().stream()
                .sorted()
                .map(part -> words.say("progress.part." + part))
                .collect(Collectors.joining(", "));
        var note = new Span(words.say("progress.merged", theirs.typed().by(), parts));
        note.addClassName("progress-merged");
        note.getElement().setAttribute("role", "status");
        verdict.add(note);
    }

    private void ask(SheetEntry theirs) {
        verdict.add(new LineConflict(
                theirs,
                row.goal(),
                words,
                () -> {
                    version = theirs.version();
                    saved = Optional.of(theirs.figure());
                    leave();
                },
                () -> {
                    questions = theirs.typed().questions();
                    entry = Optional.of(theirs.id());
                    returned = theirs.returned();
                    isNow(theirs.version(), theirs.state(), theirs.figure());
                    fields.editable(theirs.state().mayBeRecorded());
                }));
    }

    /** What is typed and not saved is thrown away on purpose. */
    void discard() {
        kept.forget(fields.numerator);
    }

    /** Rate, comparison and state of what is typed now. */
    private void answer() {
        var typed = fields.rate(false);
        rate.setText(typed.map(figure -> words.figure(figure, row.goal())).orElse(Formats.NONE));
        difference.setText(typed.map(figure -> FigureWords.difference(figure, before, row.goal()))
                .orElse(Formats.NONE));
        verdict.removeAll();
        typed.ifPresent(figure -> verdict.add(words.verdict(figure, row.goal())));
        state.removeAll();
        state.add(
                row.notApplicable().isPresent()
                        ? words.notApplicable()
                        : presentState.map(words::state).orElseGet(words::unreported));
        marks();
        returned.ifPresent(step -> state.add(reason(step)));
    }

    private void marks() {
        if (row.notApplicable().isPresent()) {
            return;
        }
        if (isCorrection()) {
            state.add(new Badge(Glyph.PENCIL, Badge.Look.ACCENT, words.say("progress.correction")));
        }
        if (isAsSuggested()) {
            state.add(new Badge(Glyph.DOCUMENT, Badge.Look.PLAIN, words.say("progress.suggested.mark")));
        }
        if (!questions.isEmpty()) {
            state.add(words.question(fields.explanation.getValue().isBlank()));
        }
        if (isMissed() && isShortfallMissing()) {
            state.add(new Badge(Glyph.QUESTION, Badge.Look.ATTENTION, words.say("progress.causeMissing")));
        }
    }

    private boolean isShortfallMissing() {
        return fields.cause.getValue().isBlank() || fields.remedy.getValue().isBlank() || fields.by.isEmpty();
    }

    private Span reason(Step step) {
        var code = step.code().map(words::returnReason).map(said -> said + ": ").orElse("");
        var reason = new Span(code + step.reason());
        reason.addClassName("sheet-reason");
        return reason;
    }

    private void fill() {
        filling = true;
        saved.ifPresent(fields::fill);
        filling = false;
    }
}
