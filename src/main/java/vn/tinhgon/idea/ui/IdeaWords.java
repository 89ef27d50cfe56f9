package vn.tinhgon.idea.ui;

import com.vaadin.flow.component.Component;
import vn.tinhgon.idea.Idea;
import vn.tinhgon.idea.TakenUp;
import vn.tinhgon.platform.ui.Formats;

/** Whose an idea is and what became of it, as the list and the plan say it. */
final class IdeaWords {

    private final Component on;

    /** @param on the component whose language the words are in */
    IdeaWords(Component on) {
        this.on = on;
    }

    /** «Lê Thu Hà», «PAKN số 12 của Nguyễn Văn B», «PAKN số 12». */
    String giver(Idea idea) {
        var origin = idea.said().origin();
        return switch (origin.source()) {
            case OWN, STAFF -> idea.giver();
            case FEEDBACK ->
                origin.giver().isEmpty()
                        ? say("idea.feedback", origin.feedback())
                        : say("idea.feedback.named", origin.feedback(), origin.giver());
        };
    }

    /** «Từ sáng kiến của Lê Thu Hà, ngày 3/6/2024». */
    String credit(Idea idea) {
        return say("idea.credit", giver(idea), Formats.date(idea.said().offeredOn()));
    }

    /** «NB-07 · Thẩm định dự thảo, năm 2024». */
    String plan(TakenUp plan) {
        return say("idea.plan.of", plan.code(), plan.name(), String.valueOf(plan.year()));
    }

    String say(String key, Object... arguments) {
        return on.getTranslation(key, arguments);
    }
}
