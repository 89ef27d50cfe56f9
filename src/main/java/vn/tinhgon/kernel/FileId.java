package vn.tinhgon.kernel;

import java.util.Optional;

/** Names a file that was handed in. */
public record FileId(long value) implements Id {

    public static FileId next() {
        return new FileId(Tsids.next());
    }

    /** Empty where {@code text} is no id. */
    public static Optional<FileId> parse(String text) {
        return Tsids.parse(text, FileId::new);
    }
}
