package vn.tinhgon.dashboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Rate;

/**
 * How a target goes, period by period.
 *
 * @param points of the periods in which something is approved, the earliest first
 * @param given how many units have the target and it applies to them
 */
public record Course(YearTarget target, List<Point> points, int given) {

    public Course {
        points = points.stream()
                .sorted(Comparator.comparingInt(point -> point.period().number()))
                .toList();
    }

    /**
     * What the year has come to; empty where nothing is approved that stands for it. Of a survey each unit's latest figure stands,
     * whenever it was.
     */
    public Optional<Rate> year() {
        return target.accumulation() == Accumulation.SURVEY
                ? points.stream().map(Point::latest).reduce(Rate::plus)
                : by(LocalDate.MAX);
    }

    /**
     * The same with the periods that were over by {@code day}: a flow is summed over them; of a stock the last closed one
     * stands, or the last where none is closed; of a survey the last.
     */
    public Optional<Rate> by(LocalDate day) {
        var some = points.stream()
                .filter(point -> !point.period().days().until().isAfter(day))
                .toList();
        return target.accumulation() == Accumulation.FLOW
                ? some.stream().map(Point::figure).reduce(Rate::plus)
                : standing(some).map(Point::figure);
    }

    private Optional<Point> standing(List<Point> some) {
        var last = some.stream().reduce((earlier, later) -> later);
        return target.accumulation() == Accumulation.SURVEY
                ? last
                : some.stream()
                        .filter(point -> point.period().closed())
                        .reduce((earlier, later) -> later)
                        .or(() -> last);
    }

    /** On how many units the year's figure stands: of a flow on those of the period with most. */
    public int reporting() {
        return switch (target.accumulation()) {
            case FLOW -> points.stream().mapToInt(Point::units).max().orElse(0);
            case STOCK -> standing(points).map(Point::units).orElse(0);
            case SURVEY -> points.stream().mapToInt(Point::latestUnits).sum();
        };
    }

    /** What was reached in a period; empty where nothing is approved. */
    public Optional<Point> in(DuePeriod period) {
        return points.stream()
                .filter(point -> point.period().id().equals(period.id()))
                .findFirst();
    }
}
