package vn.tinhgon.printed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.Percent;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;

/**
 * What a report prints of one figure.
 *
 * @param unit which unit of the province it is, where the scope is a unit
 * @param scopeName whose it is, as printed
 * @param counts numerator and denominator, where both are printed
 * @param value the number itself, with as many decimals as are printed; empty where only the counts are
 * @param measureUnit «%», «văn bản»
 * @param asOf the day it is of, where one is printed
 * @param period {@code 2023-H1}, {@code 2022}; may be empty
 * @param text word for word
 * @param source the report
 */
public record PrintedFigureData(
        PrintedScope scope,
        Optional<UnitId> unit,
        String scopeName,
        String indicator,
        Optional<Rate> counts,
        Optional<BigDecimal> value,
        String measureUnit,
        Optional<Qualifier> qualifier,
        Optional<LocalDate> asOf,
        String period,
        String text,
        String source) {

    private static final int LONGEST_SCOPE = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_WORD = 30;
    private static final String PERCENT = "%";

    /**
     * Which figure it is, whatever its number: the same indicator of the same body in the same report.
     *
     * @param scopeName told apart within a scope: there are many localities
     */
    record Identity(
            PrintedScope scope,
            Optional<UnitId> unit,
            String scopeName,
            String indicator,
            Optional<LocalDate> asOf,
            String period,
            String source) {}

    /**
     * @throws Refused at the column of that name of {@link PrintedFigureSheet}: texts have to be there (the period may be
     *     empty) and none is too long, a unit is named where the scope is one, a number is there
     */
    public PrintedFigureData {
        if (scope == PrintedScope.UNIT && unit.isEmpty()) {
            throw Refused.field(PrintedFigureSheet.SCOPE, "printed.refused.noUnit");
        }
        if (scope != PrintedScope.UNIT) {
            unit = Optional.empty();
        }
        scopeName = Texts.present(PrintedFigureSheet.SCOPE_NAME, scopeName, LONGEST_SCOPE);
        indicator = Texts.present(PrintedFigureSheet.INDICATOR, indicator, LONGEST_TEXT);
        measureUnit = Texts.present(PrintedFigureSheet.MEASURE_UNIT, measureUnit, LONGEST_WORD);
        period = Texts.within(PrintedFigureSheet.PERIOD, period, LONGEST_WORD);
        text = Texts.present(PrintedFigureSheet.TEXT, text, LONGEST_TEXT);
        source = Texts.present(PrintedFigureSheet.SOURCE, source, LONGEST_TEXT);
        if (counts.isEmpty() && value.isEmpty()) {
            throw Refused.field(PrintedFigureSheet.VALUE, "printed.refused.noNumber");
        }
    }

    /**
     * Whether numerator ÷ denominator, half-up to as many decimals as are printed, is another number than the printed
     * percentage. A denominator of 0 prints to no number at all.
     */
    public boolean printsOtherwise() {
        return measureUnit.equals(PERCENT)
                && counts.isPresent()
                && value.filter(printed -> !printed.equals(asItWouldPrint().orElse(null)))
                        .isPresent();
    }

    /** The percentage that the counts make, with as many decimals as the printed one; empty where they make none. */
    public Optional<BigDecimal> asItWouldPrint() {
        return counts.flatMap(rate -> rate.percent(1))
                .flatMap((Percent percent) -> value.map(printed -> percent.printed(printed.scale())));
    }

    Identity identity() {
        return new Identity(scope, unit, scopeName, indicator, asOf, period, source);
    }
}
