package vn.tinhgon.province;

import static vn.tinhgon.schema.Tables.BRANCH;
import static vn.tinhgon.schema.Tables.PROVINCE;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.NotFound;

@Component
class ProvinceStore {

    private final DSLContext db;

    ProvinceStore(DSLContext db) {
        this.db = db;
    }

    /** The view shows one row: that of the province the connection is bound to. */
    Province current() {
        return find().orElseThrow(() -> new NotFound("province"));
    }

    /** None where the connection is bound to no province. */
    Optional<Province> find() {
        return db.select(PROVINCE.ALIAS, PROVINCE.NAME, PROVINCE.ILLUSTRATIVE, PROVINCE.APPLICABLE_SHARE)
                .from(PROVINCE)
                .fetchOptional(Records.mapping(Province::new));
    }

    List<Branch> branches() {
        return db.select(BRANCH.ALIAS, BRANCH.NAME, BRANCH.ENDED_ON, BRANCH.MERGER_BASIS)
                .from(BRANCH)
                .orderBy(BRANCH.NAME)
                .fetch(Records.mapping(Branch::new));
    }
}
