package vn.tinhgon.report.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.platform.access.LongWork;
import vn.tinhgon.platform.files.UploadedFile;
import vn.tinhgon.platform.ui.Download;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.report.DocumentService;
import vn.tinhgon.report.DocumentsAsked;
import vn.tinhgon.report.ReportService;
import vn.tinhgon.report.WaitingDocument;

/**
 * Makes the documents that wait: once the period is closed, and, what then went wrong or was stopped, once somebody asks for it. Nobody
 * waits for them. What is in one is read in one transaction, so that workbook and paper are of the same moment.
 */
@Component
class DocumentMaker {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentMaker.class);

    private final DocumentService documents;
    private final ReportService reports;
    private final ProgressService progress;
    private final ReportsToTakeAlong along;
    private final LongWork work;
    private final TransactionTemplate transaction;

    DocumentMaker(
            DocumentService documents,
            ReportService reports,
            ProgressService progress,
            ReportsToTakeAlong along,
            LongWork work,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.reports = reports;
        this.progress = progress;
        this.along = along;
        this.work = work;
        transaction = new TransactionTemplate(transactions);
    }

    @TransactionalEventListener
    void on(DocumentsAsked asked) {
        begin();
    }

    /** Those of the province of who is signed in; returns at once. */
    void begin() {
        work.begin(documents::waiting, this::make);
    }

    /** One that cannot be made keeps the others from nothing, and waits. */
    private void make(WaitingDocument document) {
        try {
            transaction.executeWithoutResult(begun -> write(document));
        } catch (Changed alreadyMade) {
            LOG.debug("document {} was made by somebody else", document.id().text());
        } catch (RuntimeException failed) {
            LOG.error(
                    "document {} of a report was not made and waits",
                    document.id().text(),
                    failed);
        }
    }

    private void write(WaitingDocument document) {
        var period = progress.period(document.period());
        var name = document.terms().fileName(period.span()) + "-ban-" + document.number();
        var made = new ArrayList<UploadedFile>();
        try {
            made.add(file(name + ".xlsx", to -> along.xlsx(document.terms(), period, document.number(), to)));
            if (reports.count(document.terms(), document.period()) <= ReportsToTakeAlong.MOST_ON_PAPER) {
                made.add(file(name + ".pdf", along.document(document.terms(), period, document.number())::pdf));
            }
            documents.keep(document, made);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            made.forEach(DocumentMaker::discard);
        }
    }

    private static UploadedFile file(String name, Download writing) throws IOException {
        var content = Files.createTempFile("tinhgon", ".report");
        try {
            try (var to = Files.newOutputStream(content)) {
                writing.writeTo(to);
            }
            try (var from = Files.newInputStream(content)) {
                return UploadedFile.receive(name, from);
            }
        } finally {
            Files.deleteIfExists(content);
        }
    }

    private static void discard(UploadedFile made) {
        try {
            made.close();
        } catch (IOException left) {
            LOG.warn("a file that was kept is left behind", left);
        }
    }
}
