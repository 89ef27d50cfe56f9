package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.platform.files.StoredFile;
import vn.tinhgon.platform.files.UploadedFile;

/** Files that show something: downloaded by who reads it; attached and taken out where that may be done. */
@CssImport("./papers.css")
public class AttachedFiles extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * What may be done with them.
     *
     * @param title of the dialog that asks for a file
     * @param attach takes a file; may refuse
     * @param takeOut may refuse
     * @param changed what follows once one was attached or taken out
     */
    public record Changing(String title, Consumer<UploadedFile> attach, Consumer<FileId> takeOut, Runnable changed) {}

    /** @param content what writes a file */
    public AttachedFiles(List<StoredFile> files, Function<FileId, Download> content) {
        this(files, content, List.of());
    }

    /** The same where they may be changed. */
    public AttachedFiles(List<StoredFile> files, Function<FileId, Download> content, Changing changing) {
        this(files, content, List.of(changing));
        var attach = new Button(
                getTranslation("evidence.attach"),
                click -> new FileDialog(changing.title(), changing.attach(), changing.changed()).open());
        attach.addThemeVariants(ButtonVariant.SMALL);
        add(attach);
    }

    private AttachedFiles(List<StoredFile> files, Function<FileId, Download> content, List<Changing> changing) {
        if (files.isEmpty()) {
            add(new Paragraph(getTranslation("evidence.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("attached-files");
        for (var file : files) {
            var item = new ListItem(
                    new DownloadLink(file.name(), file.name(), file.mediaType(), () -> content.apply(file.id())));
            changing.forEach(may -> item.add(takeOut(file, may)));
            list.add(item);
        }
        add(list);
    }

    private Component takeOut(StoredFile file, Changing may) {
        var out = new Button(getTranslation("evidence.takeOut"), click -> {
            if (new Attempt(this).run(() -> may.takeOut().accept(file.id()))) {
                may.changed().run();
            }
        });
        out.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        out.setAriaLabel(getTranslation("evidence.takeOut.of", file.name()));
        return out;
    }
}
