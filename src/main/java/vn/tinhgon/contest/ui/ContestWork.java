package vn.tinhgon.contest.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.contest.ContestService;
import vn.tinhgon.contest.WaitingContests;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;

/** Contested figures that wait for an answer of the province; to who contested them, those just answered. */
@Component
class ContestWork implements WorkSource {

    private final ContestService contests;
    private final Me me;

    ContestWork(ContestService contests, Me me) {
        this.contests = contests;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        var waiting = me.get().may(Right.ANSWER_CONTESTS)
                ? contests.waiting().map(some -> item("todo.contests", some))
                : Optional.<WorkItem>empty();
        var answered = me.get().may(Right.CONTEST_FIGURES)
                ? contests.answered().map(some -> item("todo.contests.answered", some))
                : Optional.<WorkItem>empty();
        return Stream.concat(waiting.stream(), answered.stream()).toList();
    }

    private WorkItem item(String words, WaitingContests some) {
        return new WorkItem(Glyph.QUESTION, words, me.get().unitName(), some.count(), ContestsView.class, Map.of())
                .since(some.since());
    }
}
