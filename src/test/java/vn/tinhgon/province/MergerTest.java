package vn.tinhgon.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.audit.AuditChain;
import vn.tinhgon.platform.tenancy.Binding;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.platform.tenancy.Tenancy;
import vn.tinhgon.target.ProgrammeService;

/** UC-012: a made-up Thái Bình goes into Hưng Yên, in every table the catalogue knows. */
@PortalTest
class MergerTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final String BASIS = "Nghị quyết 202/2025/QH15";

    @Autowired
    Provinces provinces;

    @Autowired
    MergerService mergers;

    @Autowired
    PlatformService platform;

    @Autowired
    BranchService branches;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    LeaderboardService leaderboards;

    @Autowired
    AuditChain chain;

    @Autowired
    Tenancy tenancy;

    @Autowired
    Me me;

    TestProvince hungYen;
    TestProvince thaiBinh;
    TestPerson admin;
    TestPerson theirs;
    TestPerson operator;

    @BeforeEach
    void two_provinces_with_something_in_every_table() {
        hungYen = provinces.fresh().withARowInEachTable();
        thaiBinh = provinces.fresh().withARowInEachTable();
        admin = hungYen.admin();
        theirs = thaiBinh.admin();
        operator = provinces.platform().operator();
    }

    @AfterEach
    void nobody_stays_signed_in() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void it_is_tried_first_and_nothing_is_done() {
        var before = rows(thaiBinh);
        var found = operator.does(() -> mergers.tryOut(thaiBinh.alias(), hungYen.alias()));

        assertThat(found.rows()).containsEntry("entry", 1);
        assertThat(found.openPeriods()).isEqualTo(1);
        assertThat(found.inBoth()).isZero();
        assertThat(found.endingWhole() && found.successorWhole()).isTrue();
        assertThat(rows(thaiBinh)).isEqualTo(before);
        assertThat(theirs.does(() -> programmes.current())).isPresent();
    }

    @Test
    void the_ending_province_is_sealed_and_read_by_its_successor_in_every_table() throws SQLException {
        var before = rows(thaiBinh);
        sealForGood();
        assertThat(rows(thaiBinh)).as("no row is rewritten").isEqualTo(before);

        var leaveOut = texts("select table_name from information_schema.columns"
                + " where table_schema = 'base' and column_name = 'standing'");
        for (var table : tenantTables()) {
            // What was taken back is left out of the view, for its own province as well.
            var standing = leaveOut.contains(table) ? " and standing" : "";
            var all = ids("select id from base.`" + table + "` where tenant_id = " + number(thaiBinh) + standing);
            try (var branch = DatabaseForTests.user("portal_inspect")) {
                branch.createStatement()
                        .execute("set @tenant_id = portal.branch_of('"
                                + hungYen.alias().text() + "', '"
                                + thaiBinh.alias().text() + "'), @transaction_id = null");
                try (var rows = branch.createStatement().executeQuery("select id from portal.`" + table + "`")) {
                    assertThat(longs(rows)).as(table).containsExactlyInAnyOrderElementsOf(all);
                }
            }
        }
    }

    @Test
    void what_can_still_be_undone_is_read_by_nobody() throws SQLException {
        seal();
        assertThat(admin.does(() -> branches.list())).isEmpty();
        assertThatThrownBy(
                        () -> admin.doing(() -> branches.lookAt(thaiBinh.alias().text())))
                .isInstanceOf(NotFound.class);
        try (var owner = DatabaseForTests.owner();
                var bound = owner.createStatement()
                        .executeQuery(
                                "select portal.branch_of('" + hungYen.alias().text() + "', '"
                                        + thaiBinh.alias().text() + "')")) {
            bound.next();
            assertThat(bound.getObject(1)).isNull();
        }
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_written_in_a_sealed_province() throws SQLException {
        seal();
        return tenantTables().stream()
                .map(table -> DynamicTest.dynamicTest(table, () -> {
                    try (var owner = DatabaseForTests.owner()) {
                        owner.createStatement()
                                .execute("set @tenant_id = " + number(thaiBinh) + ", @transaction_id = uuid_short()");
                        assertThatThrownBy(() -> owner.createStatement()
                                        .executeUpdate("update base.`" + table + "` set id = id where tenant_id = "
                                                + number(thaiBinh)))
                                .as("even as the owner")
                                .hasMessageMatching(
                                        "(?s).*(sealed province|what was typed is kept|its evidence stays as it is).*");
                        assertThatThrownBy(() -> owner.createStatement()
                                        .executeUpdate("insert into base.`" + table + "` (id) values (1)"))
                                .isInstanceOf(SQLException.class);
                    }
                }));
    }

    @Test
    void it_gives_nobody_a_right() {
        var inBoth = hungYen.alsoHere(theirs, Role.INSPECTOR, hungYen.unit("INSPECTORATE", "Thanh tra tỉnh"));
        seal();
        forget(theirs);

        assertThat(theirs.does(() -> me.acting())).isEmpty();
        assertThat(inBoth.does(() -> me.capacities()))
                .singleElement()
                .satisfies(acting -> assertThat(acting.role()).isEqualTo(Role.INSPECTOR));
        assertThatThrownBy(() -> theirs.does(() -> programmes.current())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_successors_people_read_it_as_history_and_their_own_figures_are_without_it() {
        var own = admin.does(() -> leaderboards.toString());
        var ofHungYen = admin.does(() -> programmes.current()).orElseThrow();
        sealForGood();
        assertThat(admin.does(() -> programmes.current())).contains(ofHungYen);
        assertThat(admin.does(() -> branches.list()))
                .singleElement()
                .satisfies(branch -> assertThat(branch.lastDay()).isEqualTo(LAST_DAY));

        admin.signIn();
        branches.lookAt(thaiBinh.alias().text());
        assertThat(programmes.current()).isPresent().isNotEqualTo(java.util.Optional.of(ofHungYen));
        assertThat(me.get().may(vn.tinhgon.platform.access.Right.ASSIGN_TARGETS))
                .isFalse();
        branches.lookAway();
        assertThat(programmes.current()).contains(ofHungYen);
        assertThat(own).isNotEmpty();
    }

    @Test
    void a_branch_of_another_province_cannot_be_looked_at() {
        sealForGood();
        var stranger = provinces.fresh().withARowInEachTable().admin();
        assertThatThrownBy(() ->
                        stranger.doing(() -> branches.lookAt(thaiBinh.alias().text())))
                .isInstanceOf(NotFound.class);
        var user = stranger.signIn(stranger.province());
        user.lookAt(thaiBinh.alias());
        assertThat(programmes.current()).as("bound to nothing").isEmpty();
    }

    @Test
    void both_audit_chains_stay_whole() {
        seal();
        operator.doing(() -> mergers.confirm(thaiBinh.alias()));

        assertThat(state(Binding.system(hungYen.alias(), DatabaseUser.PORTAL_INSPECT))
                        .whole())
                .isTrue();
        var ended = state(
                Binding.system(hungYen.alias(), DatabaseUser.PORTAL_INSPECT).in(thaiBinh.alias()));
        assertThat(ended.whole()).isTrue();
        assertThat(ended.links()).isPositive();
    }

    @Test
    void it_is_undone_until_it_is_confirmed() {
        var before = rows(thaiBinh);
        seal();
        operator.doing(() -> mergers.undo(thaiBinh.alias()));
        forget(theirs);
        assertThat(rows(thaiBinh)).isEqualTo(before);
        assertThat(theirs.does(() -> programmes.current())).isPresent();
        assertThat(admin.does(() -> branches.list())).isEmpty();

        seal();
        operator.doing(() -> mergers.confirm(thaiBinh.alias()));
        assertThatThrownBy(() -> operator.doing(() -> mergers.undo(thaiBinh.alias())))
                .isInstanceOf(vn.tinhgon.kernel.Changed.class);
        assertThatThrownBy(() -> execute("update province set merged_into = null, ended_on = null, merger_basis = null"
                        + " where id = " + number(thaiBinh)))
                .hasMessageContaining("confirmed merger: it cannot be undone");
    }

    @Test
    void what_does_not_fit_is_refused() {
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> operator.doing(
                                        () -> mergers.seal(thaiBinh.alias(), thaiBinh.alias(), LAST_DAY, BASIS)))
                        .field())
                .contains("successor");
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> operator.doing(
                                        () -> mergers.seal(thaiBinh.alias(), hungYen.alias(), LAST_DAY, " ")))
                        .field())
                .contains("basis");
        seal();
        var third = provinces.fresh();
        assertThat(catchThrowableOfType(
                                Refused.class,
                                () -> operator.doing(
                                        () -> mergers.seal(hungYen.alias(), third.alias(), LAST_DAY, BASIS)))
                        .key())
                .isEqualTo("merger.refused.hasBranches");
    }

    @Test
    void only_those_who_run_the_platform_merge_and_the_database_holds_it_too() throws SQLException {
        assertThatThrownBy(() -> admin.doing(() -> mergers.seal(thaiBinh.alias(), hungYen.alias(), LAST_DAY, BASIS)))
                .isInstanceOf(AccessDeniedException.class);
        try (var other = DatabaseForTests.user("portal_platform")) {
            other.createStatement().execute("set @tenant_id = " + number(hungYen) + ", @transaction_id = uuid_short()");
            assertThatThrownBy(() -> other.createStatement()
                            .execute("call portal.suspend_province('"
                                    + thaiBinh.alias().text() + "', true)"))
                    .hasMessageContaining("only those who run the platform");
        }
        try (var rw = DatabaseForTests.user("portal_rw")) {
            assertThatThrownBy(() -> rw.createStatement().execute("call portal.suspend_province('x', true)"))
                    .hasMessageContaining("denied");
        }
    }

    private void sealForGood() {
        seal();
        operator.doing(() -> mergers.confirm(thaiBinh.alias()));
    }

    private void seal() {
        operator.doing(() -> mergers.seal(thaiBinh.alias(), hungYen.alias(), LAST_DAY, BASIS));
    }

    private void forget(TestPerson person) {
        me.forget(person.province(), person.subject());
    }

    private AuditChain.State state(Binding binding) {
        return tenancy.as(binding, chain::state);
    }

    /** All rows of a province, by table: their checksum as whoever owns the server sees them. */
    private static TreeMap<String, String> rows(TestProvince province) {
        var found = new TreeMap<String, String>();
        try (var owner = DatabaseForTests.owner()) {
            owner.createStatement().execute("set session group_concat_max_len = 16000000");
            for (var table : tenantTables()) {
                var columns = String.join(
                        ", ",
                        texts("select concat('ifnull(`', column_name, '`, ''-'')') from information_schema.columns"
                                + " where table_schema = 'base' and table_name = '" + table + "'"));
                try (var row = owner.createStatement()
                        .executeQuery("select sha2(ifnull(group_concat(concat_ws('|', " + columns
                                + ") order by id), ''), 256) from base.`" + table + "` where tenant_id = "
                                + number(province))) {
                    row.next();
                    found.put(table, row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static int number(TestProvince province) throws SQLException {
        return Integer.parseInt(texts("select id from base.province where alias = '"
                        + province.alias().text() + "'")
                .getFirst());
    }

    private static List<String> tenantTables() throws SQLException {
        return texts("select table_name from information_schema.tables where table_schema = 'base'"
                + " and table_comment like '[tenant]%' order by table_name");
    }

    private static void execute(String sql) {
        try (var owner = DatabaseForTests.owner()) {
            owner.createStatement().executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Long> ids(String sql) throws SQLException {
        try (var owner = DatabaseForTests.owner();
                var rows = owner.createStatement().executeQuery(sql)) {
            return longs(rows);
        }
    }

    private static List<Long> longs(java.sql.ResultSet rows) throws SQLException {
        var found = new ArrayList<Long>();
        while (rows.next()) {
            found.add(rows.getLong(1));
        }
        return found;
    }

    private static List<String> texts(String sql) throws SQLException {
        try (var owner = DatabaseForTests.owner();
                var rows = owner.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
