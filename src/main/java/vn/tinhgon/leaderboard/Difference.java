package vn.tinhgon.leaderboard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What another version says otherwise of a unit; one of the two is there.
 *
 * @param criteria codes of what brought it other points, or has another figure or goal
 */
public record Difference(Optional<Snapshot.Unit> before, Optional<Snapshot.Unit> after, List<String> criteria) {

    /** What the unit is called, last of all. */
    public String unit() {
        return after.or(() -> before).map(Snapshot.Unit::name).orElse("");
    }

    /** All that differs, in the order of {@code after}, then what is no longer in it. */
    static List<Difference> between(Snapshot before, Snapshot after) {
        var units = new LinkedHashSet<String>();
        Stream.of(after, before).forEach(each -> each.units().forEach(unit -> units.add(unit.code())));
        return units.stream()
                .map(code -> between(before.unit(code), after.unit(code)))
                .filter(Difference::differs)
                .toList();
    }

    private static Difference between(Optional<Snapshot.Unit> before, Optional<Snapshot.Unit> after) {
        return new Difference(
                before,
                after,
                Stream.concat(before.stream(), after.stream())
                        .flatMap(unit -> unit.results().stream())
                        .map(Snapshot.Result::code)
                        .distinct()
                        .filter(code -> !result(before, code).equals(result(after, code)))
                        .sorted(SnapshotContent.BY_CODE)
                        .toList());
    }

    private static Optional<Snapshot.Result> result(Optional<Snapshot.Unit> unit, String code) {
        return unit.flatMap(each -> each.result(code));
    }

    /** Another name alone is no difference: it is not what units are compared by. */
    private boolean differs() {
        return !criteria.isEmpty() || !Objects.equals(before.map(Difference::place), after.map(Difference::place));
    }

    private static List<Object> place(Snapshot.Unit unit) {
        return List.of(unit.rank(), unit.points(), unit.applicable());
    }
}
