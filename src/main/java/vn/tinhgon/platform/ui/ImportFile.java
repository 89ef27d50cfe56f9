package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.SheetFile;

/**
 * The second step: one file, by the button or dropped; what is wrong with it stands here. While it is sent one sees how
 * far it is, and may give up.
 *
 * @param <T> what is read out of it
 */
public class ImportFile<T> extends Section {

    private static final long serialVersionUID = 1L;

    /** Reads a file that was sent. */
    public interface Reading<T> {

        /**
         * @param name as its owner calls it
         * @throws Refused where it is nothing that can be read
         * @throws IOException when the sender breaks off
         */
        T read(String name, InputStream content) throws IOException;
    }

    private final transient Reading<T> reading;
    private final transient Consumer<T> read;
    private final Upload upload = new Upload();
    private final Paragraph problem = new Paragraph();

    /**
     * @param reading done outside the page's lock
     * @param read takes what was read, within it
     */
    public ImportFile(Reading<T> reading, Consumer<T> read) {
        this.reading = reading;
        this.read = read;
        addClassNames("card", "import-step");
        problem.addClassName("import-problem");
        problem.getElement().setAttribute("role", "alert");
        upload.setUploadHandler((UploadHandler) this::received);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SheetFile.MOST_BYTES);
        upload.setAcceptedFileExtensions(".xlsx", ".csv");
        upload.setUploadButton(new Button(getTranslation("import.file.choose")));
        upload.setDropLabel(new Span(getTranslation("import.file.drop")));
        upload.setI18n(UploadWords.of(
                this,
                getTranslation("sheet.refused.tooLarge", SheetFile.MOST_BYTES / (1024 * 1024)),
                getTranslation("sheet.refused.notSheet")));
        upload.getElement().setAttribute("role", "group");
        upload.getElement().setAttribute("aria-label", getTranslation("import.file"));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        add(new H2(getTranslation("import.file")), new Paragraph(getTranslation("import.file.text")), upload, problem);
        clear();
    }

    /** Neither a file nor a word about one. */
    public void clear() {
        upload.clearFileList();
        problem.setText("");
        problem.setVisible(false);
    }

    /** Says at the file why it comes to nothing. */
    public void refused(Refused refused) {
        say(getTranslation(refused.key(), refused.arguments().toArray()));
    }

    private void say(String sentence) {
        clear();
        problem.setText(sentence);
        problem.setVisible(true);
    }

    /** Reads outside the page's lock: a large file holds nobody up. */
    private void received(UploadEvent file) throws IOException {
        var ui = file.getUI();
        try (var content = file.getInputStream()) {
            var table = reading.read(file.getFileName(), content);
            ui.access(() -> {
                clear();
                read.accept(table);
            });
        } catch (Refused refused) {
            ui.access(() -> refused(refused));
        }
    }
}
