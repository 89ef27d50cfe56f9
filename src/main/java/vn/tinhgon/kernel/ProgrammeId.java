package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a year's set of targets. */
public record ProgrammeId(long value) implements Id {

    public static ProgrammeId next() {
        return new ProgrammeId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<ProgrammeId> parse(String text) {
        return Tsids.parse(text, ProgrammeId::new);
    }
}
