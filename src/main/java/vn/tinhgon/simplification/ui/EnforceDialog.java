package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.Effort;
import vn.tinhgon.simplification.Enforcement;
import vn.tinhgon.simplification.Plan;

/** Asks since when an approved plan is in force, by which document, what shows it, and what one time takes in fact. */
class EnforceDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final TextField number;
    private final DayField on;
    private final TextArea evidence;
    private final TextField hours;
    private final TextField other;
    private final TextField days;

    EnforceDialog(String code, Plan plan, Kept kept, Consumer<Enforcement> request, Runnable done) {
        super("enforce", kept);
        setHeaderTitle(getTranslation("plan.enforce.title", code));
        shown(new Paragraph(getTranslation("plan.enforce.text")));
        number = text("number", getTranslation("plan.enforce.number"), true);
        on = day("on", getTranslation("plan.enforce.on"), true);
        evidence = area("evidence", getTranslation("plan.enforce.evidence"), true);
        evidence.setHelperText(getTranslation("plan.enforce.evidence.help"));
        var forecast = plan.costing().after();
        hours = text("hours", getTranslation("plan.enforce.hours"), true);
        hours.setValue(Formats.plain(forecast.hours()));
        days = text("days", getTranslation("plan.enforce.days"), true);
        days.setValue(String.valueOf(forecast.days()));
        other = text("other", getTranslation("plan.enforce.other"), true);
        other.setValue(Formats.count(forecast.other().amount()));
        asks(getTranslation("plan.enforce.do"), () -> request.accept(said()), done, number);
    }

    private Enforcement said() {
        return new Enforcement(
                number.getValue(),
                given("on", on),
                evidence.getValue(),
                new Effort(
                        Typed.hours("hours", hours.getValue()), new Dong(Typed.count("other", other.getValue())), (int)
                                Math.min(Integer.MAX_VALUE, Typed.count("days", days.getValue()))));
    }
}
