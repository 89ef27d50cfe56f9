package vn.tinhgon.kernel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that the rules refuse. Nothing was written; the screen words it from the bundle, at the field where one is
 * named.
 */
public class Refused extends RuntimeException {

    private final @Nullable String field;
    private final String key;
    private final List<Object> arguments;

    /**
     * @param key of the sentence in the bundle, {@code progress.refused.closed}
     * @param arguments what the sentence names, in its order
     */
    public Refused(String key, Object... arguments) {
        this(null, key, List.of(arguments));
    }

    private Refused(@Nullable String field, String key, List<Object> arguments) {
        super(key + " " + arguments + (field == null ? "" : " at " + field));
        this.field = field;
        this.key = key;
        this.arguments = arguments;
    }

    /** Refused because of what stands in one field of a form. */
    public static Refused field(String field, String key, Object... arguments) {
        return new Refused(field, key, List.of(arguments));
    }

    /** The field to be corrected; empty where the whole request is refused. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
