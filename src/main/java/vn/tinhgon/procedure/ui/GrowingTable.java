package vn.tinhgon.procedure.ui;

import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Typed;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.platform.ui.TypedTable;

/**
 * What a procedure has many of, as it is typed: what each takes and costs.
 *
 * @param <T> what a line is
 */
abstract class GrowingTable<T> extends TypedTable<T> {

    private static final long serialVersionUID = 1L;

    /**
     * @param name of the table in its form, by which what is typed is kept
     * @param place of the sentence that says which line another sentence is about
     */
    GrowingTable(String name, String caption, String place, Kept kept) {
        super(name, caption, place, kept);
    }

    /** Left empty, it is nothing. */
    static String typed(Dong amount) {
        return amount.equals(Dong.ZERO) ? "" : Formats.count(amount.amount());
    }

    static int count(String field, String text) {
        return (int) Math.min(Typed.count(field, text), Integer.MAX_VALUE);
    }

    static Dong amount(String field, String text) {
        return text.isBlank() ? Dong.ZERO : new Dong(Typed.count(field, text));
    }
}
