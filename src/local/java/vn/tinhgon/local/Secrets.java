package vn.tinhgon.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * Passwords between the parts of one local portal: made up at its first start, kept beside its data, in no repository.
 *
 * @param clientSecret with which the portal signs people in
 * @param accountsSecret with which it makes accounts
 */
public record Secrets(
        String clientSecret,
        String accountsSecret,
        String readWritePassword,
        String inspectPassword,
        String platformPassword,
        String keycloakAdminPassword) {

    private static final String CLIENT = "client-secret";
    private static final String ACCOUNTS = "accounts-secret";
    private static final String READ_WRITE = "read-write-password";
    private static final String INSPECT = "inspect-password";
    private static final String PLATFORM = "platform-password";
    private static final String KEYCLOAK_ADMIN = "keycloak-admin-password";

    /** Those kept in the directory; what is not there yet is made up, and kept from now on. */
    public static Secrets in(Path directory) {
        var file = file(directory);
        try {
            var kept = kept(file);
            return new Secrets(
                    kept.getProperty(CLIENT),
                    kept.getProperty(ACCOUNTS),
                    kept.getProperty(READ_WRITE),
                    kept.getProperty(INSPECT),
                    kept.getProperty(PLATFORM),
                    kept.getProperty(KEYCLOAK_ADMIN));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read or write " + file, e);
        }
    }

    static Path file(Path directory) {
        return directory.resolve("secrets.properties");
    }

    /** The secret of one of the realm's clients. */
    String of(String client) {
        return client.equals("tinhgon-accounts") ? accountsSecret : clientSecret;
    }

    private static Properties kept(Path file) throws IOException {
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        var names = List.of(CLIENT, ACCOUNTS, READ_WRITE, INSPECT, PLATFORM, KEYCLOAK_ADMIN);
        if (!kept.stringPropertyNames().containsAll(names)) {
            names.forEach(name -> kept.putIfAbsent(name, random()));
            write(file, names, kept);
        }
        return kept;
    }

    private static void write(Path file, List<String> names, Properties kept) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var text = new StringBuilder();
        names.forEach(name ->
                text.append(name).append('=').append(kept.getProperty(name)).append('\n'));
        Workshop.writePrivately(file, text.toString());
    }

    private static String random() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
