package vn.tinhgon.kernel;

import java.util.Optional;

/** Names what a report is of. */
public record ReportId(long value) implements Id {

    public static ReportId next() {
        return new ReportId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<ReportId> parse(String text) {
        return Tsids.parse(text, ReportId::new);
    }
}
