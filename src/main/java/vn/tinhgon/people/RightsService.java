package vn.tinhgon.people;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.RoleGrantId;
import vn.tinhgon.people.account.AccountTask;
import vn.tinhgon.people.account.AccountTasks;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/**
 * Who may do what in the province, given and ended: by the provincial admin, and by a head for the editors of their own
 * unit where the province lets heads do so. Rights go by real days, whatever day a demonstration shows.
 */
@Service
public class RightsService {

    private static final int LONGEST_BASIS = 500;

    /** A right without an end is good for a unit without one. */
    private static final LocalDate WITHOUT_END = LocalDate.of(9999, 12, 31);

    private final PersonStore people;
    private final GrantStore grants;
    private final UnitService units;
    private final Giving giving;
    private final Me me;
    private final AccountTasks accounts;
    private final Clock clock;
    private final PortalClock portal;

    RightsService(
            PersonStore people,
            GrantStore grants,
            UnitService units,
            Giving giving,
            Me me,
            AccountTasks accounts,
            Clock clock,
            PortalClock portal) {
        this.people = people;
        this.grants = grants;
        this.units = units;
        this.giving = giving;
        this.me = me;
        this.accounts = accounts;
        this.clock = clock;
        this.portal = portal;
    }

    /** The roles that are the caller's to give; none for whoever only reads. */
    @May(Right.READ_PEOPLE)
    @Transactional(readOnly = true)
    public List<Role> givable() {
        return giving.roles();
    }

    /** Units that are there today and have {@code text} in their name, to be given a right in. */
    @May(Right.READ_PEOPLE)
    @Transactional(readOnly = true)
    public List<UnitRow> unitsNamed(String text) {
        return units.named(portal.today(), text);
    }

    /**
     * Takes somebody new into the province, with their first right.
     *
     * @throws AccessDeniedException when that right is not the caller's to give
     * @throws Refused at the field {@code username} when somebody has it, or as {@link #give}
     */
    @May(Right.GIVE_RIGHTS)
    @Transactional
    public PersonId invite(PersonData data, NewGrant first) {
        var id = PersonId.next();
        giving.check(id, first.role(), first.unit());
        people.insert(id, data);
        grant(id, first);
        accounts.request(id, AccountTask.INVITE);
        return id;
    }

    /**
     * Gives a right to somebody of the province.
     *
     * @throws NotFound when the province has no such person
     * @throws AccessDeniedException when it is not the caller's to give
     * @throws Refused at the field that does not fit: the role to the kind of unit, a day that has passed, a right that
     *     the person holds already, somebody represented who does not hold it; or when it is to oneself
     */
    @May(Right.GIVE_RIGHTS)
    @Transactional
    public void give(PersonId person, NewGrant grant) {
        locked(person);
        giving.check(person, grant.role(), grant.unit());
        invitedWhereNothingIsHeld(person);
        grant(person, grant);
    }

    /**
     * Ends a right: now, or after {@code lastDay}.
     *
     * @param basis the decision or reason, up to 500 characters
     * @throws NotFound when the province has no such right
     * @throws AccessDeniedException when it is not the caller's to end
     * @throws Refused when it has ended, at the field {@code lastDay} when that has passed or comes after its end, at
     *     {@code basis} when there is none, or when the province would be left without an admin
     * @throws Changed when somebody ended it after {@code version}
     */
    @May(Right.GIVE_RIGHTS)
    @Transactional
    public void end(RoleGrantId id, long version, Optional<LocalDate> lastDay, String basis) {
        var grant = grants.get(id);
        giving.mayHandle(grant.role(), grant.unit());
        if (grant.version() != version) {
            throw new Changed("grant");
        }
        var said = basis(basis);
        var now = clock.instant();
        var until = lastDay.map(RightsService::after).orElse(now);
        if (grant.at(now) == Grant.State.ENDED) {
            throw new Refused("grant.refused.ended");
        }
        if (until.isBefore(now)) {
            throw Refused.field("lastDay", "grant.refused.dayHasPassed");
        }
        if (grant.until().filter(until::isAfter).isPresent()) {
            throw Refused.field("lastDay", "grant.refused.endsBefore");
        }
        ended(grant, until, said);
    }

    /**
     * Takes an invitation back that Keycloak has not finished: the rights that came with it end, and what Keycloak was
     * told so far is taken back. The person stays in the list of those who were once to work here.
     *
     * @param basis the decision or reason, up to 500 characters
     * @return how many rights ended
     * @throws NotFound when the province has no such person
     * @throws AccessDeniedException when one of the rights is not the caller's to end
     * @throws Refused at {@code basis} when there is none, or when the invitation is finished
     */
    @May(Right.GIVE_RIGHTS)
    @Transactional
    public int takeBack(PersonId invited, String basis) {
        locked(invited);
        var said = basis(basis);
        var open = open(invited);
        if (open.isEmpty() && !me.get().may(Right.MANAGE_PEOPLE)) {
            throw new AccessDeniedException("not theirs to take back");
        }
        open.forEach(grant -> giving.mayHandle(grant.role(), grant.unit()));
        accounts.undo(invited);
        var now = clock.instant();
        open.forEach(grant -> ended(grant, now, said));
        return open.size();
    }

    /**
     * Hands all that somebody does over to another person: each right that goes on ends now, and the successor holds it
     * from now on, as long as it was to last. Who only stood in for somebody hands that back: it is not theirs to pass
     * on. Drafts and open work stand with the unit, and so go along; the account of who leaves no longer belongs to the
     * province.
     *
     * @return how many rights were handed over
     * @throws NotFound when the province has no such person
     * @throws AccessDeniedException when one of the rights is not the caller's to give
     * @throws Refused when there is nothing to hand over, when both are the same, or as {@link #give} and {@link #end}
     */
    @May(Right.MANAGE_PEOPLE)
    @Transactional
    public int handOver(PersonId leaving, PersonId successor, String basis) {
        if (leaving.equals(successor)) {
            throw Refused.field("successor", "grant.refused.samePerson");
        }
        // Always in one order, so that two who hand over to each other do not wait for each other.
        Stream.of(leaving, successor).sorted(comparing(PersonId::value)).forEach(this::locked);
        var said = basis(basis);
        var now = clock.instant();
        var open = open(leaving);
        if (open.isEmpty()) {
            throw new Refused("grant.refused.nothingToHandOver");
        }
        invitedWhereNothingIsHeld(successor);
        open.forEach(grant -> pass(grant, successor, said, now));
        accounts.request(leaving, AccountTask.LEAVE);
        return (int)
                open.stream().filter(grant -> grant.standsInFor().isEmpty()).count();
    }

    /** Whoever holds nothing may have left: their account has to belong to the province again. */
    private void invitedWhereNothingIsHeld(PersonId person) {
        if (open(person).isEmpty()) {
            accounts.request(person, AccountTask.INVITE);
        }
    }

    /** The successor's begins before the other's ends: a province is never without an admin in between. */
    private void pass(Grant grant, PersonId successor, String basis, Instant now) {
        if (grant.standsInFor().isPresent()) {
            giving.mayHandle(grant.role(), grant.unit());
            grants.end(grant.id(), grant.version(), now, basis);
            return;
        }
        giving.check(successor, grant.role(), grant.unit());
        var from = grant.from().isAfter(now) ? grant.from() : now;
        if (!grants.overlaps(successor, grant.role(), grant.unit(), from, grant.until())) {
            var passed = new NewGrant(grant.role(), grant.unit(), day(from), Optional.empty(), basis, Optional.empty());
            grants.insert(successor, passed, from, grant.until());
        }
        ended(grant, now, basis);
    }

    /** With it ends the right of whoever stands in for them. */
    private void ended(Grant grant, Instant until, String basis) {
        grants.end(grant.id(), grant.version(), until, basis);
        grants.endStandIns(grant, until, basis);
    }

    private void grant(PersonId person, NewGrant grant) {
        var today = day(clock.instant());
        if (grant.from().isBefore(today)) {
            throw Refused.field("from", "grant.refused.dayHasPassed");
        }
        fits(grant);
        var from = grant.from().equals(today) ? clock.instant() : start(grant.from());
        var until = grant.to().map(RightsService::after);
        if (grants.overlaps(person, grant.role(), grant.unit(), from, until)) {
            throw Refused.field("role", "grant.refused.held");
        }
        grant.standsInFor().ifPresent(represented -> isHeldBy(represented, person, grant, from, until));
        grants.insert(person, grant, from, until);
    }

    private void fits(NewGrant grant) {
        var unit = units.known(List.of(grant.unit())).stream().findFirst().orElseThrow(() -> new NotFound("unit"));
        if (!RoleFit.fits(grant.role(), unit.kind())) {
            throw Refused.field("unit", "grant.refused.unit", unit.name());
        }
        if (!units.isThereOn(shown(grant.from()), grant.unit())) {
            throw Refused.field("unit", "grant.refused.unitNotThere", unit.name());
        }
        if (!units.isThereOn(grant.to().map(this::shown).orElse(WITHOUT_END), grant.unit())) {
            throw Refused.field("to", "grant.refused.unitEnds", unit.name());
        }
    }

    private void isHeldBy(
            PersonId represented, PersonId person, NewGrant grant, Instant from, Optional<Instant> until) {
        if (represented.equals(person)) {
            throw Refused.field("standsInFor", "grant.refused.samePerson");
        }
        if (!grants.covers(represented, grant.role(), grant.unit(), from, until)) {
            throw Refused.field("standsInFor", "grant.refused.notTheirs");
        }
    }

    /** Rights go by real days, units by those of the portal, which a demonstration has moved. */
    private LocalDate shown(LocalDate day) {
        return portal.today().plusDays(ChronoUnit.DAYS.between(day(clock.instant()), day));
    }

    private List<Grant> open(PersonId person) {
        var now = clock.instant();
        return grants.of(person).stream()
                .filter(grant -> grant.at(now) != Grant.State.ENDED)
                .toList();
    }

    /** What is decided about somebody's rights is decided by one at a time. */
    private void locked(PersonId person) {
        if (!people.lock(person)) {
            throw new NotFound("person");
        }
    }

    private static String basis(String text) {
        var said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST_BASIS) {
            throw Refused.field("basis", "grant.refused.basis", LONGEST_BASIS);
        }
        return said;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, PortalClock.VIETNAM);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(PortalClock.VIETNAM).toInstant();
    }

    private static Instant after(LocalDate lastDay) {
        return start(lastDay.plusDays(1));
    }
}
