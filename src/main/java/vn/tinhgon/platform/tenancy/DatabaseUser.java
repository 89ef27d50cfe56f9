package vn.tinhgon.platform.tenancy;

/** The database users of the portal; what each may do is granted by {@code base.raise_wall()}. */
public enum DatabaseUser {
    /** People who work: select, insert, update on the views of their province. */
    PORTAL_RW,
    /** People who only read: select, and insert on the audit trail alone. */
    PORTAL_INSPECT,
    /** People who run the platform: create, suspend and merge provinces, and read in none of them. */
    PORTAL_PLATFORM;

    /** The name by which the database knows it. */
    public String databaseName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
