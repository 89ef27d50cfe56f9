package vn.tinhgon.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tinhgon.local.sample.SampleData;

/** The packaged portal as a child process: the same jar as in production, told by its environment what stands beside it. */
public final class PortalJar implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;

    private PortalJar(Process process) {
        this.process = process;
    }

    /**
     * Starts it and waits until it answers; the database must be there, Keycloak may come later.
     *
     * @param program what a JVM is told to run: {@link #asPackaged} or a {@link QuickStart} of it
     */
    static PortalJar start(PortalPorts ports, Secrets secrets, List<String> program, Path log) {
        var process = Guardian.start(
                command(ports, secrets, program).redirectErrorStream(true).redirectOutput(log.toFile()));
        Answer.await("The portal", ports.portalUrl() + "/", process, PATIENCE, log);
        return new PortalJar(process);
    }

    /** The jar that goes into production. */
    static List<String> asPackaged() {
        return List.of("-jar", file().toString());
    }

    /** The command with its environment; arguments after it make it do something else than serve. */
    static ProcessBuilder command(PortalPorts ports, Secrets secrets, List<String> program, String... arguments) {
        var command = new ArrayList<>(List.of(
                Workshop.java(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(program);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(Workshop.root().toFile());
        builder.environment().putAll(environment(ports, secrets));
        return builder;
    }

    private static Map<String, String> environment(PortalPorts ports, Secrets secrets) {
        return Map.ofEntries(
                Map.entry("TINHGON_PORT", String.valueOf(ports.portal())),
                Map.entry("TINHGON_ADDRESS", "127.0.0.1"),
                Map.entry("TINHGON_MANAGEMENT_PORT", String.valueOf(ports.management())),
                Map.entry("TINHGON_MIGRATION_URL", EmbeddedMariaDb.migrationUrl(ports.database())),
                Map.entry("TINHGON_MIGRATION_USER", EmbeddedMariaDb.OWNER),
                Map.entry("TINHGON_MIGRATION_PASSWORD", EmbeddedMariaDb.OWNER),
                Map.entry("TINHGON_DATABASE_URL", EmbeddedMariaDb.url(ports.database(), "portal")),
                Map.entry("TINHGON_DATABASE_RW_PASSWORD", secrets.readWritePassword()),
                Map.entry("TINHGON_DATABASE_INSPECT_PASSWORD", secrets.inspectPassword()),
                Map.entry("TINHGON_DATABASE_PLATFORM_PASSWORD", secrets.platformPassword()),
                Map.entry("TINHGON_ISSUER", ports.issuer()),
                Map.entry("TINHGON_CLIENT_SECRET", secrets.clientSecret()),
                Map.entry("TINHGON_ACCOUNTS_SECRET", secrets.accountsSecret()),
                Map.entry("TINHGON_DEMONSTRATION_DAY", SampleData.DAY.toString()));
    }

    static Path file() {
        var jar = Workshop.root().resolve("target/tinhgon.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("There is no " + jar + " yet: ./mvnw package makes it");
        }
        return jar;
    }

    Process process() {
        return process;
    }

    /** Ends it at once, as a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops it in order: requests under way are answered first. */
    @Override
    public void close() {
        Guardian.stop(process);
    }
}
