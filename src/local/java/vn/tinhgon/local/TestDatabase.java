package vn.tinhgon.local;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The migrated MariaDB that all tests of one JVM share, on a free port, empty at first. Tests keep out of each other's
 * way by provinces of their own, as the provinces themselves do.
 */
public final class TestDatabase {

    /** The password of the database users of the portal in tests. */
    public static final String PASSWORD = "test";

    private static @Nullable EmbeddedMariaDb server;

    private TestDatabase() {}

    /** The server, started and migrated by whoever asks first; it ends with the JVM. */
    public static synchronized EmbeddedMariaDb start() {
        if (server == null) {
            // Tests run in more than one JVM at a time, each of which says which it is.
            var directory = Workshop.root().resolve("target/test-database-" + System.getProperty("tests.fork", "0"));
            Workshop.remove(directory);
            server = fresh(directory);
            server.migrate(PASSWORD, PASSWORD, PASSWORD);
        }
        return server;
    }

    private static EmbeddedMariaDb fresh(Path directory) {
        // Nobody mourns these rows after a power cut, so they need not wait for the disk.
        return EmbeddedMariaDb.start(
                directory.resolve("data"),
                Ports.free(),
                directory.resolve("mariadb.log"),
                "--innodb-flush-log-at-trx-commit=0");
    }
}
