package vn.tinhgon.workflow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.procedure.ProcedureKeeping;

/** Takes in all workflows that one decision approved: shown first, then all or nothing; the same file twice changes nothing. */
@Service
public class WorkflowImportService {

    private final WorkflowStore workflows;
    private final ProcedureKeeping keeping;
    private final PortalClock clock;
    private final Me me;

    WorkflowImportService(WorkflowStore workflows, ProcedureKeeping keeping, PortalClock clock, Me me) {
        this.workflows = workflows;
        this.keeping = keeping;
        this.clock = clock;
        this.me = me;
    }

    /**
     * What a file would come to, by the columns of {@link WorkflowSheet}; writes nothing.
     *
     * @throws Refused at {@code inForceFrom} or {@code issuer} that the decision of that number and day has otherwise
     */
    @May(Right.RECORD_PROCEDURES)
    @Transactional(readOnly = true)
    public ImportPreview preview(ApprovingDecision decision, SheetTable table) {
        workflows.known(decision);
        return judged(decision, table).preview();
    }

    /**
     * Writes what {@code shown} says, with a constant number of statements for each 500 rows.
     *
     * @throws Refused when a row is bad, or none changes anything; as {@link #preview}
     * @throws Changed when it would now come to something else than was shown
     */
    @May(Right.RECORD_PROCEDURES)
    @Transactional
    public void apply(ApprovingDecision decision, SheetTable table, ImportPreview shown) {
        var judged = judged(decision, table);
        judged.preview().mustBe(shown);
        workflows.approve(
                decision, workflows.known(decision), judged.approved(), me.get().person());
    }

    private WorkflowImport judged(ApprovingDecision decision, SheetTable table) {
        return new WorkflowImport(workflows.all(), keeping::isOf, decision, clock.today(), table);
    }
}
