package vn.tinhgon.kernel;

import java.time.Instant;

/**
 * What a row is called for good: 64 bits, sorted by the time they were made, unique over all provinces. Known before
 * the insert; a visitor cannot count rows by it.
 */
public interface Id {

    long value();

    /** The form in addresses: 13 characters; each type of id has a {@code parse} that reads it back. */
    default String text() {
        return Tsids.text(value());
    }

    /** A new id for a row that nothing outside its store names, such as a step or a version of something. */
    static long ofRow() {
        return Tsids.next();
    }

    /** When the row of that id was made, to the millisecond: what is written once needs no other word of it. */
    static Instant madeAt(long id) {
        return Tsids.madeAt(id);
    }
}
