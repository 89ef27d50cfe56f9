package vn.tinhgon.leaderboard;

import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.SNAPSHOT;
import static vn.tinhgon.schema.Tables.SNAPSHOT_CONTENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.SnapshotId;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.unit.Tier;

/** Leaderboards as they were published. */
@Component
class SnapshotStore {

    private final DSLContext db;
    private final Clock clock;

    SnapshotStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    SnapshotRow get(SnapshotId id) {
        return rows(SNAPSHOT.ID.eq(id), new Slice(0, 1)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("snapshot"));
    }

    /** The last version of the latest period of a tier whose document was signed by {@code day}. */
    Optional<SnapshotRow> latest(Tier tier, LocalDate day) {
        return rows(isPublished(tier, day), new Slice(0, 1)).stream().findFirst();
    }

    /** The last version of a period. */
    Optional<SnapshotRow> last(ProgrammeId programme, Tier tier, Period reached) {
        return rows(of(programme, tier).and(SNAPSHOT.PERIOD_UNTIL.eq(reached.until())), new Slice(0, 1)).stream()
                .findFirst();
    }

    /** What was published last of the period before that of {@code row}. */
    Optional<SnapshotRow> before(SnapshotRow row) {
        return rows(
                        of(row.programme(), row.tier())
                                .and(SNAPSHOT.PERIOD_UNTIL.lt(row.reached().until())),
                        new Slice(0, 1))
                .stream()
                .findFirst();
    }

    /** The version before {@code row}, of the same period. */
    Optional<SnapshotRow> corrected(SnapshotRow row) {
        return rows(
                        of(row.programme(), row.tier())
                                .and(SNAPSHOT.PERIOD_UNTIL.eq(row.reached().until()))
                                .and(SNAPSHOT.NUMBER.eq(row.version() - 1)),
                        new Slice(0, 1))
                .stream()
                .findFirst();
    }

    /** What was published of a tier by {@code day}, the latest first. */
    List<SnapshotRow> list(Tier tier, LocalDate day, Slice slice) {
        return rows(isPublished(tier, day), slice);
    }

    int count(Tier tier, LocalDate day) {
        return db.fetchCount(SNAPSHOT, isPublished(tier, day));
    }

    private static Condition isPublished(Tier tier, LocalDate day) {
        return SNAPSHOT.TIER.eq(tier.name()).and(SNAPSHOT.PAPER_ON.le(day));
    }

    private static Condition of(ProgrammeId programme, Tier tier) {
        return SNAPSHOT.PROGRAMME_ID.eq(programme).and(SNAPSHOT.TIER.eq(tier.name()));
    }

    private List<SnapshotRow> rows(Condition which, Slice slice) {
        return db.select(SNAPSHOT.asterisk(), PERSON.FULL_NAME)
                .from(SNAPSHOT)
                .join(PERSON)
                .on(PERSON.ID.eq(SNAPSHOT.PUBLISHED_BY))
                .where(which)
                .orderBy(SNAPSHOT.PERIOD_UNTIL.desc(), SNAPSHOT.NUMBER.desc(), SNAPSHOT.ID.desc())
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(SnapshotStore::row);
    }

    private static SnapshotRow row(Record row) {
        return new SnapshotRow(
                row.get(SNAPSHOT.ID),
                row.get(SNAPSHOT.PROGRAMME_ID),
                Tier.valueOf(row.get(SNAPSHOT.TIER)),
                new Period(row.get(SNAPSHOT.PERIOD_FROM), row.get(SNAPSHOT.PERIOD_UNTIL)),
                row.get(SNAPSHOT.NUMBER),
                Optional.ofNullable(row.get(SNAPSHOT.SHEET)),
                new Publication(row.get(SNAPSHOT.PAPER_NUMBER), row.get(SNAPSHOT.PAPER_ON), row.get(SNAPSHOT.REASON)),
                row.get(SNAPSHOT.SHA256),
                row.get(PERSON.FULL_NAME),
                row.get(SNAPSHOT.PUBLISHED_AT));
    }

    /** The canonical JSON that was published. */
    String content(SnapshotId id) {
        return db.select(SNAPSHOT_CONTENT.CONTENT)
                .from(SNAPSHOT_CONTENT)
                .where(SNAPSHOT_CONTENT.ID.eq(id))
                .fetchOptional(SNAPSHOT_CONTENT.CONTENT)
                .orElseThrow(() -> new NotFound("snapshot"));
    }

    /** @throws Changed when somebody published the same version first */
    SnapshotId publish(Snapshot said, ProgrammeId programme, int version, Publication by, PersonId who) {
        var id = SnapshotId.next();
        var content = CanonicalJson.of(said);
        Writes.orChanged(
                "snapshot",
                () -> db.insertInto(SNAPSHOT)
                        .set(SNAPSHOT.ID, id)
                        .set(SNAPSHOT.PROGRAMME_ID, programme)
                        .set(SNAPSHOT.TIER, said.tier().name())
                        .set(SNAPSHOT.PERIOD_FROM, said.period().first())
                        .set(SNAPSHOT.PERIOD_UNTIL, said.period().last().plusDays(1))
                        .set(SNAPSHOT.NUMBER, version)
                        .set(SNAPSHOT.SHEET, said.rule().sheet().orElse(null))
                        .set(SNAPSHOT.PAPER_NUMBER, by.number())
                        .set(SNAPSHOT.PAPER_ON, by.signedOn())
                        .set(SNAPSHOT.REASON, by.reason())
                        .set(SNAPSHOT.SHA256, CanonicalJson.sha256(content))
                        .set(SNAPSHOT.PUBLISHED_BY, who)
                        .set(SNAPSHOT.PUBLISHED_AT, clock.instant())
                        .execute());
        db.insertInto(SNAPSHOT_CONTENT)
                .set(SNAPSHOT_CONTENT.ID, id)
                .set(SNAPSHOT_CONTENT.CONTENT, content)
                .execute();
        return id;
    }
}
