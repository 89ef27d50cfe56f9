package vn.tinhgon.simplification;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Lists of plans that are on their way, as far as one sees them.
 *
 * @param drawnUp neither published nor submitted
 * @param inComment open for comment
 * @param until the first last day of those
 * @param commented whose days of comment are over, to be submitted
 * @param submitted whose decision is to be recorded
 */
public record OpenLists(int drawnUp, int inComment, Optional<LocalDate> until, int commented, int submitted) {}
