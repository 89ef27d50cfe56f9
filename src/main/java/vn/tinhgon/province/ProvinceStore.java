package vn.tinhgon.province;

import static vn.tinhgon.schema.Tables.PROVINCE;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;

@Component
class ProvinceStore {

    private final DSLContext db;

    ProvinceStore(DSLContext db) {
        this.db = db;
    }

    /** The view shows one row: that of the province the connection is bound to. */
    Province current() {
        return db.select(PROVINCE.ALIAS, PROVINCE.NAME, PROVINCE.ILLUSTRATIVE, PROVINCE.APPLICABLE_SHARE)
                .from(PROVINCE)
                .fetchSingle(Records.mapping(Province::new));
    }
}
