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
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.SheetColumn;
import vn.tinhgon.platform.exchange.SheetFile;
import vn.tinhgon.platform.exchange.SheetTable;

/** The second step: one file, by the button or dropped; what is wrong with it stands here. */
class ImportFile extends Section {

    private static final long serialVersionUID = 1L;

    private final transient List<SheetColumn> columns;
    private final transient Consumer<SheetTable> read;
    private final Upload upload = new Upload();
    private final Paragraph problem = new Paragraph();

    ImportFile(List<Importing.Column> columns, Consumer<SheetTable> read) {
        this.columns = columns.stream().map(this::column).toList();
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
    void clear() {
        upload.clearFileList();
        problem.setText("");
        problem.setVisible(false);
    }

    void refused(Refused refused) {
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
            var table = SheetFile.read(content, columns);
            ui.access(() -> {
                clear();
                read.accept(table);
            });
        } catch (Refused refused) {
            ui.access(() -> refused(refused));
        }
    }

    /** A template taken in one language is a template in the other. */
    private SheetColumn column(Importing.Column column) {
        var labels = Stream.of(getLocale(), Languages.VIETNAMESE, Languages.ENGLISH)
                .map(locale -> getTranslation(locale, column.key()))
                .distinct()
                .toList();
        return new SheetColumn(column.code(), labels, column.required());
    }
}
