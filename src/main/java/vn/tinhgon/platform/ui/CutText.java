package vn.tinhgon.platform.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.ValueProvider;

/**
 * Words in a grid that may be longer than their column: cut on screen, whole to a screen reader and in the title.
 * Vaadin's own tooltips of a grid fail in the browser over a row that is still to come.
 */
public final class CutText {

    private CutText() {}

    /** Shows {@code words} of each row. */
    public static <T> Renderer<T> of(ValueProvider<T, String> words) {
        return LitRenderer.<T>of("<span class=\"cut-text\" title=\"${item.words}\">${item.words}</span>")
                .withProperty("words", words);
    }
}
