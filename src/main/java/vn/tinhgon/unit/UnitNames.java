package vn.tinhgon.unit;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import vn.tinhgon.platform.database.VietnameseOrder;

/** What units are called where other rooms list what belongs to them. */
public final class UnitNames {

    /**
     * What it is called by what {@link #on} joins; its code where it was not there yet. In the order of the Vietnamese alphabet:
     * beside a code, which is compared byte by byte, a name would be as well.
     */
    public static final Field<String> NAME =
            VietnameseOrder.of(coalesce(UNIT_VERSION.NAME, UNIT.CODE)).as("unit_name");

    private UnitNames() {}

    /**
     * Joins to {@code UNIT} the {@code UNIT_VERSION} that has its name on {@code day}. A unit that has ended keeps its last
     * one: what was given to it stays readable. One that was not there yet has none.
     */
    public static Condition on(LocalDate day) {
        var other = UNIT_VERSION.as("other");
        return UNIT_VERSION
                .UNIT_ID
                .eq(UNIT.ID)
                .and(UNIT_VERSION.VALID_FROM.eq(select(max(other.VALID_FROM))
                        .from(other)
                        .where(other.UNIT_ID.eq(UNIT.ID))
                        .and(other.VALID_FROM.le(day))));
    }
}
