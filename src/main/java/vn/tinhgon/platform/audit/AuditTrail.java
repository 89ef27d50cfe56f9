package vn.tinhgon.platform.audit;

import static vn.tinhgon.schema.Tables.AUDIT_ROW;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Refusals;
import vn.tinhgon.platform.tenancy.Tenancy;

/** What no change of a row would leave in the trail: refusals. Changes are written by the database itself. */
@Component
class AuditTrail implements Refusals {

    private static final int LONGEST_SUBJECT = 64;

    private final DSLContext db;
    private final Me me;
    private final Tenancy tenancy;
    private final TransactionTemplate ownTransaction;

    AuditTrail(DSLContext db, Me me, Tenancy tenancy, PlatformTransactionManager transactions) {
        this.db = db;
        this.me = me;
        this.tenancy = tenancy;
        ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In one's own province, even while an ended branch of it is looked at: that one is sealed. */
    @Override
    public void writtenDown(String what) {
        // Without a role there is no province to keep it in; the log of Keycloak has the sign-in.
        me.acting()
                .ifPresent(acting -> tenancy.as(acting.atHome(), () -> ownTransaction.execute(status -> insert(what))));
    }

    private int insert(String what) {
        return db.insertInto(AUDIT_ROW)
                .set(AUDIT_ROW.ACTION, "REFUSED")
                .set(AUDIT_ROW.SUBJECT, what.substring(0, Math.min(what.length(), LONGEST_SUBJECT)))
                .execute();
    }
}
