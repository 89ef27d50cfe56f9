package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.tinhgon.target.Target;

/** Types a goal once for all chosen units: of one target, or of all that are shown with each its own goal. */
class FillBar extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Target> target = new Select<>();
    private final TextField goal = new TextField();

    /** @param filling is told the target, none for all of them, and the goal as typed */
    FillBar(BiConsumer<Optional<Target>, String> filling) {
        addClassNames("filters", "goals-fill");
        target.setLabel(getTranslation("assign.fill.target"));
        target.setEmptySelectionAllowed(true);
        target.setEmptySelectionCaption(getTranslation("assign.fill.all"));
        target.setItemLabelGenerator(each -> each == null
                ? getTranslation("assign.fill.all")
                : getTranslation("target.title", each.number(), each.shortName()));
        goal.setLabel(getTranslation("assign.fill.goal"));
        goal.setPlaceholder(getTranslation("assign.fill.own"));
        target.addValueChangeListener(one -> goal.setSuffixComponent(
                one.getValue() == null
                        ? null
                        : new Span(one.getValue().judging().measure().unit())));
        goal.addClassName("goals-for-all");
        var fill = new Button(
                getTranslation("assign.fill"),
                click -> filling.accept(Optional.ofNullable(target.getValue()), goal.getValue()));
        fill.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        add(target, goal, fill);
    }

    /** Offers these targets; where it is one only, that one. */
    void offer(List<Target> targets) {
        target.setItems(targets);
        if (targets.size() == 1) {
            target.setValue(targets.getFirst());
        }
    }
}
