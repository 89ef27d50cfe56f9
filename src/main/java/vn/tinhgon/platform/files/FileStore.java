package vn.tinhgon.platform.files;

import static vn.tinhgon.schema.Tables.FILE_CHUNK;
import static vn.tinhgon.schema.Tables.STORED_FILE;

import java.time.Clock;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;

@Component
class FileStore {

    private final DSLContext db;
    private final Clock clock;

    FileStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(FileId id, UploadedFile file, PersonId by) {
        db.insertInto(STORED_FILE)
                .set(STORED_FILE.ID, id)
                .set(STORED_FILE.NAME, file.name())
                .set(STORED_FILE.MEDIA_TYPE, file.mediaType())
                .set(STORED_FILE.SIZE_BYTES, file.bytes())
                .set(STORED_FILE.SHA256, file.sha256())
                .set(STORED_FILE.UPLOADED_BY, by)
                .set(STORED_FILE.UPLOADED_AT, clock.instant())
                .execute();
    }

    void addChunk(FileId file, int number, byte[] content) {
        db.insertInto(FILE_CHUNK)
                .set(FILE_CHUNK.ID, Id.ofRow())
                .set(FILE_CHUNK.FILE_ID, file)
                .set(FILE_CHUNK.NUMBER, number)
                .set(FILE_CHUNK.CONTENT, content)
                .execute();
    }

    /** In a transaction of its own: whoever reads slowly holds no connection meanwhile. What was written stays. */
    @Transactional(readOnly = true)
    Optional<byte[]> chunk(FileId file, int number) {
        return db.select(FILE_CHUNK.CONTENT)
                .from(FILE_CHUNK)
                .where(FILE_CHUNK.FILE_ID.eq(file), FILE_CHUNK.NUMBER.eq(number))
                .fetchOptional(FILE_CHUNK.CONTENT);
    }
}
