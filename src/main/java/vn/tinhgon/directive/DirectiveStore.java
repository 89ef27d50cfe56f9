package vn.tinhgon.directive;

import static org.jooq.impl.DSL.noCondition;
import static vn.tinhgon.schema.Tables.DIRECTIVE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectSeekStepN;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.DirectiveId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.schema.tables.records.DirectiveRecord;

@Component
class DirectiveStore {

    private final DSLContext db;

    DirectiveStore(DSLContext db) {
        this.db = db;
    }

    List<Directive> list(String text, Slice slice) {
        return ordered(matching(text))
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(DirectiveStore::directive);
    }

    int count(String text) {
        return db.fetchCount(DIRECTIVE, matching(text));
    }

    List<Directive> named(Collection<DirectiveId> ids) {
        return ordered(DIRECTIVE.ID.in(ids)).fetch(DirectiveStore::directive);
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
        row.setVersion(version + 1);
        var rows = db.update(DIRECTIVE)
                .set(row)
                .where(DIRECTIVE.ID.eq(id), DIRECTIVE.VERSION.eq(version))
                .execute();
        if (rows == 0) {
            throw new Changed("directive");
        }
    }

    private static void fill(DirectiveRecord row, DirectiveData data) {
        row.setNumber(data.number().orElse(null));
        row.setSignedOn(data.signedOn().orElse(null));
        row.setIssuer(data.issuer());
        row.setTitle(data.title());
        row.setExcerpt(data.excerpt());
    }

    private SelectSeekStepN<DirectiveRecord> ordered(Condition which) {
        return db.selectFrom(DIRECTIVE)
                .where(which)
                .orderBy(List.of(DIRECTIVE.SIGNED_ON.isNull().desc(), DIRECTIVE.SIGNED_ON.desc(), DIRECTIVE.ID.desc()));
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

    private static Directive directive(DirectiveRecord row) {
        return new Directive(
                row.getId(),
                row.getVersion(),
                new DirectiveData(
                        Optional.ofNullable(row.getNumber()),
                        Optional.ofNullable(row.getSignedOn()),
                        row.getIssuer(),
                        row.getTitle(),
                        row.getExcerpt()));
    }
}
