package vn.tinhgon.province;

import static vn.tinhgon.schema.Tables.PROVINCE;

import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;

/** The province one works in. */
@Service
public class ProvinceService {

    private final DSLContext db;

    ProvinceService(DSLContext db) {
        this.db = db;
    }

    /** The province this session is bound to. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public Province current() {
        return db.select(PROVINCE.ALIAS, PROVINCE.NAME, PROVINCE.ILLUSTRATIVE, PROVINCE.APPLICABLE_SHARE)
                .from(PROVINCE)
                .fetchSingle(Records.mapping(Province::new));
    }
}
