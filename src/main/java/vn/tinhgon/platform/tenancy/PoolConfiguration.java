package vn.tinhgon.platform.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One pool for each database user; which one serves is decided at each checkout. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PoolConfiguration.Database.class)
class PoolConfiguration {

    /** Where the database is and how the portal's own users sign in there. */
    @ConfigurationProperties("tinhgon.database")
    record Database(String url, String rwPassword, String inspectPassword, String platformPassword) {

        String password(DatabaseUser user) {
            return switch (user) {
                case PORTAL_RW -> rwPassword;
                case PORTAL_INSPECT -> inspectPassword;
                case PORTAL_PLATFORM -> platformPassword;
            };
        }
    }

    @Bean
    ProvinceDataSource dataSource(
            Database database,
            Tenancy tenancy,
            ObjectProvider<Binding.Source> signedIn,
            ObjectProvider<Binding.Day> day,
            ObjectProvider<PoolWatcher> watcher) {
        Map<DatabaseUser, DataSource> pools = new EnumMap<>(DatabaseUser.class);
        for (var user : DatabaseUser.values()) {
            pools.put(user, watcher.getIfAvailable(() -> pool -> pool).apply(pool(database, user)));
        }
        return new ProvinceDataSource(pools, tenancy, signedIn, day);
    }

    private static int size(DatabaseUser user) {
        return switch (user) {
            case PORTAL_RW -> 12;
            case PORTAL_INSPECT -> 6;
            case PORTAL_PLATFORM -> 2;
        };
    }

    private static HikariDataSource pool(Database database, DatabaseUser user) {
        var config = new HikariConfig();
        config.setPoolName(user.databaseName());
        config.setJdbcUrl(database.url());
        config.setUsername(user.databaseName());
        config.setPassword(database.password(user));
        // What a screen asks it asks again and again: opening the views behind the wall costs more than most answers.
        config.addDataSourceProperty("useServerPrepStmts", "true");
        // Some 150 KB of the database's memory each, for each connection (decision 13).
        config.addDataSourceProperty("prepStmtCacheSize", "100");
        config.setMaximumPoolSize(size(user));
        config.setMinimumIdle(user == DatabaseUser.PORTAL_PLATFORM ? 0 : 1);
        // A write outside a transaction is lost at once instead of standing in no link of the audit chain.
        config.setAutoCommit(false);
        // Each statement sees what is committed: a write is checked by its row's version, and the lock on the end of
        // the audit chain must not fail because somebody else linked since this transaction began.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // The hashes of one transaction's audit rows are strung together: 64 characters each, for up to 250,000 rows.
        config.setConnectionInitSql("set session group_concat_max_len = 16000000");
        // The portal can start, and say that it is not well, while the database is still away.
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }
}
