package vn.tinhgon.idea.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.tinhgon.idea.NewIdea;
import vn.tinhgon.idea.Origin;
import vn.tinhgon.idea.Origin.Source;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.procedure.CatalogueRow;
import vn.tinhgon.unit.UnitRow;

/** Asks for an idea, whose it is and for which unit. */
class IdeaDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final TextArea words;
    private final ComboBox<UnitRow> unit = new ComboBox<>();
    private final ComboBox<CatalogueRow> procedure = new ComboBox<>();
    private final Select<Source> source = new Select<>();
    private final TextField giver;
    private final TextField feedback;
    private final DayField offeredOn;

    /** @param proceduresOf those of a unit that the person sees */
    IdeaDialog(
            List<UnitRow> units,
            Function<UnitId, List<CatalogueRow>> proceduresOf,
            LocalDate today,
            Kept kept,
            Consumer<NewIdea> taking,
            Runnable done) {
        super("idea", kept);
        setHeaderTitle(getTranslation("idea.give"));
        shown(new Paragraph(getTranslation("idea.give.text")));
        words = area("words", getTranslation("idea.words"), true);
        units(units, proceduresOf);
        source();
        giver = text("giver", getTranslation("idea.giver"), false);
        feedback = text("feedback", getTranslation("idea.feedback.number"), true);
        offeredOn = day("offeredOn", getTranslation("idea.offeredOn"), true);
        offeredOn.setValue(today);
        fields();
        source.addValueChangeListener(chosen -> fields());
        asks(getTranslation("idea.give.do"), () -> taking.accept(idea()), done, words);
    }

    private void units(List<UnitRow> units, Function<UnitId, List<CatalogueRow>> proceduresOf) {
        unit.setLabel(getTranslation("idea.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitRow::name);
        unit.setManualValidation(true);
        unit.setRequiredIndicatorVisible(true);
        unit.setWidthFull();
        procedure.setLabel(getTranslation("idea.procedure"));
        procedure.setItemLabelGenerator(
                row -> getTranslation("formality.about.plan", row.codes().own(), row.name()));
        procedure.setManualValidation(true);
        procedure.setClearButtonVisible(true);
        procedure.setWidthFull();
        procedure.setItems(List.of());
        unit.addValueChangeListener(chosen -> procedure.setItems(
                unit.getOptionalValue().map(UnitRow::id).map(proceduresOf).orElse(List.of())));
        keep("unit", unit);
        shownAs("unit", unit);
        shownAs("procedure", procedure);
    }

    private void source() {
        source.setLabel(getTranslation("idea.source"));
        source.setItems(Source.values());
        source.setItemLabelGenerator(each -> getTranslation("idea.source." + each));
        source.setValue(Source.OWN);
        source.setManualValidation(true);
        source.setWidthFull();
        keep("source", source);
        shownAs("source", source);
    }

    private void fields() {
        var from = source.getValue();
        giver.setVisible(from != Source.OWN);
        giver.setRequiredIndicatorVisible(from == Source.STAFF);
        giver.setHelperText(from == Source.FEEDBACK ? getTranslation("idea.giver.mayBeLeftOut") : "");
        feedback.setVisible(from == Source.FEEDBACK);
    }

    private NewIdea idea() {
        var inCharge = unit.getOptionalValue()
                .map(UnitRow::id)
                .orElseThrow(() -> Refused.field("unit", "idea.refused.noUnit"));
        return new NewIdea(
                words.getValue(),
                new Origin(source.getValue(), giver.getValue(), feedback.getValue()),
                inCharge,
                Optional.ofNullable(procedure.getValue()).map(CatalogueRow::id),
                given("offeredOn", offeredOn));
    }
}
