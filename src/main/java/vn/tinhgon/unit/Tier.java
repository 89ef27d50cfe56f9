package vn.tinhgon.unit;

import java.util.Optional;

/** Units that are compared with each other, and never with units of another tier. */
public enum Tier {
    /** Departments, the provincial office, the inspectorate, the industrial zone board. */
    PROVINCIAL,
    DISTRICT,
    COMMUNE;

    /** The tier of a unit of {@code kind}; none of what is compared with nobody. */
    public static Optional<Tier> of(UnitKind kind) {
        return switch (kind) {
            case PROVINCIAL_OFFICE, INSPECTORATE, DEPARTMENT, INDUSTRIAL_ZONE_BOARD -> Optional.of(PROVINCIAL);
            case DISTRICT -> Optional.of(DISTRICT);
            case COMMUNE -> Optional.of(COMMUNE);
            case PROVINCE, ENTERPRISE -> Optional.empty();
        };
    }
}
