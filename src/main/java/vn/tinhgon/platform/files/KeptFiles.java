package vn.tinhgon.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.platform.access.Me;

/**
 * Keeps files for the features that they belong to. It asks nobody for a right: which files somebody may see follows from
 * what they are attached to, and that feature's service guards it.
 */
@Component
public class KeptFiles {

    private static final int CHUNK_BYTES = 1024 * 1024;

    private final FileStore files;
    private final Me me;

    KeptFiles(FileStore files, Me me) {
        this.files = files;
        this.me = me;
    }

    /** Keeps a file, in the transaction that attaches it. */
    public FileId keep(UploadedFile file) {
        var id = FileId.next();
        files.add(id, file, me.get().person());
        try (var content = file.open()) {
            chunks(id, content);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return id;
    }

    private void chunks(FileId id, InputStream content) throws IOException {
        var number = 0;
        for (var chunk = content.readNBytes(CHUNK_BYTES); chunk.length > 0; chunk = content.readNBytes(CHUNK_BYTES)) {
            files.addChunk(id, number++, chunk);
        }
    }

    /**
     * Writes what stands in a file, a piece at a time.
     *
     * @throws NotFound when this province has none of that id
     */
    public void write(FileId id, OutputStream to) {
        try {
            var number = 0;
            for (var chunk = files.chunk(id, number); chunk.isPresent(); chunk = files.chunk(id, ++number)) {
                to.write(chunk.get());
            }
            if (number == 0) {
                throw new NotFound("file");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
