package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.procedure.CatalogueRow;
import vn.tinhgon.procedure.DecidingLevel;
import vn.tinhgon.procedure.OnlineLevel;
import vn.tinhgon.simplification.Before;
import vn.tinhgon.simplification.CostPart;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.PlanAction;
import vn.tinhgon.simplification.PlanChange;
import vn.tinhgon.simplification.Proposal;

/** The «after» of a plan as it is typed. Whatever is refused, what was typed stays in the fields. */
class ProposalForm {

    private final PlanWords words;
    private final int against;
    private final RadioButtonGroup<PlanAction> action = new RadioButtonGroup<>();
    private final TextArea content = new TextArea();
    private final ComboBox<CatalogueRow> into = new ComboBox<>();
    private final Select<DecidingLevel> level = new Select<>();
    private final Select<OnlineLevel> online = new Select<>();
    private final Map<Key, PartFields> parts = new LinkedHashMap<>();
    private List<Object> saved;

    /**
     * @param present what is saved; empty where nothing is
     * @param others procedures that it could be merged into
     */
    ProposalForm(Before before, Optional<Proposal> present, List<CatalogueRow> others, PlanWords words) {
        this.words = words;
        against = before.version();
        action.setLabel(words.say("plan.form.action"));
        action.setItems(PlanAction.values());
        action.setItemLabelGenerator(each -> words.say("plan.action." + each));
        action.setManualValidation(true);
        content.setLabel(words.say("plan.form.content"));
        content.setHelperText(words.say("plan.form.content.hint"));
        action.setRequiredIndicatorVisible(true);
        content.setRequiredIndicatorVisible(true);
        content.setMinRows(2);
        content.setWidthFull();
        content.setManualValidation(true);
        into.setLabel(words.say("plan.form.into"));
        into.setItems(others);
        into.setItemLabelGenerator(each -> each.codes().own() + " " + each.name());
        into.setManualValidation(true);
        into.setWidthFull();
        level.setLabel(words.say("plan.form.level"));
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(words.say("plan.form.asBefore"));
        level.setItems(Stream.of(DecidingLevel.values())
                .filter(each -> each.compareTo(before.level()) > 0)
                .toList());
        level.setItemLabelGenerator(each -> words.say(each == null ? "plan.form.asBefore" : "procedure.level." + each));
        online.setLabel(words.say("plan.form.online"));
        online.setEmptySelectionAllowed(true);
        online.setEmptySelectionCaption(words.say("plan.form.asBefore"));
        online.setItems(Stream.of(OnlineLevel.values())
                .filter(each -> each.compareTo(before.online()) > 0)
                .toList());
        online.setItemLabelGenerator(
                each -> words.say(each == null ? "plan.form.asBefore" : "procedure.online." + each));
        before.parts().forEach(part -> parts.put(part.key(), new PartFields(part, words)));
        present.ifPresent(proposal -> fill(proposal, others));
        saved = values();
        endedOrNot();
        action.addValueChangeListener(chosen -> endedOrNot());
    }

    private void fill(Proposal proposal, List<CatalogueRow> others) {
        action.setValue(proposal.action());
        content.setValue(proposal.content());
        proposal.into()
                .flatMap(id ->
                        others.stream().filter(each -> each.id().equals(id)).findFirst())
                .ifPresent(into::setValue);
        proposal.level().ifPresent(level::setValue);
        proposal.online().ifPresent(online::setValue);
        proposal.changes().forEach(this::fill);
    }

    private void fill(PlanChange change) {
        Optional.ofNullable(parts.get(change.part())).ifPresent(fields -> fields.fill(change));
    }

    private void endedOrNot() {
        into.setVisible(action.getValue() == PlanAction.MERGE);
        var left = isSimplified();
        level.setVisible(left && level.getListDataView().getItemCount() > 0);
        online.setVisible(left && online.getListDataView().getItemCount() > 0);
        parts.values().forEach(part -> part.goes(!left));
    }

    /** Whether parts are left to be changed; what was typed comes back with this choice. */
    boolean isSimplified() {
        return action.getValue() == null || action.getValue() == PlanAction.SIMPLIFY;
    }

    /** Says it whenever something that the saving depends on is typed. */
    void onEffort(Runnable typed) {
        action.addValueChangeListener(chosen -> typed.run());
        into.addValueChangeListener(chosen -> typed.run());
        level.addValueChangeListener(chosen -> typed.run());
        online.addValueChangeListener(chosen -> typed.run());
        parts.values().forEach(part -> part.onChange(typed));
    }

    /** Whether it is chosen what becomes of the procedure. */
    boolean saysSomething() {
        return switch (action.getValue()) {
            case null -> false;
            case ABOLISH, SIMPLIFY -> true;
            case MERGE -> into.getOptionalValue().isPresent();
        };
    }

    /** Whether it goes into another procedure that is still to be named. */
    boolean wantsTarget() {
        return action.getValue() == PlanAction.MERGE && into.isEmpty();
    }

    PartsTable.Cells cells(CostPart part) {
        return Optional.ofNullable(parts.get(part.key())).map(PartFields::cells).orElseThrow();
    }

    boolean isDirty() {
        return !values().equals(saved);
    }

    /** From now on what stands here counts as saved. */
    void isSaved() {
        saved = values();
    }

    private List<Object> values() {
        var values = new ArrayList<Object>(List.of(
                action.getOptionalValue(),
                content.getValue(),
                into.getOptionalValue().map(CatalogueRow::id),
                level.getOptionalValue(),
                online.getOptionalValue()));
        parts.values().forEach(part -> values.add(part.values()));
        return values;
    }

    /**
     * What is typed.
     *
     * @throws Refused at the field that is missing or is no number
     */
    Proposal proposal() {
        return proposal(content.getValue());
    }

    /**
     * The same while the words are still to be written.
     *
     * @throws Refused as {@link #proposal}
     */
    Proposal soFar() {
        return proposal(content.getValue().isBlank() ? words.say("plan.form.content") : content.getValue());
    }

    private Proposal proposal(String said) {
        var chosen = action.getOptionalValue().orElseThrow(() -> Refused.field("action", "plan.refused.noAction"));
        return new Proposal(
                against,
                chosen,
                said,
                into.getOptionalValue().map(CatalogueRow::id),
                level.getOptionalValue(),
                online.getOptionalValue(),
                changes());
    }

    /**
     * What is typed of the parts, whether or not anything else is.
     *
     * @throws Refused at the field that is no number
     */
    List<PlanChange> changes() {
        return isSimplified()
                ? parts.values().stream()
                        .flatMap(part -> part.change().stream())
                        .toList()
                : List.of();
    }

    /** Refusals stand at these fields. */
    Attempt attempt() {
        var attempt = new Attempt(content)
                .with("action", action)
                .with("content", content)
                .with("into", into)
                .with("level", level)
                .with("online", online);
        parts.values().forEach(part -> part.in(attempt));
        return attempt;
    }

    /** The action and the words, which stand above the table. */
    Div head() {
        var choices = new Div(into, level, online);
        choices.addClassName("filters");
        var head = new Div(action, content, choices);
        head.addClassName("plan-form");
        return head;
    }

    /** What is typed here stays with the person until it is saved. */
    void keptIn(Kept kept) {
        kept.watch(action, "action");
        kept.watch(content, "content");
        kept.watch(into, "into");
        kept.watch(level, "level");
        kept.watch(online, "online");
        parts.values().forEach(part -> part.keptIn(kept, against));
    }
}
