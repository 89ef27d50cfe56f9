package vn.tinhgon.assignment.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.assignment.AssignmentGrid;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;

/** The goals somebody has typed and not given yet, cell by cell; what stands there already is none of them. */
class TypedGoals {

    private final Map<TargetId, Map<UnitId, String>> typed = new LinkedHashMap<>();

    /** What there is of it, for each target by unit. */
    Map<TargetId, Map<UnitId, String>> all() {
        return typed;
    }

    Optional<String> in(TargetId target, UnitId unit) {
        return Optional.ofNullable(typed.getOrDefault(target, Map.of()).get(unit));
    }

    /** Typed empty, or as it stands there already, it is as if nothing had been typed. */
    void type(AssignmentGrid grid, TargetId target, UnitId unit, String text) {
        if (text.isBlank()
                || grid.goal(target, unit).filter(goal -> goal.isWritten(text)).isPresent()) {
            typed.computeIfPresent(target, (id, goals) -> {
                goals.remove(unit);
                return goals.isEmpty() ? null : goals;
            });
        } else {
            typed.computeIfAbsent(target, id -> new LinkedHashMap<>()).put(unit, text);
        }
    }

    void clear() {
        typed.clear();
    }

    /** As a text that {@link #restore} reads: a line for each cell. */
    String text() {
        var lines = new StringBuilder();
        typed.forEach((target, goals) -> goals.forEach((unit, goal) -> lines.append(target.text())
                .append('/')
                .append(unit.text())
                .append('=')
                .append(goal)
                .append('\n')));
        return lines.toString();
    }

    /** Takes a text of {@link #text}; of two lines for a cell the later one counts. */
    void restore(AssignmentGrid grid, String text) {
        text.lines().forEach(line -> {
            var slash = line.indexOf('/');
            var equals = line.indexOf('=');
            if (slash > 0 && equals > slash) {
                TargetId.parse(line.substring(0, slash))
                        .ifPresent(target -> UnitId.parse(line.substring(slash + 1, equals))
                                .ifPresent(unit -> type(grid, target, unit, line.substring(equals + 1))));
            }
        });
    }
}
