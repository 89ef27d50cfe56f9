package vn.tinhgon.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import vn.tinhgon.kernel.Refused;

/**
 * A file that somebody has just sent, looked into and hashed. It lies in a place of the machine's own choosing until it
 * is closed; its name is words and never a path.
 */
public final class UploadedFile implements AutoCloseable {

    /** The largest file that is taken. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final int TAIL = 2048;
    private static final String END_OF_PDF = "%%EOF";
    private static final MediaType OLD_OFFICE = MediaType.application("x-tika-msoffice");
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    /** How a file is looked into. */
    private interface Looking {
        FileKind kindOf(Path content) throws IOException;
    }

    private final String name;
    private final Path content;
    private final long bytes;
    private final String sha256;
    private final FileKind kind;

    private UploadedFile(String name, Path content, long bytes, String sha256, FileKind kind) {
        this.name = name;
        this.content = content;
        this.bytes = bytes;
        this.sha256 = sha256;
        this.kind = kind;
    }

    /**
     * Takes a file in.
     *
     * @param name as its owner calls it; of a path only the last part is kept
     * @throws Refused at {@code file}: empty, larger than {@link #MOST_BYTES}, damaged, with macros or links to other
     *     workbooks, or of a kind that is not taken, by its content and whatever its name says
     * @throws IOException when the sender breaks off
     */
    public static UploadedFile receive(String name, InputStream from) throws IOException {
        return receive(name, from, UploadedFile::kind);
    }

    /**
     * Takes in a table, to be read and kept: XLSX or CSV.
     *
     * @throws Refused as {@link #receive(String, InputStream)}
     * @throws IOException when the sender breaks off
     */
    public static UploadedFile receiveTable(String name, InputStream from) throws IOException {
        return receive(name, from, UploadedFile::tableKind);
    }

    private static UploadedFile receive(String name, InputStream from, Looking looking) throws IOException {
        var content = Files.createTempFile("tinhgon", ".upload");
        try {
            var digest = digest();
            var bytes = copied(new DigestInputStream(from, digest), content);
            var kind = looking.kindOf(content);
            return new UploadedFile(
                    kind.named(plain(name)), content, bytes, HexFormat.of().formatHex(digest.digest()), kind);
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(content);
            throw refused;
        }
    }

    public String name() {
        return name;
    }

    /** By its content. */
    public String mediaType() {
        return kind.mediaType();
    }

    public long bytes() {
        return bytes;
    }

    /** In hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** What stands in it, from the beginning. */
    public InputStream open() throws IOException {
        return Files.newInputStream(content);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(content);
    }

    private static long copied(InputStream from, Path to) throws IOException {
        var bytes = 0L;
        try (var out = Files.newOutputStream(to)) {
            var buffer = new byte[64 * 1024];
            for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                bytes += read;
                if (bytes > MOST_BYTES) {
                    throw Refused.field("file", "file.refused.tooLarge", MOST_BYTES / (1024 * 1024));
                }
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw Refused.field("file", "file.refused.empty");
        }
        return bytes;
    }

    private static FileKind kind(Path content) throws IOException {
        var detected = detected(content);
        if (TYPES.getMediaTypeRegistry().isInstanceOf(detected, MediaType.APPLICATION_ZIP)) {
            return office(content);
        }
        var kind = FileKind.of(detected.toString()).orElseThrow(() -> Refused.field("file", "file.refused.kind"));
        if (kind == FileKind.PDF && !tail(content).contains(END_OF_PDF)) {
            throw Refused.field("file", "file.refused.damaged");
        }
        return kind;
    }

    private static FileKind tableKind(Path content) throws IOException {
        var detected = detected(content);
        var registry = TYPES.getMediaTypeRegistry();
        if (registry.isInstanceOf(detected, OLD_OFFICE)) {
            throw Refused.field("file", "sheet.refused.oldExcel");
        }
        if (registry.isInstanceOf(detected, MediaType.TEXT_PLAIN)) {
            return FileKind.CSV;
        }
        if (registry.isInstanceOf(detected, MediaType.APPLICATION_ZIP) && office(content) == FileKind.XLSX) {
            return FileKind.XLSX;
        }
        throw Refused.field("file", "sheet.refused.notSheet");
    }

    private static MediaType detected(Path content) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(content))) {
            return TYPES.detect(in, new Metadata()).getBaseType();
        }
    }

    private static FileKind office(Path content) {
        try (var zip = ZipFile.builder().setPath(content).get()) {
            var parts = Collections.list(zip.getEntries()).stream()
                    .map(ZipArchiveEntry::getName)
                    .toList();
            ActiveContent.refuse(parts);
            return Optional.of(parts)
                    .filter(all -> all.contains("[Content_Types].xml"))
                    .flatMap(all -> all.stream()
                            .flatMap(part -> FileKind.withPart(part).stream())
                            .findFirst())
                    .orElseThrow(() -> Refused.field("file", "file.refused.kind"));
        } catch (IOException broken) {
            throw Refused.field("file", "file.refused.damaged");
        }
    }

    private static String tail(Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            in.skipNBytes(Math.max(0, Files.size(content) - TAIL));
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Without folders and without what a screen or a header would not show as it is. */
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var words = last.replaceAll("\\p{C}|[\"<>:|?*]", "").strip();
        if (words.isEmpty()) {
            throw Refused.field("file", "file.refused.noName");
        }
        return words.length() > LONGEST_NAME ? words.substring(words.length() - LONGEST_NAME) : words;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
