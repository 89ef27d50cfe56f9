package vn.tinhgon.dashboard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.unit.UnitRow;

/**
 * Some units side by side.
 *
 * @param choosable all units of the tier, for others to be chosen
 * @param units those compared, in the order asked for
 * @param courses of each of them, by number of the target
 */
public record Comparison(
        TierYear tier, List<UnitRow> choosable, List<UnitRow> units, Map<UnitId, List<Course>> courses) {

    /** So many are compared at most: more lines nobody tells apart. */
    public static final int MOST = 5;

    /** Targets in which one of the units has a figure, by number. */
    public List<YearTarget> targets() {
        return courses.values().stream()
                .flatMap(Collection::stream)
                .map(Course::target)
                .distinct()
                .sorted(Comparator.comparingInt(YearTarget::number))
                .toList();
    }

    /** Periods in which one of the units has a figure, in the order of time. */
    public List<DuePeriod> periods() {
        return courses.values().stream()
                .flatMap(Collection::stream)
                .flatMap(course -> course.points().stream())
                .map(Point::period)
                .distinct()
                .sorted(Comparator.comparing((DuePeriod period) -> period.days().until())
                        .thenComparing(DuePeriod::frequency))
                .toList();
    }

    /** A unit's figures on a target; without any where it has none. */
    public Course course(UnitId unit, YearTarget target) {
        return courses.getOrDefault(unit, List.of()).stream()
                .filter(course -> course.target().id().equals(target.id()))
                .findFirst()
                .orElseGet(() -> new Course(target, List.of(), 1));
    }

    /**
     * What a unit's year had come to by {@code day}. Of a stock the last closed period stands in which one of the units has a
     * figure: whoever is silent there has none, as on the leaderboard, where an earlier one would reward hiding it.
     */
    public Optional<Rate> by(UnitId unit, YearTarget target, LocalDate day) {
        var course = course(unit, target);
        return target.accumulation() == Accumulation.STOCK
                ? standing(target, day).flatMap(course::in).map(Point::figure)
                : course.by(day);
    }

    private Optional<DuePeriod> standing(YearTarget target, LocalDate day) {
        var over = units.stream()
                .flatMap(unit -> course(unit.id(), target).points().stream())
                .map(Point::period)
                .filter(period -> !period.days().until().isAfter(day))
                .sorted(Comparator.comparingInt(DuePeriod::number).reversed())
                .toList();
        return over.stream()
                .filter(DuePeriod::closed)
                .findFirst()
                .or(() -> over.stream().findFirst());
    }
}
