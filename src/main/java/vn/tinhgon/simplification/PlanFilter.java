package vn.tinhgon.simplification;

import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/**
 * Which procedures to list.
 *
 * @param unit one unit's only; all that the reader sees where empty
 * @param text part of the code or the name; diacritics need not be typed
 * @param plans by their plan
 * @param doing only those whose plan does that; any where empty
 */
public record PlanFilter(Optional<UnitId> unit, String text, Plans plans, Optional<Doing> doing) {

    /** Procedures by their plan. */
    public enum Plans {
        ALL,
        NONE,
        DRAFT,
        /** Submitted or appraised: the province is to decide. */
        WITH_PROVINCE,
        SUBMITTED,
        APPRAISED,
        RETURNED,
        /** Something was said of it that its unit has not answered. */
        COMMENTED,
        APPROVED,
        ENFORCED
    }

    public static final PlanFilter EVERYTHING = new PlanFilter(Optional.empty(), "", Plans.ALL, Optional.empty());
}
