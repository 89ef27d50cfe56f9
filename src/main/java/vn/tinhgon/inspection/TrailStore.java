package vn.tinhgon.inspection;

import static org.jooq.impl.DSL.noCondition;
import static vn.tinhgon.schema.Tables.AUDIT_ROW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.platform.calendar.PortalClock;

@Component
class TrailStore {

    /** A row as it is kept. */
    record Kept(
            long number,
            Instant at,
            String actor,
            String capacity,
            String action,
            String subject,
            @Nullable String before,
            @Nullable String after,
            String hash) {}

    private final DSLContext db;

    TrailStore(DSLContext db) {
        this.db = db;
    }

    /** The latest first. */
    List<Kept> rows(TrailFilter filter, Slice slice) {
        // Rows are wide: only those that are shown are fetched, and the others passed by in an index
        var page = db.select(AUDIT_ROW.ID)
                .from(AUDIT_ROW)
                .where(matching(filter))
                .orderBy(AUDIT_ROW.ID.desc())
                .limit(slice.limit())
                .offset(slice.offset())
                .asTable("page");
        return db.select(
                        AUDIT_ROW.ID,
                        AUDIT_ROW.OCCURRED_AT,
                        AUDIT_ROW.ACTOR,
                        AUDIT_ROW.CAPACITY,
                        AUDIT_ROW.ACTION,
                        AUDIT_ROW.SUBJECT,
                        AUDIT_ROW.BEFORE_JSON,
                        AUDIT_ROW.AFTER_JSON,
                        AUDIT_ROW.HASH)
                .from(page)
                .join(AUDIT_ROW)
                .on(AUDIT_ROW.ID.eq(page.field(AUDIT_ROW.ID)))
                .orderBy(AUDIT_ROW.ID.desc())
                .fetch(Records.mapping(Kept::new));
    }

    int count(TrailFilter filter) {
        return db.fetchCount(AUDIT_ROW, matching(filter));
    }

    private static Condition matching(TrailFilter filter) {
        var actor = filter.actor().strip();
        return noCondition()
                .and(
                        actor.isEmpty()
                                ? noCondition()
                                : AUDIT_ROW
                                        .ACTOR
                                        .collate("utf8mb4_uca1400_ai_ci")
                                        .contains(actor))
                .and(filter.subject()
                        .<Condition>map(subject -> AUDIT_ROW.SUBJECT.eq(subject.table()))
                        .orElse(noCondition()))
                .and(filter.action()
                        .<Condition>map(action -> AUDIT_ROW.ACTION.eq(action.name()))
                        .orElse(noCondition()))
                .and(filter.from()
                        .<Condition>map(day -> AUDIT_ROW.OCCURRED_AT.ge(begins(day)))
                        .orElse(noCondition()))
                .and(filter.to()
                        .<Condition>map(day -> AUDIT_ROW.OCCURRED_AT.lt(begins(day.plusDays(1))))
                        .orElse(noCondition()));
    }

    private static Instant begins(LocalDate day) {
        return day.atStartOfDay(PortalClock.VIETNAM).toInstant();
    }
}
