package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.Effort;
import vn.tinhgon.simplification.Enforcement;
import vn.tinhgon.simplification.Plan;

/**
 * Asks since when an approved plan is in force, by which document, what shows it, and what one time takes in fact: nothing of
 * that is filled in beforehand. Where it comes to more than was approved, that is said and asked once.
 */
class EnforceDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final TextField number;
    private final DayField on;
    private final TextArea evidence;
    private final TextField hours;
    private final TextField other;
    private final TextField days;
    private final Checkbox worse = new Checkbox();
    private final transient Plan plan;

    /** Takes what is said. */
    interface Request {
        void take(Enforcement said, boolean worse);
    }

    EnforceDialog(String code, Plan plan, Kept kept, Request request, Runnable done) {
        super("enforce", kept);
        this.plan = plan;
        setHeaderTitle(getTranslation("plan.enforce.title", code));
        shown(new Paragraph(getTranslation("plan.enforce.text")));
        number = text("number", getTranslation("plan.enforce.number"), true);
        on = day("on", getTranslation("plan.enforce.on"), true);
        evidence = area("evidence", getTranslation("plan.enforce.evidence"), true);
        evidence.setHelperText(getTranslation("plan.enforce.evidence.help"));
        var approved = plan.costing().after();
        hours = actual("hours", getTranslation("plan.enforce.hours"), Formats.plain(approved.hours()));
        days = actual("days", getTranslation("plan.enforce.days"), Formats.count(approved.days()));
        other = actual(
                "other",
                getTranslation("plan.enforce.other"),
                Formats.count(approved.other().amount()));
        worse.setManualValidation(true);
        shownAs("worse", worse);
        asksWhereWorse();
        hours.addValueChangeListener(typed -> asksWhereWorse());
        other.addValueChangeListener(typed -> asksWhereWorse());
        asks(
                getTranslation("plan.enforce.do"),
                () -> request.take(said(), worse.isVisible() && worse.getValue()),
                done,
                number);
    }

    private TextField actual(String name, String label, String approved) {
        var field = text(name, label, true);
        field.setHelperText(getTranslation("plan.enforce.approved", approved));
        return field;
    }

    private void asksWhereWorse() {
        var approved = plan.saving();
        var more = cost().filter(cost -> cost.compareTo(approved.after()) > 0);
        worse.setVisible(more.isPresent());
        more.ifPresent(cost -> worse.setLabel(getTranslation(
                cost.compareTo(approved.before()) > 0 ? "plan.enforce.worse.before" : "plan.enforce.worse",
                Formats.dong(cost),
                Formats.dong(approved.after()),
                Formats.dong(approved.before()))));
    }

    /** What a year costs by what is typed so far; empty where that is no number yet. */
    private Optional<Dong> cost() {
        try {
            return Optional.of(plan.costOf(new Effort(hours(), other(), 0)));
        } catch (Refused | ArithmeticException noNumberYet) {
            return Optional.empty();
        }
    }

    private BigDecimal hours() {
        return Typed.hours("hours", hours.getValue());
    }

    private Dong other() {
        return new Dong(Typed.count("other", other.getValue()));
    }

    private Enforcement said() {
        return new Enforcement(
                number.getValue(), given("on", on), evidence.getValue(), new Effort(hours(), other(), (int)
                        Math.min(Integer.MAX_VALUE, Typed.count("days", days.getValue()))));
    }
}
