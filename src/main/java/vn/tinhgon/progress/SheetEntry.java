package vn.tinhgon.progress;

import java.util.Optional;
import vn.tinhgon.kernel.EntryId;

/**
 * What stands in a row of the sheet.
 *
 * @param version that a request has to carry
 * @param revision above 1 where it corrects an approved figure, for {@code correctionReason}
 * @param typed the version that counts
 * @param lastStep the latest submission or decision, if there was one
 * @param files how many files prove it
 */
public record SheetEntry(
        EntryId id,
        long version,
        int revision,
        String correctionReason,
        EntryState state,
        Version typed,
        Optional<Step> lastStep,
        int files) {

    public Figure figure() {
        return typed.figure();
    }

    /** The return that is still to be answered: the figure has not been submitted since. */
    public Optional<Step> returned() {
        return lastStep.filter(step -> step.state() == EntryState.RETURNED);
    }
}
