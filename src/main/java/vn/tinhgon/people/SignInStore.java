package vn.tinhgon.people;

import static vn.tinhgon.schema.Tables.SIGN_IN;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.PersonId;

@Component
class SignInStore {

    private static final int LATEST = 50;

    private final DSLContext db;

    SignInStore(DSLContext db) {
        this.db = db;
    }

    /** The latest fifty, the last one first. */
    List<SignIn> of(PersonId person) {
        return db.select(SIGN_IN.SIGNED_IN_AT, SIGN_IN.DEVICE, SIGN_IN.ADDRESS)
                .from(SIGN_IN)
                .where(SIGN_IN.PERSON_ID.eq(person))
                .orderBy(SIGN_IN.SIGNED_IN_AT.desc(), SIGN_IN.ID.desc())
                .limit(LATEST)
                .fetch(Records.mapping(SignIn::new));
    }
}
