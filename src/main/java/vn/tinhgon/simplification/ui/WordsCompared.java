package vn.tinhgon.simplification.ui;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A text before and after, compared word by word: what goes is struck and what comes is underlined, so that colour alone
 * says nothing.
 */
final class WordsCompared {

    private static final String GOES = "del";
    private static final String COMES = "ins";

    private final Span before = new Span();
    private final Span after = new Span();

    WordsCompared(String old, String now) {
        for (var delta : DiffUtils.diff(split(old), split(now), true).getDeltas()) {
            var same = delta.getType() == DeltaType.EQUAL;
            add(before, delta.getSource().getLines(), same, GOES);
            add(after, delta.getTarget().getLines(), same, COMES);
        }
    }

    Span before() {
        return before;
    }

    Span after() {
        return after;
    }

    /** A text that goes as a whole. */
    static HtmlComponent gone(String text) {
        return marked(GOES, text);
    }

    private static void add(Span line, List<String> words, boolean same, String mark) {
        if (words.isEmpty()) {
            return;
        }
        var text = String.join(" ", words);
        line.add(same ? new Span(text) : marked(mark, text), new Span(" "));
    }

    private static HtmlComponent marked(String mark, String text) {
        var marked = new HtmlComponent(mark);
        marked.getElement().setText(text);
        return marked;
    }

    private static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }
}
