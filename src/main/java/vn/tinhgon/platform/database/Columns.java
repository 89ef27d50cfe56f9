package vn.tinhgon.platform.database;

import org.jooq.Field;

/** What a row has: {@code record::get}, or a row that no record was made of. */
@FunctionalInterface
public interface Columns {

    <T> T get(Field<T> field);
}
