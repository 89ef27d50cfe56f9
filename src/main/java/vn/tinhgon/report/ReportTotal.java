package vn.tinhgon.report;

import java.util.Optional;
import vn.tinhgon.progress.RollUp;

/**
 * What the units of a report together come to on one target: all numerators ÷ all denominators, never a mean of rates.
 *
 * @param period in the last period of the report
 * @param year by the end of that period; empty where nobody owes a figure
 */
public record ReportTotal(RollUp period, Optional<RollUp> year) {}
