package vn.tinhgon.idea.ui;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.idea.IdeaService;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;

/** Ideas that one's own unit has not answered. */
@Component
class IdeaWork implements WorkSource {

    private final IdeaService ideas;
    private final Me me;

    IdeaWork(IdeaService ideas, Me me) {
        this.ideas = ideas;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        if (!me.get().may(Right.TAKE_UP_IDEAS)) {
            return List.of();
        }
        return ideas.waiting().stream()
                .map(waiting -> new WorkItem(
                                Glyph.PLUS,
                                "todo.ideas",
                                me.get().unitName(),
                                waiting.count(),
                                IdeasView.class,
                                Map.of())
                        .since(waiting.since()))
                .toList();
    }
}
