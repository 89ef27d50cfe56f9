package vn.tinhgon.simplification;

import java.math.BigDecimal;
import java.util.List;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Exact;

/**
 * What it takes to go through a procedure one time.
 *
 * @param hours of the people who handle it and of those who ask for it
 * @param other services, fees, charges and other costs
 * @param days until it is settled
 */
public record Effort(BigDecimal hours, Dong other, int days) {

    /** Of a procedure that is no more. */
    public static final Effort NONE = new Effort(BigDecimal.ZERO, Dong.ZERO, 0);

    /** «4» and «4.00» hours are the same effort. */
    public Effort {
        hours = Exact.plain(hours);
    }

    /** What some parts take together. */
    public static Effort of(List<CostPart> parts) {
        return new Effort(
                parts.stream().map(CostPart::hours).reduce(BigDecimal.ZERO, BigDecimal::add),
                parts.stream().map(CostPart::paid).reduce(Dong.ZERO, Dong::plus),
                parts.stream().mapToInt(CostPart::days).sum());
    }

    /** What it costs one time, hours × hourly income + other costs: exact, in đồng. */
    public BigDecimal once(Dong hourlyIncome) {
        return hours.multiply(BigDecimal.valueOf(hourlyIncome.amount())).add(BigDecimal.valueOf(other.amount()));
    }
}
