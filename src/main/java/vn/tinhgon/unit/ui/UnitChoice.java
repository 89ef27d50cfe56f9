package vn.tinhgon.unit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.UnitFilter;
import vn.tinhgon.unit.UnitLine;
import vn.tinhgon.unit.UnitName;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;
import vn.tinhgon.unit.Validity;

/** One of the units of a day, found by any part of its name; a province has thousands. */
class UnitChoice extends ComboBox<UnitLine> {

    private static final long serialVersionUID = 1L;

    /** @param day on which the unit is there, asked each time */
    UnitChoice(String label, UnitService units, Supplier<LocalDate> day) {
        super(label);
        setManualValidation(true);
        setItemLabelGenerator(line -> line.name().full());
        setWidthFull();
        setItems(DataProvider.<UnitLine, String>fromFilteringCallbacks(
                query ->
                        units
                                .matching(
                                        filter(day, query.getFilter()), new Slice(query.getOffset(), query.getLimit()))
                                .stream(),
                query -> units.countMatching(filter(day, query.getFilter()))));
    }

    private static UnitFilter filter(Supplier<LocalDate> day, Optional<String> typed) {
        return new UnitFilter(day.get(), typed.orElse(""), Optional.empty());
    }

    /** Chooses the unit above one, as it is now. */
    void choose(UnitRow unit) {
        setValue(new UnitLine(
                unit.id(),
                unit.code(),
                unit.kind(),
                new UnitName(unit.name(), ""),
                Validity.since(LocalDate.EPOCH),
                0,
                List.of()));
    }

    Optional<UnitId> unit() {
        return getOptionalValue().map(UnitLine::id);
    }
}
