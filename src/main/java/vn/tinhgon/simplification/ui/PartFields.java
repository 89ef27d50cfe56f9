package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.simplification.CostPart;
import vn.tinhgon.simplification.CostPart.Kind;
import vn.tinhgon.simplification.PlanChange;
import vn.tinhgon.simplification.PlanChange.Fate;

/** What a plan makes of one part, as it is typed: it begins with what is there, and what differs is the change. */
class PartFields {

    private final CostPart before;
    private final Select<Fate> fate = new Select<>();
    private final TextArea wording = new TextArea();
    private final TextField hours = new TextField();
    private final TextField days = new TextField();
    private final TextField service = new TextField();
    private final TextField fee = new TextField();
    private final Span gone = new Span();

    PartFields(CostPart before, PlanWords words) {
        this.before = before;
        var part = words.part(before.key());
        fate.setItems(fates());
        fate.setItemLabelGenerator(each -> words.say("plan.fate." + each));
        fate.setAriaLabel(words.say("plan.form.fate", part));
        wording.setAriaLabel(words.say("plan.form.wording", part));
        wording.setWidthFull();
        wording.setMinRows(1);
        wording.setManualValidation(true);
        label(hours, words.say("plan.form.hours", part));
        label(days, words.say("plan.form.days", part));
        label(service, words.say("plan.form.service", part));
        label(fee, words.say("plan.form.fee", part));
        money(service, words.say("plan.form.service.short"));
        money(fee, words.say("plan.form.fee.short"));
        fill(before);
        fate.setValue(Fate.CHANGED);
        fate.addValueChangeListener(chosen -> leftOrNot());
        gone.setText(words.say("plan.gone"));
        goes(false);
    }

    /** Whether the procedure ends as a whole, and this with it: then it says that nothing is left, and takes nothing. */
    void goes(boolean ended) {
        gone.setVisible(ended);
        fate.setVisible(!ended && before.key().kind() != Kind.WHOLE);
        wording.setVisible(!ended && before.key().kind() != Kind.WHOLE);
        hours.setVisible(!ended);
        days.setVisible(!ended && before.key().kind() != Kind.PAPER);
        service.setVisible(!ended);
        fee.setVisible(!ended && before.key().kind() == Kind.STEP);
    }

    private List<Fate> fates() {
        return before.key().kind() == Kind.PAPER ? List.of(Fate.values()) : List.of(Fate.CHANGED, Fate.DROPPED);
    }

    private static void label(TextField field, String words) {
        field.setAriaLabel(words);
        field.addClassName("plan-number");
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    }

    private static void money(TextField field, String words) {
        field.addClassName("plan-money");
        field.setPrefixComponent(new Span(words));
    }

    private void fill(CostPart part) {
        wording.setValue(part.text());
        hours.setValue(part.hours().signum() == 0 ? "" : Formats.plain(part.hours()));
        days.setValue(part.days() == 0 ? "" : String.valueOf(part.days()));
        service.setValue(amount(part.service()));
        fee.setValue(amount(part.fee()));
    }

    private static String amount(Dong dong) {
        return dong.equals(Dong.ZERO) ? "" : Formats.count(dong.amount());
    }

    /** What is saved of it. */
    void fill(PlanChange change) {
        fate.setValue(change.fate());
        if (change.fate() == Fate.CHANGED) {
            fill(new CostPart(
                    change.part(),
                    before.doer(),
                    change.wording().isEmpty() ? before.text() : change.wording(),
                    before.form(),
                    change.hours(),
                    change.days(),
                    change.service(),
                    change.fee()));
        }
        leftOrNot();
    }

    /** Of what goes nothing is left to be typed; what was typed comes back with the other choice. */
    private void leftOrNot() {
        var left = fate.getValue() == Fate.CHANGED;
        texts().values().forEach(field -> field.setEnabled(left));
    }

    private Map<String, TextFieldBase<?, String>> texts() {
        var texts = new LinkedHashMap<String, TextFieldBase<?, String>>();
        texts.put("wording", wording);
        texts.put("hours", hours);
        texts.put("days", days);
        texts.put("service", service);
        texts.put("fee", fee);
        return texts;
    }

    /**
     * What is different; empty where nothing is.
     *
     * @throws Refused at the field that is no number, or out of bounds
     */
    Optional<PlanChange> change() {
        var part = before.key();
        if (fate.getValue() != Fate.CHANGED) {
            return Optional.of(new PlanChange(part, fate.getValue(), "", BigDecimal.ZERO, 0, Dong.ZERO, Dong.ZERO));
        }
        var said = wording.getValue().strip();
        var change = new PlanChange(
                part,
                Fate.CHANGED,
                said.equals(before.text()) ? "" : said,
                hours.getValue().isBlank() ? BigDecimal.ZERO : Typed.hours(part.field("hours"), hours.getValue()),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, count("days", days))),
                new Dong(count("service", service)),
                new Dong(count("fee", fee)));
        return isSame(change) ? Optional.empty() : Optional.of(change);
    }

    private long count(String name, TextField field) {
        return field.getValue().isBlank() ? 0 : Typed.count(before.key().field(name), field.getValue());
    }

    private boolean isSame(PlanChange change) {
        return change.wording().isEmpty()
                && change.hours().compareTo(before.hours()) == 0
                && change.days() == before.days()
                && change.service().equals(before.service())
                && change.fee().equals(before.fee());
    }

    List<Object> values() {
        return List.of(
                fate.getValue(),
                wording.getValue(),
                hours.getValue(),
                days.getValue(),
                service.getValue(),
                fee.getValue());
    }

    void onChange(Runnable typed) {
        fate.addValueChangeListener(change -> typed.run());
        texts().values().forEach(field -> onChange(field, typed));
    }

    private static void onChange(AbstractField<?, ?> field, Runnable typed) {
        field.addValueChangeListener(change -> typed.run());
    }

    void in(Attempt attempt) {
        texts().forEach((name, field) -> attempt.with(before.key().field(name), field));
    }

    /** @param against the version of the procedure: under the same number another may have another part */
    void keptIn(Kept kept, int against) {
        kept.watch(fate, kept(against, "fate"));
        texts().forEach((name, field) -> kept.watch(field, kept(against, name)));
    }

    private String kept(int against, String name) {
        return against + "-" + before.key().field(name);
    }

    PartsTable.Cells cells() {
        var said = new Div(gone, fate, wording);
        said.addClassName("plan-said");
        var paid = new Div(service, fee);
        paid.addClassName("plan-said");
        return new PartsTable.Cells(new Span(before.text()), said, hours, days, paid);
    }
}
