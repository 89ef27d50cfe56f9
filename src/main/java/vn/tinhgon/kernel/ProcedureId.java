package vn.tinhgon.kernel;

import java.util.Optional;

/** Names an administrative procedure. */
public record ProcedureId(long value) implements Id {

    public static ProcedureId next() {
        return new ProcedureId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<ProcedureId> parse(String text) {
        return Tsids.parse(text, ProcedureId::new);
    }
}
