package vn.tinhgon.platform.files;

import java.util.Arrays;
import java.util.Optional;

/** The files that are taken: what an office signs, counts or photographs. */
enum FileKind {
    PDF("application/pdf", ""),
    PNG("image/png", ""),
    JPEG("image/jpeg", ""),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/");

    private final String mediaType;
    private final String folder;

    /** @param folder of its parts, for a file of Office, which is a ZIP */
    FileKind(String mediaType, String folder) {
        this.mediaType = mediaType;
        this.folder = folder;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.folder.isEmpty() && kind.mediaType.equals(mediaType))
                .findFirst();
    }

    /** The kind of Office file that keeps its parts where {@code part} stands. */
    static Optional<FileKind> withPart(String part) {
        return Arrays.stream(values())
                .filter(kind -> !kind.folder.isEmpty() && part.startsWith(kind.folder))
                .findFirst();
    }
}
