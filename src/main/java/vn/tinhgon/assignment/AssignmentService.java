package vn.tinhgon.assignment;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.Texts;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;

/** The units that have a target, and what is decided about them. */
@Service
public class AssignmentService {

    private static final int LONGEST_NOT_APPLICABLE = 1000;

    private final AssignmentStore assignments;
    private final ReceiptStore receipts;
    private final RequestStore requests;
    private final AsOf asOf;
    private final ApplicationEventPublisher events;

    AssignmentService(
            AssignmentStore assignments,
            ReceiptStore receipts,
            RequestStore requests,
            AsOf asOf,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.receipts = receipts;
        this.requests = requests;
        this.asOf = asOf;
        this.events = events;
    }

    /** The units a target is given to, by kind and by their names on the day looked at, or their last where they had ended. */
    @May(Right.READ_TARGETS)
    @Transactional(readOnly = true)
    public List<AssignedUnit> ofTarget(TargetId target) {
        return assignments.ofTarget(target, asOf.day(), receipts.ofTarget(target), requests.of(target));
    }

    /**
     * Decides that a target does not apply to a unit: it leaves the unit's points and their maximum.
     *
     * @throws Refused at {@code reason}, when it is empty or longer than 1000 characters
     * @throws Changed when somebody changed the assignment after {@code version}
     */
    @May(Right.ASSIGN_TARGETS)
    @Transactional
    public void notApplicable(AssignmentId id, long version, String reason) {
        var why = Texts.within("reason", reason, LONGEST_NOT_APPLICABLE);
        if (why.isEmpty()) {
            throw Refused.field("reason", "assignment.refused.notApplicableReason");
        }
        assignments.settle(id, version, why);
        events.publishEvent(new AssignmentSettled(id));
    }
}
