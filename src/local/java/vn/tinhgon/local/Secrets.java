package vn.tinhgon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords between the parts of one local portal: made up at its first start, kept beside its data, in no repository. */
public record Secrets(
        String clientSecret, String readWritePassword, String inspectPassword, String keycloakAdminPassword) {

    /** Those kept in the directory, or new ones that are kept there from now on. */
    public static Secrets in(Path directory) {
        var file = file(directory);
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            var kept = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
            return new Secrets(
                    kept.getProperty("client-secret"),
                    kept.getProperty("read-write-password"),
                    kept.getProperty("inspect-password"),
                    kept.getProperty("keycloak-admin-password"));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read or write " + file, e);
        }
    }

    static Path file(Path directory) {
        return directory.resolve("secrets.properties");
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Workshop.writePrivately(file, """
                client-secret=%s
                read-write-password=%s
                inspect-password=%s
                keycloak-admin-password=%s
                """.formatted(random(), random(), random(), random()));
    }

    private static String random() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
