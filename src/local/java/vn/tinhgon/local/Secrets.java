package vn.tinhgon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Collectors;

/** Passwords between the parts of one local portal: made up at its first start, kept beside its data, in no repository. */
public record Secrets(
        String clientSecret,
        String readWritePassword,
        String inspectPassword,
        String platformPassword,
        String keycloakAdminPassword) {

    /** Those kept in the directory, or new ones that are kept there from now on. */
    public static Secrets in(Path directory) {
        var file = file(directory);
        try {
            var kept = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    kept.load(reader);
                }
            }
            // One that a newer portal wants is added to those of an older one.
            var secrets = new Secrets(
                    kept(kept, "client-secret"),
                    kept(kept, "read-write-password"),
                    kept(kept, "inspect-password"),
                    kept(kept, "platform-password"),
                    kept(kept, "keycloak-admin-password"));
            write(file, kept);
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read or write " + file, e);
        }
    }

    static Path file(Path directory) {
        return directory.resolve("secrets.properties");
    }

    private static String kept(Properties kept, String name) {
        return (String) kept.computeIfAbsent(name, unknown -> random());
    }

    private static void write(Path file, Properties kept) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Workshop.writePrivately(
                file,
                kept.stringPropertyNames().stream()
                        .sorted()
                        .map(name -> name + "=" + kept.getProperty(name) + "\n")
                        .collect(Collectors.joining()));
    }

    private static String random() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
