package vn.tinhgon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import vn.tinhgon.local.sample.SampleData;

/**
 * MariaDB, Keycloak and the packaged portal beside each other, with the demonstration's people and rows: what
 * {@code ./portal run} shows and what the journeys walk through.
 */
public final class PortalStack implements AutoCloseable {

    private final Path directory;
    private final PortalPorts ports;
    private final EmbeddedMariaDb database;
    private KeycloakServer keycloak;
    private PortalJar portal;

    private PortalStack(
            Path directory, PortalPorts ports, EmbeddedMariaDb database, KeycloakServer keycloak, PortalJar portal) {
        this.directory = directory;
        this.ports = ports;
        this.database = database;
        this.keycloak = keycloak;
        this.portal = portal;
    }

    /**
     * Starts all three and waits for them; whatever was started ends with this process, also when one of them fails.
     *
     * @param directory keeps data, secrets and logs; empty or missing at the first start
     */
    public static PortalStack start(Path directory, PortalPorts ports, Progress progress) {
        return start(directory, ports, PortalJar::asPackaged, progress);
    }

    /** The same, with the portal started as {@code program} says once it has what it needs. */
    static PortalStack start(Path directory, PortalPorts ports, Supplier<List<String>> program, Progress progress) {
        var secrets = Secrets.in(directory);
        var logs = logs(directory);
        // Keycloak takes longest, and the portal does not wait for it.
        var keycloak = CompletableFuture.supplyAsync(() -> keycloak(directory, ports, secrets, progress));
        var database = database(directory, ports, progress);
        progress.of("The schema and the sample data", logs.resolve("portal.log"), () -> fill(database, secrets));
        var portal = progress.of(
                "The portal",
                logs.resolve("portal.log"),
                () -> PortalJar.start(ports, secrets, program.get(), logs.resolve("portal.log")));
        return new PortalStack(directory, ports, database, joined(keycloak), portal);
    }

    /** Only the database of a directory, for those who look at what the portal left in it. */
    static EmbeddedMariaDb database(Path directory, PortalPorts ports, Progress progress) {
        var log = logs(directory).resolve("mariadb.log");
        return progress.of(
                "MariaDB", log, () -> EmbeddedMariaDb.start(directory.resolve("database"), ports.database(), log));
    }

    private static KeycloakServer keycloak(Path directory, PortalPorts ports, Secrets secrets, Progress progress) {
        var log = logs(directory).resolve("keycloak.log");
        return progress.of(
                "Keycloak",
                log,
                () -> KeycloakServer.start(
                        directory.resolve("keycloak"),
                        ports,
                        realm(ports, secrets),
                        secrets.keycloakAdminPassword(),
                        log));
    }

    static Path logs(Path directory) {
        try {
            return Files.createDirectories(directory.toAbsolutePath().resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not make a place for logs in " + directory, e);
        }
    }

    public PortalPorts ports() {
        return ports;
    }

    public EmbeddedMariaDb database() {
        return database;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    /** Starts Keycloak again after {@code keycloak().close()}; its accounts and sessions are there again. */
    public void startKeycloak(Progress progress) {
        keycloak = keycloak(directory, ports, Secrets.in(directory), progress);
    }

    /** Kills the portal where it stands, whatever it is doing, and starts it again. */
    public void killAndStartPortal() {
        portal.kill();
        portal = PortalJar.start(
                ports,
                Secrets.in(directory),
                PortalJar.asPackaged(),
                logs(directory).resolve("portal.log"));
    }

    /** Completes when the first of the three ends, with its name; none should before it is told to. */
    CompletableFuture<String> firstToEnd() {
        var first = new CompletableFuture<String>();
        database.process().onExit().thenRun(() -> first.complete("MariaDB"));
        keycloak.process().onExit().thenRun(() -> first.complete("Keycloak"));
        portal.process().onExit().thenRun(() -> first.complete("The portal"));
        return first;
    }

    /** Stops all three, the database last. */
    @Override
    public void close() {
        portal.close();
        keycloak.close();
        database.close();
    }

    private static boolean fill(EmbeddedMariaDb database, Secrets secrets) {
        database.migrate(secrets.readWritePassword(), secrets.inspectPassword(), secrets.platformPassword());
        try {
            return SampleData.ensure(
                    database.url("base"),
                    EmbeddedMariaDb.OWNER,
                    EmbeddedMariaDb.OWNER,
                    database.url("portal"),
                    secrets.readWritePassword());
        } catch (SQLException e) {
            throw new IllegalStateException("Could not put the sample data in", e);
        }
    }

    private static String realm(PortalPorts ports, Secrets secrets) {
        try {
            return RealmImport.json(ports.portalUrl(), secrets, DemoPerson.all());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read keycloak-realm.json", e);
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
