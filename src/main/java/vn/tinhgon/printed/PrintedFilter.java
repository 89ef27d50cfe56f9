package vn.tinhgon.printed;

/**
 * Which printed figures to list.
 *
 * @param text in indicator, scope, printed text or source, diacritics need not be typed; blank for all
 */
public record PrintedFilter(String text, Which which) {

    /** All but those that are withdrawn. */
    public static final PrintedFilter ALL = new PrintedFilter("", Which.ALL);

    /** Withdrawn ones are listed only by themselves. */
    public enum Which {
        ALL,
        /** Of the province and its units. */
        OWN,
        /** Of others: shown beside, never scored. */
        REFERENCE,
        WITHDRAWN
    }
}
