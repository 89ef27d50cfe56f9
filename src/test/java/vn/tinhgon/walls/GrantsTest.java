package vn.tinhgon.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.platform.tenancy.DatabaseUser;

/**
 * What each of the portal's database users may do to each view and table, tried and not looked up: as much as the
 * table's comment says, nothing in schema {@code base}, and nobody deletes.
 */
@PortalTest
class GrantsTest {

    private static final Map<String, String> VERBS = verbs();

    /** What is the wall's own: the trail takes rows by trigger, its links and its head only by seal_audit. */
    private static final Set<String> NO_INSERT = Set.of("audit_link", "audit_head");

    Owner owner;
    Catalogue catalogue;

    @BeforeEach
    void the_catalogue() {
        owner = new Owner();
        catalogue = new Catalogue(owner);
    }

    @AfterEach
    void close() {
        owner.close();
    }

    private static Map<String, String> verbs() {
        var verbs = new LinkedHashMap<String, String>();
        verbs.put("select", "select * from %s limit 0");
        verbs.put("insert", "insert into %s () values ()");
        verbs.put("update", "update %1$s set `%2$s` = null where 1 = 0");
        verbs.put("delete", "delete from %s where 1 = 0");
        return verbs;
    }

    @ParameterizedTest
    @EnumSource
    void on_a_view_there_is_what_the_comment_of_its_table_says(DatabaseUser user) throws SQLException {
        try (var connection = DatabaseForTests.user(user.databaseName())) {
            for (var view : catalogue.views()) {
                assertThat(may(connection, "portal", view))
                        .as("%s on %s", user, view)
                        .isEqualTo(expected(user, view));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void in_the_schema_of_all_provinces_there_is_nothing(DatabaseUser user) throws SQLException {
        try (var connection = DatabaseForTests.user(user.databaseName())) {
            for (var table : owner.texts("select table_name from information_schema.tables where table_schema = 'base'"
                    + " and table_type = 'BASE TABLE'")) {
                assertThat(may(connection, "base", table))
                        .as("%s on %s", user, table)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_schema_and_no_server_is_given_whole(DatabaseUser user) {
        var grants = owner.texts("show grants for " + user.databaseName()).stream()
                .filter(grant -> !grant.matches("GRANT USAGE ON \\*\\.\\* .*"))
                .toList();
        assertThat(grants)
                .isNotEmpty()
                .allMatch(grant -> grant.matches("GRANT (SELECT|INSERT|UPDATE|, )+ ON `portal`\\.`\\w+` TO .*")
                        || grant.matches("GRANT EXECUTE ON (FUNCTION|PROCEDURE) `portal`\\.`\\w+` TO .*")
                        || grant.matches("GRANT EXECUTE ON FUNCTION `base`\\.`(current_tenant|is_platform)` TO .*"));
    }

    private Set<String> expected(DatabaseUser user, String view) {
        var comment = owner
                .texts("select table_comment from information_schema.tables where table_schema = 'base'"
                        + " and table_name = '" + view + "'")
                .stream()
                .findFirst()
                .orElse("");
        var given = new TreeSet<>(Set.of("select"));
        if (!comment.startsWith("[tenant]")) {
            return ofProvinces(user, view) ? given : Set.of();
        }
        switch (user) {
            case PORTAL_RW -> {
                if (!NO_INSERT.contains(view)) {
                    given.add("insert");
                }
                if (!comment.contains("[append-only]")) {
                    given.add("update");
                }
            }
            case PORTAL_INSPECT, PORTAL_PLATFORM -> {
                if (view.equals("audit_row")) {
                    given.add("insert");
                }
            }
        }
        return given;
    }

    /** The list of all provinces is the platform's, that of ended branches everybody else's, what is due the clock's. */
    private static boolean ofProvinces(DatabaseUser user, String view) {
        return switch (view) {
            case "tenant" -> user == DatabaseUser.PORTAL_PLATFORM;
            case "branch" -> user != DatabaseUser.PORTAL_PLATFORM;
            case "account_task_due" -> user == DatabaseUser.PORTAL_RW;
            default -> true;
        };
    }

    private Set<String> may(Connection connection, String schema, String table) {
        var where = schema + ".`" + table + "`";
        var column = catalogue.columns(schema, table).getFirst();
        var may = new TreeSet<String>();
        VERBS.forEach((verb, sql) -> {
            if (!isDenied(connection, sql.formatted(where, column))) {
                may.add(verb);
            }
        });
        return may;
    }

    private static boolean isDenied(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return false;
        } catch (SQLException refused) {
            return String.valueOf(refused.getMessage()).contains("denied");
        }
    }
}
