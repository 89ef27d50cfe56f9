package vn.tinhgon.progress;

import java.util.Map;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.UnitId;

/**
 * Figures that another room can make out of what it has. They are no reports: somebody of the unit takes one over, or
 * does not, and stands for it.
 */
public interface SuggestedFigures {

    /** What is suggested for a unit's assignments in a period; an assignment without a suggestion is not in it. */
    Map<AssignmentId, SuggestedFigure> of(UnitId unit, PeriodId period);
}
