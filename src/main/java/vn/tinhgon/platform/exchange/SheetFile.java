package vn.tinhgon.platform.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.tinhgon.kernel.Refused;

/**
 * A table that somebody hands in as XLSX or CSV (UTF-8, comma or semicolon). What it is, its content says and not its
 * name.
 */
public final class SheetFile {

    /** Bytes of a file; larger ones are refused. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Rows below the header; longer files are refused. */
    public static final int MOST_ROWS = 20_000;

    private SheetFile() {}

    /**
     * Reads the first sheet: a header in row 1, then rows.
     *
     * @throws Refused when it is too large, no XLSX or CSV, damaged, or its header lacks a required column, names one
     *     twice or names one that is not asked for
     * @throws IOException when {@code content} cannot be read to its end
     */
    public static SheetTable read(InputStream content, List<SheetColumn> columns) throws IOException {
        throw new Refused("sheet.refused.notSheet");
    }
}
