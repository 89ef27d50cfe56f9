package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.html.Span;

/** A state said by icon, word and colour together. */
public class Badge extends Span {

    private static final long serialVersionUID = 1L;

    /** How it looks: the weight of what it says. */
    public enum Look {
        GREY,
        ACCENT,
        GOOD,
        ATTENTION,
        WRONG,
        /** White with a dashed edge: nothing is there. */
        EMPTY,
        PLAIN
    }

    public Badge(Glyph glyph, Look look, String words) {
        add(glyph.icon(), new Span(words));
        addClassNames("badge", "badge-" + look.name().toLowerCase(java.util.Locale.ROOT));
    }
}
