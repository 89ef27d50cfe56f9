package vn.tinhgon.simplification;

import java.time.Instant;
import java.util.List;
import vn.tinhgon.kernel.PlanCommentId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;

/**
 * What somebody said of a plan.
 *
 * @param part of the plan; the whole of it where that is {@link CostPart.Kind#WHOLE}
 * @param earlier whether the plan was written anew since
 * @param answers of the plan's unit, in the order of time
 */
public record PlanComment(PlanCommentId id, CostPart.Key part, Said said, boolean earlier, List<Said> answers) {

    static final int LONGEST = 4000;

    /** Words, by whom and for which unit, and when. */
    public record Said(String person, String unit, Instant at, String words) {}

    public boolean isAnswered() {
        return !answers.isEmpty();
    }

    /** @throws Refused at {@code words} that are blank or too long */
    static String words(String typed) {
        return Texts.present("words", typed, LONGEST);
    }
}
