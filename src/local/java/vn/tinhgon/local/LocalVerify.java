package vn.tinhgon.local;

import java.nio.file.Files;

/** {@code ./portal verify}: lets the packaged portal check the audit chain and the sums of the local database. */
public final class LocalVerify {

    private LocalVerify() {}

    /** @param arguments {@code --database-port} where it is not the usual one */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(verify(Options.of(arguments).ports()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int verify(PortalPorts ports) throws InterruptedException {
        var directory = LocalPortal.directory();
        if (!Files.exists(Secrets.file(directory))) {
            throw new IllegalStateException("There is nothing to verify yet: ./portal run makes the local database.");
        }
        // Busy means that ./portal run is up and its database with it; a stranger there would not know our passwords.
        if (!Ports.busy(ports.database())) {
            PortalStack.database(directory, ports, new Progress(System.out::println));
        }
        return Guardian.start(PortalJar.command(ports, Secrets.in(directory), PortalJar.asPackaged(), "verify")
                        .inheritIO())
                .waitFor();
    }
}
