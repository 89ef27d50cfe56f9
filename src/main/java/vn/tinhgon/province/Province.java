package vn.tinhgon.province;

import java.math.BigDecimal;

/**
 * A tenant.
 *
 * @param illustrative made up: every page says so
 * @param applicableShare percent of its sheet that a unit needs to be ranked
 */
public record Province(String alias, String name, boolean illustrative, BigDecimal applicableShare) {}
