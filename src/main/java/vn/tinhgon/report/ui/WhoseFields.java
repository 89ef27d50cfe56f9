package vn.tinhgon.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.tinhgon.assignment.UnitGroup;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.report.Whose;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitRow;

/** Asks of which units a report is: of all, of a kind, of a group that the province keeps, or of some. */
final class WhoseFields {

    final Select<UnitsBy> by = new Select<>();
    final Select<UnitKind> kind = new Select<>();
    final ComboBox<UnitGroup> group = new ComboBox<>();
    final MultiSelectComboBox<UnitRow> units = new MultiSelectComboBox<>();

    /** @param groups none where the reader gives no targets: then units are chosen otherwise */
    WhoseFields(Component on, List<UnitGroup> groups, List<UnitRow> all, Whose present) {
        by.setLabel(on.getTranslation("report.by"));
        by.setItems(Arrays.stream(UnitsBy.values())
                .filter(each -> each != UnitsBy.GROUP || !groups.isEmpty())
                .toList());
        by.setItemLabelGenerator(each -> on.getTranslation("report.by." + each));
        kind.setLabel(on.getTranslation("unit.kind"));
        kind.setItems(UnitKind.values());
        kind.setItemLabelGenerator(each -> on.getTranslation("unit.kind." + each));
        kind.setValue(UnitKind.DEPARTMENT);
        group.setLabel(on.getTranslation("report.by.GROUP"));
        group.setItems(groups);
        group.setItemLabelGenerator(UnitGroup::name);
        units.setLabel(on.getTranslation("report.by.CHOSEN"));
        units.setItems(all);
        units.setItemLabelGenerator(UnitRow::name);
        show(present, groups, all);
        by.addValueChangeListener(chosen -> offer());
        offer();
    }

    private void show(Whose present, List<UnitGroup> groups, List<UnitRow> all) {
        var isOfNoGroup = present instanceof Whose.OfGroup && groups.isEmpty();
        by.setValue(isOfNoGroup ? UnitsBy.ALL : UnitsBy.of(present));
        switch (present) {
            case Whose.All none -> {}
            case Whose.OfKind(var of) -> kind.setValue(of);
            case Whose.OfGroup(var of) ->
                groups.stream().filter(each -> each.id().equals(of)).findFirst().ifPresent(group::setValue);
            case Whose.Chosen(var of) ->
                units.setValue(
                        all.stream().filter(each -> of.contains(each.id())).collect(Collectors.toSet()));
        }
    }

    private void offer() {
        kind.setVisible(by.getValue() == UnitsBy.KIND);
        group.setVisible(by.getValue() == UnitsBy.GROUP);
        units.setVisible(by.getValue() == UnitsBy.CHOSEN);
    }

    /** @throws Refused at {@code units} or {@code group} where none is chosen */
    Whose value() {
        return switch (by.getValue()) {
            case ALL -> new Whose.All();
            case KIND -> new Whose.OfKind(kind.getValue());
            case GROUP ->
                new Whose.OfGroup(group.getOptionalValue()
                        .orElseThrow(() -> Refused.field("group", "report.refused.noUnit"))
                        .id());
            case CHOSEN ->
                new Whose.Chosen(units.getValue().stream().map(UnitRow::id).collect(Collectors.toSet()));
        };
    }
}
