package vn.tinhgon.kernel;

import java.util.Optional;

/** Names an idea for a plan. */
public record IdeaId(long value) implements Id {

    public static IdeaId next() {
        return new IdeaId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<IdeaId> parse(String text) {
        return Tsids.parse(text, IdeaId::new);
    }
}
