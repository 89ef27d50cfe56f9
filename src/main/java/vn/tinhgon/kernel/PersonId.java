package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a person in one province; somebody in two provinces is two persons. */
public record PersonId(long value) implements Id {

    public static PersonId next() {
        return new PersonId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<PersonId> parse(String text) {
        return Tsids.parse(text, PersonId::new);
    }
}
