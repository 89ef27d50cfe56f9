package vn.tinhgon.printed;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.SheetRow;

/**
 * A row of a file as a printed figure.
 *
 * @param row its number in the file
 */
record SheetFigure(int row, PrintedFigureData data) {

    /** In a file the dot starts decimals, to a reader here it groups thousands: «1.616» could be either. */
    private static final Pattern EITHER = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");

    /**
     * @param alias what the province is called in files
     * @param units its units by their codes
     * @throws Refused at the column whose cell is wrong
     */
    static SheetFigure of(SheetRow row, String alias, Map<String, UnitId> units) {
        var scope = row.text(PrintedFigureSheet.SCOPE);
        var unit = scope.equals(alias) ? Optional.<UnitId>empty() : Optional.ofNullable(units.get(scope));
        return new SheetFigure(
                row.number(),
                new PrintedFigureData(
                        scope(scope, alias, unit),
                        unit,
                        row.text(PrintedFigureSheet.SCOPE_NAME),
                        row.text(PrintedFigureSheet.INDICATOR),
                        counts(row),
                        value(row),
                        row.text(PrintedFigureSheet.MEASURE_UNIT),
                        qualifier(row.text(PrintedFigureSheet.QUALIFIER)),
                        row.day(PrintedFigureSheet.AS_OF),
                        row.text(PrintedFigureSheet.PERIOD),
                        row.text(PrintedFigureSheet.TEXT),
                        row.text(PrintedFigureSheet.SOURCE)));
    }

    private static PrintedScope scope(String code, String alias, Optional<UnitId> unit) {
        if (code.equals(alias)) {
            return PrintedScope.PROVINCE;
        }
        return unit.map(any -> PrintedScope.UNIT)
                .or(() -> PrintedScope.coded(code))
                .orElseThrow(() -> Refused.field(PrintedFigureSheet.SCOPE, "printed.refused.scope", code, alias));
    }

    /** Both or none: half a ratio says nothing. */
    private static Optional<Rate> counts(SheetRow row) {
        return PrintedCounts.of(row.text(PrintedFigureSheet.NUMERATOR), row.text(PrintedFigureSheet.DENOMINATOR));
    }

    /** What could be read in two ways is read as it is printed, and refused where it is printed in neither. */
    private static Optional<BigDecimal> value(SheetRow row) {
        var text = row.text(PrintedFigureSheet.VALUE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var printed = row.text(PrintedFigureSheet.TEXT);
        if (EITHER.matcher(text).matches() && !printed.contains(text)) {
            if (!printed.contains(text.replace('.', ','))) {
                throw Refused.field(PrintedFigureSheet.VALUE, "printed.refused.either", text);
            }
            return Optional.of(new BigDecimal(text));
        }
        return Optional.of(Typed.printed(PrintedFigureSheet.VALUE, text));
    }

    private static Optional<Qualifier> qualifier(String code) {
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(Qualifier.coded(code)
                        .orElseThrow(
                                () -> Refused.field(PrintedFigureSheet.QUALIFIER, "printed.refused.qualifier", code)));
    }
}
