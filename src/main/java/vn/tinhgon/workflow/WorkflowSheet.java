package vn.tinhgon.workflow;

/**
 * Codes of the columns of a file of workflows; they are also the fields that a refusal names. A workflow takes a row for
 * each of its steps; only its first row need say which it is.
 */
public final class WorkflowSheet {

    /** Of the procedure, as the province calls it. */
    public static final String CODE = "code";
    /** Of the workflow. */
    public static final String NAME = "name";
    /** 1, 2, 3; may be left empty. */
    public static final String STEP = "step";

    public static final String DOER = "doer";
    public static final String WORK = "work";
    public static final String HOURS = "hours";

    private WorkflowSheet() {}
}
