package vn.tinhgon.report;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.progress.PeriodClosed;
import vn.tinhgon.progress.ProgressApproved;
import vn.tinhgon.progress.ProgressService;

/**
 * Asks for documents as a period is closed, and for another version of each as figures of a closed period are corrected: in the
 * same transaction, so that none is forgotten and none is of what never was. They are made after it.
 */
@Component
class DocumentsAtClosing {

    private final DocumentStore documents;
    private final ProgressService progress;
    private final Me me;
    private final ApplicationEventPublisher events;

    DocumentsAtClosing(DocumentStore documents, ProgressService progress, Me me, ApplicationEventPublisher events) {
        this.documents = documents;
        this.progress = progress;
        this.me = me;
        this.events = events;
    }

    @EventListener
    void on(PeriodClosed closed) {
        var period = progress.period(closed.period());
        asked(documents.askFor(period.id(), period.frequency(), me.get().person()));
    }

    @EventListener
    void on(ProgressApproved approved) {
        if (documents.isClosed(approved.period())) {
            asked(documents.askAgain(approved.period(), me.get().person()));
        }
    }

    private void asked(int howMany) {
        if (howMany > 0) {
            events.publishEvent(new DocumentsAsked(howMany));
        }
    }
}
