package vn.tinhgon.report;

import java.time.LocalDate;
import java.util.Optional;

/** A document under which a programme's targets are reported. */
public record ReportBasis(Optional<String> number, Optional<LocalDate> signedOn, String issuer, String title) {}
