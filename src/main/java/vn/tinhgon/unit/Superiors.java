package vn.tinhgon.unit;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.UnitId;

/** Which units have one above them that is not the province itself: communes a district, while there were districts. */
@Component
public class Superiors {

    private final UnitStore units;

    Superiors(UnitStore units) {
        this.units = units;
    }

    /** Whether another unit than the province stands above {@code unit} on {@code day}. */
    public boolean areAbove(UnitId unit, LocalDate day) {
        return units.kindAbove(unit, day)
                .filter(kind -> kind != UnitKind.PROVINCE)
                .isPresent();
    }
}
