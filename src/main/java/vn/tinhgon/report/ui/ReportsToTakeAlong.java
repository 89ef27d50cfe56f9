package vn.tinhgon.report.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.documents.OfficialDocument;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Letterheads;
import vn.tinhgon.progress.ReportingPeriod;
import vn.tinhgon.report.ReportLine;
import vn.tinhgon.report.ReportService;
import vn.tinhgon.report.ReportTerms;

/** Reports as files, in the language of documents whatever the portal is read in. */
@Component
class ReportsToTakeAlong {

    /** A document is laid out as a whole, some milliseconds for each row; more are a workbook. */
    static final int MOST_ON_PAPER = 2_000;

    private final ReportService reports;
    private final Letterheads letterheads;
    private final PortalClock clock;
    private final ReportWords words;

    ReportsToTakeAlong(ReportService reports, Letterheads letterheads, PortalClock clock, I18NProvider i18n) {
        this.reports = reports;
        this.letterheads = letterheads;
        this.clock = clock;
        words = new ReportWords((key, arguments) -> i18n.getTranslation(key, OfficialDocument.LANGUAGE, arguments));
    }

    /** All lines. Leaves {@code to} open; who takes them slowly keeps no connection of the database meanwhile. */
    void xlsx(ReportTerms terms, ReportingPeriod period, OutputStream to) throws IOException {
        var whole = Files.createTempFile("tinhgon", ".report");
        try {
            try (var written = Files.newOutputStream(whole)) {
                xlsx(terms, period, 1, written);
            }
            Files.copy(whole, to);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /**
     * Written as the database gives them.
     *
     * @param version above 1 where it is made again after a correction, which it says
     */
    void xlsx(ReportTerms terms, ReportingPeriod period, int version, OutputStream to) throws IOException {
        var totals = reports.totals(terms, period.id());
        var notes = new ArrayList<String>();
        notes.addAll(remarks(version));
        notes.add(terms.title());
        notes.add(words.period(period));
        notes.add(words.say("report.madeOn", Formats.date(clock.today())));
        reports.read(terms, period.id(), lines -> new ReportExport(words, terms).xlsx(lines, totals, notes, to));
    }

    /** The report as a document to go on with, or to read and print: of {@link #MOST_ON_PAPER} lines. */
    OfficialDocument document(ReportTerms terms, ReportingPeriod period) {
        return document(terms, period, 1);
    }

    /** @param version above 1 where it is made again after a correction, which it says */
    OfficialDocument document(ReportTerms terms, ReportingPeriod period, int version) {
        var totals = reports.totals(terms, period.id());
        var lines = new ArrayList<ReportLine>();
        try {
            reports.read(terms, period.id(), all -> all.limit(MOST_ON_PAPER).forEach(lines::add));
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return new ReportPaper(words, terms)
                .of(
                        letterheads.of("", Optional.of(clock.today())),
                        period,
                        remarks(version),
                        reports.bases(period.id()),
                        lines,
                        totals);
    }

    private List<String> remarks(int version) {
        var remarks = new ArrayList<String>();
        letterheads.remark().ifPresent(remarks::add);
        if (version > 1) {
            remarks.add(words.say("report.corrected", version));
        }
        return remarks;
    }
}
