package vn.tinhgon.announcement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How often a unit still owes a duty.
 *
 * @param due the last day of the first of them; empty where no calendar says it
 */
public record WaitingDuty(Duty duty, int count, Optional<LocalDate> due) {}
