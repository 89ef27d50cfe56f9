package vn.tinhgon.progress;

import static org.jooq.impl.DSL.field;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_EVIDENCE;
import static vn.tinhgon.schema.Tables.STORED_FILE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.Owned;
import vn.tinhgon.platform.files.StoredFile;

/** The files that prove figures. */
@Component
class EvidenceStore {

    private final DSLContext db;

    EvidenceStore(DSLContext db) {
        this.db = db;
    }

    /** The files of an entry, the first attached first; to be read by {@code reader} too where it stands beside it. */
    Owned<List<StoredFile>> of(EntryId id, UnitId reader) {
        var beside = field(Beside.isSeenBy(reader));
        var entry = db.select(ENTRY.UNIT_ID, ENTRY.STATE, beside)
                .from(ENTRY)
                .where(ENTRY.ID.eq(id))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("entry"));
        var handedIn = EntryState.valueOf(entry.get(ENTRY.STATE)).isHandedIn();
        return Owned.by(entry.get(ENTRY.UNIT_ID), handedIn, files(id)).orBeside(entry.get(beside));
    }

    List<StoredFile> files(EntryId id) {
        return db.select(STORED_FILE.ID, STORED_FILE.NAME, STORED_FILE.MEDIA_TYPE, STORED_FILE.SIZE_BYTES)
                .from(ENTRY_EVIDENCE)
                .join(STORED_FILE)
                .on(STORED_FILE.ID.eq(ENTRY_EVIDENCE.FILE_ID))
                .where(ENTRY_EVIDENCE.ENTRY_ID.eq(id), ENTRY_EVIDENCE.WITHDRAWN.isFalse())
                .orderBy(ENTRY_EVIDENCE.ID)
                .fetch(Records.mapping(StoredFile::new));
    }

    /** How many files were attached, those that were taken out again among them. */
    int everAttached(EntryId id) {
        return db.fetchCount(ENTRY_EVIDENCE, ENTRY_EVIDENCE.ENTRY_ID.eq(id));
    }

    void attach(EntryId entry, FileId file) {
        DatabaseRefusals.worded(() -> db.insertInto(ENTRY_EVIDENCE)
                .set(ENTRY_EVIDENCE.ID, Id.ofRow())
                .set(ENTRY_EVIDENCE.ENTRY_ID, entry)
                .set(ENTRY_EVIDENCE.FILE_ID, file)
                .execute());
    }

    /** @throws NotFound where it proves no such figure */
    void takeOut(EntryId entry, FileId file) {
        DatabaseRefusals.worded(() -> {
            var rows = db.update(ENTRY_EVIDENCE)
                    .set(ENTRY_EVIDENCE.WITHDRAWN, true)
                    .where(ENTRY_EVIDENCE.ENTRY_ID.eq(entry), ENTRY_EVIDENCE.FILE_ID.eq(file))
                    .and(ENTRY_EVIDENCE.WITHDRAWN.isFalse())
                    .execute();
            if (rows == 0) {
                throw new NotFound("file");
            }
        });
    }
}
