package vn.tinhgon.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.tinhgon.platform.exchange.SheetColumn;
import vn.tinhgon.platform.exchange.SheetFile;
import vn.tinhgon.province.CalendarDay;
import vn.tinhgon.province.CalendarSheet;

/** The working days of 2023 to 2026 as they were decided, read as whoever runs the platform would take them in. */
public final class SampleCalendar {

    private static final String FILE = "/data/working-days-2023-2026.csv";

    private static final List<SheetColumn> COLUMNS = Stream.of(
                    CalendarSheet.DAY, CalendarSheet.KIND, CalendarSheet.NAME, CalendarSheet.BASIS)
            .map(SheetColumn::required)
            .toList();

    private SampleCalendar() {}

    /** Puts the days into the calendar; one that is there becomes again what the list says. */
    public static void enter(Connection owner) throws SQLException {
        try (var insert = owner.prepareStatement("insert into calendar_day (day, kind, name, basis) values (?, ?, ?, ?)"
                + " on duplicate key update kind = values(kind), name = values(name), basis = values(basis)")) {
            for (var day : days()) {
                insert.setObject(1, day.day());
                insert.setString(2, day.kind().name());
                insert.setString(3, day.name());
                insert.setString(4, day.basis());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The days of the list, in its order. */
    public static List<CalendarDay> days() {
        try (var in = Objects.requireNonNull(SampleCalendar.class.getResourceAsStream(FILE), FILE)) {
            return SheetFile.read(in, COLUMNS).rows().stream()
                    .map(CalendarSheet::day)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
