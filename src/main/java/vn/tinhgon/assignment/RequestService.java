package vn.tinhgon.assignment;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.RequestId;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;

/** What units say to their targets, and what the province answers in writing. Nobody answers themselves. */
@Service
public class RequestService {

    private static final int LONGEST = 1000;

    private final RequestStore requests;
    private final ReceiptStore receipts;
    private final AssignmentStore assignments;
    private final PortalClock clock;
    private final Me me;
    private final ApplicationEventPublisher events;

    RequestService(
            RequestStore requests,
            ReceiptStore receipts,
            AssignmentStore assignments,
            PortalClock clock,
            Me me,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.receipts = receipts;
        this.assignments = assignments;
        this.clock = clock;
        this.me = me;
        this.events = events;
    }

    /**
     * Asks for one's own unit that a target be decided not to apply to it; refused, one may ask again.
     *
     * @throws NotFound when one's own unit has no such target
     * @throws Refused at {@code reason}, when it is blank or longer than 1000 characters; where the target does not apply
     *     already, or an answer is awaited
     */
    @May(Right.ACKNOWLEDGE_TARGETS)
    @Transactional
    public void ask(AssignmentId about, String reason) {
        var target = receipts.answerable(List.of(about)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("assignment"))
                .heldBy(me.get());
        if (!target.applicable()) {
            throw new Refused("receipt.refused.notApplicable");
        }
        if (requests.of(about).filter(last -> last.decision().isEmpty()).isPresent()) {
            throw new Refused("request.refused.awaited");
        }
        requests.ask(
                about,
                target.unit(),
                Texts.present("reason", reason, LONGEST),
                me.get().person());
    }

    /** What waits for an answer of the province: requests, then objections, the oldest first. */
    @May(Right.ASSIGN_TARGETS)
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        var today = clock.today();
        var asking = me.get().person();
        return Stream.concat(requests.requests(today, asking).stream(), requests.objections(today, asking).stream())
                .toList();
    }

    /**
     * Decides a request. Granted, the target does not apply to the unit: it leaves the unit's points and their maximum.
     *
     * @throws NotFound when this province has no such request, or the target was taken back
     * @throws Refused at {@code reason}, when it is blank or longer than 1000 characters; for who asked it themselves
     * @throws Changed when it is decided already
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional
    public void decide(RequestId id, boolean granted, String reason) {
        var asked = requests.asked(id).orElseThrow(() -> new NotFound("request"));
        notOwn(asked.by());
        if (asked.settled()) {
            throw new Changed("request");
        }
        var why = Texts.present("reason", reason, LONGEST);
        requests.decide(id, granted, why, me.get().person());
        if (granted) {
            assignments.settle(asked.assignment(), asked.version(), why);
            events.publishEvent(new AssignmentSettled(asked.assignment()));
        }
    }

    /**
     * Answers an objection in writing; the goal stays as it is until it is changed.
     *
     * @throws NotFound when this province has no such objection, or the target was taken back
     * @throws Refused at {@code reason}, when the answer is blank or longer than 1000 characters; for who objected
     * @throws Changed when it is answered already
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional
    public void answer(RequestId objection, String answer) {
        notOwn(requests.objector(objection).orElseThrow(() -> new NotFound("request")));
        requests.answer(
                objection, Texts.present("reason", answer, LONGEST), me.get().person());
    }

    private void notOwn(PersonId by) {
        if (by.equals(me.get().person())) {
            throw new Refused("request.refused.own");
        }
    }
}
