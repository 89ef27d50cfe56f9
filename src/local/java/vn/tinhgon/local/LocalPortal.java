package vn.tinhgon.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** {@code ./portal run}: starts everything on this machine, says where it is, and stops it all when it is stopped. */
public final class LocalPortal {

    private LocalPortal() {}

    /** @param arguments see {@code ./portal help} */
    public static void main(String[] arguments) {
        try {
            run(Options.of(arguments));
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("Could not keep files under " + directory() + ": " + e.getMessage());
            System.exit(1);
        }
    }

    /** Data, secrets and logs of {@code ./portal run}. */
    static Path directory() {
        return Workshop.cache().resolve("run");
    }

    private static void run(Options options) throws IOException {
        Files.createDirectories(Workshop.cache());
        try (var channel = FileChannel.open(
                        Workshop.cache().resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new IllegalStateException("The portal of this directory is running already: stop it first.");
            }
            requireFree(options.ports());
            if (options.fresh()) {
                say("Starting over: data of earlier runs is removed");
                Workshop.remove(directory());
            }
            // Laid out while the database and Keycloak start, which take longer.
            var quick = new QuickStart(PortalJar.file(), Workshop.cache());
            var program = CompletableFuture.supplyAsync(quick::arguments);
            var stack = PortalStack.start(directory(), options.ports(), program::join, new Progress(LocalPortal::say));
            welcome(options.ports());
            if (!quick.hasLearnt()) {
                say("After a build the first stop takes longer: the portal keeps what its next start needs.");
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> say("Stopping")));
            var ended = stack.firstToEnd().join();
            if (!Guardian.isEnding()) {
                throw new IllegalStateException(
                        ended + " ended by itself, so everything is stopped. Logs: " + PortalStack.logs(directory()));
            }
        }
    }

    private static void requireFree(PortalPorts ports) {
        var options = new LinkedHashMap<String, Integer>();
        options.put("--port", ports.portal());
        options.put("--management-port", ports.management());
        options.put("--keycloak-port", ports.keycloak());
        options.put("--database-port", ports.database());
        if (options.values().stream().distinct().count() < options.size()) {
            throw new IllegalArgumentException("Each part needs a port of its own: " + options);
        }
        var busy = options.entrySet().stream()
                .filter(option -> Ports.busy(option.getValue()))
                .map(option -> "Port " + option.getValue()
                        + " is busy: stop what listens there, or choose another with " + option.getKey() + " NUMBER")
                .collect(Collectors.joining("\n"));
        if (!busy.isEmpty()) {
            throw new IllegalStateException(busy);
        }
    }

    private static void welcome(PortalPorts ports) {
        say("");
        say("Tinh Gọn is ready: " + ports.portalUrl() + "/");
        say("");
        say("Sign in as one of these; the password is each time the one at the end of the line:");
        for (var person : DemoPerson.all()) {
            say("  %-11s %-11s %-9s %-18s %-15s %s"
                    .formatted(
                            person.username(),
                            person.fullName(),
                            person.province(),
                            person.role().isEmpty() ? "(no role)" : person.role(),
                            person.unit(),
                            person.password()));
        }
        say("");
        say("Keycloak:  " + ports.keycloakUrl() + "/admin/master/console/#/tinhgon (user admin; its password is in "
                + Secrets.file(directory()) + ")");
        say("Health:    http://localhost:" + ports.management() + "/actuator/health");
        say("Logs:      " + PortalStack.logs(directory()));
        say("Ctrl-C stops it all; the data stays until ./portal run --fresh.");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
