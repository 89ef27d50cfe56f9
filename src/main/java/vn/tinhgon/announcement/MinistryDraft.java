package vn.tinhgon.announcement;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.DraftId;

/**
 * A draft with all that was entered of it, as far as one reads it.
 *
 * @param version grows with each change of the draft itself; opinions have their own
 * @param sent the province's answer
 * @param entered what was recorded, sent and corrected, the earliest first
 * @param asked all units that are asked; for a unit, itself alone
 */
public record MinistryDraft(
        DraftId id,
        long version,
        Draft draft,
        Optional<SentAnswer> sent,
        List<Entered<DraftEntry>> entered,
        List<AskedUnit> asked) {

    /** What stood in the draft after somebody entered something. */
    public record DraftEntry(Draft draft, Optional<SentAnswer> sent) {}
}
