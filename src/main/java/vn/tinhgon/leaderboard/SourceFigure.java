package vn.tinhgon.leaderboard;

import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.score.Source;

/**
 * Whose sum it is that no target reports.
 *
 * @param code of the criterion where points were entered by hand; blank of other sources
 */
record SourceFigure(ProgrammeId programme, Source source, String code, UnitId unit) {}
