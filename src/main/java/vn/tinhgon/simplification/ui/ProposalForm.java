package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.Effort;
import vn.tinhgon.simplification.PlanAction;
import vn.tinhgon.simplification.Proposal;

/** The «after» of a plan as it is typed. Whatever is refused, what was typed stays in the fields. */
class ProposalForm {

    private final PlanWords words;

    final RadioButtonGroup<PlanAction> action = new RadioButtonGroup<>();
    final TextArea content = new TextArea();
    final TextArea steps = new TextArea();
    final TextField hours = new TextField();
    final TextField other = new TextField();

    private final int days;
    private List<Object> saved;

    /** @param present what is saved; empty where nothing is */
    ProposalForm(Optional<Proposal> present, int days, PlanWords words) {
        this.words = words;
        this.days = days;
        action.setLabel(words.say("plan.form.action"));
        action.setItems(PlanAction.values());
        action.setItemLabelGenerator(each -> words.say("plan.action." + each));
        content.setLabel(words.say("plan.form.content"));
        content.setHelperText(words.say("plan.form.content.hint"));
        content.setMinRows(2);
        content.setWidthFull();
        steps.setAriaLabel(words.say("plan.form.steps"));
        steps.setHelperText(words.say("plan.form.steps.hint"));
        steps.setMinRows(4);
        steps.setWidthFull();
        hours.setAriaLabel(words.say("plan.form.hours"));
        other.setAriaLabel(words.say("plan.form.other"));
        other.setSuffixComponent(new Span("đ"));
        for (var field : List.of(hours, other)) {
            field.addClassName("plan-number");
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        }
        content.setManualValidation(true);
        steps.setManualValidation(true);
        action.setManualValidation(true);
        present.ifPresent(this::fill);
        saved = values();
        abolishedOrNot();
        action.addValueChangeListener(chosen -> abolishedOrNot());
    }

    private void fill(Proposal proposal) {
        action.setValue(proposal.action());
        content.setValue(proposal.content());
        if (proposal.action() == PlanAction.SIMPLIFY) {
            steps.setValue(proposal.steps());
            hours.setValue(Formats.plain(proposal.effort().hours()));
            other.setValue(Formats.count(proposal.effort().other().amount()));
        }
    }

    /** Of what is abolished nothing is left; what was typed comes back with the other choice. */
    private void abolishedOrNot() {
        var left = action.getValue() != PlanAction.ABOLISH;
        List.of(steps, hours, other).forEach(field -> field.setVisible(left));
    }

    /** Says it whenever something that the saving depends on is typed. */
    void onEffort(Runnable typed) {
        action.addValueChangeListener(chosen -> typed.run());
        hours.addValueChangeListener(change -> typed.run());
        other.addValueChangeListener(change -> typed.run());
    }

    boolean isDirty() {
        return !values().equals(saved);
    }

    /** From now on what stands here counts as saved. */
    void isSaved() {
        saved = values();
    }

    private List<Object> values() {
        return List.of(
                action.getOptionalValue(), content.getValue(), steps.getValue(), hours.getValue(), other.getValue());
    }

    /**
     * What is typed.
     *
     * @throws Refused at the field that is missing or is no number
     */
    Proposal proposal() {
        var chosen = action.getOptionalValue().orElseThrow(() -> Refused.field("action", "plan.refused.noAction"));
        return new Proposal(chosen, content.getValue(), steps.getValue(), effort());
    }

    /**
     * What one time would take.
     *
     * @throws Refused at the field that is no number
     */
    Effort effort() {
        if (action.getValue() == PlanAction.ABOLISH) {
            return Effort.NONE;
        }
        return new Effort(
                Typed.hours("hours", hours.getValue()), new Dong(Typed.count("other", other.getValue())), days);
    }

    /** Whether both numbers are there, so that a saving can be said while one still types. */
    boolean hasEffort() {
        return action.getValue() == PlanAction.ABOLISH
                || (!hours.getValue().isBlank() && !other.getValue().isBlank());
    }

    /** Refusals stand at these fields. */
    Attempt attempt() {
        return new Attempt(content)
                .with("action", action)
                .with("content", content)
                .with("steps", steps)
                .with("hours", hours)
                .with("other", other);
    }

    /** The action and the words, which stand above the table. */
    Div head() {
        var head = new Div(action, content);
        head.addClassName("plan-form");
        return head;
    }

    /** What is typed here stays with the person until it is saved. */
    void keptIn(Kept kept) {
        kept.watch(action, "action");
        kept.watch(content, "content");
        kept.watch(steps, "steps");
        kept.watch(hours, "hours");
        kept.watch(other, "other");
    }
}
