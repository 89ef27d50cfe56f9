package vn.tinhgon.idea;

import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/**
 * Which ideas to list.
 *
 * @param state only those in one; all where empty
 * @param unit only those for one; for all that the reader sees where empty
 * @param mine only those that the reader entered
 */
public record IdeaFilter(Optional<IdeaState> state, Optional<UnitId> unit, boolean mine) {

    public static final IdeaFilter ALL = new IdeaFilter(Optional.empty(), Optional.empty(), false);
}
