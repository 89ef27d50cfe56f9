package vn.tinhgon.leaderboard;

import java.math.BigDecimal;
import vn.tinhgon.score.Award;

/**
 * A criterion on a tier's sheet.
 *
 * @param maximum points
 */
public record SheetCriterion(String code, String name, BigDecimal maximum, Award award) {}
