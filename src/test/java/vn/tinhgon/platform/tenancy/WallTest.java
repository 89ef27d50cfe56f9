package vn.tinhgon.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestProvince;

/**
 * The wall between provinces, over every table the catalogue knows: a table added tomorrow is tested tomorrow. The
 * neighbour has a row in each table; whoever is bound to the other province must neither see nor move it.
 */
@PortalTest
class WallTest {

    @Autowired
    Provinces provinces;

    TestProvince own;
    TestProvince neighbour;

    @BeforeEach
    void twoProvinces() {
        own = provinces.fresh();
        neighbour = provinces.fresh().withARowInEachTable();
    }

    @TestFactory
    Stream<DynamicTest> every_table_is_marked_and_walled() throws SQLException {
        return tables().stream()
                .map(table -> DynamicTest.dynamicTest(table.name(), () -> {
                    assertThat(table.comment()).matches("\\[(tenant|shared)].*");
                    if (!table.tenant()) {
                        return;
                    }
                    assertThat(texts(
                                    "select check_option from information_schema.views where table_schema = 'portal' and table_name = ?",
                                    table.name()))
                            .containsExactly("CASCADED");
                    assertThat(texts(
                                    "select trigger_name from information_schema.triggers where trigger_schema = 'base' and event_object_table = ?",
                                    table.name()))
                            .contains(table.name() + "_bound_insert", table.name() + "_bound_update");
                    assertThat(texts(
                                    "select column_name from information_schema.key_column_usage where table_schema = 'base' and constraint_name = 'PRIMARY' and table_name = ? order by ordinal_position",
                                    table.name()))
                            .containsExactly("tenant_id", "id");
                    assertThat(texts(
                                    "select column_name from information_schema.key_column_usage where table_schema = 'base' and referenced_table_name is not null and ordinal_position = 1 and table_name = ?",
                                    table.name()))
                            .allMatch("tenant_id"::equals);
                    if (!table.comment().contains("[unaudited]")) {
                        assertThat(texts(
                                        "select trigger_name from information_schema.triggers where trigger_schema = 'base' and event_object_table = ?",
                                        table.name()))
                                .contains(
                                        table.name() + "_audit_insert",
                                        table.name() + "_audit_update",
                                        table.name() + "_audit_delete");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_neighbours_rows_are_neither_seen_nor_moved() throws SQLException {
        return tenantTables()
                .map(table -> DynamicTest.dynamicTest(table.name(), () -> {
                    var before = neighboursRows(table.name());
                    assertThat(before)
                            .as("a row of the neighbour in " + table.name()
                                    + ": add one to TestProvince.withARowInEachTable")
                            .isNotEmpty();
                    try (var mine = bound("portal_rw", own.alias().text())) {
                        assertThat(ids(mine, table.name())).doesNotContainAnyElementsOf(before);
                        for (var id : before) {
                            attempt(mine, "update portal.`" + table.name() + "` set id = id + 1 where id = " + id);
                            attempt(mine, "delete from portal.`" + table.name() + "` where id = " + id);
                            attempt(
                                    mine,
                                    "insert into portal.`" + table.name() + "` select * from portal.`" + table.name()
                                            + "` where id = " + id);
                            attempt(mine, "update base.`" + table.name() + "` set id = id + 1 where id = " + id);
                        }
                        mine.commit();
                    }
                    assertThat(neighboursRows(table.name())).isEqualTo(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_unbound_connection_reads_nothing_and_writes_nothing() throws SQLException {
        return tenantTables()
                .map(table -> DynamicTest.dynamicTest(table.name(), () -> {
                    for (var user : List.of("portal_rw", "portal_inspect")) {
                        try (var unbound = DatabaseForTests.user(user)) {
                            assertThat(ids(unbound, table.name())).isEmpty();
                            assertThatThrownBy(() ->
                                            run(unbound, "insert into portal.`" + table.name() + "` (id) values (1)"))
                                    .isInstanceOf(SQLException.class);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_inspectors_connection_writes_nowhere_but_in_the_trail() throws SQLException {
        return tenantTables()
                .filter(table -> !table.name().equals("audit_row"))
                .map(table -> DynamicTest.dynamicTest(table.name(), () -> {
                    try (var inspector =
                            bound("portal_inspect", neighbour.alias().text())) {
                        for (var statement : List.of(
                                "update portal.`%s` set id = id",
                                "delete from portal.`%s`", "insert into portal.`%s` (id) values (1)")) {
                            assertThatThrownBy(() -> run(inspector, statement.formatted(table.name())))
                                    .isInstanceOf(SQLException.class)
                                    .hasMessageContaining("denied");
                        }
                    }
                }));
    }

    @Test
    void nobody_names_a_province_that_is_not_there() throws SQLException {
        try (var lost = bound("portal_rw", "khong-co")) {
            assertThat(ids(lost, "unit")).isEmpty();
        }
    }

    @Test
    void a_connection_sees_its_own_province_and_no_other_tenant() throws SQLException {
        try (var mine = bound("portal_rw", own.alias().text());
                var rows = mine.createStatement().executeQuery("select alias from portal.province")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo(own.alias().text());
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void the_list_of_provinces_is_for_those_who_run_the_platform_on_the_platform() throws SQLException {
        try (var inside = bound("portal_platform", own.alias().text())) {
            assertThat(aliases(inside, "tenant")).isEmpty();
        }
        try (var platform =
                bound("portal_platform", provinces.platform().alias().text())) {
            assertThat(aliases(platform, "tenant"))
                    .contains(own.alias().text(), neighbour.alias().text());
        }
    }

    @Test
    void a_neighbours_ended_branches_are_not_ones_own() throws SQLException {
        var ended = provinces.fresh().alias().text();
        try (var owner = DatabaseForTests.owner();
                var merge = owner.prepareStatement(
                        "update province p join province s on s.alias = ? set p.merged_into = s.id,"
                                + " p.ended_on = '2025-06-30', p.merger_basis = 'test',"
                                + " p.merger_confirmed_at = utc_timestamp(6) where p.alias = ?")) {
            merge.setString(1, neighbour.alias().text());
            merge.setString(2, ended);
            assertThat(merge.executeUpdate()).isEqualTo(1);
        }
        try (var mine = bound("portal_rw", own.alias().text());
                var theirs = bound("portal_rw", neighbour.alias().text())) {
            assertThat(aliases(mine, "branch")).isEmpty();
            assertThat(aliases(theirs, "branch")).containsExactly(ended);
        }
    }

    private static List<String> aliases(Connection connection, String view) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select alias from portal." + view);
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private record Table(String name, String comment) {
        boolean tenant() {
            return comment.startsWith("[tenant]");
        }
    }

    private static Stream<Table> tenantTables() throws SQLException {
        return tables().stream().filter(Table::tenant);
    }

    private static List<Table> tables() throws SQLException {
        try (var owner = DatabaseForTests.owner();
                var rows = owner.createStatement()
                        .executeQuery(
                                "select table_name, table_comment from information_schema.tables"
                                        + " where table_schema = 'base' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")) {
            var found = new ArrayList<Table>();
            while (rows.next()) {
                found.add(new Table(rows.getString(1), rows.getString(2)));
            }
            return found;
        }
    }

    private static List<String> texts(String sql, String table) throws SQLException {
        try (var owner = DatabaseForTests.owner();
                var select = owner.prepareStatement(sql)) {
            select.setString(1, table);
            var rows = select.executeQuery();
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private List<Long> neighboursRows(String table) throws SQLException {
        try (var owner = DatabaseForTests.owner();
                var select = owner.prepareStatement("select id from `" + table
                        + "` where tenant_id = (select id from province where alias = ?) order by id")) {
            select.setString(1, neighbour.alias().text());
            return longs(select.executeQuery());
        }
    }

    private static List<Long> ids(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            return longs(statement.executeQuery("select id from portal.`" + table + "`"));
        }
    }

    private static List<Long> longs(java.sql.ResultSet rows) throws SQLException {
        var found = new ArrayList<Long>();
        while (rows.next()) {
            found.add(rows.getLong(1));
        }
        return found;
    }

    private static Connection bound(String user, String province) throws SQLException {
        var connection = DatabaseForTests.user(user);
        connection.setAutoCommit(false);
        try (var set = connection.prepareStatement(
                "set @tenant_id = portal.tenant_of(?), @transaction_id = uuid_short(), @actor = 'test', @capacity = 'test'")) {
            set.setString(1, province);
            set.execute();
        }
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Refused or without effect: either will do, as long as the neighbour's rows stay. */
    private static void attempt(Connection connection, String sql) {
        try {
            run(connection, sql);
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }
}
