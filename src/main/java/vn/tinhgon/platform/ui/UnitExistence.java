package vn.tinhgon.platform.ui;

import java.time.LocalDate;
import vn.tinhgon.kernel.UnitId;

/** Whether a unit is there on a day; the room of units answers. */
public interface UnitExistence {

    boolean isThereOn(LocalDate day, UnitId unit);
}
