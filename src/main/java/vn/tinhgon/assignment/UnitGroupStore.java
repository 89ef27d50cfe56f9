package vn.tinhgon.assignment;

import static java.util.stream.Collectors.toSet;
import static vn.tinhgon.schema.Tables.UNIT_GROUP;
import static vn.tinhgon.schema.Tables.UNIT_GROUP_MEMBER;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitGroupId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.database.Writes;
import vn.tinhgon.schema.tables.records.UnitGroupRecord;

@Component
class UnitGroupStore {

    private final DSLContext db;

    UnitGroupStore(DSLContext db) {
        this.db = db;
    }

    /** By name, with one statement. */
    List<UnitGroup> list() {
        return db
                .select(UNIT_GROUP.ID, UNIT_GROUP.VERSION, UNIT_GROUP.NAME, UNIT_GROUP.PEERS, UNIT_GROUP_MEMBER.UNIT_ID)
                .from(UNIT_GROUP)
                .join(UNIT_GROUP_MEMBER)
                .on(UNIT_GROUP_MEMBER.UNIT_GROUP_ID.eq(UNIT_GROUP.ID))
                .where(UNIT_GROUP.KEPT.isTrue())
                .orderBy(UNIT_GROUP.NAME, UNIT_GROUP.ID)
                .fetchGroups(UNIT_GROUP.ID)
                .values()
                .stream()
                .map(rows -> new UnitGroup(
                        rows.getFirst().get(UNIT_GROUP.ID),
                        rows.getFirst().get(UNIT_GROUP.VERSION),
                        rows.getFirst().get(UNIT_GROUP.NAME),
                        rows.stream()
                                .map(row -> row.get(UNIT_GROUP_MEMBER.UNIT_ID))
                                .collect(toSet()),
                        rows.getFirst().get(UNIT_GROUP.PEERS)))
                .toList();
    }

    /** @throws Refused at {@code name} where another group has it */
    void add(UnitGroupId id, String name, Collection<UnitId> units) {
        try {
            db.insertInto(UNIT_GROUP, UNIT_GROUP.ID, UNIT_GROUP.NAME)
                    .values(id, name)
                    .execute();
        } catch (DuplicateKeyException taken) {
            throw taken(name);
        }
        var insert = db.insertInto(
                UNIT_GROUP_MEMBER, UNIT_GROUP_MEMBER.ID, UNIT_GROUP_MEMBER.UNIT_GROUP_ID, UNIT_GROUP_MEMBER.UNIT_ID);
        for (var unit : units) {
            insert = insert.values(Id.ofRow(), id, unit);
        }
        insert.execute();
    }

    /**
     * @throws Refused at {@code name} where another group has it
     * @throws Changed when it is no longer at {@code version}
     */
    void rename(UnitGroupId id, long version, String name) {
        try {
            change(id, version, db.update(UNIT_GROUP).set(UNIT_GROUP.NAME, name));
        } catch (DuplicateKeyException taken) {
            throw taken(name);
        }
    }

    /** @throws Changed when it is no longer at {@code version} */
    void rankAsPeers(UnitGroupId id, long version, boolean peers) {
        change(id, version, db.update(UNIT_GROUP).set(UNIT_GROUP.PEERS, peers));
    }

    /** @throws Changed when it is no longer at {@code version} */
    void withdraw(UnitGroupId id, long version) {
        change(id, version, db.update(UNIT_GROUP).setNull(UNIT_GROUP.KEPT));
    }

    private static void change(UnitGroupId id, long version, UpdateSetMoreStep<UnitGroupRecord> update) {
        Writes.foundOrChanged(
                "unitGroup",
                update.set(UNIT_GROUP.VERSION, version + 1)
                        .where(UNIT_GROUP.ID.eq(id), UNIT_GROUP.VERSION.eq(version))
                        .and(UNIT_GROUP.KEPT.isTrue()));
    }

    private static Refused taken(String name) {
        return Refused.field("name", "unitGroup.refused.nameTaken", name);
    }
}
