package vn.tinhgon.unit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Units that are compared with each other, and never with units of another tier. */
public enum Tier {
    /** Departments, the provincial office, the inspectorate, the industrial zone board. */
    PROVINCIAL,
    DISTRICT,
    COMMUNE;

    /** Its word in an address: «district». */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tier that {@code text} stands for in an address; empty where it stands for none. */
    public static Optional<Tier> parse(String text) {
        return Stream.of(values()).filter(tier -> tier.text().equals(text)).findFirst();
    }

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
