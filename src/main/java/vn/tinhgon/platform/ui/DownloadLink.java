package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.function.Supplier;

/** A link that downloads a file made at that moment, streamed and never kept. */
public class DownloadLink extends Anchor {

    private static final long serialVersionUID = 1L;

    /**
     * @param words what the link says
     * @param fileName with its ending: {@code don-vi-2024-06-15.xlsx}
     * @param content asked when the link is followed, with the page as it then is (its filters); what it answers writes
     *     the file
     */
    public DownloadLink(String words, String fileName, Supplier<Download> content) {
        setText(words);
    }
}
