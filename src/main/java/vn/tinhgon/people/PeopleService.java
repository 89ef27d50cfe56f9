package vn.tinhgon.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.people.account.SignIn;
import vn.tinhgon.people.account.SignIns;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Scope;

/**
 * The people of the province as its own readers see them: who may do what, now and over time.
 *
 * @see RightsService for giving and ending
 */
@Service
public class PeopleService {

    private static final int SHOWN_SIGN_INS = 50;

    private final PersonStore people;
    private final GrantStore grants;
    private final SettingStore settings;
    private final SignIns signIns;
    private final Me me;
    private final Clock clock;

    PeopleService(PersonStore people, GrantStore grants, SettingStore settings, SignIns signIns, Me me, Clock clock) {
        this.people = people;
        this.grants = grants;
        this.settings = settings;
        this.signIns = signIns;
        this.me = me;
        this.clock = clock;
    }

    /** One page of the people, by name: of one's own unit, or of the province where the role reads it. */
    @May(Right.READ_PEOPLE)
    @Transactional(readOnly = true)
    public List<PersonRow> list(PeopleFilter filter, Slice slice) {
        return people.rows(filter, ownUnit(), clock.instant(), slice);
    }

    /** How many {@link #list} has. */
    @May(Right.READ_PEOPLE)
    @Transactional(readOnly = true)
    public int count(PeopleFilter filter) {
        return people.count(filter, ownUnit(), clock.instant());
    }

    /** «Who may do what here»: every right that has not ended, by unit, role and name. */
    @May(Right.READ_PEOPLE)
    @Transactional(readOnly = true)
    public List<Grant> whoMayWhat(PeopleFilter filter) {
        return grants.goingOn(filter, ownUnit(), clock.instant());
    }

    /** Some of them. */
    @May(Right.READ_PEOPLE)
    @Transactional(readOnly = true)
    public List<Grant> whoMayWhat(PeopleFilter filter, Slice slice) {
        return grants.goingOn(filter, ownUnit(), clock.instant(), slice);
    }

    /** How many of them there are. */
    @May(Right.READ_PEOPLE)
    @Transactional(readOnly = true)
    public int countRights(PeopleFilter filter) {
        return grants.countGoingOn(filter, ownUnit(), clock.instant());
    }

    /**
     * A person.
     *
     * @throws NotFound when the province has no such person, or they never held a right in the reader's own unit
     */
    @May(Right.READ_PEOPLE)
    @Transactional(readOnly = true)
    public Person person(PersonId id) {
        readable(id);
        return people.find(id).orElseThrow(() -> new NotFound("person"));
    }

    /**
     * All rights of a person over time, the latest first.
     *
     * @throws NotFound as {@link #person}
     */
    @May(Right.READ_PEOPLE)
    @Transactional(readOnly = true)
    public List<Grant> rightsOf(PersonId id) {
        return readable(id);
    }

    /**
     * The latest fifty sign-ins of a person, the last one first.
     *
     * @throws NotFound as {@link #person}
     */
    @May(Right.READ_PEOPLE)
    @Transactional(readOnly = true)
    public List<SignIn> signInsOf(PersonId id) {
        readable(id);
        return signIns.latest(id, SHOWN_SIGN_INS);
    }

    /** One's own latest fifty sign-ins, the last one first. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<SignIn> mySignIns() {
        return signIns.latest(me.get().person(), SHOWN_SIGN_INS);
    }

    /**
     * Corrects the name or the address of a person; the user name is Keycloak's and stays.
     *
     * @throws NotFound when the province has no such person
     * @throws Refused at the field whose text is not one
     * @throws Changed when somebody saved it after {@code version}
     */
    @May(Right.MANAGE_PEOPLE)
    @Transactional
    public void correct(PersonId id, long version, String fullName, String email) {
        var person = people.find(id).orElseThrow(() -> new NotFound("person"));
        people.rename(id, version, new PersonData(person.username(), fullName, email));
    }

    /** One's own rights over time, the latest first. */
    @May(Right.SEE_WORK)
    @Transactional(readOnly = true)
    public List<Grant> myRights() {
        return grants.of(me.get().person());
    }

    /** What the province has settled about its people. */
    @May(Right.READ_PEOPLE)
    @Transactional(readOnly = true)
    public ProvinceSettings settings() {
        return settings.current();
    }

    /**
     * Settles it.
     *
     * @throws Changed when somebody settled it after the version that {@code changed} carries
     */
    @May(Right.MANAGE_PEOPLE)
    @Transactional
    public void settle(ProvinceSettings changed) {
        settings.save(changed);
    }

    /** Whoever reads one unit only reads who ever held a right in it; others also read who never held any. */
    private List<Grant> readable(PersonId id) {
        var rights = grants.of(id);
        var own = ownUnit();
        var hidden = own.isPresent()
                ? rights.stream().map(Grant::unit).noneMatch(own.get()::equals)
                : rights.isEmpty() && people.find(id).isEmpty();
        if (hidden) {
            throw new NotFound("person");
        }
        return rights;
    }

    private Optional<UnitId> ownUnit() {
        return me.get().scope() instanceof Scope.Unit own ? Optional.of(own.unit()) : Optional.empty();
    }
}
