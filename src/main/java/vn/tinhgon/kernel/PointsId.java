package vn.tinhgon.kernel;

import java.util.Optional;

/** Points that somebody entered for a unit. */
public record PointsId(long value) implements Id {

    public static PointsId next() {
        return new PointsId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<PointsId> parse(String text) {
        return Tsids.parse(text, PointsId::new);
    }
}
