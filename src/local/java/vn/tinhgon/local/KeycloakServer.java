package vn.tinhgon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Keycloak as a child process on loopback, with a small database of its own. */
public final class KeycloakServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;

    private KeycloakServer(Process process) {
        this.process = process;
    }

    /**
     * Starts Keycloak and waits until its realm answers. The realm is imported at the first start, and anew when it
     * differs from what was imported then: another port, other people.
     *
     * @param home where its database is kept between starts
     * @param realm the text to import
     * @param adminPassword of the account «admin» of Keycloak itself, when its database is new
     */
    public static KeycloakServer start(Path home, PortalPorts ports, String realm, String adminPassword, Path log) {
        try {
            var distribution = KeycloakDistribution.built();
            distribution.link(home);
            imports(home, realm);
            var command = distribution
                    .command(
                            home.toAbsolutePath(),
                            "start",
                            "--optimized",
                            "--import-realm",
                            "--cache=local",
                            "--http-enabled=true",
                            "--http-host=127.0.0.1",
                            "--http-port=" + ports.keycloak(),
                            "--hostname=" + ports.keycloakUrl())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
            var process = Guardian.start(command);
            Answer.await("Keycloak", ports.issuer(), process, PATIENCE, log);
            return new KeycloakServer(process);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start Keycloak", e);
        }
    }

    Process process() {
        return process;
    }

    /** Takes connections and answers none until {@link #goOn}: the worst way to be away. Not on Windows. */
    public void fallSilent() {
        signal("STOP");
    }

    public void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it in order; its database stays. */
    @Override
    public void close() {
        Guardian.stop(process);
    }

    private static void imports(Path home, String realm) throws IOException {
        var file = home.resolve("data/import/tinhgon-realm.json");
        if (!Files.exists(file) || !Files.readString(file).equals(realm)) {
            Workshop.remove(home.resolve("data"));
            Files.createDirectories(file.getParent());
            Workshop.writePrivately(file, realm);
        }
    }
}
