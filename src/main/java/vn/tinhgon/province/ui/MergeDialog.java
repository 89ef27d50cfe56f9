package vn.tinhgon.province.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.province.MergerFindings;
import vn.tinhgon.province.MergerService;
import vn.tinhgon.province.Tenant;

/** Merges a province into another: first what it would come to, then the seal, which can be undone until confirmed. */
class MergeDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    private final transient MergerService mergers;
    private final transient Tenant ending;
    private final ComboBox<Tenant> successor = new ComboBox<>();
    private final UnorderedList findings = new UnorderedList();

    MergeDialog(MergerService mergers, Tenant ending, List<Tenant> all, PersonId me, Runnable done) {
        this.mergers = mergers;
        this.ending = ending;
        setHeaderTitle(getTranslation("merger.title", ending.name()));
        successor.setLabel(getTranslation("merger.successor"));
        successor.setItems(all.stream()
                .filter(tenant -> !tenant.alias().equals(ending.alias()))
                .filter(tenant ->
                        tenant.merger().isEmpty() && tenant.suspendedAt().isEmpty())
                .toList());
        successor.setItemLabelGenerator(Tenant::name);
        successor.setRequiredIndicatorVisible(true);
        successor.setManualValidation(true);
        successor.addValueChangeListener(chosen -> findings.removeAll());
        var lastDay = new DayField(getTranslation("merger.lastDay"));
        lastDay.setRequiredIndicatorVisible(true);
        lastDay.setManualValidation(true);
        var basis = new TextField(getTranslation("merger.basis"));
        basis.setRequiredIndicatorVisible(true);
        basis.setManualValidation(true);
        var kept = new Kept(me);
        kept.watch(basis, "mergerBasis");
        var form = new Div(successor, lastDay, basis);
        form.addClassName("platform-form");
        var trial = new Div(new Button(getTranslation("merger.try"), click -> tryOut()), findings);
        trial.addClassName("platform-trial");
        add(new Paragraph(getTranslation("merger.text")), form, trial);
        decides(
                getTranslation("merger.seal"),
                () -> new Attempt(this)
                        .with("successor", successor)
                        .with("lastDay", lastDay)
                        .with("basis", basis)
                        .run(() -> mergers.seal(
                                ending.alias(),
                                chosen(),
                                lastDay.getOptionalValue()
                                        .orElseThrow(() -> Refused.field("lastDay", "merger.refused.noDay")),
                                basis.getValue())),
                kept,
                done,
                successor);
    }

    private void tryOut() {
        findings.removeAll();
        new Attempt(this).with("successor", successor).run(() -> show(mergers.tryOut(ending.alias(), chosen())));
    }

    private void show(MergerFindings found) {
        findings.add(
                new ListItem(getTranslation(
                        "merger.found.rows",
                        Formats.count(found.total()),
                        found.rows().size())),
                new ListItem(getTranslation("merger.found.open", found.openPeriods())),
                new ListItem(getTranslation("merger.found.both", found.inBoth())),
                new ListItem(getTranslation(
                        found.endingWhole() && found.successorWhole()
                                ? "merger.found.chainsWhole"
                                : "merger.found.chainBroken")));
    }

    private ProvinceAlias chosen() {
        return successor
                .getOptionalValue()
                .orElseThrow(() -> Refused.field("successor", "merger.refused.noSuccessor"))
                .alias();
    }
}
