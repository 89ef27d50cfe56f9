package vn.tinhgon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keycloak's program, unpacked under .portal/keycloak and shared by all that run it from this project. */
final class KeycloakDistribution {

    private final Path directory;

    private KeycloakDistribution(Path directory) {
        this.directory = directory;
    }

    /**
     * The unpacked program, built for a small database of its own; building takes half a minute, once, and saves a
     * third of each start.
     *
     * @throws IllegalStateException when it was never fetched
     */
    static KeycloakDistribution built() throws IOException {
        var distribution = new KeycloakDistribution(unpacked());
        Workshop.alone(() -> {
            var built = distribution.directory.resolve("built-for-tinhgon");
            if (!Files.exists(built)) {
                distribution.build();
                Files.createFile(built);
            }
        });
        return distribution;
    }

    /** A place to run from with data of its own, next to which the program is only linked. */
    void link(Path home) throws IOException {
        Files.createDirectories(home.resolve("conf"));
        for (var part : List.of("lib", "providers", "themes")) {
            var link = home.resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, directory.resolve(part));
        }
    }

    /** What bin/kc.sh would run, without the shell in between, and tuned to start soon rather than to serve many. */
    ProcessBuilder command(Path home, String... arguments) {
        var command = new ArrayList<>(List.of(
                Workshop.java(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                directory.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(home.toFile());
    }

    private void build() throws IOException {
        var log = directory.resolve("build.log");
        var build = Guardian.start(command(directory, "build", "--db=dev-file")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()));
        try {
            if (build.waitFor() != 0) {
                throw new IllegalStateException("Keycloak could not be built: see " + log);
            }
        } catch (InterruptedException e) {
            Guardian.stop(build);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak was built", e);
        }
    }

    private static Path unpacked() {
        var place = Workshop.cache().resolve("keycloak");
        try (var found = Files.newDirectoryStream(place, "keycloak-*")) {
            for (var directory : found) {
                return directory;
            }
            throw new IllegalStateException("No Keycloak in " + place + ": ./portal fetches it");
        } catch (IOException e) {
            throw new UncheckedIOException("No Keycloak in " + place + ": ./portal fetches it", e);
        }
    }
}
