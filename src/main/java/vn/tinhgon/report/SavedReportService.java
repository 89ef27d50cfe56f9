package vn.tinhgon.report;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.ReportId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;

/**
 * Reports that are kept: one's own, and those that the province shares. What is shared is what a report is of; the figures in it
 * are those that its reader reads.
 */
@Service
public class SavedReportService {

    /** Whoever closes a period waits until they are made. */
    static final int MOST_AT_CLOSING = 10;

    private final SavedReportStore saved;
    private final Me me;

    SavedReportService(SavedReportStore saved, Me me) {
        this.saved = saved;
        this.me = me;
    }

    /** One's own and those that are shared, by title. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<Report> list() {
        return saved.list(me.get());
    }

    /**
     * Keeps a report, or changes one of one's own.
     *
     * @param version of the report as it was seen; 0 of a new one
     * @param shared whether everybody of the province finds it
     * @param atClosing whether a document is made of it when a period is closed
     * @throws Refused at {@code shared} or {@code atClosing} by who does not read all units; at {@code atClosing} where as many are
     *     made at a closing as may be
     * @throws NotFound when one has no such report
     * @throws Changed when it was changed after {@code version}
     */
    @May(Right.SAVE_REPORTS)
    @Transactional
    public void save(ReportId id, long version, ReportTerms terms, boolean shared, boolean atClosing) {
        var whole = me.get().scope().isOfAllUnits();
        if (shared && !whole) {
            throw Refused.field("shared", "report.refused.shared");
        }
        if (atClosing && !whole) {
            throw Refused.field("atClosing", "report.refused.atClosing");
        }
        if (atClosing && saved.othersAtClosing(id, terms.frequency()) >= MOST_AT_CLOSING) {
            throw Refused.field("atClosing", "report.refused.tooManyAtClosing", MOST_AT_CLOSING);
        }
        if (version == 0) {
            saved.add(id, me.get(), whole, terms, shared, atClosing);
            return;
        }
        isOwn(id);
        saved.change(id, version, terms, shared, atClosing);
    }

    /**
     * Keeps a report of one's own no longer; documents made of it stay.
     *
     * @throws NotFound when one has no such report
     * @throws Changed when it was changed after {@code version}
     */
    @May(Right.SAVE_REPORTS)
    @Transactional
    public void withdraw(ReportId id, long version) {
        isOwn(id);
        saved.withdraw(id, version);
    }

    /** A person who acts for another unit now, or in another capacity, changes nothing of what they keep in the first. */
    private void isOwn(ReportId id) {
        var own = saved.find(me.get(), id)
                .filter(report -> report.own()
                        && report.unit().equals(me.get().unit())
                        && report.whole() == me.get().scope().isOfAllUnits());
        if (own.isEmpty()) {
            throw new NotFound("report");
        }
    }
}
