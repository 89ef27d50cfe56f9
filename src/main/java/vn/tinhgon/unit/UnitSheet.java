package vn.tinhgon.unit;

/** Codes of the columns that files of units and of successions have. */
public final class UnitSheet {

    public static final String CODE = "code";
    public static final String NAME = "name_vi";
    public static final String KIND = "kind";
    public static final String PARENT = "parent";
    /** The unit's first day. */
    public static final String BEGINS = "valid_from";
    /** The first day on which it is no longer there. */
    public static final String UNTIL = "valid_to_exclusive";

    public static final String SHORT_NAME = "short_name";
    /** The day from which a changed name or place holds. */
    public static final String FROM = "from";

    public static final String BASIS = "basis";
    public static final String PHONE = "phone";
    public static final String EMAIL = "email";
    public static final String ADDRESS = "address";

    public static final String PREDECESSOR = "from_code";
    public static final String SUCCESSOR = "to_code";
    public static final String ON = "on";
    /** {@code full}, {@code partial}, or percent of the predecessor. */
    public static final String SHARE = "share";

    private UnitSheet() {}
}
