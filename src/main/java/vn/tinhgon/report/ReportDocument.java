package vn.tinhgon.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.ReportDocumentId;
import vn.tinhgon.platform.files.StoredFile;

/**
 * A report as it was made when a period was closed: it never changes. What is corrected later makes another, with a higher number.
 *
 * @param title of the report as it was then
 * @param number 1 as the period was closed; above, after corrections
 * @param by who closed the period, or approved what was corrected
 * @param madeAt empty where it waits to be made
 * @param files the workbook first; none where it waits
 */
public record ReportDocument(
        ReportDocumentId id,
        String title,
        Frequency frequency,
        Period span,
        int number,
        String by,
        Instant askedAt,
        Optional<Instant> madeAt,
        List<StoredFile> files) {

    public ReportDocument {
        files = List.copyOf(files);
    }

    /** Whether it is another version, after a correction. */
    public boolean isCorrection() {
        return number > 1;
    }
}
