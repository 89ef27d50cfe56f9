package vn.tinhgon.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.local.PortalPorts;
import vn.tinhgon.local.PortalStack;
import vn.tinhgon.local.Progress;

/** The one portal with its Keycloak and MariaDB that all journeys of this process walk through; it ends with it. */
final class Demonstration {

    static final Path DIRECTORY = Path.of("target/journeys-" + System.getProperty("tests.fork", "1"));

    private static @Nullable PortalStack stack;

    private Demonstration() {}

    /** Started, with the sample data, by whoever asks first; left as it was found by whoever stops a part of it. */
    static synchronized PortalStack stack() throws IOException {
        var started = stack;
        if (started == null) {
            nothingIsLeft();
            started = PortalStack.start(DIRECTORY, PortalPorts.free(), new Progress(System.out::println));
            stack = started;
        }
        return started;
    }

    private static void nothingIsLeft() throws IOException {
        if (Files.exists(DIRECTORY)) {
            try (var left = Files.walk(DIRECTORY)) {
                left.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }
}
