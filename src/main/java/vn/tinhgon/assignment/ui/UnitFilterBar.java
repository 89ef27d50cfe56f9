package vn.tinhgon.assignment.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitLine;
import vn.tinhgon.unit.UnitRow;

/**
 * Which units one sees: by name without diacritics, by kind, by the unit they stand under, by the field
 * of procedures they are in charge of.
 */
class UnitFilterBar extends Div {

    private static final long serialVersionUID = 1L;

    /** Looks units up. */
    interface Lookup {
        Set<UnitId> named(String text);

        Set<UnitId> under(UnitId parent);

        Set<UnitId> inChargeOf(String field);
    }

    private final transient List<UnitRow> units;
    private final transient Lookup lookup;
    private final TextField search = new TextField();
    private final MultiSelectComboBox<UnitKind> kinds = new MultiSelectComboBox<>();
    private final ComboBox<UnitLine> parent = new ComboBox<>();
    private final ComboBox<String> field = new ComboBox<>();
    private transient Runnable changed = () -> {};

    /**
     * @param parents units that others stand under
     * @param fields of procedures
     */
    UnitFilterBar(List<UnitRow> units, List<UnitLine> parents, List<String> fields, Lookup lookup) {
        this.units = units;
        this.lookup = lookup;
        addClassName("filters");
        search.setLabel(getTranslation("assign.search"));
        search.setPlaceholder(getTranslation("assign.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(text -> changed.run());
        kinds.setLabel(getTranslation("assign.kinds"));
        kinds.setPlaceholder(getTranslation("assign.kinds.all"));
        kinds.setItems(units.stream().map(UnitRow::kind).distinct().toList());
        kinds.setItemLabelGenerator(kind -> getTranslation("unit.kind." + kind));
        kinds.addValueChangeListener(chosen -> changed.run());
        parent.setLabel(getTranslation("assign.parent"));
        parent.setItems(parents);
        parent.setItemLabelGenerator(unit -> unit.name().full());
        parent.setClearButtonVisible(true);
        parent.setVisible(!parents.isEmpty());
        parent.addValueChangeListener(chosen -> changed.run());
        field.setLabel(getTranslation("assign.field"));
        field.setItems(fields);
        field.setClearButtonVisible(true);
        field.setVisible(!fields.isEmpty());
        field.addValueChangeListener(chosen -> changed.run());
        add(search, kinds, parent, field);
    }

    void onChange(Runnable changed) {
        this.changed = changed;
    }

    /** The units that are let through; none where nothing is asked for. */
    Optional<Set<UnitId>> passing() {
        if (search.isEmpty() && kinds.isEmpty() && parent.isEmpty() && field.isEmpty()) {
            return Optional.empty();
        }
        var wanted = kinds.getValue();
        var passing = units.stream()
                .filter(unit -> wanted.isEmpty() || wanted.contains(unit.kind()))
                .map(UnitRow::id)
                .collect(Collectors.toCollection(HashSet::new));
        if (!search.isEmpty()) {
            passing.retainAll(lookup.named(search.getValue()));
        }
        parent.getOptionalValue().ifPresent(above -> passing.retainAll(lookup.under(above.id())));
        field.getOptionalValue().ifPresent(of -> passing.retainAll(lookup.inChargeOf(of)));
        return Optional.of(passing);
    }
}
