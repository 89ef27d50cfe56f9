package vn.tinhgon.report;

import vn.tinhgon.kernel.ReportId;
import vn.tinhgon.kernel.UnitId;

/**
 * A report that somebody keeps, to have it read again.
 *
 * @param version what a change must name, so that nobody else's is overwritten
 * @param unit in which it was saved
 * @param whole whether it is of all units; otherwise it is of {@code unit} alone
 * @param shared whether everybody of the province finds it
 * @param atClosing whether a document is made of it when a period of its frequency is closed
 * @param by who saved it
 * @param own whether that is the reader
 */
public record Report(
        ReportId id,
        long version,
        ReportTerms terms,
        UnitId unit,
        boolean whole,
        boolean shared,
        boolean atClosing,
        String by,
        boolean own) {}
