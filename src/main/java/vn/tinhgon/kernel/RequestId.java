package vn.tinhgon.kernel;

import java.util.Optional;

/** Names what a unit has asked of the province. */
public record RequestId(long value) implements Id {

    public static RequestId next() {
        return new RequestId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<RequestId> parse(String text) {
        return Tsids.parse(text, RequestId::new);
    }
}
