package vn.tinhgon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.schema.Tables.UNIT;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.tenancy.Tenancy;

/** The chain: whole after ordinary work, and broken for whoever holds the server itself and changes the past. */
@PortalTest
class AuditTrailTest {

    @Autowired
    Provinces provinces;

    @Autowired
    AuditChain chain;

    @Autowired
    Tenancy tenancy;

    @Autowired
    DSLContext db;

    @Autowired
    PlatformTransactionManager transactions;

    TestProvince province;

    @BeforeEach
    void aProvinceAtWork() {
        province = provinces.fresh().withARowInEachTable();
    }

    @Test
    void every_change_left_its_row_and_the_chain_is_whole() {
        assertThat(faults()).isEmpty();
        assertThat(count("select count(*) from audit_row where subject = 'entry_version' and action = 'INSERT'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from audit_link")).isGreaterThan(5);
    }

    @Test
    void many_who_commit_at_once_queue_and_none_is_turned_away() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 80)
                    .mapToObj(number -> people.submit(() -> province.department("Sở " + number)))
                    .toList();
            for (var each : work) {
                assertThat(each.get()).isNotNull();
            }
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void what_a_reading_transaction_writes_past_the_seal_does_not_stay() {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        var before = count("select count(*) from unit");
        tenancy.as(
                province.alias(),
                () -> reading.execute(status -> db.insertInto(UNIT)
                        .set(UNIT.ID, UnitId.next())
                        .set(UNIT.CODE, "len-lut")
                        .set(UNIT.KIND, "DEPARTMENT")
                        .set(UNIT.VALID_FROM, LocalDate.of(1997, 1, 1))
                        .execute()));
        assertThat(count("select count(*) from unit")).isEqualTo(before);
    }

    @Test
    void a_changed_row_is_found() throws SQLException {
        asRoot(
                "update audit_row set after_json = replace(after_json, '\"numerator\": 1', '\"numerator\": 2') where subject = 'entry_version'");
        assertThat(faults()).extracting(AuditChain.Fault::kind).contains(AuditChain.Kind.ROW_CHANGED);
    }

    @Test
    void a_removed_row_is_found() throws SQLException {
        asRoot("delete from audit_row where subject = 'entry_version'");
        assertThat(faults()).extracting(AuditChain.Fault::kind).contains(AuditChain.Kind.LINK_BROKEN);
    }

    @Test
    void a_row_put_in_later_is_found() throws SQLException {
        asRoot("insert into audit_row (action, subject, row_id) values ('UPDATE', 'entry', 1)");
        assertThat(faults()).extracting(AuditChain.Fault::kind).contains(AuditChain.Kind.ROW_NOT_LINKED);
    }

    @Test
    void a_row_put_into_an_old_transaction_is_found() throws SQLException {
        asRoot(
                "set @transaction_id = (select max(transaction_id) from audit_link where tenant_id = @tenant_id)",
                "insert into audit_row (action, subject, row_id) values ('UPDATE', 'entry', 1)");
        assertThat(faults()).extracting(AuditChain.Fault::kind).contains(AuditChain.Kind.LINK_BROKEN);
    }

    @Test
    void a_removed_link_is_found() throws SQLException {
        asRoot("delete from audit_link where id = 2");
        assertThat(faults()).extracting(AuditChain.Fault::kind).contains(AuditChain.Kind.LINK_MISSING);
    }

    @Test
    void a_change_behind_the_portals_back_is_found() throws SQLException {
        asRoot("set @transaction_id = 4711", "update unit_version set name = 'Sở khác'");
        assertThat(faults()).extracting(AuditChain.Fault::kind).contains(AuditChain.Kind.ROW_NOT_LINKED);
    }

    @Test
    void what_is_wrong_at_a_neighbours_is_not_told() throws SQLException {
        asRoot("set @transaction_id = 4711", "update unit_version set name = 'Sở khác'");
        assertThat(faults()).isNotEmpty();
        assertThat(tenancy.as(provinces.fresh().withARowInEachTable().alias(), chain::faults))
                .isEmpty();
    }

    private List<AuditChain.Fault> faults() {
        return tenancy.as(province.alias(), chain::faults);
    }

    private int count(String sql) {
        try (var owner = DatabaseForTests.owner();
                var statement = owner.createStatement()) {
            var rows = statement.executeQuery(sql + (sql.contains(" where ") ? " and " : " where ")
                    + "tenant_id = (select id from province where alias = '"
                    + province.alias().text() + "')");
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever owns the server does this in the province, past every guard but the triggers. */
    private void asRoot(String... statements) throws SQLException {
        try (var owner = DatabaseForTests.owner();
                var statement = owner.createStatement()) {
            statement.execute("set @tenant_id = (select id from province where alias = '"
                    + province.alias().text() + "'), @transaction_id = 4710");
            for (var sql : statements) {
                var here = sql.startsWith("set") || sql.startsWith("insert")
                        ? sql
                        : sql + (sql.contains(" where ") ? " and " : " where ") + "tenant_id = @tenant_id";
                assertThat(statement.executeUpdate(here)).as(sql).isGreaterThanOrEqualTo(sql.startsWith("set") ? 0 : 1);
            }
        }
    }
}
