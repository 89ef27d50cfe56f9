package vn.tinhgon.formality.ui;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.formality.FormalityService;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.ui.Glyph;
import vn.tinhgon.platform.ui.WorkItem;
import vn.tinhgon.platform.ui.WorkSource;

/** Questions that one's own unit has not answered. */
@Component
class QuestionWork implements WorkSource {

    private final FormalityService formality;
    private final Me me;

    QuestionWork(FormalityService formality, Me me) {
        this.formality = formality;
        this.me = me;
    }

    @Override
    public List<WorkItem> waiting() {
        if (!me.get().may(Right.ANSWER_QUESTIONS)) {
            return List.of();
        }
        var open = formality.waiting();
        return open == 0
                ? List.of()
                : List.of(new WorkItem(
                        Glyph.QUESTION, "todo.questions", me.get().unitName(), open, QuestionsView.class, Map.of()));
    }
}
