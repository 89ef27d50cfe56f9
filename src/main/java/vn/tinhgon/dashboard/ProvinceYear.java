package vn.tinhgon.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody who leads the province looks at.
 *
 * @param tier whose units are shown one by one
 * @param courses of all units of the province together, by number of the target
 * @param silent units that have not handed in what was due in the latest period that has ended, by period and name
 * @param deadlines the periods that are locked next, the nearest first
 * @param today the day deadlines are counted from
 * @param cuts only for who reads the plans of the whole province
 */
public record ProvinceYear(
        TierYear tier,
        List<Course> courses,
        List<Silent> silent,
        List<DuePeriod> deadlines,
        LocalDate today,
        Optional<Cuts> cuts) {}
