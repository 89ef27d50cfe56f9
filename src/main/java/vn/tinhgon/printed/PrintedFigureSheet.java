package vn.tinhgon.printed;

/** Codes of the columns of a file of printed figures; they are also the fields that a refusal names. */
public final class PrintedFigureSheet {

    /** The province's alias, a unit's code, or a scope that is none of the province's. */
    public static final String SCOPE = "scope";

    public static final String SCOPE_NAME = "scope_vi";
    public static final String INDICATOR = "indicator_vi";
    public static final String NUMERATOR = "numerator";
    public static final String DENOMINATOR = "denominator";
    /** With as many decimals as are printed. */
    public static final String VALUE = "printed_value";

    public static final String MEASURE_UNIT = "unit";
    /** {@code nearly}, {@code over}, {@code about}, or empty. */
    public static final String QUALIFIER = "qualifier";

    public static final String AS_OF = "as_of";
    public static final String PERIOD = "period";
    /** Word for word. */
    public static final String TEXT = "printed_vi";

    public static final String SOURCE = "source";

    private PrintedFigureSheet() {}
}
