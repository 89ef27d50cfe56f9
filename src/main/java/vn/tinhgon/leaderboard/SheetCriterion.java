package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.score.Award;

/**
 * A criterion on a tier's sheet.
 *
 * @param maximum points
 * @param target whose figure it is made from, if any
 */
public record SheetCriterion(String code, String name, BigDecimal maximum, Award award, Optional<TargetId> target) {

    /** By its code and its name: «2.3 Sáng kiến cải cách». */
    public String named() {
        return code + " " + name;
    }
}
