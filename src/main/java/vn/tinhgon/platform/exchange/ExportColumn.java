package vn.tinhgon.platform.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A column of an export.
 *
 * @param label what its header says
 * @param width in characters
 * @param value what a row has there; of one kind in the whole column
 */
public record ExportColumn<R>(String label, int width, Function<R, Value> value) {

    /** What stands in a cell. */
    sealed interface Value {

        record Text(String text) implements Value {}

        record Number(BigDecimal number) implements Value {}

        record Day(LocalDate day) implements Value {}

        record Nothing() implements Value {}
    }

    public static <R> ExportColumn<R> text(String label, int width, Function<R, String> text) {
        return new ExportColumn<>(label, width, text.andThen(Value.Text::new));
    }

    /** A whole number. */
    public static <R> ExportColumn<R> count(String label, int width, ToLongFunction<R> count) {
        return new ExportColumn<>(label, width, row -> new Value.Number(BigDecimal.valueOf(count.applyAsLong(row))));
    }

    /** A number with its own decimals, rounded by whoever gives it; an empty cell where there is none. */
    public static <R> ExportColumn<R> number(String label, int width, Function<R, Optional<BigDecimal>> number) {
        return new ExportColumn<>(
                label, width, number.andThen(any -> any.<Value>map(Value.Number::new).orElseGet(Value.Nothing::new)));
    }

    /** A day of the calendar; an empty cell where there is none. */
    public static <R> ExportColumn<R> day(String label, int width, Function<R, Optional<LocalDate>> day) {
        return new ExportColumn<>(
                label, width, day.andThen(any -> any.<Value>map(Value.Day::new).orElseGet(Value.Nothing::new)));
    }
}
