package vn.tinhgon.platform.audit;

import static vn.tinhgon.schema.Tables.AUDIT_ROW;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Refusals;

/** What no change of a row would leave in the trail: refusals. Changes are written by the database itself. */
@Component
class AuditTrail implements Refusals {

    private static final int LONGEST_SUBJECT = 64;

    private final DSLContext db;
    private final Me me;

    AuditTrail(DSLContext db, Me me) {
        this.db = db;
        this.me = me;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void writtenDown(String what) {
        // Without a role there is no province to keep it in; the log of Keycloak has the sign-in.
        if (me.acting().isPresent()) {
            db.insertInto(AUDIT_ROW)
                    .set(AUDIT_ROW.ACTION, "REFUSED")
                    .set(AUDIT_ROW.SUBJECT, what.substring(0, Math.min(what.length(), LONGEST_SUBJECT)))
                    .execute();
        }
    }
}
