package vn.tinhgon.walls;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.fixture.DatabaseForTests;

/** Whoever owns the server: sees every province, and may take a wall away. */
final class Owner implements AutoCloseable {

    /** Reads one row of an answer. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    Owner() {
        try {
            connection = DatabaseForTests.owner();
            run("set session group_concat_max_len = 16000000");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on what is written counts as the portal's own work in this province. */
    void bind(int province) {
        run("set @tenant_id = " + province
                + ", @transaction_id = uuid_short(), @person_id = null, @actor = '', @capacity = 'SYSTEM'");
    }

    void run(String sql) {
        try {
            attempt(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** @return how many rows it touched */
    int attempt(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }

    List<String> texts(String sql) {
        return rows(sql, row -> row.getString(1));
    }

    <T> List<T> rows(String sql, Row<T> row) {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (answer.next()) {
                found.add(row.read(answer));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
