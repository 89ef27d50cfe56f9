package vn.tinhgon.unit;

/** What sort of body a unit is, in the order lists show them. A directive names units by kind; tiers are made of kinds. */
public enum UnitKind {
    PROVINCE,
    PROVINCIAL_OFFICE,
    INSPECTORATE,
    DEPARTMENT,
    INDUSTRIAL_ZONE_BOARD,
    DISTRICT,
    COMMUNE,
    /** A state enterprise that a directive gives a part to. */
    ENTERPRISE
}
