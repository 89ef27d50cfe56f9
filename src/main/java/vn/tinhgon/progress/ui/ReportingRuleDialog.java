package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ReportingRule;

/** Settles how the province has its figures reported. */
class ReportingRuleDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    ReportingRuleDialog(ReportingRule rule, Kept kept, PeriodService periods, Runnable done) {
        super("reporting-rule", kept.of(rule.version(), over -> {}));
        setHeaderTitle(getTranslation("periods.settle"));
        shown(new Paragraph(getTranslation("periods.settle.text")));
        var closing = text("closingDays", getTranslation("periods.closingDays"), true);
        closing.setValue(String.valueOf(rule.closingDays()));
        var reminder = text("reminderDays", getTranslation("periods.reminderDays"), true);
        reminder.setValue(String.valueOf(rule.reminderDays()));
        var parent = new Checkbox(getTranslation("periods.parentChecks"), rule.parentChecks());
        shown(parent);
        asks(
                getTranslation("periods.settle.do"),
                () -> periods.settle(new ReportingRule(
                        rule.version(),
                        days("closingDays", closing),
                        days("reminderDays", reminder),
                        parent.getValue())),
                done,
                closing);
    }

    /** More days than a year has are refused by the rule itself. */
    private static int days(String name, TextField field) {
        return (int) Math.min(Integer.MAX_VALUE, Typed.count(name, field.getValue()));
    }
}
