package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import java.util.function.ObjIntConsumer;

/** Takes a block copied from a spreadsheet that is pasted into a field: what stands in one cell, the field takes by itself. */
public final class PastedInto {

    private PastedInto() {}

    /**
     * Has {@code read} told of each block that is pasted into a field within {@code fields}.
     *
     * @param read the block as it was, and in which of the children of {@code fields} one is, from 0
     */
    public static void fields(Component fields, ObjIntConsumer<String> read) {
        fields.getElement().executeJs("""
                this.addEventListener('paste', pasted => {
                  const text = pasted.clipboardData.getData('text/plain').replace(/\\r?\\n$/, '');
                  const child = [...this.children].findIndex(child => child.contains(pasted.target));
                  if (child >= 0 && /[\\t\\n]/.test(text)) {
                    pasted.preventDefault();
                    const detail = { text: text.slice(0, 1000000), child };
                    this.dispatchEvent(new CustomEvent('block-pasted', { detail }));
                  }
                }, true);
                """);
        fields.getElement()
                .addEventListener(
                        "block-pasted",
                        event -> read.accept(
                                event.getEventData().get("event.detail.text").asString(),
                                Math.max(
                                        0,
                                        event.getEventData()
                                                .get("event.detail.child")
                                                .asInt())))
                .addEventData("event.detail.text")
                .addEventData("event.detail.child");
    }
}
