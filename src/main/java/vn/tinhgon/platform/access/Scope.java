package vn.tinhgon.platform.access;

import java.util.Set;
import vn.tinhgon.kernel.UnitId;

/** Which rows a list may show to a capacity. A store's list asks for one, so that none can forget it. */
public sealed interface Scope {

    /** Whether rows of {@code unit} that it has submitted are among them. */
    default boolean includes(UnitId unit) {
        return switch (this) {
            case Unit(var own) -> own.equals(unit);
            case UnitAndBelow(var own, var below) -> own.equals(unit) || below.contains(unit);
            case Submitted all -> true;
            case Everything all -> true;
        };
    }

    /** Whether it reaches over every unit of the province. */
    default boolean isOfAllUnits() {
        return switch (this) {
            case Unit own -> false;
            case UnitAndBelow some -> false;
            case Submitted all -> true;
            case Everything all -> true;
        };
    }

    /** All rows of one unit, drafts included. */
    record Unit(UnitId unit) implements Scope {}

    /** All rows of one unit, and those that the units below it have submitted. */
    record UnitAndBelow(UnitId unit, Set<UnitId> below) implements Scope {}

    /** Rows of every unit that have been submitted: a draft is its unit's own. */
    record Submitted() implements Scope {}

    /** Every row of the province. */
    record Everything() implements Scope {}
}
