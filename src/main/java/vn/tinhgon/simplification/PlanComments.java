package vn.tinhgon.simplification;

import java.util.List;
import vn.tinhgon.kernel.PlanId;

/**
 * What was said of a plan, as its reader sees it.
 *
 * @param writtenIn the version that the plan was written in: what one says is said of it
 * @param open whether the reader may say something now
 * @param answerable whether the reader may answer
 * @param all in the order of time
 */
public record PlanComments(PlanId plan, long writtenIn, boolean open, boolean answerable, List<PlanComment> all) {

    /** Of one part. */
    public List<PlanComment> of(CostPart.Key part) {
        return all.stream().filter(comment -> comment.part().equals(part)).toList();
    }

    public long unanswered() {
        return all.stream().filter(comment -> !comment.isAnswered()).count();
    }
}
