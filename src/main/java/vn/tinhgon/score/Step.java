package vn.tinhgon.score;

import java.math.BigDecimal;
import vn.tinhgon.kernel.Refused;

/**
 * A step of a criterion that is scored by steps.
 *
 * @param reached percent from which on it holds, or up to which where less is better; 0 or more
 * @param share percent of the points, 0 to 100
 */
public record Step(BigDecimal reached, BigDecimal share) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** @throws Refused at {@code steps} where a number is out of bounds */
    public Step {
        if (reached.signum() < 0 || share.signum() < 0 || share.compareTo(ALL) > 0) {
            throw Refused.field("steps", "scoreSheet.refused.step");
        }
    }
}
