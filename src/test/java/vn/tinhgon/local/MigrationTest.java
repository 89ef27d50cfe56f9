package vn.tinhgon.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What a province already holds goes along when the schema changes: the other tests begin with an empty database. */
class MigrationTest {

    /** The schema that the year of a province was first set up by hand in. */
    private static final String BEFORE = "12";

    /** The schema in which steps first said how many days they take. */
    private static final String CATALOGUED = "47";

    @Test
    void a_database_that_holds_a_year_is_migrated() throws SQLException {
        var directory = Workshop.root().resolve("target/migrated-database");
        Workshop.remove(directory);
        try (var server =
                EmbeddedMariaDb.start(directory.resolve("data"), Ports.free(), directory.resolve("mariadb.log"))) {
            schema(server, BEFORE).migrate();
            try (var owner = DriverManager.getConnection(server.url("base"), "owner", "owner")) {
                fill(owner);
                schema(server, CATALOGUED).migrate();
                amend(owner);
                schema(server, "latest").migrate();

                assertThat(texts(owner, "select concat(number, ' ', code, ' ', frequency) from target order by number"))
                        .containsExactly("9 CT-09 MONTH", "10 CT-10 MONTH", "100 CT-100 MONTH");
                assertThat(texts(
                                owner,
                                "select d.title from programme_directive pd join directive d"
                                        + " on d.tenant_id = pd.tenant_id and d.id = pd.directive_id"))
                        .containsExactly("Công văn");
                assertThat(texts(
                                owner,
                                "select concat(v.hours, ' h, ', v.field, ', ', s.number, ' ', s.work)"
                                        + " from procedure_version v join procedure_step s"
                                        + " on s.tenant_id = v.tenant_id and s.version_id = v.id"
                                        + " order by v.procedure_id, v.number, s.number"))
                        .containsExactly(
                                "8.00 h, Chưa phân loại, 1 Tiếp nhận",
                                "8.00 h, Chưa phân loại, 2 Ghi vào C:\\new",
                                "8.00 h, Chưa phân loại, 4 Ký",
                                "6.00 h, Văn phòng, 1 Tiếp nhận",
                                "6.00 h, Văn phòng, 2 Thẩm định",
                                "6.00 h, Văn phòng, 3 Ký",
                                "0.50 h, Chưa phân loại, 1 Theo quy trình đã công bố");
                // By hand: 2 + 5 days, and a step that says none; what is abolished took its days too
                assertThat(texts(
                                owner,
                                "select concat(p.code, ' ', p.days, ', v', v.number, ' ', v.days, ' ',"
                                        + " coalesce(v.figures_on, '-'))"
                                        + " from admin_procedure p join procedure_version v"
                                        + " on v.tenant_id = p.tenant_id and v.procedure_id = p.id"
                                        + " order by p.id, v.number"))
                        .containsExactly("NB-1 7, v1 0 -", "NB-1 7, v2 7 -", "NB-2 0, v1 0 -");
                assertThat(texts(
                                owner,
                                "select concat(name, ' ', coalesce(hours, '-'), ' ', service_dong)"
                                        + " from procedure_paper"))
                        .containsExactly("Tờ trình - 0");
                assertThat(
                                texts(
                                        owner,
                                        "select trigger_name from information_schema.triggers where event_object_table = 'admin_procedure'"))
                        .contains(
                                "admin_procedure_bound_update",
                                "admin_procedure_audit_update",
                                "admin_procedure_kept_update");
                assertThat(
                                texts(
                                        owner,
                                        "select trigger_name from information_schema.triggers where event_object_table = 'target'"))
                        .contains("target_bound_update", "target_audit_update", "target_rule_kept");
            }
        }
    }

    private static void fill(Connection owner) throws SQLException {
        run(
                owner,
                "insert into province (id, alias, code, name) values (1, 'hung-yen', '33', 'Tỉnh Hưng Yên')",
                "set @tenant_id = 1, @transaction_id = 1",
                "insert into directive (id, issuer, title) values (1, 'UBND tỉnh', 'Công văn')",
                "insert into programme (id, directive_id, name, from_on, until_on)"
                        + " values (1, 1, 'Năm 2024', '2023-12-15', '2024-12-15')",
                target(9),
                target(10),
                target(100),
                "insert into unit (id, code, kind, valid_from) values (1, 'so-tu-phap', 'DEPARTMENT', '1997-01-01')",
                procedure(1, "8", "Tiếp nhận\\r\\nGhi vào C:\\\\new\\n\\nKý"),
                procedure(2, "0.5", ""),
                "set @tenant_id = null, @transaction_id = null");
    }

    /** One procedure has a version with days, and is then abolished. */
    private static void amend(Connection owner) throws SQLException {
        run(
                owner,
                "set @tenant_id = 1, @transaction_id = 2",
                "insert into procedure_version (id, procedure_id, number, act, decision_number, decided_on, in_force_from,"
                        + " unit_id, name, field, deciding_level, online_level, legal_basis, taken_in_at, result, hours,"
                        + " other_dong, times_a_year, subjects_a_year, entered_at) values (9, 1, 2, 'AMENDED', '9/QĐ',"
                        + " '2024-03-01', '2024-03-01', 1, 'Thủ tục 1', 'Văn phòng', 'PROVINCE', 'NONE', '', '', '', 6, 0, 1,"
                        + " 1, utc_timestamp(6))",
                step(1, "Tiếp nhận", "2"),
                step(2, "Thẩm định", "5"),
                step(3, "Ký", "null"),
                "insert into procedure_paper (id, version_id, number, name, kind, originals, copies, replaceable)"
                        + " values (1, 9, 1, 'Tờ trình', 'DOCUMENT', 1, 0, false)",
                "update admin_procedure set abolished_on = '2024-04-01' where id = 1",
                "set @tenant_id = null, @transaction_id = null");
    }

    private static String step(int number, String work, String days) {
        return "insert into procedure_step (id, version_id, number, doer, work, hours, calendar_days)"
                + " values (%d, 9, %d, '', '%s', 2, %s)".formatted(number, number, work, days);
    }

    private static void run(Connection owner, String... statements) throws SQLException {
        for (var sql : statements) {
            try (var statement = owner.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static String target(int number) {
        return "insert into target (id, programme_id, number, indicator, short_name, measure_unit, printed_goal, comparison,"
                + " goal, accumulation, printed_lead, printed_coordinating) values (%d, 1, %d, 'Tỷ lệ', 'Tỷ lệ', '%%', '80',"
                        .formatted(number, number)
                + " 'AT_LEAST', 80, 'FLOW', 'Các Sở', '')";
    }

    private static String procedure(int id, String hours, String steps) {
        return "insert into admin_procedure (id, unit_id, code, name, steps, hours, other_dong, times_a_year,"
                + " subjects_a_year, published_on) values (%d, 1, 'NB-%d', 'Thủ tục %d', '%s', %s, 0, 1, 1, '2024-01-31')"
                        .formatted(id, id, id, steps, hours);
    }

    private static Flyway schema(EmbeddedMariaDb server, String version) {
        return Flyway.configure()
                .dataSource(server.migrationUrl(), "owner", "owner")
                .placeholders(Map.of(
                        "portal_rw_password", "test",
                        "portal_inspect_password", "test",
                        "portal_platform_password", "test"))
                .target(version)
                .load();
    }

    private static List<String> texts(Connection owner, String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
