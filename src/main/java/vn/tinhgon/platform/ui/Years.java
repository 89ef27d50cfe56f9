package vn.tinhgon.platform.ui;

import java.time.LocalDate;
import java.util.List;

/** The years somebody may want to go to; the room of programmes answers. */
public interface Years {

    /** The programmes of the province, the earliest first. */
    List<Year> all();

    /**
     * A programme's year.
     *
     * @param until the day after its last
     */
    record Year(String name, LocalDate from, LocalDate until) {

        /** The day of this year that is nearest to {@code today}: today itself in the one that runs. */
        LocalDate nearestTo(LocalDate today) {
            if (today.isBefore(from)) {
                return from;
            }
            return today.isBefore(until) ? today : until.minusDays(1);
        }
    }
}
