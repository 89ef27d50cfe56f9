package vn.tinhgon.workflow;

import java.util.Optional;
import vn.tinhgon.kernel.UnitId;

/**
 * Which procedures in force to list.
 *
 * @param text in name or one of the codes, diacritics need not be typed; blank for all
 * @param field exactly, however its marks are written; empty for all
 * @param unit in charge; empty for all
 */
public record WorkflowFilter(String text, Optional<String> field, Optional<UnitId> unit, Which which) {

    /** Whether they have a workflow. */
    public enum Which {
        ALL,
        WITH,
        WITHOUT
    }

    public static final WorkflowFilter ALL = new WorkflowFilter("", Optional.empty(), Optional.empty(), Which.ALL);
}
