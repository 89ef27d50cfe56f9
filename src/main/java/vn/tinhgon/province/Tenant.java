package vn.tinhgon.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.tinhgon.kernel.ProvinceAlias;

/**
 * A province as those see it who run the platform: that it is there, and nothing of what is in it.
 *
 * @param suspendedAt since when nobody works in it
 * @param merger what became of it, where it was merged
 * @param admin whether somebody runs it
 * @param entered whether anybody has ever signed in there
 */
public record Tenant(
        ProvinceAlias alias,
        String code,
        String name,
        Optional<Instant> suspendedAt,
        Optional<Merger> merger,
        boolean admin,
        boolean entered) {

    /**
     * @param into the successor whose ended branch it is
     * @param lastDay its last day as a province
     * @param basis number and date of the resolution
     * @param confirmedAt from then on it cannot be undone
     */
    public record Merger(ProvinceAlias into, LocalDate lastDay, String basis, Optional<Instant> confirmedAt) {}
}
