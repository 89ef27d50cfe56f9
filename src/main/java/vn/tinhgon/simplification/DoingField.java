package vn.tinhgon.simplification;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import org.jooq.Condition;
import org.jooq.Field;

/** What a plan does, as its row keeps it for lists: names with commas between them. */
public final class DoingField {

    private DoingField() {}

    /** Whether {@code doing} is among {@code doings}. */
    public static Condition has(Field<String> doings, Doing doing) {
        return concat(inline(","), doings, inline(",")).contains("," + doing + ",");
    }
}
