package vn.tinhgon.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The days on which offices work: Monday to Friday but for the days off, and those days of a weekend that are worked in
 * exchange for one. It counts within the years whose list it has, and says nothing about others.
 */
public final class WorkingDays {

    /**
     * Holidays of a year (Labour Code 45/2019/QH14, article 112: New Year 1, Tết 5, Hùng Kings 1, 30/4, 1/5, National Day 2);
     * for one on a weekend a weekday is off (article 111, clause 3). A list with fewer weekdays off is not yet whole.
     */
    public static final int HOLIDAYS = 11;

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<LocalDate> off;
    private final Set<LocalDate> worked;
    private final Map<Integer, Long> weekdaysOff;

    /**
     * @param off days off; those of a weekend may be among them
     * @param worked days of a weekend that are worked all the same
     */
    public WorkingDays(Set<LocalDate> off, Set<LocalDate> worked) {
        this.off = Set.copyOf(off);
        this.worked = Set.copyOf(worked);
        weekdaysOff = off.stream()
                .filter(day -> !isWeekend(day))
                .map(LocalDate::getYear)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Whether {@code day} is a Saturday or a Sunday. */
    public static boolean isWeekend(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek());
    }

    /** How many weekdays of {@code year} are off. */
    public int weekdaysOff(int year) {
        return weekdaysOff.getOrDefault(year, 0L).intValue();
    }

    /** Whether the list of {@code year} is there, with at least as many days off as the law gives. */
    public boolean knows(int year) {
        return weekdaysOff(year) >= HOLIDAYS;
    }

    /** @throws Refused when there is no list of its year */
    public boolean isWorking(LocalDate day) {
        if (!knows(day.getYear())) {
            throw new Refused("workingDays.refused.year", String.valueOf(day.getYear()));
        }
        return isWorked(day);
    }

    /**
     * The {@code number}th working day after {@code day}, which itself is not counted.
     *
     * @return empty where the count comes into a year of which there is no list; {@link #firstUnknown} says which
     */
    public Optional<LocalDate> after(LocalDate day, int number) {
        var reached = day;
        for (var left = number; left > 0; ) {
            reached = reached.plusDays(1);
            if (!knows(reached.getYear())) {
                return Optional.empty();
            }
            if (isWorked(reached)) {
                left--;
            }
        }
        return Optional.of(reached);
    }

    /** The first year from that of {@code day} on of which there is no list. */
    public int firstUnknown(LocalDate day) {
        return IntStream.iterate(day.getYear(), year -> year + 1)
                .filter(year -> !knows(year))
                .findFirst()
                .orElseThrow();
    }

    /**
     * How many working days there are after {@code day} up to {@code last}, which is counted; 0 where it is not later.
     *
     * @return empty where there is no list of one of the years
     */
    public OptionalInt between(LocalDate day, LocalDate last) {
        var count = 0;
        for (var each = day.plusDays(1); !each.isAfter(last); each = each.plusDays(1)) {
            if (!knows(each.getYear())) {
                return OptionalInt.empty();
            }
            count += isWorked(each) ? 1 : 0;
        }
        return OptionalInt.of(count);
    }

    private boolean isWorked(LocalDate day) {
        return isWeekend(day) ? worked.contains(day) : !off.contains(day);
    }
}
