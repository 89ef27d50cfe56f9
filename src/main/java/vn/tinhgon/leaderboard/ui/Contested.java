package vn.tinhgon.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.contest.ContestCount;
import vn.tinhgon.contest.ui.ContestLinks;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.UnitId;

/**
 * What is contested on a board, as far as whoever reads it sees.
 *
 * @param counts none of units whose contests the reader does not see
 * @param contesting the unit whose figures the reader may contest
 */
record Contested(Map<UnitId, ContestCount> counts, Optional<UnitId> contesting) {

    static final Contested NOTHING = new Contested(Map.of(), Optional.empty());

    ContestCount all() {
        return counts.values().stream().reduce(ContestCount.NONE, ContestCount::plus);
    }

    /** How many figures of {@code unit} are contested, with a way to them; empty where none is. */
    Optional<Component> of(Component on, UnitId unit) {
        return Optional.ofNullable(counts.get(unit))
                .map(count -> ContestLinks.of(unit, on.getTranslation("contest.count", count.all(), count.waiting())));
    }

    /** A way to contest a figure of {@code unit}; empty where the reader may not. */
    Optional<Component> contest(Component on, UnitId unit, AssignmentId about) {
        return contesting
                .filter(unit::equals)
                .map(own -> new Div(ContestLinks.contesting(about, on.getTranslation("contest.new"))));
    }
}
