package vn.tinhgon.unit;

import java.time.LocalDate;
import java.util.List;
import vn.tinhgon.kernel.UnitId;

/**
 * What a unit was given in one programme.
 *
 * @param from its first day
 * @param until the day after its last
 * @param targets short names of what it had to reach, in the programme's order
 * @param approved how many of its figures were approved
 */
public record YearOfWork(
        UnitId unit, String programme, LocalDate from, LocalDate until, List<String> targets, int approved) {}
