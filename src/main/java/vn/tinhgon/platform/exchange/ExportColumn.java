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
    public sealed interface Value {

        record Text(String text) implements Value {}

        /** @param places decimals that are shown */
        record Number(BigDecimal number, int places) implements Value {}

        /** @param percent shown with two decimals; a workbook has it as the share that it is */
        record Percent(BigDecimal percent) implements Value {}

        record Day(LocalDate day) implements Value {}

        record Nothing() implements Value {}
    }

    /** Words, numbers that only name something (codes, telephone numbers) among them. */
    public static <R> ExportColumn<R> text(String label, int width, Function<R, String> text) {
        return new ExportColumn<>(label, width, text.andThen(Value.Text::new));
    }

    /** A whole number. */
    public static <R> ExportColumn<R> count(String label, int width, ToLongFunction<R> count) {
        return new ExportColumn<>(label, width, row -> new Value.Number(BigDecimal.valueOf(count.applyAsLong(row)), 0));
    }

    /** A number of which {@code places} decimals are shown; an empty cell where there is none. */
    public static <R> ExportColumn<R> number(
            String label, int width, int places, Function<R, Optional<BigDecimal>> number) {
        return new ExportColumn<>(
                label,
                width,
                number.andThen(any ->
                        any.<Value>map(each -> new Value.Number(each, places)).orElseGet(Value.Nothing::new)));
    }

    /** A day of the calendar; an empty cell where there is none. */
    public static <R> ExportColumn<R> day(String label, int width, Function<R, Optional<LocalDate>> day) {
        return new ExportColumn<>(
                label, width, day.andThen(any -> any.<Value>map(Value.Day::new).orElseGet(Value.Nothing::new)));
    }
}
