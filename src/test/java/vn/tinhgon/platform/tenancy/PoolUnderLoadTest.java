package vn.tinhgon.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.schema.Tables.AUDIT_ROW;
import static vn.tinhgon.schema.Tables.UNIT;
import static vn.tinhgon.schema.Tables.UNIT_VERSION;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Role;

/**
 * A connection goes from hand to hand between provinces, thousands of times a second and with errors in the middle:
 * whoever holds it is bound to their own province under their own name, and finds nothing of who held it before.
 */
@PortalTest
class PoolUnderLoadTest {

    private static final int THREADS = 64;
    private static final int TURNS = 40;
    private static final int PROVINCES = 8;

    private record Member(TestPerson person, Role role, int tenant, String unitName) {}

    private record Bound(
            @Nullable Integer tenant,
            @Nullable Long person,
            @Nullable String actor,
            @Nullable String capacity) {}

    @Autowired
    Provinces provinces;

    @Autowired
    Tenancy tenancy;

    @Autowired
    DataSource pool;

    @Autowired
    DSLContext db;

    @Autowired
    PlatformTransactionManager transactions;

    final List<Member> members = new ArrayList<>();

    @BeforeEach
    void people_of_several_provinces() {
        for (var number = 0; number < PROVINCES; number++) {
            var province = provinces.fresh();
            var unit = province.department("Sở của " + province.alias().text());
            members.add(member(province, province.editorOf(unit), Role.DEPARTMENT_EDITOR));
            members.add(member(province, province.inspector(), Role.INSPECTOR));
        }
    }

    private static Member member(TestProvince province, TestPerson person, Role role) {
        var alias = province.alias().text();
        return new Member(person, role, Integer.parseInt(alias.substring(alias.indexOf('-') + 1)), "Sở của " + alias);
    }

    @Test
    void each_of_64_threads_is_only_ever_in_its_own_province() throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var work = IntStream.range(0, THREADS)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> turns(new Random(thread))))
                    .toList();
            for (var each : work) {
                each.get();
            }
        }
        var stayed = tenancy.as(
                members.getFirst().person().province(), () -> db.fetchCount(UNIT, UNIT.CODE.startsWith("half-")));
        assertThat(stayed).as("rows of work that failed").isZero();
    }

    private void turns(Random chance) {
        for (var turn = 0; turn < TURNS; turn++) {
            var who = members.get(chance.nextInt(members.size()));
            var other = members.get(chance.nextInt(members.size()));
            switch (chance.nextInt(7)) {
                case 0, 1 -> who.person().doing(() -> looksAround(who));
                case 2 -> who.person().doing(() -> failsHalfway(who));
                case 3 -> who.person().doing(() -> sendsNonsense(who));
                case 4 -> nobody();
                case 5 -> who.person().doing(() -> worksElsewhereForAMoment(who, other));
                default -> who.person().doing(() -> leavesItInDisorder(who, other));
            }
        }
    }

    private void looksAround(Member who) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(bound()).as("%s", who).satisfies(bound -> isThatOf(bound, who));
            assertThat(unitNames()).containsExactly(unitNamesOf(who));
        });
    }

    /** What was begun is undone, and the connection goes back with somebody's name still in it. */
    private void failsHalfway(Member who) {
        var transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    db.insertInto(UNIT)
                            .set(UNIT.ID, UnitId.next())
                            .set(UNIT.CODE, "half-" + UnitId.next().text())
                            .set(UNIT.KIND, "DEPARTMENT")
                            .set(UNIT.VALID_FROM, java.time.LocalDate.of(1997, 1, 1))
                            .execute();
                    throw new IllegalStateException("in the middle");
                }))
                .isInstanceOf(Exception.class);
        looksAround(who);
    }

    private void sendsNonsense(Member who) {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    assertThat(bound()).satisfies(bound -> isThatOf(bound, who));
                    db.insertInto(AUDIT_ROW)
                            .set(AUDIT_ROW.ACTION, "NONSENSE")
                            .set(AUDIT_ROW.SUBJECT, "none")
                            .execute();
                }))
                .isInstanceOf(DataAccessException.class);
        looksAround(who);
    }

    private void nobody() {
        SecurityContextHolder.clearContext();
        try (var connection = pool.getConnection()) {
            assertThat(read(connection)).isEqualTo(new Bound(null, null, null, null));
            try (var rows = connection.createStatement().executeQuery("select count(*) from unit_version")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void worksElsewhereForAMoment(Member who, Member other) {
        var elsewhere = tenancy.as(other.person().province(), this::unitNames);
        assertThat(elsewhere).containsExactly(unitNamesOf(other));
        looksAround(who);
    }

    /** Whoever had it before may have left anything: a binding to another province, an open transaction. */
    private void leavesItInDisorder(Member who, Member other) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            assertThat(read(connection)).satisfies(bound -> isThatOf(bound, who));
            statement.execute("set @tenant_id = " + other.tenant() + ", @person_id = 1, @actor = 'ai đó'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        looksAround(who);
    }

    private static String[] unitNamesOf(Member member) {
        return new String[] {member.unitName()};
    }

    private List<String> unitNames() {
        return db.select(UNIT_VERSION.NAME)
                .from(UNIT_VERSION)
                .where(UNIT_VERSION.NAME.startsWith("Sở của"))
                .fetch(UNIT_VERSION.NAME);
    }

    private Bound bound() {
        return java.util.Objects.requireNonNull(db.connectionResult(PoolUnderLoadTest::read));
    }

    private static Bound read(Connection connection) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery("select cast(@tenant_id as int), cast(@person_id as int), @actor, @capacity")) {
            rows.next();
            return new Bound(
                    rows.getObject(1) == null ? null : rows.getInt(1),
                    rows.getObject(2) == null ? null : rows.getLong(2),
                    rows.getString(3),
                    rows.getString(4));
        }
    }

    private static void isThatOf(Bound bound, Member member) {
        assertThat(bound.tenant()).isEqualTo(member.tenant());
        assertThat(bound.person()).isEqualTo(member.person().id().value());
        assertThat(bound.actor()).isEqualTo(member.person().name());
        assertThat(bound.capacity()).startsWith(member.role() + " ");
    }
}
