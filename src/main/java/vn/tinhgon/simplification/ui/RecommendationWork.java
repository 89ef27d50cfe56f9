package vn.tinhgon.simplification.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;
import vn.tinhgon.simplification.Recommendation.State;
import vn.tinhgon.simplification.RecommendationService;

/** What the province has to send to higher authorities, and what these have not answered yet. */
@Component
class RecommendationWork implements WorkSource {

    private final RecommendationService recommendations;
    private final Me me;

    RecommendationWork(RecommendationService recommendations, Me me) {
        this.recommendations = recommendations;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        if (!me.get().may(Right.APPROVE_PLANS)) {
            return List.of();
        }
        return Stream.of(
                        item("todo.recommendation.toSend", State.TO_SEND),
                        item("todo.recommendation.waiting", State.WAITING))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<WorkItem> item(String key, State state) {
        var count = recommendations.count(Optional.of(state));
        return count == 0
                ? Optional.empty()
                : Optional.of(new WorkItem(
                        Glyph.HOURGLASS, key, "", count, RecommendationsView.class, PlanLinks.recommended(state)));
    }
}
