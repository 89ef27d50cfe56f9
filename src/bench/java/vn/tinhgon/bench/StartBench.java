package vn.tinhgon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.tinhgon.local.EmbeddedMariaDb;
import vn.tinhgon.local.Ports;
import vn.tinhgon.local.TestDatabase;

/** Starts the packaged portal with and without a JDK's ahead-of-time cache, in turns. */
final class StartBench {

    private static final int ROUNDS = 3;

    private final Path directory;
    private final EmbeddedMariaDb database;

    private StartBench(Path directory, EmbeddedMariaDb database) {
        this.directory = directory;
        this.database = database;
    }

    static String compare(Path jar) throws Exception {
        if (!Files.exists(jar)) {
            return "start with ÷ without an AOT cache: build the jar first";
        }
        var bench = new StartBench(Files.createTempDirectory(Path.of("target"), "start"), TestDatabase.start());
        bench.extract(jar);
        bench.start(List.of("-XX:AOTCacheOutput=" + bench.cache()));
        return new Pair(0, ROUNDS)
                .compare(
                        "start with ÷ without an AOT cache",
                        () -> bench.start(List.of("-XX:AOTCache=" + bench.cache())),
                        () -> bench.start(List.of()));
    }

    private Path cache() {
        return directory.resolve("portal.aot").toAbsolutePath();
    }

    /** The cache needs the classes in plain jars. */
    private void extract(Path jar) throws IOException, InterruptedException {
        run(new ProcessBuilder(
                java(),
                "-Djarmode=tools",
                "-jar",
                jar.toAbsolutePath().toString(),
                "extract",
                "--destination",
                directory.resolve("app").toAbsolutePath().toString()));
    }

    /** From the command until the portal answers; then it is stopped in order, so that a cache can be written. */
    private void start(List<String> options) throws IOException, InterruptedException {
        var management = Ports.free();
        var command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of(
                "-jar", directory.resolve("app/tinhgon.jar").toAbsolutePath().toString()));
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.ofEntries(
                        Map.entry("TINHGON_PORT", String.valueOf(Ports.free())),
                        Map.entry("TINHGON_MANAGEMENT_PORT", String.valueOf(management)),
                        Map.entry("TINHGON_MIGRATION_URL", database.migrationUrl()),
                        Map.entry("TINHGON_MIGRATION_USER", EmbeddedMariaDb.OWNER),
                        Map.entry("TINHGON_MIGRATION_PASSWORD", EmbeddedMariaDb.OWNER),
                        Map.entry("TINHGON_DATABASE_URL", database.url("portal")),
                        Map.entry("TINHGON_DATABASE_RW_PASSWORD", TestDatabase.PASSWORD),
                        Map.entry("TINHGON_DATABASE_INSPECT_PASSWORD", TestDatabase.PASSWORD),
                        Map.entry("TINHGON_DATABASE_PLATFORM_PASSWORD", TestDatabase.PASSWORD),
                        Map.entry("TINHGON_CLIENT_SECRET", "bench"),
                        Map.entry("TINHGON_ACCOUNTS_SECRET", "bench")));
        var portal = builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("portal.log").toFile())
                .start();
        try {
            while (!Ports.busy(management)) {
                if (!portal.isAlive()) {
                    throw new IllegalStateException("the portal ended: see " + directory.resolve("portal.log"));
                }
                Thread.sleep(20);
            }
        } finally {
            portal.destroy();
            portal.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static void run(ProcessBuilder command) throws IOException, InterruptedException {
        if (command.inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("failed: " + command.command());
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
