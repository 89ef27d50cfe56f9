package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a body of a province, whatever it is called over time. */
public record UnitId(long value) implements Id {

    public static UnitId next() {
        return new UnitId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<UnitId> parse(String text) {
        return Tsids.parse(text, UnitId::new);
    }
}
