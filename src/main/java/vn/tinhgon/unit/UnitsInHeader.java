package vn.tinhgon.unit;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.UnitExistence;

/** Tells the header whether the unit of whoever looks at another day is there on it. */
@Component
class UnitsInHeader implements UnitExistence {

    private final UnitService units;

    UnitsInHeader(UnitService units) {
        this.units = units;
    }

    @Override
    public boolean isThereOn(LocalDate day, UnitId unit) {
        return units.isThereOn(day, unit);
    }
}
