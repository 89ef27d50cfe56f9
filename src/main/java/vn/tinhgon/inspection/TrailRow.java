package vn.tinhgon.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.platform.access.Role;

/**
 * One row of the audit trail.
 *
 * @param number in the trail of all provinces: it ascends, and need not be without gaps in one province
 * @param actor the name as it then was; empty where the portal itself did it
 * @param capacity the role and unit acted in
 * @param subject the table that was changed, or what was refused
 * @param changes the fields that were given, changed or removed
 * @param hash over all of the row: what the chain is made from
 */
public record TrailRow(
        long number,
        Instant at,
        String actor,
        Capacity capacity,
        TrailAction action,
        String subject,
        List<FieldChange> changes,
        String hash) {

    /**
     * In which capacity something was done.
     *
     * @param role empty where the portal itself did it
     * @param unit the unit's name on the day looked at, or its code where it has none on it
     */
    public record Capacity(Optional<Role> role, String unit) {}

    /**
     * A field before and after; empty where there was no value, or no row.
     *
     * @param name of the column
     */
    public record FieldChange(String name, Optional<String> before, Optional<String> after) {}
}
