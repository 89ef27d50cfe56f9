package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a report as it was made when a period was closed. */
public record ReportDocumentId(long value) implements Id {

    public static ReportDocumentId next() {
        return new ReportDocumentId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<ReportDocumentId> parse(String text) {
        return Tsids.parse(text, ReportDocumentId::new);
    }
}
