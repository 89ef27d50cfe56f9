package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a group of units that are given targets together. */
public record UnitGroupId(long value) implements Id {

    public static UnitGroupId next() {
        return new UnitGroupId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<UnitGroupId> parse(String text) {
        return Tsids.parse(text, UnitGroupId::new);
    }
}
