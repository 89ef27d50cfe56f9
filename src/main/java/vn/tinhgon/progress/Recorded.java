package vn.tinhgon.progress;

import java.util.Set;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;

/** What became of a line that was sent to be saved: the others are saved all the same. */
public sealed interface Recorded {

    /** It stands as a draft now; {@code questions} ask what is odd about it. */
    record Saved(Entry entry, Set<Question> questions) implements Recorded {}

    /** It was not saved; {@code why} is a {@link Refused}, {@link Changed} or {@link NotFound}. */
    record Turned(RuntimeException why) implements Recorded {}

    /** @throws RuntimeException why it was not saved */
    default Entry orThrow() {
        return switch (this) {
            case Saved saved -> saved.entry();
            case Turned turned -> throw turned.why();
        };
    }
}
