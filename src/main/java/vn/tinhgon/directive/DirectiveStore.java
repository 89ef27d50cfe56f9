package vn.tinhgon.directive;

import static org.jooq.impl.DSL.noCondition;
import static vn.tinhgon.schema.Tables.DIRECTIVE;
import static vn.tinhgon.schema.Tables.STORED_FILE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.DirectiveId;
import vn.tinhgon.kernel.FileId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.platform.files.StoredFile;
import vn.tinhgon.schema.tables.records.DirectiveRecord;

@Component
class DirectiveStore {

    private final DSLContext db;

    DirectiveStore(DSLContext db) {
        this.db = db;
    }

    List<Directive> list(String text, Slice slice) {
        return ordered(matching(text), slice).fetch(DirectiveStore::directive);
    }

    int count(String text) {
        return db.fetchCount(DIRECTIVE, matching(text));
    }

    @Transactional(readOnly = true)
    List<Directive> named(Collection<DirectiveId> ids) {
        return ordered(DIRECTIVE.ID.in(ids), new Slice(0, ids.size())).fetch(DirectiveStore::directive);
    }

    void add(DirectiveId id, DirectiveData data) {
        var row = db.newRecord(DIRECTIVE);
        fill(row, data);
        row.setId(id);
        row.insert();
    }

    /** @throws Changed when it is no longer at {@code version} */
    void correct(DirectiveId id, long version, DirectiveData data) {
        var row = db.newRecord(DIRECTIVE);
        fill(row, data);
        change(id, version, row);
    }

    /** @throws Changed when it is no longer at {@code version} */
    void attach(DirectiveId id, long version, FileId file) {
        var row = db.newRecord(DIRECTIVE);
        row.setFileId(file);
        change(id, version, row);
    }

    private void change(DirectiveId id, long version, DirectiveRecord row) {
        row.setVersion(version + 1);
        Writes.foundOrChanged(
                "directive", db.update(DIRECTIVE).set(row).where(DIRECTIVE.ID.eq(id), DIRECTIVE.VERSION.eq(version)));
    }

    private static void fill(DirectiveRecord row, DirectiveData data) {
        row.setNumber(data.number().orElse(null));
        row.setSignedOn(data.signedOn().orElse(null));
        row.setIssuer(data.issuer());
        row.setTitle(data.title());
        row.setExcerpt(data.excerpt());
    }

    private ResultQuery<? extends Record> ordered(Condition which, Slice slice) {
        return db.select(
                        DIRECTIVE.ID,
                        DIRECTIVE.VERSION,
                        DIRECTIVE.NUMBER,
                        DIRECTIVE.SIGNED_ON,
                        DIRECTIVE.ISSUER,
                        DIRECTIVE.TITLE,
                        DIRECTIVE.EXCERPT,
                        STORED_FILE.ID,
                        STORED_FILE.NAME,
                        STORED_FILE.MEDIA_TYPE,
                        STORED_FILE.SIZE_BYTES)
                .from(DIRECTIVE)
                .leftJoin(STORED_FILE)
                .on(STORED_FILE.ID.eq(DIRECTIVE.FILE_ID))
                .where(which)
                .orderBy(DIRECTIVE.SIGNED_ON.isNull().desc(), DIRECTIVE.SIGNED_ON.desc(), DIRECTIVE.ID.desc())
                .limit(slice.limit())
                .offset(slice.offset());
    }

    private static Condition matching(String text) {
        return text.isEmpty()
                ? noCondition()
                : DIRECTIVE
                        .NUMBER
                        .contains(text)
                        .or(DIRECTIVE.ISSUER.contains(text))
                        .or(DIRECTIVE.TITLE.contains(text));
    }

    private static Directive directive(Record row) {
        return new Directive(
                row.get(DIRECTIVE.ID),
                row.get(DIRECTIVE.VERSION),
                new DirectiveData(
                        Optional.ofNullable(row.get(DIRECTIVE.NUMBER)),
                        Optional.ofNullable(row.get(DIRECTIVE.SIGNED_ON)),
                        row.get(DIRECTIVE.ISSUER),
                        row.get(DIRECTIVE.TITLE),
                        row.get(DIRECTIVE.EXCERPT)),
                Optional.ofNullable(row.get(STORED_FILE.ID))
                        .map(file -> new StoredFile(
                                file,
                                row.get(STORED_FILE.NAME),
                                row.get(STORED_FILE.MEDIA_TYPE),
                                row.get(STORED_FILE.SIZE_BYTES))));
    }
}
