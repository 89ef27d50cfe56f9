package vn.tinhgon.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.schema.Tables.*;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.local.EmbeddedMariaDb;
import vn.tinhgon.local.TestDatabase;
import vn.tinhgon.platform.audit.AuditChain;
import vn.tinhgon.platform.tenancy.Tenancy;

/** The demonstration is what the README says: forty reporting units, the dispatch's ten targets, a whole audit chain. */
@PortalTest
class SampleDataTest {

    private static final ProvinceAlias HUNG_YEN = new ProvinceAlias("hung-yen");

    @Autowired
    DSLContext db;

    @Autowired
    Tenancy tenancy;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    AuditChain chain;

    @BeforeAll
    static void fill() throws Exception {
        var server = TestDatabase.start();
        assertThat(ensure(server)).isTrue();
        assertThat(ensure(server)).as("a second time").isFalse();
    }

    private static boolean ensure(EmbeddedMariaDb server) throws Exception {
        return SampleData.ensure(
                server.url("base"),
                EmbeddedMariaDb.OWNER,
                EmbeddedMariaDb.OWNER,
                server.url("portal"),
                TestDatabase.PASSWORD);
    }

    @Test
    void the_dispatch_is_there_with_its_own_assignment() {
        assertThat(count(TARGET)).isEqualTo(10);
        // Target 1 goes to 15 departments, 10 districts, 14 communes; 2, 3, 6 and 10 to the board as well; 7 to 24; 5
        // to one.
        assertThat(count(ASSIGNMENT)).isEqualTo(39 + 4 * 40 + 24 + 1);
        assertThat(count(JOINT_LEAD)).isEqualTo(1);
    }

    @Test
    void the_audit_chain_is_whole() {
        assertThat(tenancy.as(HUNG_YEN, chain::faults)).isEmpty();
    }

    private Integer count(org.jooq.Table<?> table) {
        return tenancy.as(HUNG_YEN, () -> new TransactionTemplate(transactions).execute(s -> db.fetchCount(table)));
    }
}
