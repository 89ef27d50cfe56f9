package vn.tinhgon.simplification;

import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.platform.files.KeptFiles;
import vn.tinhgon.platform.files.StoredFile;
import vn.tinhgon.platform.files.UploadedFile;

/** Files that show that a plan is enforced: attached by its unit once that is recorded, read by whoever reads the plan. */
@Service
public class PlanEvidenceService {

    private static final int MOST_FILES = 10;

    /** What was taken out again is kept as well. */
    private static final int MOST_EVER = 50;

    private final PlanEvidenceStore evidence;
    private final PlanStore plans;
    private final KeptFiles files;
    private final Me me;

    PlanEvidenceService(PlanEvidenceStore evidence, PlanStore plans, KeptFiles files, Me me) {
        this.evidence = evidence;
        this.plans = plans;
        this.files = files;
        this.me = me;
    }

    /**
     * The files of a plan, the first attached first. Another unit that reads the plan from a published list sees none.
     *
     * @throws NotFound when this province has no such plan, or it is another unit's and not for this reader
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true)
    public List<StoredFile> of(PlanId plan) {
        var acting = me.get();
        var read = plans.get(plan).readableBy(acting);
        return acting.scope() instanceof Scope.Unit own && !own.unit().equals(read.unit())
                ? List.of()
                : evidence.of(read.id());
    }

    /**
     * Attaches a file to a plan of one's own unit.
     *
     * @throws NotFound when one's own unit has no such plan
     * @throws Refused when it is not recorded as enforced, ten files are there, or fifty were
     */
    @May(Right.RECORD_PLANS)
    @Transactional
    public void attach(PlanId plan, UploadedFile file) {
        if (own(plan).state() != PlanState.ENFORCED) {
            throw new Refused("plan.evidence.refused.notEnforced");
        }
        if (evidence.of(plan).size() >= MOST_FILES) {
            throw new Refused("plan.evidence.refused.tooMany", MOST_FILES);
        }
        if (evidence.everAttached(plan) >= MOST_EVER) {
            throw new Refused("plan.evidence.refused.tooOften", MOST_EVER);
        }
        evidence.attach(plan, files.keep(file));
    }

    /**
     * Takes a file out again that was attached by mistake; it is kept, and shows nothing any more.
     *
     * @throws NotFound when one's own unit has no such plan, or it has no such file
     */
    @May(Right.RECORD_PLANS)
    @Transactional
    public void takeOut(PlanId plan, FileId file) {
        evidence.takeOut(own(plan).id(), file);
    }

    private Plan own(PlanId plan) {
        return plans.get(plan).heldBy(me.get());
    }

    /**
     * Writes what stands in a file of a plan, in no transaction of its own: it takes as long as who reads it.
     *
     * @throws NotFound when this province has no such plan, it is not for this reader, or it has no such file
     */
    @May(Right.READ_PLANS)
    @Transactional(readOnly = true, propagation = Propagation.NOT_SUPPORTED)
    public void write(PlanId plan, FileId file, OutputStream to) {
        var found = of(plan).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("file"));
        files.write(found.id(), to);
    }
}
