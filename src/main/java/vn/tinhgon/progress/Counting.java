package vn.tinhgon.progress;

import org.jooq.Condition;
import vn.tinhgon.schema.tables.Entry;
import vn.tinhgon.schema.tables.EntryVersion;

/** Which figures count, and by which of their versions. */
public final class Counting {

    private Counting() {}

    /** Whether a figure counts for the province: approved, and no correction of it is. */
    public static Condition counts(Entry entry) {
        return entry.STATE.eq(EntryState.APPROVED.name()).and(entry.SET_ASIDE.isFalse());
    }

    /** Whether a figure stands for its period: beside a correction on its way it is the one that is corrected, which counts. */
    public static Condition stands(Entry entry) {
        return entry.SET_ASIDE.isFalse().and(entry.REVISION.eq(1).or(entry.STATE.eq(EntryState.APPROVED.name())));
    }

    /** Whether {@code version} is the one by which a figure that counts is counted. */
    static Condition isCounted(EntryVersion version, Entry entry) {
        return version.ID.eq(entry.CURRENT_VERSION_ID).and(counts(entry));
    }
}
