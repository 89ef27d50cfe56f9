package vn.tinhgon.workflow;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.WorkflowDecisionId;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.AsOf;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.procedure.ProcedureKeeping;

/**
 * Internal workflows: read by whoever reads plans, recorded by a unit for its own procedures and by the province for all.
 * What a decision approved stays as it is; a later one for the same procedure holds from its day on.
 */
@Service
public class WorkflowService {

    private final WorkflowStore workflows;
    private final CoverageStore coverage;
    private final DecisionStore decisions;
    private final ProcedureKeeping keeping;
    private final Me me;
    private final PortalClock clock;
    private final AsOf asOf;

    WorkflowService(
            WorkflowStore workflows,
            CoverageStore coverage,
            DecisionStore decisions,
            ProcedureKeeping keeping,
            Me me,
            PortalClock clock,
            AsOf asOf) {
        this.workflows = workflows;
        this.coverage = coverage;
        this.decisions = decisions;
        this.keeping = keeping;
        this.me = me;
        this.clock = clock;
        this.asOf = asOf;
    }

    /** One page, by code, of the procedures in force on the day looked at with their workflows of that day. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<WorkflowRow> list(WorkflowFilter filter, Slice slice) {
        return coverage.list(me.get().scope(), filter, slice, asOf.day());
    }

    /** How many {@link #list} has. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public int count(WorkflowFilter filter) {
        return coverage.count(me.get().scope(), filter, asOf.day());
    }

    /** All that {@link #list} pages, as a file has it. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<WorkflowRow> listed(WorkflowFilter filter) {
        return coverage.all(me.get().scope(), filter, asOf.day());
    }

    /** How many procedures are in force on the day looked at, and handled by a workflow, of each unit and field. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<Coverage> coverage() {
        return coverage.coverage(me.get().scope(), asOf.day());
    }

    /**
     * A procedure with all its workflows.
     *
     * @throws NotFound when this province has none of that id, or another unit's is asked for
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public HandledProcedure procedure(ProcedureId id) {
        return workflows.find(id).orElseThrow(() -> new NotFound("procedure")).readableBy(me.get());
    }

    /** One page of the decisions that approved workflows of procedures one reads, the latest signed first. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<DecisionRow> decisions(Slice slice) {
        return decisions.list(me.get().scope(), slice);
    }

    /** How many {@link #decisions} has. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public int countDecisions() {
        return decisions.count(me.get().scope());
    }

    /** @throws NotFound when this province has none of that id, or it approved nothing of what one reads */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public DecisionRow decision(WorkflowDecisionId id) {
        return decisions.find(me.get().scope(), id).orElseThrow(() -> new NotFound("workflow_decision"));
    }

    /** One page, by code, of what the decision approved of procedures one reads. */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<ApprovedWorkflow> approvedBy(WorkflowDecisionId id, Slice slice) {
        return decisions.approved(me.get().scope(), id, slice);
    }

    /**
     * Records how a procedure is handled, as a decision approved it. A decision that is there already is taken to be the
     * same.
     *
     * @throws NotFound when this province has no such procedure, or one records workflows of one's own unit alone and it is
     *     another's
     * @throws Refused when the procedure is abolished; at {@code inForceFrom} that is not after the day of the workflow
     *     before; at {@code inForceFrom} or {@code issuer} that the decision of that number and day has otherwise
     * @throws Changed when somebody else recorded the same meanwhile
     */
    @May(Right.RECORD_PROCEDURES)
    @Transactional
    public void record(ProcedureId id, ApprovingDecision decision, Handling handling) {
        var procedure =
                workflows.find(id).orElseThrow(() -> new NotFound("procedure")).readableBy(me.get());
        keeping.mustBeOf(procedure.unit());
        procedure.mayBeHandledBy(decision, clock.today());
        workflows.approve(
                decision,
                workflows.known(decision),
                List.of(new WorkflowStore.Approved(id, handling)),
                me.get().person());
    }
}
