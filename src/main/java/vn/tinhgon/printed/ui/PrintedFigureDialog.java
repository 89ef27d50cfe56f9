package vn.tinhgon.printed.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.printed.PrintedCounts;
import vn.tinhgon.printed.PrintedFigure;
import vn.tinhgon.printed.PrintedFigureData;
import vn.tinhgon.printed.PrintedFigureSheet;
import vn.tinhgon.printed.PrintedScope;
import vn.tinhgon.printed.Qualifier;
import vn.tinhgon.target.Target;
import vn.tinhgon.unit.UnitRow;

/** Asks for a figure as a report prints it, and beside which target it stands. */
class PrintedFigureDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    /** Takes what was typed, and the target it is to stand beside. */
    interface Taking {
        void take(PrintedFigureData data, Optional<TargetId> beside);
    }

    private final Select<PrintedScope> scope = new Select<>();
    private final ComboBox<UnitRow> unit = new ComboBox<>();
    private final ComboBox<Target> beside = new ComboBox<>();
    private final Select<Qualifier> qualifier = new Select<>();
    private final TextField scopeName;
    private final TextField indicator;
    private final TextField numerator;
    private final TextField denominator;
    private final TextField value;
    private final TextField measureUnit;
    private final DayField asOf;
    private final TextField period;
    private final TextField text;
    private final TextField source;

    /**
     * @param present what was taken over; null for a new one
     * @param units those to choose from, that of {@code present} among them
     * @param targets likewise
     * @param taking may refuse at a field
     */
    PrintedFigureDialog(
            String title,
            @Nullable PrintedFigure present,
            List<UnitRow> units,
            List<Target> targets,
            Kept kept,
            Taking taking,
            Runnable done) {
        super("printed-figure", kept);
        setHeaderTitle(title);
        text = text(PrintedFigureSheet.TEXT, getTranslation("printed.text"), true);
        text.setHelperText(getTranslation("printed.text.help"));
        scope();
        unit(units);
        scopeName = text(PrintedFigureSheet.SCOPE_NAME, getTranslation("printed.scopeName"), true);
        indicator = text(PrintedFigureSheet.INDICATOR, getTranslation("printed.indicator"), true);
        numerator = text(PrintedFigureSheet.NUMERATOR, getTranslation("printed.numerator"), false);
        denominator = text(PrintedFigureSheet.DENOMINATOR, getTranslation("printed.denominator"), false);
        denominator.setHelperText(getTranslation("printed.counts.help"));
        value = text(PrintedFigureSheet.VALUE, getTranslation("printed.value"), false);
        value.setHelperText(getTranslation("printed.value.help"));
        measureUnit = text(PrintedFigureSheet.MEASURE_UNIT, getTranslation("printed.measureUnit"), true);
        qualifier();
        asOf = day(PrintedFigureSheet.AS_OF, getTranslation("printed.asOf"), false);
        period = text(PrintedFigureSheet.PERIOD, getTranslation("printed.period"), false);
        period.setHelperText(getTranslation("printed.period.help"));
        source = text(PrintedFigureSheet.SOURCE, getTranslation("printed.source"), true);
        beside(targets);
        if (present != null) {
            show(present, units, targets);
        }
        asks(getTranslation("action.save"), () -> taking.take(data(), target()), done, text);
    }

    private void scope() {
        scope.setLabel(getTranslation("printed.scope"));
        scope.setItems(PrintedScope.values());
        scope.setItemLabelGenerator(each -> getTranslation("printed.scope." + each));
        scope.setValue(PrintedScope.PROVINCE);
        scope.addValueChangeListener(chosen -> unit.setVisible(chosen.getValue() == PrintedScope.UNIT));
        scope.setWidthFull();
        scope.setManualValidation(true);
        shownAs(PrintedFigureSheet.SCOPE, scope);
    }

    private void unit(List<UnitRow> units) {
        unit.setLabel(getTranslation("printed.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitRow::name);
        unit.setWidthFull();
        unit.setVisible(false);
        shown(unit);
    }

    private void qualifier() {
        qualifier.setLabel(getTranslation("printed.qualifier"));
        qualifier.setItems(Qualifier.values());
        qualifier.setItemLabelGenerator(
                each -> each == null ? getTranslation("printed.qualifier.none") : getTranslation(words(each)));
        qualifier.setEmptySelectionAllowed(true);
        qualifier.setEmptySelectionCaption(getTranslation("printed.qualifier.none"));
        qualifier.setWidthFull();
        shown(qualifier);
    }

    private static String words(Qualifier qualifier) {
        return "printed.qualifier." + qualifier;
    }

    private void beside(List<Target> targets) {
        beside.setLabel(getTranslation("printed.beside"));
        beside.setHelperText(getTranslation("printed.beside.help"));
        beside.setItems(targets);
        beside.setItemLabelGenerator(
                target -> getTranslation("printed.beside.target", target.number(), target.shortName()));
        beside.setClearButtonVisible(true);
        beside.setWidthFull();
        shown(beside);
    }

    private void show(PrintedFigure present, List<UnitRow> units, List<Target> targets) {
        var data = present.data();
        scope.setValue(data.scope());
        data.unit()
                .flatMap(id -> units.stream().filter(row -> row.id().equals(id)).findFirst())
                .ifPresent(unit::setValue);
        scopeName.setValue(data.scopeName());
        indicator.setValue(data.indicator());
        numerator.setValue(
                data.counts().map(counts -> Long.toString(counts.numerator())).orElse(""));
        denominator.setValue(
                data.counts().map(counts -> Long.toString(counts.denominator())).orElse(""));
        value.setValue(data.value().map(PrintedWords::number).orElse(""));
        measureUnit.setValue(data.measureUnit());
        data.qualifier().ifPresent(qualifier::setValue);
        data.asOf().ifPresent(asOf::setValue);
        period.setValue(data.period());
        text.setValue(data.text());
        source.setValue(data.source());
        present.beside()
                .flatMap(chosen -> targets.stream()
                        .filter(target -> target.id().equals(chosen.target()))
                        .findFirst())
                .ifPresent(beside::setValue);
    }

    private PrintedFigureData data() {
        return new PrintedFigureData(
                scope.getValue(),
                unit.getOptionalValue().map(UnitRow::id),
                scopeName.getValue(),
                indicator.getValue(),
                PrintedCounts.of(numerator.getValue(), denominator.getValue()),
                Optional.of(value.getValue())
                        .filter(typed -> !typed.isBlank())
                        .map(typed -> Typed.printed(PrintedFigureSheet.VALUE, typed)),
                measureUnit.getValue(),
                qualifier.getOptionalValue(),
                asOf.getOptionalValue(),
                period.getValue(),
                text.getValue(),
                source.getValue());
    }

    private Optional<TargetId> target() {
        return beside.getOptionalValue().map(Target::id);
    }
}
