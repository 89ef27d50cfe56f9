package vn.tinhgon.platform.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import vn.tinhgon.kernel.Refused;

/**
 * A table that somebody hands in as XLSX or CSV (UTF-8, comma or semicolon). What it is, its content says and not its
 * name.
 */
public final class SheetFile {

    private static final int MEGABYTE = 1024 * 1024;

    /** Bytes of a file; larger ones are refused. */
    public static final int MOST_BYTES = 10 * MEGABYTE;

    /** Rows below the header; longer files are refused. */
    public static final int MOST_ROWS = 20_000;

    private static final int SIGNATURE = 8;

    private SheetFile() {}

    /**
     * Reads the first sheet: a header in row 1, then rows. Of a formula the value is read that the spreadsheet left
     * there.
     *
     * @throws Refused when it is too large, no XLSX or CSV, damaged, or its header lacks a required column, names one
     *     twice or names one that is not asked for
     * @throws IOException when {@code content} cannot be read to its end
     */
    public static SheetTable read(InputStream content, List<SheetColumn> columns) throws IOException {
        var bytes = bytes(content);
        var table = new SheetReading(columns);
        if (isWorkbook(bytes)) {
            XlsxFile.read(bytes, table);
        } else {
            CsvFile.read(bytes, table);
        }
        return table.table();
    }

    /**
     * Reads every sheet on which there is a table, whatever its heads: the first row with two words in it is the heads,
     * what stands above it a title. A number with decimals reads «15,6». Of a formula the value is read that the
     * spreadsheet left there.
     *
     * @throws Refused when it is too large, no XLSX or CSV, damaged, carries macros or links to other workbooks, or has
     *     no table
     * @throws IOException when {@code content} cannot be read to its end
     */
    public static List<SheetGrid> grids(InputStream content) throws IOException {
        var bytes = bytes(content);
        var grids = isWorkbook(bytes) ? XlsxFile.grids(bytes) : csv(bytes);
        if (grids.isEmpty()) {
            throw new Refused("sheet.refused.noTable");
        }
        return grids;
    }

    private static List<SheetGrid> csv(byte[] bytes) {
        var grid = new GridReading("");
        CsvFile.read(bytes, grid);
        return grid.grid().stream().toList();
    }

    private static byte[] bytes(InputStream content) throws IOException {
        var bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused("sheet.refused.tooLarge", MOST_BYTES / MEGABYTE);
        }
        return bytes;
    }

    private static boolean isWorkbook(byte[] bytes) {
        var signature = Arrays.copyOf(bytes, SIGNATURE);
        if (ReadableWorkbook.isOLE2Header(signature)) {
            throw new Refused("sheet.refused.oldExcel");
        }
        return ReadableWorkbook.isOOXMLZipHeader(signature);
    }

    static Refused notSheet() {
        return new Refused("sheet.refused.notSheet");
    }
}
