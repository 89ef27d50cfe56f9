package vn.tinhgon.province;

import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.platform.audit.AuditChain;
import vn.tinhgon.platform.tenancy.Binding;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.platform.tenancy.Tenancy;
import vn.tinhgon.schema.DefaultSchema;

/** Looks through two provinces before they are merged. Reads only counts, so that nobody sees content by it. */
@Component
class MergerTrialStore {

    private static final Set<String> NOT_ROWS_OF_A_PROVINCE =
            Set.of("province", "tenant", "branch", "audit_fault", "account_task_due", "calendar_day");

    private final DSLContext db;
    private final Tenancy tenancy;
    private final AuditChain chain;
    private final TransactionTemplate reading;

    MergerTrialStore(DSLContext db, Tenancy tenancy, AuditChain chain, PlatformTransactionManager transactions) {
        this.db = db;
        this.tenancy = tenancy;
        this.chain = chain;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    MergerFindings of(ProvinceAlias ending, ProvinceAlias successor) {
        var rows = new TreeMap<String, Integer>();
        var open = new int[1];
        var people = new HashSet<String>();
        var endingWhole = read(ending, () -> {
            DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                    .filter(table -> !NOT_ROWS_OF_A_PROVINCE.contains(table.getName()))
                    .forEach(table -> rows.put(table.getName(), count(table)));
            open[0] = db.fetchCount(REPORTING_PERIOD, REPORTING_PERIOD.CLOSED_AT.isNull());
            people.addAll(subjects());
            return chain.state().whole();
        });
        var successorWhole = read(successor, () -> {
            people.retainAll(subjects());
            return chain.state().whole();
        });
        return new MergerFindings(rows, open[0], people.size(), endingWhole, successorWhole);
    }

    private int count(Table<?> table) {
        return db.fetchCount(table);
    }

    private Set<String> subjects() {
        return db.select(PERSON.SUBJECT)
                .from(PERSON)
                .where(PERSON.SUBJECT.isNotNull())
                .fetchSet(PERSON.SUBJECT);
    }

    private boolean read(ProvinceAlias province, Supplier<Boolean> look) {
        return tenancy.as(
                Binding.system(province, DatabaseUser.PORTAL_INSPECT),
                () -> Boolean.TRUE.equals(reading.execute(status -> look.get())));
    }
}
