package vn.tinhgon.target;

import java.time.LocalDate;
import vn.tinhgon.kernel.ProgrammeId;

/**
 * A year's set of targets under a directive; the year need not be a calendar year.
 *
 * @param until the day after its last
 */
public record Programme(ProgrammeId id, String name, LocalDate from, LocalDate until, Directive directive) {}
