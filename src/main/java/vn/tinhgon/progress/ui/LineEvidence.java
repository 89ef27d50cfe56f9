package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.platform.files.StoredFile;
import vn.tinhgon.platform.ui.Attempt;
import vn.tinhgon.platform.ui.DownloadLink;
import vn.tinhgon.platform.ui.FileDialog;
import vn.tinhgon.progress.EvidenceService;

/** The files that prove a figure: read where it is read, attached and taken out where it is typed. */
class LineEvidence {

    private final EvidenceService evidence;
    private final FigureWords words;

    LineEvidence(EvidenceService evidence, FigureWords words) {
        this.evidence = evidence;
        this.words = words;
    }

    /**
     * What is shown beside a line that is typed.
     *
     * @param changed what follows once a file was attached or taken out
     */
    List<Component> of(SheetLine line, Runnable changed) {
        var shown = new ArrayList<Component>();
        shown.add(new H3(words.say("evidence.title")));
        line.entry().ifPresentOrElse(entry -> shown.add(list(entry, line, changed)), () -> {
            if (line.fields.isEditable()) {
                shown.add(new Paragraph(words.say("evidence.first")));
            }
        });
        return shown;
    }

    private Component list(EntryId entry, SheetLine line, Runnable changed) {
        var box = new Div(files(entry, evidence.of(entry), line.fields.isEditable(), changed));
        if (line.fields.isEditable()) {
            var attach = new Button(
                    words.say("evidence.attach"),
                    click -> new FileDialog(
                                    words.say("evidence.attach.title", line.name()),
                                    file -> evidence.attach(entry, file),
                                    changed)
                            .open());
            attach.addThemeVariants(ButtonVariant.SMALL);
            box.add(attach);
        }
        return box;
    }

    /** What is shown to who reads a figure. */
    Component read(EntryId entry, List<StoredFile> files) {
        return files(entry, files, false, () -> {});
    }

    private Component files(EntryId entry, List<StoredFile> files, boolean editable, Runnable changed) {
        if (files.isEmpty()) {
            return new Paragraph(words.say("evidence.none"));
        }
        var list = new UnorderedList();
        list.addClassName("progress-files");
        for (var file : files) {
            var item = new ListItem(new DownloadLink(
                    file.name(), file.name(), file.mediaType(), () -> to -> evidence.write(entry, file.id(), to)));
            if (editable) {
                var out = new Button(words.say("evidence.takeOut"), click -> {
                    if (new Attempt(list).run(() -> evidence.takeOut(entry, file.id()))) {
                        changed.run();
                    }
                });
                out.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
                out.setAriaLabel(words.say("evidence.takeOut.of", file.name()));
                item.add(out);
            }
            list.add(item);
        }
        return list;
    }
}
