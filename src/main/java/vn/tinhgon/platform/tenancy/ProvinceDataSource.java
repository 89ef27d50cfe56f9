package vn.tinhgon.platform.tenancy;

import com.github.f4b6a3.tsid.TsidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.AbstractDataSource;
import vn.tinhgon.kernel.ProvinceAlias;

/**
 * Hands out connections bound to the province of the current work, as the database user of the current capacity. Each
 * checkout binds anew, so nothing of an earlier one is left; where nobody is signed in the connection is bound to
 * nothing, and the wall in the database shows it no row.
 *
 * <p>A checkout is one transaction (the pools do not commit by themselves), so it also gets the number under which the
 * audit trail links what the transaction changed.
 *
 * @see "docs/decisions/0001-the-wall-between-provinces.md"
 */
class ProvinceDataSource extends AbstractDataSource implements AutoCloseable {

    private static final String BIND =
            "set @tenant_id = portal.tenant_of(?), @person_id = ?, @actor = ?, @capacity = ?, @transaction_id = ?, @today = ?";

    /** Without a transaction's number nothing can be written: a branch is sealed. */
    private static final String BIND_TO_BRANCH =
            "set @tenant_id = portal.branch_of(?, ?), @person_id = null, @actor = null, @capacity = null, @transaction_id = null, @today = null";

    private final Map<DatabaseUser, ? extends DataSource> pools;
    private final Tenancy tenancy;
    private final ObjectProvider<Binding.Source> signedIn;
    private final ObjectProvider<Binding.Day> day;

    ProvinceDataSource(
            Map<DatabaseUser, ? extends DataSource> pools,
            Tenancy tenancy,
            ObjectProvider<Binding.Source> signedIn,
            ObjectProvider<Binding.Day> day) {
        this.pools = pools;
        this.tenancy = tenancy;
        this.signedIn = signedIn;
        this.day = day;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var binding = tenancy.named().or(() -> signedIn.getObject().now());
        var user = binding.map(Binding::user).orElse(DatabaseUser.PORTAL_INSPECT);
        var connection = pool(user).getConnection();
        try {
            var branch = binding.flatMap(Binding::branch);
            var whole = binding.map(ProvinceDataSource::province);
            if (whole.isPresent() && branch.isPresent()) {
                bind(connection, whole.get(), branch.get());
            } else {
                bind(connection, binding);
            }
            return connection;
        } catch (SQLException | RuntimeException notBound) {
            connection.close();
            throw notBound;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("who a connection belongs to is decided by who is signed in");
    }

    private DataSource pool(DatabaseUser user) throws SQLException {
        var pool = pools.get(user);
        if (pool == null) {
            throw new SQLException("no pool for " + user);
        }
        return pool;
    }

    private void bind(Connection connection, Optional<Binding> binding) throws SQLException {
        try (var set = connection.prepareStatement(BIND)) {
            set.setString(1, binding.map(ProvinceDataSource::province).orElse(null));
            set.setObject(2, binding.map(ProvinceDataSource::person).orElse(null));
            set.setString(3, binding.map(Binding::actor).orElse(null));
            set.setString(4, binding.map(Binding::capacity).orElse(null));
            set.setObject(5, binding.isPresent() ? TsidCreator.getTsid().toLong() : null);
            // Where only the chain is verified no day is gone by
            set.setObject(
                    6,
                    Optional.ofNullable(day.getIfAvailable())
                            .map(Binding.Day::today)
                            .orElse(null));
            set.execute();
        }
    }

    private static void bind(Connection connection, String province, ProvinceAlias branch) throws SQLException {
        try (var set = connection.prepareStatement(BIND_TO_BRANCH)) {
            set.setString(1, province);
            set.setString(2, branch.text());
            set.execute();
        }
    }

    private static @Nullable String province(Binding binding) {
        var province = binding.province();
        return province == null ? null : province.text();
    }

    private static @Nullable Long person(Binding binding) {
        var person = binding.person();
        return person == null ? null : person.value();
    }

    @Override
    public void close() throws Exception {
        for (var pool : pools.values()) {
            if (pool instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
    }
}
