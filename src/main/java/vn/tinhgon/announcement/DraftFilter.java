package vn.tinhgon.announcement;

/**
 * Which drafts to list.
 *
 * @param text in title or ministry, diacritics need not be typed; blank for all
 */
public record DraftFilter(String text, Which which) {

    /** How far they are. */
    public enum Which {
        /** The province has not answered yet. */
        OPEN,
        /** The province has not answered yet, and a unit has not either though its last day is over. */
        LATE,
        SENT,
        ALL
    }

    public static final DraftFilter OPEN = new DraftFilter("", Which.OPEN);
}
