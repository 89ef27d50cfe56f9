package vn.tinhgon.kernel;

import java.util.List;
import java.util.stream.Stream;

/** What is counted of the dossiers that a unit handles in a period. */
public enum DossierCount {
    RECEIVED,
    /** Received online, in part or from end to end. */
    ONLINE,
    /** Received online from end to end. */
    FULLY_ONLINE,
    DIGITISED,
    PAID_ONLINE,
    /** Answered with an electronic result. */
    E_RESULT,
    /** Settled by the day they were due. */
    ON_TIME,
    /** Settled after the day they were due, or past it and not settled yet. */
    OVERDUE,
    /** On time and overdue together: never counted by itself, so that it agrees with both. */
    DUE;

    private static final List<DossierCount> TAKEN_IN =
            Stream.of(values()).filter(count -> count != DUE).toList();

    /** Those that a file of counts has, in the order of its columns. */
    public static List<DossierCount> takenIn() {
        return TAKEN_IN;
    }
}
