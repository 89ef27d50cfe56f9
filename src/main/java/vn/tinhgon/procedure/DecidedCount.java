package vn.tinhgon.procedure;

/**
 * How many procedures of a scope and field decisions of a time have issued, amended and abolished, as the Prime Minister's
 * dispatch 644/CĐ-TTg asks for it each month. One that two decisions amended counts twice: each of them did.
 */
public record DecidedCount(ProcedureScope scope, String field, int issued, int amended, int abolished) {

    /** How many were done this to. */
    public int of(Act act) {
        return switch (act) {
            case ISSUED -> issued;
            case AMENDED -> amended;
            case ABOLISHED -> abolished;
        };
    }
}
