package vn.tinhgon.province;

import java.util.Map;

/**
 * What a merger would come to.
 *
 * @param rows how many rows of the ending province would be sealed, by table
 * @param openPeriods periods of it that are not closed: they would stay so for good
 * @param inBoth people with an account in both; it gives them no right
 * @param endingWhole whether the ending province's audit chain is whole
 * @param successorWhole whether the successor's is
 */
public record MergerFindings(
        Map<String, Integer> rows, int openPeriods, int inBoth, boolean endingWhole, boolean successorWhole) {

    /** All rows that would be sealed. */
    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }
}
