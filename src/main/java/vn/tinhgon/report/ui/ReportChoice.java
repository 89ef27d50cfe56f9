package vn.tinhgon.report.ui;

import java.util.Optional;
import vn.tinhgon.report.Report;
import vn.tinhgon.report.ReportTerms;

/**
 * A report that may be chosen.
 *
 * @param saved empty of those that come with the portal
 */
record ReportChoice(Optional<Report> saved, ReportTerms terms) {

    static ReportChoice standard(ReportTerms terms) {
        return new ReportChoice(Optional.empty(), terms);
    }

    static ReportChoice of(Report report) {
        return new ReportChoice(Optional.of(report), report.terms());
    }

    Optional<Report> own() {
        return saved.filter(Report::own);
    }
}
