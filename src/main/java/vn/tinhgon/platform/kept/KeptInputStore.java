package vn.tinhgon.platform.kept;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.excluded;
import static vn.tinhgon.schema.Tables.KEPT_INPUT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;

/** Each in a transaction of its own: what is typed is kept whatever becomes of what is done with it. */
@Component
class KeptInputStore {

    private static final Duration KEPT = Duration.ofDays(30);

    /** Always locked in one order, or two windows of one person could wait for each other. */
    private static final Comparator<TypedText> IN_ORDER =
            Comparator.comparing(TypedText::form).thenComparing(TypedText::field);

    private final DSLContext db;
    private final Clock clock;

    KeptInputStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<TypedText> of(PersonId who, Collection<String> forms) {
        return db.select(KEPT_INPUT.FORM, KEPT_INPUT.FIELD, KEPT_INPUT.SEEN_VERSION, KEPT_INPUT.TYPED)
                .from(KEPT_INPUT)
                .where(
                        KEPT_INPUT.PERSON_ID.eq(who),
                        KEPT_INPUT.FORM.in(forms),
                        KEPT_INPUT.TYPED.isNotNull(),
                        KEPT_INPUT.TYPED_AT.gt(oldest()))
                .fetch(mapping(TypedText::new));
    }

    @Transactional
    void keep(PersonId who, Collection<TypedText> typed) {
        var insert = db.insertInto(
                KEPT_INPUT,
                KEPT_INPUT.ID,
                KEPT_INPUT.PERSON_ID,
                KEPT_INPUT.FORM,
                KEPT_INPUT.FIELD,
                KEPT_INPUT.SEEN_VERSION,
                KEPT_INPUT.TYPED,
                KEPT_INPUT.TYPED_AT);
        for (var each : typed.stream().sorted(IN_ORDER).toList()) {
            insert = insert.values(
                    Id.ofRow(), who, each.form(), each.field(), each.version(), each.text(), clock.instant());
        }
        insert.onDuplicateKeyUpdate()
                .set(KEPT_INPUT.SEEN_VERSION, excluded(KEPT_INPUT.SEEN_VERSION))
                .set(KEPT_INPUT.TYPED, excluded(KEPT_INPUT.TYPED))
                .set(KEPT_INPUT.TYPED_AT, excluded(KEPT_INPUT.TYPED_AT))
                .execute();
    }

    /** What has become too old to be shown is emptied with it: a person's texts do not grow over the years. */
    @Transactional
    void forget(PersonId who, String form) {
        db.update(KEPT_INPUT)
                .setNull(KEPT_INPUT.TYPED)
                .where(
                        KEPT_INPUT.PERSON_ID.eq(who),
                        KEPT_INPUT.TYPED.isNotNull(),
                        KEPT_INPUT.FORM.eq(form).or(KEPT_INPUT.TYPED_AT.le(oldest())))
                .execute();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
