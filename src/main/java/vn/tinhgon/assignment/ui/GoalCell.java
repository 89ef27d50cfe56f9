package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import vn.tinhgon.assignment.Outcome;
import vn.tinhgon.platform.ui.Badge;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.Kept;

/** A unit's goal, always a field, and beside it what assigning would come to; a wrong goal is said at the field. */
class GoalCell extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField field = new TextField();
    private final Span outcome = new Span();

    GoalCell(String unit, String goal, Consumer<String> typed) {
        addClassName("assign-goal");
        field.setAriaLabel(getTranslation("assign.goal.of", unit));
        field.setValue(goal);
        field.setSuffixComponent(new Span("%"));
        field.addValueChangeListener(change -> typed.accept(change.getValue()));
        add(field, outcome);
    }

    void keptIn(Kept kept, String name) {
        kept.watch(field, name);
    }

    void show(String goal) {
        field.setValue(goal);
    }

    void show(Optional<Outcome> shown) {
        outcome.removeAll();
        field.setInvalid(false);
        shown.ifPresent(this::say);
    }

    private void say(Outcome shown) {
        outcome.add(
                switch (shown) {
                    case Outcome.Added added -> badge(Glyph.PLUS, Badge.Look.ACCENT, "outcome.added");
                    case Outcome.GoalChanged change -> badge(Glyph.PENCIL, Badge.Look.ATTENTION, "outcome.changed");
                    case Outcome.Unchanged same -> badge(Glyph.DASH, Badge.Look.PLAIN, "outcome.unchanged");
                    case Outcome.TurnedDown down -> badge(Glyph.CROSS, Badge.Look.WRONG, "outcome.turnedDown");
                });
        if (shown instanceof Outcome.TurnedDown down && down.atGoal()) {
            field.setErrorMessage(getTranslation(down.key(), down.arguments().toArray()));
            field.setInvalid(true);
        }
    }

    private Badge badge(Glyph glyph, Badge.Look look, String key) {
        return new Badge(glyph, look, getTranslation(key));
    }
}
