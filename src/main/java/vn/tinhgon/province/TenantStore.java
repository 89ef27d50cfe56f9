package vn.tinhgon.province;

import static vn.tinhgon.schema.Tables.TENANT;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.schema.Routines;

/** The provinces of the platform. The database does none of this for anybody who does not run it. */
@Component
class TenantStore {

    private final DSLContext db;

    TenantStore(DSLContext db) {
        this.db = db;
    }

    List<Tenant> all() {
        return db.selectFrom(TENANT).orderBy(TENANT.NAME).fetch(TenantStore::tenant);
    }

    Tenant get(ProvinceAlias alias) {
        return db.selectFrom(TENANT)
                .where(TENANT.ALIAS.eq(alias.text()))
                .fetchOptional(TenantStore::tenant)
                .orElseThrow(() -> new NotFound("province"));
    }

    /** @throws Refused at {@code alias} where there is one already */
    void create(NewProvince province) {
        try {
            Routines.createProvince(db.configuration(), province.alias(), province.code(), province.name());
        } catch (DuplicateKeyException taken) {
            throw Refused.field("alias", "province.refused.aliasTaken", province.alias());
        }
    }

    void suspend(ProvinceAlias alias, boolean suspended) {
        worded(() -> Routines.suspendProvince(db.configuration(), alias.text(), (byte) (suspended ? 1 : 0)));
    }

    void merge(ProvinceAlias ending, ProvinceAlias successor, LocalDate lastDay, String basis) {
        worded(() -> Routines.mergeProvince(db.configuration(), ending.text(), successor.text(), lastDay, basis));
    }

    void undoMerger(ProvinceAlias ending) {
        worded(() -> Routines.undoMerger(db.configuration(), ending.text()));
    }

    void confirmMerger(ProvinceAlias ending) {
        worded(() -> Routines.confirmMerger(db.configuration(), ending.text()));
    }

    private static void worded(Runnable change) {
        worded(new Changed("province"), change);
    }

    /** @throws Changed as {@code faster} says, where the database says that somebody else was */
    static void worded(Changed faster, Runnable change) {
        try {
            change.run();
        } catch (DataAccessException failed) {
            if (NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException refusal
                    && String.valueOf(refusal.getMessage()).contains("changed meanwhile")) {
                throw faster;
            }
            throw failed;
        }
    }

    private static Tenant tenant(Record row) {
        var merger = Optional.ofNullable(row.get(TENANT.MERGED_INTO))
                .map(into -> new Tenant.Merger(
                        new ProvinceAlias(into),
                        row.get(TENANT.ENDED_ON),
                        row.get(TENANT.MERGER_BASIS),
                        Optional.ofNullable(row.get(TENANT.MERGER_CONFIRMED_AT))));
        return new Tenant(
                new ProvinceAlias(row.get(TENANT.ALIAS)),
                row.get(TENANT.CODE),
                row.get(TENANT.NAME),
                Optional.ofNullable(row.get(TENANT.SUSPENDED_AT)),
                merger,
                Boolean.TRUE.equals(row.get(TENANT.HAS_ADMIN, Boolean.class)),
                Boolean.TRUE.equals(row.get(TENANT.ENTERED, Boolean.class)));
    }
}
