package vn.tinhgon.simplification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.PlanComment;
import vn.tinhgon.simplification.PlanComments;

/** Under the words of a part: how much is said of it, opened by a button, and the way to say something. */
class PartTalk extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Key part;
    private final transient PlanWords words;
    private final transient Function<List<PlanComment>, Component> list;
    private final transient Consumer<Key> say;
    private boolean opened;

    PartTalk(Key part, PlanWords words, Function<List<PlanComment>, Component> list, Consumer<Key> say) {
        this.part = part;
        this.words = words;
        this.list = list;
        this.say = say;
        addClassName("plan-part-talk");
    }

    final void show(PlanComments comments) {
        removeAll();
        var mine = comments.of(part);
        if (!mine.isEmpty()) {
            add(toggle(comments, mine.size()));
        }
        if (opened && !mine.isEmpty()) {
            add(list.apply(mine));
        }
        if (comments.open()) {
            add(button(words.say("plan.comment.do"), words.say("plan.comment.title", words.part(part)), () -> {
                opened = true;
                say.accept(part);
            }));
        }
    }

    private Button toggle(PlanComments comments, int count) {
        var toggle = button(
                words.say("plan.comment.count", count), words.say("plan.comment.of", words.part(part), count), () -> {
                    opened = !opened;
                    show(comments);
                });
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(opened));
        return toggle;
    }

    private static Button button(String text, String readOut, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.addClassName("as-link");
        button.setAriaLabel(readOut);
        return button;
    }
}
