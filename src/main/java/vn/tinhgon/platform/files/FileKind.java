package vn.tinhgon.platform.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files that are taken: what an office signs, counts or photographs. CSV only where a table is asked for. */
enum FileKind {
    PDF("application/pdf", "", "pdf"),
    PNG("image/png", "", "png"),
    JPEG("image/jpeg", "", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/", "pptx"),
    CSV("text/csv", "", "csv");

    private final String mediaType;
    private final String folder;
    private final List<String> endings;

    /**
     * @param folder of its parts, for a file of Office, which is a ZIP
     * @param endings its names end with one of these
     */
    FileKind(String mediaType, String folder, String... endings) {
        this.mediaType = mediaType;
        this.folder = folder;
        this.endings = List.of(endings);
    }

    /** The name with an ending that says what the file is: whoever opens it has no other program start. */
    String named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending))
                ? name
                : name + "." + endings.getFirst();
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind != CSV && kind.folder.isEmpty() && kind.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The kind of Office file that keeps its parts where {@code part} stands. */
    static Optional<FileKind> withPart(String part) {
        return Arrays.stream(values())
                .filter(kind -> !kind.folder.isEmpty() && part.startsWith(kind.folder))
                .findFirst();
    }
}
