package vn.tinhgon.people.account;

import static org.jooq.Records.mapping;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.SIGN_IN;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;

@Component
class SignInStore {

    private final DSLContext db;

    SignInStore(DSLContext db) {
        this.db = db;
    }

    /** Nothing where nobody of the province has that account. */
    @Transactional
    void insert(String subject, SignIn signIn) {
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.SUBJECT.eq(subject))
                .fetchOptional(PERSON.ID)
                .ifPresent(person -> db.insertInto(SIGN_IN)
                        .set(SIGN_IN.ID, Id.ofRow())
                        .set(SIGN_IN.PERSON_ID, person)
                        .set(SIGN_IN.SIGNED_IN_AT, signIn.at())
                        .set(SIGN_IN.DEVICE, signIn.device())
                        .set(SIGN_IN.ADDRESS, signIn.address())
                        .execute());
    }

    /** Whether anybody of the province has ever signed in. */
    boolean hasAny() {
        return db.fetchExists(SIGN_IN);
    }

    /** Whether the person has ever signed in. */
    boolean hasAnyOf(PersonId person) {
        return db.fetchExists(SIGN_IN, SIGN_IN.PERSON_ID.eq(person));
    }

    List<SignIn> latest(PersonId person, int most) {
        return db.select(SIGN_IN.SIGNED_IN_AT, SIGN_IN.DEVICE, SIGN_IN.ADDRESS)
                .from(SIGN_IN)
                .where(SIGN_IN.PERSON_ID.eq(person))
                .orderBy(SIGN_IN.SIGNED_IN_AT.desc(), SIGN_IN.ID.desc())
                .limit(most)
                .fetch(mapping(SignIn::new));
    }
}
