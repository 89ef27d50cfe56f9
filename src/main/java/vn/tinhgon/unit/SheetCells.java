package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;
import vn.tinhgon.platform.exchange.SheetRow;

/** Reads the cells of a row one by one: what is wrong with one does not hide what is wrong with the next. */
final class SheetCells {

    /** What the rules call a field, and in which column it stands; the others are called alike. */
    private static final Map<String, String> COLUMNS = Map.of(
            "name", UnitSheet.NAME,
            "brief", UnitSheet.SHORT_NAME,
            "until", UnitSheet.UNTIL,
            "predecessor", UnitSheet.PREDECESSOR,
            "successor", UnitSheet.SUCCESSOR);

    private final SheetRow row;
    private final List<Reason> reasons = new ArrayList<>();

    SheetCells(SheetRow row) {
        this.row = row;
    }

    /** A reason at the column that the refusal is about. */
    static Reason reason(Refused refused) {
        return new Reason(
                refused.field().map(field -> COLUMNS.getOrDefault(field, field)), refused.key(), refused.arguments());
    }

    /** Empty where the cell is wrong, which is then among the reasons. */
    <T> Optional<T> read(Supplier<T> cell) {
        try {
            return Optional.of(cell.get());
        } catch (Refused refused) {
            reasons.add(reason(refused));
            return Optional.empty();
        }
    }

    Optional<LocalDate> day(String column) {
        return read(() -> row.day(column)).flatMap(day -> day);
    }

    /** A day that must be there. */
    Optional<LocalDate> aDay(String column) {
        return read(() -> row.day(column).orElseThrow(() -> Refused.field(column, "unit.import.refused.noDay")));
    }

    List<Reason> reasons() {
        return reasons;
    }
}
