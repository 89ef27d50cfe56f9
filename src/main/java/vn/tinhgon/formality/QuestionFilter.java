package vn.tinhgon.formality;

import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/**
 * Which questions to list.
 *
 * @param rule only those of one; all where empty
 * @param unit only those to one; to all that the reader sees where empty
 */
public record QuestionFilter(Optional<Rule> rule, Optional<UnitId> unit, Which which) {

    /** Questions by whether they are answered. */
    public enum Which {
        OPEN,
        ANSWERED,
        ALL
    }

    public static final QuestionFilter OPEN = new QuestionFilter(Optional.empty(), Optional.empty(), Which.OPEN);
}
