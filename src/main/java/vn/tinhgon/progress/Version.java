package vn.tinhgon.progress;

import java.time.Instant;
import java.util.Set;

/**
 * A figure as it was typed one time.
 *
 * @param number from 1
 * @param questions what was odd about it when it was typed
 * @param by the person's name
 */
public record Version(int number, Figure figure, Set<Question> questions, String by, Instant at) {

    public Version {
        questions = Set.copyOf(questions);
    }

    /** Whether something is odd about it that nobody has explained. */
    public boolean isUnexplained() {
        return !questions.isEmpty() && figure.explanation().isEmpty();
    }
}
