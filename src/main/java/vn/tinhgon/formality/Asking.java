package vn.tinhgon.formality;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.util.ArrayList;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import vn.tinhgon.kernel.UnitId;

/** How a rule finds what it asks about. */
interface Asking {

    Rule rule();

    /** Rule, unit, id of the plan or figure, numbers: one row a question. */
    Select<Record4<String, UnitId, Long, String>> questions(Within within);

    /** The numbers in one text, as they are kept. */
    static Field<String> numbers(Field<?>... each) {
        var parts = new ArrayList<Field<?>>();
        for (var number : each) {
            if (!parts.isEmpty()) {
                parts.add(inline(Rule.BAR));
            }
            parts.add(number.cast(VARCHAR(255)));
        }
        return concat(parts.toArray(Field<?>[]::new));
    }
}
