package vn.tinhgon.announcement.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.announcement.Announced;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.unit.UnitRow;

/** Asks for what a ministry announced, or for what was recorded of it wrongly and why. */
class AnnouncementDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** Takes what was typed. */
    interface Taking {
        void take(Announced announced, String reason);
    }

    private final transient List<UnitRow> units;
    private final TextField number;
    private final DayField announcedOn;
    private final TextField issuer;
    private final ComboBox<String> field = new ComboBox<>();
    private final ComboBox<String> unit = new ComboBox<>();
    private final TextArea excerpt;
    private final Optional<TextArea> reason;

    /**
     * @param units that may be in charge
     * @param fields that are there so far
     * @param recorded what is corrected; null for a new one
     */
    AnnouncementDialog(
            List<UnitRow> units,
            List<String> fields,
            @Nullable Announced recorded,
            Kept kept,
            Taking taking,
            Runnable done) {
        super(recorded == null ? "record" : "correct", kept);
        this.units = units;
        setHeaderTitle(getTranslation(recorded == null ? "announcement.record" : "announcement.correct"));
        shown(new Paragraph(getTranslation("announcement.record.text")));
        number = text("number", getTranslation("announcement.number"), true);
        announcedOn = day("announcedOn", getTranslation("announcement.announcedOn"), true);
        issuer = text("issuer", getTranslation("announcement.issuer"), true);
        combo("field", getTranslation("announcement.field"), field, fields);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> field.setValue(typed.getDetail()));
        combo(
                "unit",
                getTranslation("announcement.unit"),
                unit,
                units.stream().map(UnitRow::name).toList());
        excerpt = area("excerpt", getTranslation("announcement.excerpt"), true);
        reason = Optional.ofNullable(recorded).map(present -> {
            show(present);
            return area("reason", getTranslation("announcement.reason"), true);
        });
        asks(
                getTranslation(recorded == null ? "announcement.record.do" : "announcement.correct.do"),
                () -> taking.take(announced(), reason.map(TextArea::getValue).orElse("")),
                done,
                number);
    }

    private void combo(String name, String label, ComboBox<String> combo, List<String> items) {
        combo.setLabel(label);
        combo.setItems(items);
        combo.setManualValidation(true);
        combo.setRequiredIndicatorVisible(true);
        combo.setWidthFull();
        keep(name, combo);
        shownAs(name, combo);
    }

    private void show(Announced recorded) {
        number.setValue(recorded.number());
        announcedOn.setValue(recorded.announcedOn());
        issuer.setValue(recorded.issuer());
        field.setValue(recorded.field());
        excerpt.setValue(recorded.excerpt());
        units.stream()
                .filter(each -> each.id().equals(recorded.unit()))
                .findFirst()
                .ifPresent(each -> unit.setValue(each.name()));
    }

    private Announced announced() {
        return new Announced(
                number.getValue(),
                given("announcedOn", announcedOn),
                issuer.getValue(),
                field.getOptionalValue().orElse(""),
                excerpt.getValue(),
                chosen());
    }

    private UnitId chosen() {
        return units.stream()
                .filter(each -> each.name().equals(unit.getValue()))
                .map(UnitRow::id)
                .findFirst()
                .orElseThrow(() -> Refused.field("unit", "target.refused.notChosen"));
    }
}
