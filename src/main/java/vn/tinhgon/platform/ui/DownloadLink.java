package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;

/** A link that downloads a file, streamed and never kept by whoever stands between. */
public class DownloadLink extends Anchor {

    private static final long serialVersionUID = 1L;

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";

    private final String fileName;
    private final String mediaType;
    private final transient Supplier<Download> content;

    /**
     * @param words what the link says
     * @param fileName with its day and ending: {@code don-vi-2024-06-15.xlsx}
     * @param content asked when the link is followed, with the page as it then is (its filters); what it answers writes
     *     the file
     */
    public DownloadLink(String words, String fileName, Supplier<Download> content) {
        this(words, fileName, mediaType(fileName), content);
    }

    /** For a file that somebody handed in: {@code mediaType} is what it was found to be. */
    public DownloadLink(String words, String fileName, String mediaType, Supplier<Download> content) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.content = content;
        setText(words);
        setHref((DownloadHandler) this::send, AttachmentType.DOWNLOAD);
        addClassName("download");
    }

    private static String mediaType(String fileName) {
        return switch (fileName.substring(fileName.lastIndexOf('.'))) {
            case ".csv" -> CSV;
            case ".docx" -> DOCX;
            case ".pdf" -> PDF;
            default -> XLSX;
        };
    }

    /** Runs in a request of its own, signed in as the page is. */
    private void send(DownloadEvent asked) throws IOException {
        try {
            var download = new AtomicReference<Download>();
            asked.getUI().accessSynchronously(() -> download.set(content.get()));
            asked.setFileName(fileName);
            asked.setContentType(mediaType);
            // What was the person's a minute ago may not be theirs now.
            asked.getResponse().setHeader("Cache-Control", "no-store");
            var to = new BufferedOutputStream(asked.getOutputStream());
            Objects.requireNonNull(download.get()).writeTo(to);
            to.flush();
        } catch (AccessDeniedException denied) {
            // No page of words: nobody looks at what a download answers, the browser says that it failed.
            asked.getResponse().setStatus(HttpStatusCode.FORBIDDEN.getCode());
        }
    }
}
