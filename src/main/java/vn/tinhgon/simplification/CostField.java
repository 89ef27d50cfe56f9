package vn.tinhgon.simplification;

import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import vn.tinhgon.kernel.Dong;

/** {@link ComplianceCost#aYear} as the database computes it, for sums over thousands: to the đồng the same. */
final class CostField {

    private CostField() {}

    static Field<BigDecimal> aYear(
            Field<BigDecimal> hours,
            Field<Dong> other,
            Field<Integer> times,
            Field<Integer> subjects,
            Dong hourlyIncome) {
        return round(hours.mul(val(hourlyIncome.amount()))
                .add(other.coerce(SQLDataType.BIGINT))
                .mul(times)
                .mul(subjects));
    }
}
