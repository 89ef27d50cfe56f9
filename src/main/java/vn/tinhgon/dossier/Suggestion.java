package vn.tinhgon.dossier;

import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.progress.SuggestedFigure;

/**
 * A figure that a unit's counts come to.
 *
 * @param number of the target
 */
public record Suggestion(AssignmentId assignment, int number, String shortName, SuggestedFigure figure) {}
