package vn.tinhgon.announcement;

import java.time.LocalDate;
import java.util.Optional;

/** How far an opinion is by its last day, which is a day of the calendar and no working day. */
final class OpinionState {

    private static final int SOON = 3;

    private OpinionState() {}

    static DutyState of(LocalDate due, Optional<LocalDate> given, LocalDate today) {
        if (given.isPresent()) {
            return given.get().isAfter(due) ? DutyState.DONE_LATE : DutyState.DONE_IN_TIME;
        }
        if (today.isAfter(due)) {
            return DutyState.LATE;
        }
        return today.plusDays(SOON).isBefore(due) ? DutyState.RUNNING : DutyState.DUE_SOON;
    }
}
