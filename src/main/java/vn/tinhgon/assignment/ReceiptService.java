package vn.tinhgon.assignment;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;

/** The targets one's own unit was given, and what it says to them. */
@Service
public class ReceiptService {

    private static final int LONGEST_REASON = 1000;

    private final ReceiptStore receipts;
    private final RequestStore requests;
    private final Me me;
    private final AsOf asOf;

    ReceiptService(ReceiptStore receipts, RequestStore requests, Me me, AsOf asOf) {
        this.receipts = receipts;
        this.requests = requests;
        this.me = me;
        this.asOf = asOf;
    }

    /** What one's own unit was given in the programme of the day looked at, by number. */
    @May(Right.READ_PROGRESS)
    @Transactional(readOnly = true)
    public List<GivenTarget> given() {
        var unit = me.get().unit();
        return receipts.given(unit, asOf.day(), requests.of(unit));
    }

    /**
     * Says that one's own unit has received targets, with the goals set last. What was received already stays so.
     *
     * @throws NotFound when one's own unit has not all of them
     * @throws Changed when somebody of the unit was faster
     */
    @May(Right.ACKNOWLEDGE_TARGETS)
    @Transactional
    public void confirm(Collection<AssignmentId> received) {
        var asked = received.stream().distinct().toList();
        var targets = receipts.answerable(asked).stream()
                .map(target -> target.heldBy(me.get()))
                .toList();
        if (targets.size() < asked.size()) {
            throw new NotFound("assignment");
        }
        receipts.add(
                targets.stream().filter(target -> !target.isReceived()).toList(),
                Receipt.Answer.RECEIVED,
                "",
                me.get().person());
    }

    /**
     * Objects to a target with the goal set last, once and before it is received.
     *
     * @throws NotFound when one's own unit has no such target
     * @throws Refused at {@code reason}, when it is blank or longer than 1000 characters; where the unit has answered
     *     already, or the target does not apply to it
     * @throws Changed when somebody of the unit was faster
     */
    @May(Right.ACKNOWLEDGE_TARGETS)
    @Transactional
    public void object(AssignmentId to, String reason) {
        var target = receipts.answerable(List.of(to)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("assignment"))
                .heldBy(me.get());
        if (target.isReceived() || target.isObjectedTo()) {
            throw new Refused("receipt.refused.answered");
        }
        if (!target.applicable()) {
            throw new Refused("receipt.refused.notApplicable");
        }
        var why = Texts.present("reason", reason, LONGEST_REASON);
        receipts.add(List.of(target), Receipt.Answer.OBJECTED, why, me.get().person());
    }
}
