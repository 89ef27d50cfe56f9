package vn.tinhgon.simplification;

import static vn.tinhgon.schema.Tables.ADMIN_PROCEDURE;
import static vn.tinhgon.schema.Tables.SIMPLIFICATION_PLAN;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.Refused;

/** Which procedures the plans of a year merge into which others: in the end there is always one that is left. */
@Component
class MergeStore {

    private final DSLContext db;

    MergeStore(DSLContext db) {
        this.db = db;
    }

    /**
     * Looks whether the work of a procedure, and of those merged into it, still ends somewhere.
     *
     * @throws Refused at {@code into} that is no procedure of the province, is abolished, or leads back to {@code of}; at
     *     {@code action} that would abolish what others are merged into
     */
    void check(ProcedureId of, int year, Proposal proposal) {
        switch (proposal.action()) {
            case MERGE -> proposal.into().ifPresent(into -> endsSomewhere(of, year, into));
            case ABOLISH -> isNotMergedInto(of, year);
            case SIMPLIFY -> {}
        }
    }

    private void endsSomewhere(ProcedureId of, int year, ProcedureId into) {
        var inForce =
                db.fetchExists(ADMIN_PROCEDURE, ADMIN_PROCEDURE.ID.eq(into).and(ADMIN_PROCEDURE.ABOLISHED_ON.isNull()));
        if (!inForce) {
            throw Refused.field("into", "plan.refused.noInto");
        }
        var plans = ending(year);
        var seen = new HashSet<ProcedureId>(Set.of(of));
        for (var at = Optional.of(into); at.isPresent(); at = plans.getOrDefault(at.get(), Optional.empty())) {
            if (!seen.add(at.get())) {
                throw Refused.field("into", "plan.refused.circle");
            }
            if (plans.containsKey(at.get())
                    && plans.getOrDefault(at.get(), Optional.empty()).isEmpty()) {
                throw Refused.field("into", "plan.refused.intoAbolished");
            }
        }
    }

    private void isNotMergedInto(ProcedureId of, int year) {
        if (ending(year).values().stream()
                .anyMatch(into -> into.filter(of::equals).isPresent())) {
            throw Refused.field("action", "plan.refused.mergedInto");
        }
    }

    /** Procedures that plans of a year end, with what takes their work over; empty where nothing does. */
    private Map<ProcedureId, Optional<ProcedureId>> ending(int year) {
        var ending = new HashMap<ProcedureId, Optional<ProcedureId>>();
        db.select(SIMPLIFICATION_PLAN.PROCEDURE_ID, SIMPLIFICATION_PLAN.MERGED_INTO)
                .from(SIMPLIFICATION_PLAN)
                .where(
                        SIMPLIFICATION_PLAN.IN_YEAR.eq(year),
                        SIMPLIFICATION_PLAN.LIVE.isNotNull(),
                        SIMPLIFICATION_PLAN.ACTION.ne(PlanAction.SIMPLIFY.name()))
                .forEach(row -> ending.put(row.value1(), Optional.ofNullable(row.value2())));
        return ending;
    }
}
