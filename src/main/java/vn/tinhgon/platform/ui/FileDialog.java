package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.files.UploadedFile;

/** Asks for one file, by the button or dropped; what is wrong with it stands under it. */
public class FileDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<UploadedFile> take;
    private final transient Runnable done;
    private final Paragraph problem = new Paragraph();
    private final Upload upload = new Upload();

    /**
     * @param take takes the file, which is gone afterwards; may refuse
     * @param done what follows once it is taken
     */
    public FileDialog(String title, Consumer<UploadedFile> take, Runnable done) {
        this.take = take;
        this.done = done;
        setHeaderTitle(title);
        setWidth("min(592px, 94vw)");
        var most = UploadedFile.MOST_BYTES / (1024 * 1024);
        problem.addClassName("import-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        upload.setUploadHandler((UploadHandler) this::received);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(UploadedFile.MOST_BYTES);
        upload.setUploadButton(new Button(getTranslation("import.file.choose")));
        upload.setDropLabel(new Span(getTranslation("import.file.drop")));
        upload.setI18n(UploadWords.of(
                this, getTranslation("file.refused.tooLarge", most), getTranslation("file.refused.kind")));
        upload.getElement().setAttribute("role", "group");
        upload.getElement().setAttribute("aria-label", title);
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        add(new Paragraph(getTranslation("file.kinds", most)), upload, problem);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()));
    }

    /** Looked into outside the page's lock: a large file holds nobody up. */
    private void received(UploadEvent sent) throws IOException {
        var ui = sent.getUI();
        try (var content = sent.getInputStream();
                var file = UploadedFile.receive(sent.getFileName(), content)) {
            ui.accessSynchronously(() -> {
                if (!isOpened()) {
                    return;
                }
                if (new Attempt(this).run(() -> take.accept(file))) {
                    close();
                    done.run();
                } else {
                    upload.clearFileList();
                }
            });
        } catch (Refused refused) {
            ui.access(
                    () -> say(getTranslation(refused.key(), refused.arguments().toArray())));
        }
    }

    private void say(String sentence) {
        upload.clearFileList();
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
