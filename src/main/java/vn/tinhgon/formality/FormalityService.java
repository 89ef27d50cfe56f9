package vn.tinhgon.formality;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;

/**
 * Questions about plans of this year and the last, and figures of twelve months, seen from the day looked at: each found anew
 * by its {@link Rule}, each answered by the unit whose plan or figure it is. A unit reads those to itself alone.
 */
@Service
public class FormalityService {

    private static final int LONGEST_ANSWER = 4000;

    /** One plan or figure is asked no more than each rule once. */
    private static final Slice EACH_RULE = new Slice(0, Rule.values().length);

    private final QuestionStore questions;
    private final PortalClock clock;
    private final AsOf asOf;
    private final Me me;

    FormalityService(QuestionStore questions, PortalClock clock, AsOf asOf, Me me) {
        this.questions = questions;
        this.clock = clock;
        this.asOf = asOf;
        this.me = me;
    }

    /** One page: what is open first, by rule and unit. */
    @May(Right.READ_QUESTIONS)
    @Transactional(readOnly = true)
    public List<Question> list(QuestionFilter filter, Slice slice) {
        return seen(filter).map(within -> questions.list(within, filter, slice)).orElse(List.of());
    }

    /** How many {@link #list} has. */
    @May(Right.READ_QUESTIONS)
    @Transactional(readOnly = true)
    public int count(QuestionFilter filter) {
        return seen(filter).map(within -> questions.count(within, filter)).orElse(0);
    }

    /** Questions about a plan; none where it is another unit's and not for this reader. */
    @May(Right.READ_QUESTIONS)
    @Transactional(readOnly = true)
    public List<Question> of(PlanId plan) {
        return about(plan, Optional.empty());
    }

    /** How many questions to one's own unit are open today. */
    @May(Right.ANSWER_QUESTIONS)
    @Transactional(readOnly = true)
    public int waiting() {
        return questions.count(
                new Within(clock.today(), Optional.of(me.get().unit()), Optional.empty()), QuestionFilter.OPEN);
    }

    /**
     * Answers a question about a plan or figure of one's own unit. Earlier answers stay; nothing else changes by it.
     *
     * @param seen the question as one read it
     * @param words up to 4000 characters
     * @throws NotFound when nothing of the kind is asked of one's own unit any more
     * @throws Changed when its numbers are others by now
     * @throws Refused at {@code reason} that is blank or too long
     */
    @May(Right.ANSWER_QUESTIONS)
    @Transactional
    public void answer(Question seen, String words) {
        var said = Texts.present("reason", words, LONGEST_ANSWER);
        var now = about(seen.about().id(), Optional.of(seen.rule())).stream()
                .filter(question -> question.unit().equals(me.get().unit()))
                .findFirst()
                .orElseThrow(() -> new NotFound("question"));
        if (!now.numbers().equals(seen.numbers())) {
            throw new Changed("question");
        }
        questions.answer(now, said, me.get().person());
    }

    private List<Question> about(Id id, Optional<Rule> rule) {
        return questions.list(
                new Within(asOf.day(), ownUnit(), Optional.of(id)),
                new QuestionFilter(rule, Optional.empty(), QuestionFilter.Which.ALL),
                EACH_RULE);
    }

    /** Empty where the questions to another unit are asked for than one's own. */
    private Optional<Within> seen(QuestionFilter filter) {
        var own = ownUnit();
        return own.isPresent() && filter.unit().isPresent() && !own.equals(filter.unit())
                ? Optional.empty()
                : Optional.of(new Within(asOf.day(), own.or(filter::unit), Optional.empty()));
    }

    /** The unit that the reader is bound to; empty for those who read the province. */
    private Optional<UnitId> ownUnit() {
        return switch (me.get().scope()) {
            case Scope.Unit own -> Optional.of(own.unit());
            case Scope.UnitAndBelow some -> Optional.of(some.unit());
            case Scope.Submitted all -> Optional.empty();
            case Scope.Everything all -> Optional.empty();
        };
    }
}
