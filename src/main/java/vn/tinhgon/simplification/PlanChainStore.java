package vn.tinhgon.simplification;

import static vn.tinhgon.schema.Tables.PLAN_CHAIN;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.records.PlanChainRecord;
import vn.tinhgon.simplification.PlanChain.Recorder;

/** The chain that the province has set, one row at most. */
@Component
class PlanChainStore {

    private final DSLContext db;
    private final Clock clock;

    PlanChainStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    PlanChain get() {
        return db.selectFrom(PLAN_CHAIN)
                .fetchOptional(row -> new PlanChain(
                        row.getVersion(),
                        row.getAppraises(),
                        row.getCommentDays(),
                        Recorder.valueOf(row.getRecorder())))
                .orElse(PlanChain.SHORTEST);
    }

    /**
     * Sets it over the version that {@code chain} names.
     *
     * @throws Changed when somebody set it meanwhile
     */
    void set(PlanChain chain, PersonId by) {
        if (chain.version() == 0) {
            Writes.orChanged(
                    "plan.chain",
                    () -> db.insertInto(PLAN_CHAIN).set(columns(chain, by)).execute());
        } else {
            Writes.foundOrChanged(
                    "plan.chain",
                    db.update(PLAN_CHAIN).set(columns(chain, by)).where(PLAN_CHAIN.VERSION.eq(chain.version())));
        }
    }

    private PlanChainRecord columns(PlanChain chain, PersonId by) {
        var row = db.newRecord(PLAN_CHAIN);
        row.setVersion(chain.version() + 1);
        row.setAppraises(chain.appraises());
        row.setCommentDays(chain.commentDays());
        row.setRecorder(chain.recorder().name());
        row.setSetBy(by);
        row.setSetAt(clock.instant());
        return row;
    }
}
