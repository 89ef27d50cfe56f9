package vn.tinhgon.people;

/** Codes of the columns of a file of people and their rights; they are also the fields that a refusal names. */
public final class PeopleSheet {

    public static final String USERNAME = "username";
    public static final String FULL_NAME = "fullName";
    public static final String EMAIL = "email";
    /** A role by its code, {@code DEPARTMENT_EDITOR}. */
    public static final String ROLE = "role";
    /** A unit by its code. */
    public static final String UNIT = "unit";
    /** First day in force; today where it is empty. */
    public static final String FROM = "from";
    /** Last day in force; empty for no end. */
    public static final String TO = "to";

    public static final String BASIS = "basis";

    private PeopleSheet() {}
}
