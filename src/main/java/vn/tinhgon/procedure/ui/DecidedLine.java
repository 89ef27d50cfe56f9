package vn.tinhgon.procedure.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.procedure.Act;
import vn.tinhgon.procedure.DecidedCount;
import vn.tinhgon.procedure.ProcedureScope;

/**
 * A line of what decisions of a time have done: of a scope and field, of a scope, or of all.
 *
 * @param scope empty of the line of all
 * @param field empty of a sum
 * @param counts what it sums up
 */
record DecidedLine(Optional<ProcedureScope> scope, Optional<String> field, List<DecidedCount> counts) {

    /** Each count, the sum of its scope after those of the scope, the sum of all at the end; none where nothing was done. */
    static List<DecidedLine> of(List<DecidedCount> counts) {
        var lines = new ArrayList<DecidedLine>();
        for (var scope : ProcedureScope.values()) {
            var own = counts.stream().filter(count -> count.scope() == scope).toList();
            own.forEach(count ->
                    lines.add(new DecidedLine(Optional.of(scope), Optional.of(count.field()), List.of(count))));
            if (!own.isEmpty()) {
                lines.add(new DecidedLine(Optional.of(scope), Optional.empty(), own));
            }
        }
        if (!counts.isEmpty()) {
            lines.add(new DecidedLine(Optional.empty(), Optional.empty(), counts));
        }
        return lines;
    }

    int of(Act act) {
        return counts.stream().mapToInt(count -> count.of(act)).sum();
    }
}
