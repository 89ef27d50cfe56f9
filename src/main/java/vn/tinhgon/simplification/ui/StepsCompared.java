package vn.tinhgon.simplification.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * The steps of a procedure and those of its plan as two lists, compared step by step and word by word: what goes is
 * struck and what comes is underlined, so that colour alone says nothing.
 */
final class StepsCompared {

    private static final String GOES = "del";
    private static final String COMES = "ins";

    private final OrderedList before = new OrderedList();
    private final OrderedList after = new OrderedList();

    /** Both one step a line. */
    StepsCompared(String stepsBefore, String stepsAfter) {
        DiffUtils.diff(lines(stepsBefore), lines(stepsAfter), true).getDeltas().forEach(this::steps);
    }

    OrderedList before() {
        return before;
    }

    OrderedList after() {
        return after;
    }

    private void steps(AbstractDelta<String> delta) {
        var old = delta.getSource().getLines();
        var now = delta.getTarget().getLines();
        if (delta.getType() == DeltaType.EQUAL) {
            old.forEach(step -> before.add(new ListItem(step)));
            now.forEach(step -> after.add(new ListItem(step)));
            return;
        }
        var paired = Math.min(old.size(), now.size());
        for (var place = 0; place < paired; place++) {
            words(old.get(place), now.get(place));
        }
        old.stream().skip(paired).forEach(step -> before.add(new ListItem(marked(GOES, step))));
        now.stream().skip(paired).forEach(step -> after.add(new ListItem(marked(COMES, step))));
    }

    private void words(String stepBefore, String stepAfter) {
        var old = new ListItem();
        var now = new ListItem();
        for (var delta :
                DiffUtils.diff(split(stepBefore), split(stepAfter), true).getDeltas()) {
            var same = delta.getType() == DeltaType.EQUAL;
            add(old, delta.getSource().getLines(), same, GOES);
            add(now, delta.getTarget().getLines(), same, COMES);
        }
        before.add(old);
        after.add(now);
    }

    private static void add(ListItem item, List<String> words, boolean same, String mark) {
        if (words.isEmpty()) {
            return;
        }
        var text = String.join(" ", words);
        item.add(same ? new Span(text) : marked(mark, text), new Span(" "));
    }

    private static HtmlComponent marked(String mark, String text) {
        var marked = new HtmlComponent(mark);
        marked.getElement().setText(text);
        return marked;
    }

    private static List<String> lines(String steps) {
        return steps.lines().map(String::strip).filter(step -> !step.isEmpty()).toList();
    }

    private static List<String> split(String step) {
        return List.of(step.split("\\s+", -1));
    }
}
