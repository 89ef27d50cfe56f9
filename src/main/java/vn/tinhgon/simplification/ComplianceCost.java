package vn.tinhgon.simplification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.tinhgon.kernel.Dong;

/**
 * What a procedure costs in a year by the standard cost model (Circular 02/2017/TT-VPCP). Worked by hand:
 * docs/use-cases/UC-005-record-a-plan.md.
 */
public final class ComplianceCost {

    private ComplianceCost() {}

    /**
     * (hours × hourly income + other costs) × times × subjects, in đồng a year. Exact until the last step, which rounds
     * half-up: rounded once for each time, the error would be multiplied by the volume.
     *
     * @throws ArithmeticException where it does not fit: a wrong sum is worse than none
     */
    public static Dong aYear(Effort effort, Volume volume, Dong hourlyIncome) {
        return new Dong(effort.once(hourlyIncome)
                .multiply(BigDecimal.valueOf(volume.times()))
                .multiply(BigDecimal.valueOf(volume.subjects()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
