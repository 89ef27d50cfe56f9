package vn.tinhgon.report;

import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ReportDocumentId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.files.KeptFiles;
import vn.tinhgon.platform.files.UploadedFile;

/** «Tài liệu»: what was made of reports when a period was closed. It is kept as it was, with its hash. */
@Service
public class DocumentService {

    private final DocumentStore documents;
    private final KeptFiles files;
    private final Me me;

    DocumentService(DocumentStore documents, KeptFiles files, Me me) {
        this.documents = documents;
        this.files = files;
        this.me = me;
    }

    /** The latest first, for who reads all units; none for others. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<ReportDocument> list(Slice slice) {
        return documents.list(me.get().scope(), slice);
    }

    /** How many {@link #list} has. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public int count() {
        return documents.count(me.get().scope());
    }

    /**
     * Writes what stands in a file of a document, in no transaction of its own: it takes as long as who reads it.
     *
     * @throws NotFound when the reader has no such document, or it has no such file
     */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true, propagation = Propagation.NOT_SUPPORTED)
    public void write(ReportDocumentId id, FileId file, OutputStream to) {
        var document = documents.find(me.get().scope(), id).orElseThrow(() -> new NotFound("document"));
        if (document.files().stream().noneMatch(each -> each.id().equals(file))) {
            throw new NotFound("file");
        }
        files.write(file, to);
    }

    /** Documents that wait to be made, the oldest first; for who reads all units, as they are made of what is approved of all. */
    @May(Right.SAVE_REPORTS)
    @Transactional(readOnly = true)
    public List<WaitingDocument> waiting() {
        return me.get().scope().isOfAllUnits() ? documents.waiting() : List.of();
    }

    /**
     * Keeps what was made of a document that waits. From now on it stays as it is.
     *
     * @param made the workbook first
     * @throws NotFound for who does not read all units
     * @throws Changed when it was made meanwhile
     */
    @May(Right.SAVE_REPORTS)
    @Transactional
    public void keep(WaitingDocument document, List<UploadedFile> made) {
        if (!me.get().scope().isOfAllUnits()) {
            throw new NotFound("document");
        }
        documents.made(
                document.id(), document.terms(), made.stream().map(files::keep).toList());
    }
}
