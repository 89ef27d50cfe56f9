package vn.tinhgon.province;

/**
 * A day as it stands in the calendar.
 *
 * @param version grows with each change, so that nobody overwrites what somebody else has changed
 */
public record KeptDay(CalendarDay day, long version) {}
