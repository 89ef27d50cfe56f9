package vn.tinhgon.platform.audit;

import static vn.tinhgon.schema.Tables.AUDIT_FAULT;
import static vn.tinhgon.schema.Tables.AUDIT_HEAD;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes along a province's audit chain and finds what was changed, removed or put in after the fact. It sees the
 * province it is bound to. What it cannot see is an end cut off together with its head: note the last link's hash
 * elsewhere now and then.
 */
@Component
public class AuditChain {

    /** What is wrong at a place of the chain. */
    public enum Kind {
        /** A row is no longer what was written. */
        ROW_CHANGED,
        /** A row stands in no link: written past the portal, or put in later. */
        ROW_NOT_LINKED,
        /** A link does not match its rows, or the link before it. */
        LINK_BROKEN,
        /** A number is missing in 1, 2, 3 … */
        LINK_MISSING
    }

    /** @param place number of the row or link */
    public record Fault(Kind kind, long place) {}

    /** @param last hash of the last link; empty where the province has none yet */
    public record State(long links, String last, List<Fault> faults) {
        public boolean whole() {
            return faults.isEmpty();
        }
    }

    private final DSLContext db;

    AuditChain(DSLContext db) {
        this.db = db;
    }

    /** How the chain of this province stands. */
    @Transactional(readOnly = true)
    public State state() {
        var head = db.select(AUDIT_HEAD.LAST_LINK, AUDIT_HEAD.LAST_HASH)
                .from(AUDIT_HEAD)
                .fetchOptional();
        return new State(
                head.map(h -> h.get(AUDIT_HEAD.LAST_LINK)).orElse(0L),
                head.map(h -> h.get(AUDIT_HEAD.LAST_HASH)).orElse(""),
                faults());
    }

    /** Everything that is wrong; empty where the chain is whole. */
    @Transactional(readOnly = true)
    public List<Fault> faults() {
        return db.select(AUDIT_FAULT.KIND, AUDIT_FAULT.PLACE)
                .from(AUDIT_FAULT)
                .orderBy(AUDIT_FAULT.KIND, AUDIT_FAULT.PLACE)
                .fetch(fault -> new Fault(Kind.valueOf(fault.get(AUDIT_FAULT.KIND)), fault.get(AUDIT_FAULT.PLACE)));
    }
}
