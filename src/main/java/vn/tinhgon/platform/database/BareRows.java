package vn.tinhgon.platform.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a statement as JDBC has them, for the few statements whose rows are many and wide: of each only what is asked for is
 * decoded, where a record decodes all of it.
 */
public final class BareRows implements Columns {

    private final ResultSet rows;
    private final Map<Field<?>, Column<?, ?>> columns = new IdentityHashMap<>();

    private BareRows(ResultSet rows, Field<?>[] fields) {
        this.rows = rows;
        for (var place = 0; place < fields.length; place++) {
            columns.put(fields[place], new Column<>(place + 1, fields[place].getConverter()));
        }
    }

    /** Where a field is, counted from 1, and how it is made of what the database has. */
    private record Column<F, T>(int place, Converter<F, T> converter) {}

    /** Hands each row to {@code taker}, who is done with it when it returns: there is one, and it goes on. */
    public static void each(ResultQuery<?> query, Consumer<Columns> taker) {
        try (var cursor = query.fetchLazy();
                var rows = cursor.resultSet()) {
            var row = new BareRows(rows, cursor.fields());
            while (rows.next()) {
                taker.accept(row);
            }
        } catch (SQLException broken) {
            throw new DataAccessException("a statement's rows could not be read", broken);
        }
    }

    // The column of a field is the one made of it.
    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(Field<T> field) {
        var column = (Column<?, T>) columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException(field + " is not selected");
        }
        return get(column);
    }

    private <F, T> T get(Column<F, T> column) {
        try {
            var from = column.converter().fromType();
            return column.converter().from(from.cast(value(column.place(), from)));
        } catch (SQLException broken) {
            throw new DataAccessException("a column could not be read", broken);
        }
    }

    private @Nullable Object value(int place, Class<?> type) throws SQLException {
        Object value;
        if (type == Long.class) {
            value = rows.getLong(place);
        } else if (type == Integer.class) {
            value = rows.getInt(place);
        } else if (type == String.class) {
            value = rows.getString(place);
        } else if (type == BigDecimal.class) {
            value = rows.getBigDecimal(place);
        } else if (type == LocalDate.class) {
            value = rows.getObject(place, LocalDate.class);
        } else {
            throw new IllegalArgumentException("no column of " + type);
        }
        return rows.wasNull() ? null : value;
    }
}
