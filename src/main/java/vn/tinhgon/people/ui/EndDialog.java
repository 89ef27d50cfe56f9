package vn.tinhgon.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.people.Grant;
import vn.tinhgon.people.RightsService;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.DecisionDialog;
import vn.tinhgon.platform.ui.Kept;

/** Ends a right: now, or after a day. */
class EndDialog extends DecisionDialog {

    private static final long serialVersionUID = 1L;

    EndDialog(RightsService rights, Grant grant, PersonId me, Runnable done) {
        setHeaderTitle(getTranslation("grant.end.title"));
        var lastDay = new DayField(getTranslation("grant.end.lastDay"));
        lastDay.setHelperText(getTranslation("grant.end.lastDay.hint"));
        lastDay.setClearButtonVisible(true);
        lastDay.setManualValidation(true);
        var basis = new TextField(getTranslation("grant.basis"));
        basis.setPlaceholder(getTranslation("grant.basis.example"));
        basis.setRequiredIndicatorVisible(true);
        basis.setManualValidation(true);
        var kept = new Kept(me, grant.id());
        kept.watch(basis, "basis");
        var fields = new Div(lastDay, basis);
        fields.addClassName("people-form");
        add(
                new Paragraph(getTranslation("grant.end.text", grant.personName(), RightWords.capacity(this, grant))),
                fields);
        decides(
                getTranslation("grant.end.do"),
                () -> new Attempt(this)
                        .with("lastDay", lastDay)
                        .with("basis", basis)
                        .run(() ->
                                rights.end(grant.id(), grant.version(), lastDay.getOptionalValue(), basis.getValue())),
                kept,
                done,
                lastDay);
    }
}
