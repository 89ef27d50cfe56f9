package vn.tinhgon.walls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the database says of itself: a table, column or view added tomorrow is found tomorrow. */
final class Catalogue {

    /** @param length in characters */
    record TextColumn(String table, String name, long length, boolean binary) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** How the rows of {@code table} lead to those of another. */
    record Link(String table, String column, String parent) {}

    private static final String TEXTS =
            "('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext', 'blob', 'mediumblob', 'longblob')";

    private final Owner owner;

    Catalogue(Owner owner) {
        this.owner = owner;
    }

    /** Those that hold rows of provinces. */
    List<String> tenantTables() {
        return owner.texts("select table_name from information_schema.tables where table_schema = 'base'"
                + " and table_type = 'BASE TABLE' and table_comment like '[tenant]%' order by table_name");
    }

    /** Every column of those tables that can hold words. */
    List<TextColumn> textColumns() {
        return owner.rows(
                "select c.table_name, c.column_name, c.character_maximum_length,"
                        + " ifnull(c.collation_name, 'bin') like '%bin' from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name)"
                        + " where c.table_schema = 'base' and t.table_type = 'BASE TABLE'"
                        + " and t.table_comment like '[tenant]%' and c.data_type in " + TEXTS
                        + " and ifnull(c.is_generated, 'NEVER') = 'NEVER' order by c.table_name, c.ordinal_position",
                row -> new TextColumn(row.getString(1), row.getString(2), row.getLong(3), row.getBoolean(4)));
    }

    List<String> columns(String schema, String table) {
        return owner.texts("select column_name from information_schema.columns where table_schema = '" + schema
                + "' and table_name = '" + table + "' order by ordinal_position");
    }

    /** The views that the portal's own users read. */
    List<String> views() {
        return owner.texts("select table_name from information_schema.views where table_schema = 'portal' order by 1");
    }

    /** The names of the checks that say which words may stand in {@code column}. */
    List<String> checksOf(TextColumn column) {
        return owner
                .rows(
                        "select constraint_name, check_clause from information_schema.check_constraints"
                                + " where constraint_schema = 'base' and table_name = '" + column.table() + "'",
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .filter(check -> Pattern.compile("`" + column.name() + "`")
                        .matcher(check.getValue())
                        .find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether what stands in {@code column} is one of a list. */
    boolean isListed(TextColumn column) {
        return !owner.texts("select constraint_name from information_schema.check_constraints"
                        + " where constraint_schema = 'base' and table_name = '" + column.table()
                        + "' and check_clause like '%`" + column.name() + "` in (%'")
                .isEmpty();
    }

    /** Tables whose rows a unit drafts before it hands them in. */
    List<String> drafted() {
        return owner.texts("select c.table_name from information_schema.check_constraints c"
                + " join information_schema.columns u on u.table_schema = 'base' and u.table_name = c.table_name"
                + " and u.column_name = 'unit_id' where c.constraint_schema = 'base'"
                + " and c.check_clause like '%`state` in (%''DRAFT''%' group by c.table_name order by 1");
    }

    /** For each table that hangs on a drafted one, the way up, step by step. */
    Map<String, List<Link>> waysToDrafted() {
        var links = owner.rows(
                "select table_name, column_name, referenced_table_name from information_schema.key_column_usage"
                        + " where table_schema = 'base' and referenced_table_name is not null"
                        + " and column_name <> 'tenant_id' and referenced_table_name <> table_name"
                        + " order by table_name, ordinal_position",
                row -> new Link(row.getString(1), row.getString(2), row.getString(3)));
        var ways = new HashMap<String, List<Link>>();
        drafted().forEach(table -> ways.put(table, List.of()));
        Optional<Link> next;
        do {
            next = links.stream()
                    .filter(link -> ways.containsKey(link.parent()) && !ways.containsKey(link.table()))
                    .findFirst();
            next.ifPresent(link -> ways.put(
                    link.table(),
                    java.util.stream.Stream.concat(
                                    java.util.stream.Stream.of(link),
                                    java.util.Objects.requireNonNull(ways.get(link.parent())).stream())
                            .toList()));
        } while (next.isPresent());
        return ways;
    }

    /** A trigger: what it stands before or after, on which table, and the statement that makes it. */
    record Trigger(String name, String table, String timing, String event, String body) {}

    List<Trigger> triggers() {
        return owner.rows(
                "select trigger_name, event_object_table, action_timing, event_manipulation, action_statement"
                        + " from information_schema.triggers where trigger_schema = 'base' order by 2, 1",
                row -> new Trigger(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    /** What a trigger does, and what the procedures do that it calls. */
    String withWhatItCalls(Trigger trigger) {
        var called = Pattern.compile("call `?base`?\\.`?(\\w+)", Pattern.CASE_INSENSITIVE)
                .matcher(trigger.body())
                .results()
                .flatMap(call -> owner
                        .texts("select routine_definition from information_schema.routines"
                                + " where routine_schema = 'base' and routine_name = '" + call.group(1) + "'")
                        .stream());
        return Stream.concat(Stream.of(trigger.body()), called).collect(Collectors.joining("\n"));
    }

    /** Takes a trigger away; what is returned puts it back. */
    Runnable without(Trigger trigger) {
        var made = owner.rows("show create trigger base.`" + trigger.name() + "`", row -> row.getString(3))
                .getFirst();
        owner.run("drop trigger base.`" + trigger.name() + "`");
        return () -> owner.run(made);
    }
}
