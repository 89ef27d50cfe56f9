package vn.tinhgon.progress;

import org.jooq.Condition;
import vn.tinhgon.schema.tables.Entry;
import vn.tinhgon.schema.tables.EntryVersion;

/** Which figures count, and by which of their versions: said here and nowhere else for what is rolled up. */
final class Counting {

    private Counting() {}

    /** Whether a figure counts for the province. */
    static Condition counts(Entry entry) {
        return entry.STATE.eq(EntryState.APPROVED.name());
    }

    /** Whether {@code version} is the one by which a figure that counts is counted. */
    static Condition isCounted(EntryVersion version, Entry entry) {
        return version.ID.eq(entry.CURRENT_VERSION_ID).and(counts(entry));
    }
}
