package vn.tinhgon.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.platform.files.StoredFile;
import vn.tinhgon.platform.ui.AttachedFiles;
import vn.tinhgon.platform.ui.Download;
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
        var files = evidence.of(entry);
        return line.fields.isEditable()
                ? new AttachedFiles(
                        files,
                        content(entry),
                        new AttachedFiles.Changing(
                                words.say("evidence.attach.title", line.name()),
                                file -> evidence.attach(entry, file),
                                file -> evidence.takeOut(entry, file),
                                changed))
                : read(entry, files);
    }

    /** What is shown to who reads a figure. */
    Component read(EntryId entry, List<StoredFile> files) {
        return new AttachedFiles(files, content(entry));
    }

    private Function<FileId, Download> content(EntryId entry) {
        return file -> to -> evidence.write(entry, file, to);
    }
}
