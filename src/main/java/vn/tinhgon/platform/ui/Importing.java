package vn.tinhgon.platform.ui;

import java.util.List;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;

/** What one kind of import brings to an {@link ImportPanel}. */
public interface Importing {

    /**
     * A column of the template, in its order.
     *
     * @param code by which rows are asked for it; a file may have it as its header too
     * @param key of the header's words; those at {@code key + ".hint"} say what stands in it
     * @param required whether a file without it is refused
     * @param width in characters
     */
    record Column(String code, String key, boolean required, int width) {}

    /** How the template's file is called, without date and ending: {@code mau-don-vi}. */
    String template();

    List<Column> columns();

    /** What the table would come to; writes nothing. */
    ImportPreview preview(SheetTable table);

    /**
     * Writes all of it in one transaction, which works the preview out anew and has it {@linkplain ImportPreview#mustBe
     * be} the one shown.
     */
    void apply(SheetTable table, ImportPreview shown);
}
