package vn.tinhgon.assignment;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a unit has to reach, as its target's kind of figure is measured.
 *
 * @param inForceFrom a period is judged by the version in force on its last day
 * @param reason why it was changed, with its legal basis; may be empty for the first
 */
public record GoalVersion(BigDecimal goal, LocalDate inForceFrom, String reason) {}
