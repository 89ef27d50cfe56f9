package vn.tinhgon.progress;

import java.util.Optional;
import vn.tinhgon.kernel.EntryId;

/**
 * What stands in a row of the sheet.
 *
 * @param version that a request has to carry
 * @param typed the version that counts
 * @param lastStep the latest submission or decision, if there was one
 */
public record SheetEntry(EntryId id, long version, EntryState state, Version typed, Optional<Step> lastStep) {

    public Figure figure() {
        return typed.figure();
    }

    /** The return that is still to be answered: the figure has not been submitted since. */
    public Optional<Step> returned() {
        return lastStep.filter(step -> step.state() == EntryState.RETURNED);
    }
}
