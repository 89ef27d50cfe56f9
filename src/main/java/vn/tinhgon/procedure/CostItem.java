package vn.tinhgon.procedure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import vn.tinhgon.kernel.Dong;

/**
 * What a procedure asks of whoever goes through it one time: a step, or a component of the dossier. What it costs is the
 * sum over both (Circular 02/2017/TT-VPCP, the standard cost model).
 */
public sealed interface CostItem permits WorkStep, Paper {

    /** How long it takes, above 0 and at most 10,000; empty where nothing says so. */
    Optional<BigDecimal> hours();

    /** What is paid for it. */
    Dong paid();

    /** How long all take together, as far as they say. */
    static BigDecimal hours(Collection<? extends CostItem> items) {
        return items.stream().flatMap(item -> item.hours().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is paid for all together. */
    static Dong paid(Collection<? extends CostItem> items) {
        return items.stream().map(CostItem::paid).reduce(Dong.ZERO, Dong::plus);
    }
}
