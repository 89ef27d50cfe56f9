package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a reporting period of a programme. */
public record PeriodId(long value) implements Id {

    public static PeriodId next() {
        return new PeriodId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<PeriodId> parse(String text) {
        return Tsids.parse(text, PeriodId::new);
    }
}
