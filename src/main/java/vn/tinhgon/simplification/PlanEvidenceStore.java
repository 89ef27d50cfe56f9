package vn.tinhgon.simplification;

import static vn.tinhgon.schema.Tables.PLAN_EVIDENCE;
import static vn.tinhgon.schema.Tables.STORED_FILE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.platform.files.StoredFile;

/** The files that show that plans are enforced; whose plan it is, is asked elsewhere. */
@Component
class PlanEvidenceStore {

    private final DSLContext db;

    PlanEvidenceStore(DSLContext db) {
        this.db = db;
    }

    /** The first attached first; what was taken out is not among them. */
    List<StoredFile> of(PlanId plan) {
        return db.select(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.MEDIA_TYPE, STORED_FILE.SIZE_BYTES)
                .from(PLAN_EVIDENCE)
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(PLAN_EVIDENCE.FILE_ID))
                .where(PLAN_EVIDENCE.PLAN_ID.eq(plan), PLAN_EVIDENCE.WITHDRAWN.isFalse())
                .orderBy(PLAN_EVIDENCE.ID)
                .fetch(Records.mapping(StoredFile::new));
    }

    /** How many files were attached, those that were taken out again among them. */
    int everAttached(PlanId plan) {
        return db.fetchCount(PLAN_EVIDENCE, PLAN_EVIDENCE.PLAN_ID.eq(plan));
    }

    void attach(PlanId plan, FileId file) {
        db.insertInto(PLAN_EVIDENCE)
                .set(PLAN_EVIDENCE.ID, Id.ofRow())
                .set(PLAN_EVIDENCE.PLAN_ID, plan)
                .set(PLAN_EVIDENCE.FILE_ID, file)
                .execute();
    }

    /** @throws NotFound where the plan has no such file, or no more */
    void takeOut(PlanId plan, FileId file) {
        var rows = db.update(PLAN_EVIDENCE)
                .set(PLAN_EVIDENCE.WITHDRAWN, true)
                .where(PLAN_EVIDENCE.PLAN_ID.eq(plan), PLAN_EVIDENCE.FILE_ID.eq(file))
                .and(PLAN_EVIDENCE.WITHDRAWN.isFalse())
                .execute();
        if (rows == 0) {
            throw new NotFound("file");
        }
    }
}
