package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a signed document. */
public record DirectiveId(long value) implements Id {

    public static DirectiveId next() {
        return new DirectiveId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<DirectiveId> parse(String text) {
        return Tsids.parse(text, DirectiveId::new);
    }
}
