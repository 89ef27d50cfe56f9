package vn.tinhgon.procedure;

/**
 * Codes of the columns of a file of procedures; they are also the fields that a refusal names. A procedure takes a row for
 * each of its steps and papers; only its first row says the rest.
 */
public final class ProcedureSheet {

    public static final String CODE = "code";
    public static final String NATIONAL_CODE = "national_code";
    public static final String NAME = "name_vi";
    /** {@code public} or {@code internal}. */
    public static final String SCOPE = "scope";

    public static final String FIELD = "field";
    /** A unit's code or name. */
    public static final String UNIT = "unit";
    /** {@code province}, {@code district} or {@code commune}. */
    public static final String LEVEL = "level";
    /** {@code none}, {@code partial} or {@code full}. */
    public static final String ONLINE = "online";

    public static final String TAKEN_IN_AT = "taken_in_at";
    public static final String RESULT = "result";
    public static final String LEGAL_BASIS = "legal_basis";
    public static final String TIMES = "times_a_year";
    public static final String SUBJECTS = "subjects_a_year";
    /** The day as of which hours, costs and volume were counted. */
    public static final String FIGURES_ON = "figures_on";

    public static final String DECISION = "decision";
    public static final String SIGNED_ON = "signed_on";
    public static final String IN_FORCE_FROM = "in_force_from";
    public static final String WORK = "work";
    public static final String DOER = "doer";
    public static final String HOURS = "hours";
    public static final String DAYS = "days";
    public static final String SERVICE = "service_dong";
    public static final String FEE = "fee_dong";
    public static final String PAPER = "paper";
    /** {@code form} or {@code document}. */
    public static final String PAPER_KIND = "paper_kind";

    public static final String ORIGINALS = "originals";
    public static final String COPIES = "copies";
    public static final String PAPER_HOURS = "paper_hours";
    public static final String PAPER_SERVICE = "paper_service_dong";
    /** Whatever stands in the cell: the paper could be replaced. */
    public static final String REPLACEABLE = "replaceable";

    private ProcedureSheet() {}
}
