package vn.tinhgon.leaderboard;

import static vn.tinhgon.schema.Tables.OPEN_DATA;
import static vn.tinhgon.schema.Tables.PROVINCE;

import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.platform.database.Writes;

@Component
class OpenDataStore {

    private static final long ONE = 1;

    private final DSLContext db;
    private final Clock clock;

    OpenDataStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    OpenData current() {
        return db.select(OPEN_DATA.VERSION, OPEN_DATA.IS_OPEN)
                .from(OPEN_DATA)
                .where(OPEN_DATA.ID.eq(ONE))
                .fetchOptional(Records.mapping(OpenData::new))
                .orElse(OpenData.CLOSED);
    }

    /** Whether the province is made up. */
    boolean isIllustrative() {
        return db.fetchExists(PROVINCE, PROVINCE.ILLUSTRATIVE.isTrue());
    }

    /** @throws Changed when somebody has said otherwise after the version it carries */
    void save(OpenData data, PersonId by) {
        var row = db.newRecord(OPEN_DATA);
        row.setIsOpen(data.open());
        row.setSetBy(by);
        row.setSetAt(clock.instant());
        row.setVersion(data.version() + 1);
        if (data.version() == 0) {
            Writes.orChanged(
                    "open",
                    () -> db.insertInto(OPEN_DATA)
                            .set(row)
                            .set(OPEN_DATA.ID, ONE)
                            .execute());
        } else {
            Writes.foundOrChanged(
                    "open",
                    db.update(OPEN_DATA).set(row).where(OPEN_DATA.ID.eq(ONE), OPEN_DATA.VERSION.eq(data.version())));
        }
    }
}
