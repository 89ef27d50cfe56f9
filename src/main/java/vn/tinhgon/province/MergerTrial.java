package vn.tinhgon.province;

import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;

import java.util.HashSet;
import java.util.Map;
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
public class MergerTrial {

    /**
     * What a merger would come to.
     *
     * @param rows how many rows of the ending province would be sealed, by table
     * @param openPeriods periods of it that are not closed: they would stay so for good
     * @param inBoth people with an account in both; it gives them no right
     * @param endingWhole whether the ending province's audit chain is whole
     * @param successorWhole whether the successor's is
     */
    public record Findings(
            Map<String, Integer> rows, int openPeriods, int inBoth, boolean endingWhole, boolean successorWhole) {

        /** All rows that would be sealed. */
        public int total() {
            return rows.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private static final Set<String> NOT_ROWS_OF_A_PROVINCE =
            Set.of("province", "tenant", "branch", "audit_fault", "account_task_due");

    private final DSLContext db;
    private final Tenancy tenancy;
    private final AuditChain chain;
    private final TransactionTemplate reading;

    MergerTrial(DSLContext db, Tenancy tenancy, AuditChain chain, PlatformTransactionManager transactions) {
        this.db = db;
        this.tenancy = tenancy;
        this.chain = chain;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Findings of(ProvinceAlias ending, ProvinceAlias successor) {
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
        return new Findings(rows, open[0], people.size(), endingWhole, successorWhole);
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
