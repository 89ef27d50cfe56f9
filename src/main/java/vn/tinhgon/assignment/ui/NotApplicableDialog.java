package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import vn.tinhgon.assignment.AssignedUnit;
import vn.tinhgon.assignment.AssignmentService;
import vn.tinhgon.platform.ui.Attempt;

/** Asks why a target does not apply to a unit; what was typed stays where it is refused. */
class NotApplicableDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    NotApplicableDialog(AssignmentService assignments, AssignedUnit given, Runnable done) {
        setHeaderTitle(getTranslation("assigned.settle.of", given.unit().name()));
        setWidth("480px");
        var reason = new TextArea(getTranslation("assigned.settle.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        add(new Paragraph(getTranslation("assigned.settle.text")), reason);
        var settle = new Button(getTranslation("assigned.settle.do"), click -> {
            var settled = new Attempt(this)
                    .with("reason", reason)
                    .run(() -> assignments.notApplicable(given.id(), given.version(), reason.getValue()));
            if (settled) {
                close();
                done.run();
            }
        });
        settle.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("assigned.settle.cancel"), click -> close()), settle);
        reason.focus();
    }
}
