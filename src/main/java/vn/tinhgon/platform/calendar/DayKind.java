package vn.tinhgon.platform.calendar;

/** How a day is that is not as its weekday is. */
public enum DayKind {
    /** Nghỉ: a holiday, or a day given for one. */
    OFF,
    /** Làm bù: a day of a weekend worked in exchange for a day off. */
    WORKING
}
