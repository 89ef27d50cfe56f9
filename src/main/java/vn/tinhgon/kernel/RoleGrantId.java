package vn.tinhgon.kernel;

import java.util.Optional;

/** Names what one person may act as in one unit, from when until when. */
public record RoleGrantId(long value) implements Id {

    public static RoleGrantId next() {
        return new RoleGrantId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<RoleGrantId> parse(String text) {
        return Tsids.parse(text, RoleGrantId::new);
    }
}
