package vn.tinhgon.platform.database;

import org.jooq.Field;

/** The order of the Vietnamese alphabet, whatever a column is compared by: «Kế hoạch» before «Khoa học», «Ân» before «Yên». */
public final class VietnameseOrder {

    private static final String COLLATION = "utf8mb4_uca1400_vietnamese_as_cs";

    private VietnameseOrder() {}

    /** The same words, to be put in order by. */
    public static Field<String> of(Field<String> words) {
        return words.collate(COLLATION);
    }
}
