package vn.tinhgon.local;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Where this project keeps on disk what it runs with: programs, data, logs. */
final class Workshop {

    private Workshop() {}

    /** Everything downloaded, unpacked or kept between runs: {@code .portal} at the project's root, not in git. */
    static Path cache() {
        return root().resolve(".portal");
    }

    /** The project's root, where its pom.xml is. */
    static Path root() {
        for (var place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            if (Files.exists(place.resolve("keycloak-realm.json")) || Files.exists(place.resolve("pom.xml"))) {
                return place;
            }
        }
        throw new IllegalStateException("Start this inside the project's directory");
    }

    /** Something that only one at a time may do. */
    interface Preparing {
        void run() throws IOException;
    }

    /**
     * Prepares what servers run from while nobody else does, in this process or in another. One lock for all of it: two
     * processes that each held one and waited for the other's would be a deadlock to the kernel, which refuses, though their
     * threads are not.
     */
    static synchronized void alone(Preparing work) throws IOException {
        Files.createDirectories(cache());
        try (var lock =
                FileChannel.open(cache().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            work.run();
        }
    }

    /** The program of the JDK we run on. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A text of src/local/resources. */
    static String resource(String name) throws IOException {
        try (var in = Workshop.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("src/local/resources/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Removes a directory with all that is in it; nothing happens where there is none. */
    static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var found = Files.walk(directory)) {
            for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not remove " + directory, e);
        }
    }

    /** Writes a file that only its owner may read, from its first byte on. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    /** A moment between two looks at something that is starting. */
    static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
