package vn.tinhgon.simplification;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanCommentId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.Acting;
import vn.tinhgon.platform.access.Guard;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.simplification.CostPart.Key;
import vn.tinhgon.simplification.PlanCommentStore.Subject;

/**
 * What is said of plans, part by part: by the control office and the provincial leader while a plan lies with the province, by
 * everybody while it is on a list published for comment; its unit answers.
 */
@Service
public class PlanCommentService {

    /** What one unit says of one plan; all of it is read with the plan. */
    static final int MOST_OF_A_UNIT = 50;

    private final PlanCommentStore comments;
    private final Me me;
    private final PortalClock clock;
    private final AsOf asOf;

    PlanCommentService(PlanCommentStore comments, Me me, PortalClock clock, AsOf asOf) {
        this.comments = comments;
        this.me = me;
        this.clock = clock;
        this.asOf = asOf;
    }

    /**
     * What was said of a plan, in two statements.
     *
     * @throws NotFound when this province has no such plan, or it is another unit's and not for this reader
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public PlanComments comments(PlanId plan) {
        var reader = me.get();
        var subject = subject(plan).readableBy(reader);
        return new PlanComments(
                plan,
                subject.writtenIn(),
                reader.may(Right.COMMENT_PLANS) && isOpen(subject, reader),
                reader.may(Right.RECORD_PLANS) && reader.unit().equals(subject.unit()) && isAnswerable(subject),
                comments.all(subject, asOf.day()));
    }

    /** What one's own unit has not answered of what was said of its plans; empty where nothing. */
    @May(Right.RECORD_PLANS)
    @Transactional(readOnly = true)
    public Optional<WaitingComments> waiting() {
        return comments.waiting(me.get().unit());
    }

    /**
     * Says something of a part of a plan.
     *
     * @param writtenIn the version of the plan's words that one has read
     * @param part the plan as a whole where it is {@link CostPart.Kind#WHOLE}
     * @throws NotFound when this province has no such plan, or it is another unit's and not for this reader
     * @throws Refused at {@code words} that are blank or too long; when the plan is not open for comment, or not to this capacity;
     *     when one's own unit has said {@value #MOST_OF_A_UNIT} things of it already
     * @throws Changed when the plan was written anew since
     */
    @May(Right.COMMENT_PLANS)
    @Transactional
    public void comment(PlanId plan, long writtenIn, Key part, String words) {
        var said = PlanComment.words(words);
        var by = me.get();
        var subject = subject(plan).readableBy(by);
        if (subject.writtenIn() != writtenIn) {
            throw new Changed("plan");
        }
        if (!subject.state().mayBeDecided() || !Guard.named("plan-comment").allows(isOpen(subject, by))) {
            throw new Refused("plan.comment.refused.closed");
        }
        if (comments.of(plan, by.unit()) >= MOST_OF_A_UNIT) {
            throw new Refused("plan.comment.refused.tooMany", MOST_OF_A_UNIT);
        }
        comments.comment(subject, part, said, by.person(), by.unit());
    }

    /**
     * Answers for one's own unit what was said of its plan.
     *
     * @throws NotFound when there is no such comment on a plan of one's own unit
     * @throws Refused at {@code words} that are blank or too long; when the plan has ended
     */
    @May(Right.RECORD_PLANS)
    @Transactional
    public void answer(PlanCommentId comment, String words) {
        var said = PlanComment.words(words);
        var by = me.get();
        var plan = comments.spokenOf(comment).orElseThrow(() -> new NotFound("comment"));
        var subject = subject(plan).heldBy(by);
        if (!isAnswerable(subject)) {
            throw subject.state().refusal();
        }
        comments.answer(subject, comment, said, by.person(), by.unit());
    }

    private Owned<Subject> subject(PlanId plan) {
        return comments.subject(plan, clock.today()).orElseThrow(() -> new NotFound("plan"));
    }

    private static boolean isOpen(Subject subject, Acting by) {
        return subject.state().mayBeDecided() && (subject.published() || by.may(Right.APPROVE_PLANS));
    }

    private static boolean isAnswerable(Subject subject) {
        return switch (subject.state()) {
            case ENFORCED, REJECTED, WITHDRAWN -> false;
            case DRAFT, SUBMITTED, APPRAISED, RETURNED, APPROVED -> true;
        };
    }
}
