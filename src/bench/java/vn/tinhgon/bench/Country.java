package vn.tinhgon.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.ProvinceAlias;

/**
 * A country's year, made up from the first row to the last: as many provinces and communes as there have been since
 * 1/7/2025, each commune with 29 targets, each department with ten (one has nine), a figure for each of them and each of
 * the twelve months from 15/6/2023. No name, no count and no figure of it is anybody's.
 *
 * <p>The rows are made by the database, set by set, past the triggers that the portal's own rows go through: they leave no
 * trail and are bound to provinces by what is written here. Whether the sums beside them are those that the portal would have
 * kept, whoever uses them is to check.
 */
final class Country {

    static final int PROVINCES = 34;

    /** Ids are made of what they name, so that no table has to be read to write another; of a month's figures, as they came in. */
    private static final String UNITS = " from seq_1_to_34 p join seq_1_to_113 u on u.seq <= 112 + (p.seq <= 23) ";

    private static final String TARGETS =
            " join seq_1_to_29 t on u.seq > 15 or (t.seq <= 10 and not (u.seq = 15 and t.seq = 10)) ";
    private static final String TENANT = "500 + p.seq";
    private static final String ASSIGNMENT = "u.seq * 100 + t.seq";
    private static final String ENTRY = "m.seq * 1000000 + " + ASSIGNMENT;
    private static final String OF_ALL_MONTHS = UNITS + TARGETS + " join seq_1_to_12 m ";

    /** In the last province three figures of each commune still wait in the last month, which is open there. */
    private static final String WAITS = "p.seq = 34 and m.seq = 12 and u.seq > 15 and t.seq <= 3";

    private static final String DENOMINATOR = "20 + (p.seq * 31 + u.seq * 7919 + t.seq * 613 + m.seq * 97) % 181";
    private static final String NUMERATOR =
            "floor((" + DENOMINATOR + ") * (55 + (u.seq * 37 + t.seq * 11 + p.seq * 3) % 40 + m.seq % 6) / 100)";

    private static final List<Rows> ALL = List.of(
            new Rows(
                    "unit",
                    "(tenant_id, id, code, kind, valid_from) select " + TENANT
                            + ", u.seq, if(u.seq <= 15, concat('so-mau-', u.seq), concat('xa-mau-', u.seq - 15)),"
                            + " if(u.seq <= 15, 'DEPARTMENT', 'COMMUNE'), '1997-01-01'" + UNITS),
            new Rows(
                    "unit_version",
                    "(tenant_id, id, unit_id, name, valid_from) select " + TENANT
                            + ", u.seq, u.seq, if(u.seq <= 15, concat('Sở mẫu ', u.seq), concat('Xã mẫu ', u.seq - 15)), '1997-01-01'"
                            + UNITS),
            new Rows(
                    "person",
                    "(tenant_id, id, subject, username, full_name) select " + TENANT
                            + ", n.seq, concat('made-up-', p.seq, '-', n.seq), concat('made-up-', p.seq, '-', n.seq),"
                            + " elt(n.seq, 'Người nhập mẫu', 'Người duyệt mẫu') from seq_1_to_34 p join seq_1_to_2 n"),
            new Rows(
                    "programme",
                    "(tenant_id, id, name, from_on, until_on) select " + TENANT
                            + ", 1, 'Chương trình mẫu', '2023-06-15', '2024-06-15' from seq_1_to_34 p"),
            new Rows(
                    "target",
                    "(tenant_id, id, programme_id, number, code, indicator, short_name, measure_unit, printed_goal,"
                            + " comparison, goal, accumulation, weight, printed_lead, printed_coordinating) select "
                            + TENANT
                            + ", t.seq, 1, t.seq, concat('MAU-', t.seq), concat('Chỉ tiêu mẫu ', t.seq), concat('Mẫu ', t.seq), '%', '80',"
                            + " elt(1 + t.seq % 5, 'AT_LEAST', 'AT_LEAST', 'EXACTLY', 'AT_LEAST', 'AT_MOST'), 80,"
                            + " if(t.seq in (1, 7), 'STOCK', 'FLOW'), 1 + t.seq % 3, '', '' from seq_1_to_34 p join seq_1_to_29 t"),
            new Rows(
                    "reporting_period",
                    "(tenant_id, id, programme_id, number, from_on, until_on, closes_on, closed_at, closed_by)"
                            + " select " + TENANT + ", m.seq, 1, m.seq, '2023-06-15' + interval m.seq - 1 month,"
                            + " '2023-06-15' + interval m.seq month, '2025-06-15',"
                            + " if(p.seq = 34 and m.seq = 12, null, '2024-06-15'), if(p.seq = 34 and m.seq = 12, null, 2)"
                            + " from seq_1_to_34 p join seq_1_to_12 m"),
            new Rows(
                    "assignment",
                    "(tenant_id, id, target_id, unit_id) select " + TENANT + ", " + ASSIGNMENT + ", t.seq, u.seq"
                            + UNITS + TARGETS),
            new Rows(
                    "goal_version",
                    "(tenant_id, id, assignment_id, goal, in_force_from, reason) select " + TENANT + ", " + ASSIGNMENT
                            + ", " + ASSIGNMENT + ", 80, '2023-06-15', ''" + UNITS + TARGETS),
            new Rows(
                    "entry",
                    "(tenant_id, id, assignment_id, period_id, unit_id, state, state_since, current_version_id) select "
                            + TENANT + ", " + ENTRY + ", " + ASSIGNMENT + ", m.seq, u.seq, if(" + WAITS
                            + ", 'SUBMITTED', 'APPROVED'), '2024-06-15', " + ENTRY + OF_ALL_MONTHS),
            new Rows(
                    "entry_version",
                    "(tenant_id, id, entry_id, number, numerator, denominator, entered_by, entered_at) select "
                            + TENANT + ", " + ENTRY + ", " + ENTRY + ", 1, " + NUMERATOR + ", " + DENOMINATOR
                            + ", 1, '2024-06-15'"
                            + OF_ALL_MONTHS),
            new Rows(
                    "entry_step",
                    "(tenant_id, id, entry_id, entry_version_id, state, person_id, taken_at, taken_on) select " + TENANT
                            + ", (" + ENTRY + ") * 2 + s.seq, " + ENTRY + ", " + ENTRY
                            + ", elt(s.seq, 'SUBMITTED', 'APPROVED'), s.seq, '2024-06-15', '2024-06-15'" + OF_ALL_MONTHS
                            + " join seq_1_to_2 s on s.seq = 1 or not (" + WAITS + ")"),
            new Rows(
                    "year_figure",
                    "(tenant_id, id, reported_due, reported, total_numerator, total_denominator, last_period,"
                            + " last_numerator, last_denominator, waiting, then_reported, then_total_numerator,"
                            + " then_total_denominator, then_last_period, then_last_numerator, then_last_denominator)"
                            + " select tenant_id, assignment_id, sum(approved and closed_at is not null), sum(approved),"
                            + " sum(if(approved, numerator, 0)), sum(if(approved, denominator, 0)), max(if(approved, number, 0)),"
                            + latest("if(approved, numerator, null)") + ", " + latest("if(approved, denominator, null)")
                            + ","
                            + " sum(not approved), if(min(approved), null, count(*)), if(min(approved), null, sum(numerator)),"
                            + " if(min(approved), null, sum(denominator)), if(min(approved), null, max(number)),"
                            + " if(min(approved), null, " + latest("numerator") + "), if(min(approved), null, "
                            + latest("denominator") + ")"
                            + " from (select e.tenant_id, e.assignment_id, e.state = 'APPROVED' as approved, p.number,"
                            + " p.closed_at, v.numerator, v.denominator from entry e join entry_version v"
                            + " on v.tenant_id = e.tenant_id and v.id = e.current_version_id join reporting_period p"
                            + " on p.tenant_id = e.tenant_id and p.id = e.period_id) reported"
                            + " group by tenant_id, assignment_id"));

    private Country() {}

    /** Of the latest month that has one. */
    private static String latest(String number) {
        return " cast(substring_index(group_concat(" + number + " order by number desc), ',', 1) as unsigned)";
    }

    /** The rows of a table, as what follows «insert into» it. */
    private record Rows(String table, String values) {}

    /**
     * Makes it.
     *
     * @return a line that says what was made, and how long it took
     */
    static String make() throws SQLException {
        var start = System.nanoTime();
        try (var owner = DatabaseForTests.owner()) {
            var triggers = triggers(owner);
            Bench.run(owner, "set foreign_key_checks = 0, unique_checks = 0");
            for (var trigger : triggers) {
                Bench.run(owner, "drop trigger " + trigger.name());
            }
            for (var number = 1; number <= PROVINCES; number++) {
                Bench.run(
                        owner,
                        "insert into province (id, alias, code, name, illustrative) values (500 + %1$d, 'tinh-mau-%1$d', 500 + %1$d, 'Tỉnh mẫu %1$d', true)"
                                .formatted(number));
            }
            for (var rows : ALL) {
                Bench.run(owner, "insert into " + rows.table() + " " + rows.values());
            }
            for (var trigger : triggers) {
                Bench.run(owner, trigger.text());
            }
            Bench.run(owner, "analyze table entry, entry_version, entry_step, assignment, goal_version, year_figure");
            return String.format(
                    Locale.ROOT,
                    "a made-up country: %,d provinces, %,d communes, %,d departments, %,d assignments, %,d figures: %d s (goal: under 180)",
                    PROVINCES,
                    count(owner, "unit where kind = 'COMMUNE'"),
                    count(owner, "unit where kind = 'DEPARTMENT'"),
                    count(owner, "assignment"),
                    count(owner, "entry"),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        }
    }

    /** The {@code number}th of its provinces, from 1. */
    static ProvinceAlias province(int number) {
        return new ProvinceAlias("tinh-mau-" + number);
    }

    /** The one with figures that wait. */
    static ProvinceAlias lastProvince() {
        return province(PROVINCES);
    }

    /** Figures of the last province that nobody has approved yet. */
    static List<EntryId> waiting() throws SQLException {
        var waiting = new ArrayList<EntryId>();
        try (var owner = DatabaseForTests.owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select id from entry where tenant_id = 534 and state = 'SUBMITTED' order by id")) {
            while (rows.next()) {
                waiting.add(new EntryId(rows.getLong(1)));
            }
        }
        return waiting;
    }

    private record Trigger(String name, String text) {}

    /** In the order in which they were made, which is that in which they act. */
    private static List<Trigger> triggers(Connection owner) throws SQLException {
        var found = new ArrayList<Trigger>();
        for (var name : names(owner)) {
            try (var statement = owner.createStatement();
                    var shown = statement.executeQuery("show create trigger " + name)) {
                shown.next();
                found.add(new Trigger(name, shown.getString("SQL Original Statement")));
            }
        }
        return found;
    }

    private static List<String> names(Connection owner) throws SQLException {
        var names = new ArrayList<String>();
        var tables = String.join("', '", ALL.stream().map(Rows::table).toList());
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select trigger_name from information_schema.triggers"
                        + " where trigger_schema = 'base' and event_object_table in ('" + tables
                        + "') order by event_object_table, event_manipulation, action_timing, action_order")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static int count(Connection owner, String what) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
