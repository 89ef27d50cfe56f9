package vn.tinhgon.assignment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;

/**
 * What giving a target to units would come to, before anything is written.
 *
 * @param typed the goals as they were typed
 * @param jointLeads units that would lead together with the one that reports, for a target with one figure
 * @param inForceFrom the first day that new and changed goals would be in force: of the first period that is not
 *     closed, so that nobody is judged by what was asked of them too late; empty when all periods are closed
 */
public record Preview(
        TargetId target,
        Map<UnitId, String> typed,
        List<Line> lines,
        List<Named> jointLeads,
        Optional<LocalDate> inForceFrom) {

    /** What it comes to for one unit. */
    public record Line(Named unit, Outcome outcome) {}

    /** A unit and what it is called; an unknown one is called by its id. */
    public record Named(UnitId id, String name) {}

    public Preview {
        typed = Collections.unmodifiableMap(new LinkedHashMap<>(typed));
    }

    /** Lines with one kind of outcome. */
    public List<Line> lines(Class<? extends Outcome> outcome) {
        return lines.stream().filter(line -> outcome.isInstance(line.outcome())).toList();
    }

    public int count(Class<? extends Outcome> outcome) {
        return lines(outcome).size();
    }

    /** For how many units something would be written. */
    public int writes() {
        return count(Outcome.Added.class) + count(Outcome.GoalChanged.class);
    }
}
