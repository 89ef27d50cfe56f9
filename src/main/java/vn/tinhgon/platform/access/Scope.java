package vn.tinhgon.platform.access;

import java.util.Set;
import vn.tinhgon.kernel.UnitId;

/** Which rows a list may show to a capacity. A store's list asks for one, so that none can forget it. */
public sealed interface Scope {

    /** All rows of one unit, drafts included. */
    record Unit(UnitId unit) implements Scope {}

    /** All rows of one unit, and those that the units below it have submitted. */
    record UnitAndBelow(UnitId unit, Set<UnitId> below) implements Scope {}

    /** Rows of every unit that have been submitted: a draft is its unit's own. */
    record Submitted() implements Scope {}

    /** Every row of the province. */
    record Everything() implements Scope {}
}
