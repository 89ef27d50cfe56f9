package vn.tinhgon.report;

import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ReportDocumentId;

/**
 * A document that is to be made.
 *
 * @param terms what it is of; of a unit's own report that unit alone
 * @param number above 1 where figures of the closed period were corrected
 */
public record WaitingDocument(ReportDocumentId id, PeriodId period, int number, ReportTerms terms) {}
