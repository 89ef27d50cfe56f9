package vn.tinhgon.walls;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.platform.tenancy.DatabaseUser;
import vn.tinhgon.walls.World.Inside;

/** Statements on every view, as each of the portal's database users, bound to a province: reading it, and reaching for others. */
final class DatabaseRequests implements AutoCloseable {

    private record Who(DatabaseUser user, int tenant) {}

    private final World world;
    private final Draw draw;
    private final Owner owner;
    private final List<String> views;
    private final List<String> tables;
    private final Map<String, List<String>> columns = new HashMap<>();
    private final Map<Who, Connection> connections = new HashMap<>();

    DatabaseRequests(World world, Draw draw, Owner owner) {
        this.world = world;
        this.draw = draw;
        this.owner = owner;
        var catalogue = new Catalogue(owner);
        this.views = catalogue.views();
        this.tables = catalogue.tenantTables();
        views.forEach(view -> columns.put(view, catalogue.columns("portal", view)));
    }

    /** What is wrong with the answer to one statement; mostly nothing. */
    Optional<String> send(Inside inside) {
        var view = draw.one(views);
        var user = draw.one(List.of(DatabaseUser.values()));
        var foreign = foreignId(inside);
        try {
            return send(bound(user, inside), inside, view, foreign);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Optional<String> send(Connection connection, Inside inside, String view, long foreign) throws SQLException {
        var all = cells(view);
        return switch (draw.between(0, 7)) {
            case 0, 1 -> reads(connection, inside, "select " + all + " from portal.`" + view + "`");
            case 2 -> {
                var sql = "select " + all + " from portal.`" + view + "` where `" + draw.one(columnsOf(view)) + "` = "
                        + foreign;
                yield reads(connection, inside, sql);
            }
            case 3 ->
                touches(
                        connection,
                        inside,
                        own(inside, view, foreign),
                        "update portal.`%s` set id = id where id = %d".formatted(view, foreign));
            case 4 -> touches(connection, inside, 0, "delete from portal.`%s` where id = %d".formatted(view, foreign));
            case 5 ->
                touches(
                        connection,
                        inside,
                        0,
                        "insert into portal.`%s` select * from portal.`%s` where id = %d"
                                .formatted(view, view, foreign));
            case 6 -> reads(connection, inside, "select * from base.`" + draw.one(tables) + "`");
            default -> pointsAbroad(connection, inside, view, foreign);
        };
    }

    /** A copy of a row of one's own that names a row of another province; it never stays. */
    private Optional<String> pointsAbroad(Connection connection, Inside inside, String view, long foreign)
            throws SQLException {
        var references = columnsOf(view).stream()
                .filter(column -> column.endsWith("_id"))
                .toList();
        if (references.isEmpty()) {
            return Optional.empty();
        }
        var abroad = draw.one(references);
        var values = columnsOf(view).stream()
                .map(column -> column.equals("id")
                        ? String.valueOf(-draw.between(1, 1_000_000_000))
                        : column.equals(abroad) ? String.valueOf(foreign) : "`" + column + "`")
                .collect(Collectors.joining(", "));
        try {
            return leak(
                    inside,
                    attempt(
                            connection,
                            "insert into portal.`" + view + "` (" + cells(view) + ") select " + values
                                    + " from portal.`" + view + "` limit 1"));
        } finally {
            connection.rollback();
        }
    }

    private Optional<String> reads(Connection connection, Inside inside, String sql) throws SQLException {
        var answer = attempt(connection, sql);
        connection.rollback();
        return leak(inside, answer).map(leak -> leak + " by " + sql);
    }

    /** Ids of some rows are made by who asks: a province may itself have kept a row under another's id. */
    private int own(Inside inside, String view, long id) {
        return tables.contains(view)
                ? owner.rows(
                                "select count(*) from base.`%s` where tenant_id = %d and id = %d"
                                        .formatted(view, inside.tenant(), id),
                                row -> row.getInt(1))
                        .getFirst()
                : 0;
    }

    /** @param own rows of the province's own that it may touch */
    private Optional<String> touches(Connection connection, Inside inside, int own, String sql) throws SQLException {
        var answer = attempt(connection, sql);
        connection.commit();
        return answer instanceof Integer rows && rows > own
                ? Optional.of(inside.tenant() + " touches " + rows + " rows by " + sql)
                : leak(inside, answer);
    }

    private static Optional<String> leak(Inside inside, Object answer) {
        return Seen.in(answer).canaries().stream()
                .filter(canary -> canary.province() != inside.tenant())
                .findFirst()
                .map(canary -> inside.tenant() + " sees " + canary);
    }

    private static Object attempt(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql) ? texts(statement.getResultSet()) : (Object) statement.getUpdateCount();
        } catch (SQLException refused) {
            return refused;
        }
    }

    private static List<@Nullable String> texts(ResultSet rows) throws SQLException {
        var texts = new ArrayList<@Nullable String>();
        var width = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (var column = 1; column <= width; column++) {
                texts.add(rows.getString(column));
            }
        }
        return texts;
    }

    private List<String> columnsOf(String view) {
        return java.util.Objects.requireNonNull(columns.get(view));
    }

    private String cells(String view) {
        return columnsOf(view).stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
    }

    private long foreignId(Inside inside) {
        return draw.one(world.othersThan(inside))
                .id(draw.one(world.idTypes()), draw)
                .map(id -> id.value())
                .orElse(1L);
    }

    private Connection bound(DatabaseUser user, Inside inside) throws SQLException {
        var who = new Who(user, inside.tenant());
        var open = connections.get(who);
        if (open == null) {
            open = DatabaseForTests.user(user.databaseName());
            open.setAutoCommit(false);
            try (var set = open.prepareStatement(
                    "set @tenant_id = portal.tenant_of(?), @transaction_id = uuid_short(), @actor = '', @capacity = ''")) {
                set.setString(1, inside.alias().text());
                set.execute();
            }
            connections.put(who, open);
        }
        return open;
    }

    @Override
    public void close() {
        for (var connection : connections.values()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
