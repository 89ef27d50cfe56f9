package vn.tinhgon.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.access.May;
import vn.tinhgon.platform.access.Right;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** Takes in files of people and their rights: shown first, then all or nothing; the same file twice changes nothing. */
@Service
public class PeopleImportService {

    private final PersonStore people;
    private final GrantStore grants;
    private final UnitService units;
    private final RightsService rights;
    private final Giving giving;
    private final Clock clock;
    private final PortalClock portal;

    PeopleImportService(
            PersonStore people,
            GrantStore grants,
            UnitService units,
            RightsService rights,
            Giving giving,
            Clock clock,
            PortalClock portal) {
        this.people = people;
        this.grants = grants;
        this.units = units;
        this.rights = rights;
        this.giving = giving;
        this.clock = clock;
        this.portal = portal;
    }

    /** What a file would come to, by the columns of {@link PeopleSheet}; writes nothing. */
    @May(Right.MANAGE_PEOPLE)
    @Transactional(readOnly = true)
    public ImportPreview preview(SheetTable table) {
        return judged(table).preview();
    }

    /**
     * Writes what {@code shown} says; for each person taken in, Keycloak is told afterwards.
     *
     * @throws Refused when a row is bad, or none changes anything
     * @throws Changed when it would now come to something else than was shown
     */
    @May(Right.MANAGE_PEOPLE)
    @Transactional
    public void apply(SheetTable table, ImportPreview shown) {
        var judged = judged(table);
        judged.preview().mustBe(shown);
        judged.writes().forEach(this::write);
    }

    private void write(PeopleImport.Judged result) {
        var row = result.row();
        if (result.isNew()) {
            people.insert(result.person(), row.data());
        } else if (result.corrects()) {
            people.rename(result.person(), row.data());
        }
        if (result.gives()) {
            rights.give(result.person(), row.grant());
        }
    }

    private void check(PersonId person, SheetPerson row, LocalDate today) {
        giving.check(person, row.grant().role(), row.grant().unit());
        if (row.grant().from().isBefore(today)) {
            throw Refused.field(PeopleSheet.FROM, "grant.refused.dayHasPassed");
        }
        if (!RoleFit.fits(row.grant().role(), row.unit().kind())) {
            throw Refused.field(
                    PeopleSheet.UNIT, "grant.refused.unit", row.unit().name());
        }
    }

    private PeopleImport judged(SheetTable table) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, PortalClock.VIETNAM);
        var byCode = units.on(portal.today()).stream().collect(toMap(UnitRow::code, unit -> unit));
        var known = people.all().stream().collect(toMap(Person::username, person -> person));
        var held = grants.goingOn(now).stream().collect(groupingBy(Grant::person));
        var judged = new PeopleImport(known, held, (person, row) -> check(person, row, today));
        table.rows().forEach(row -> {
            try {
                judged.judge(SheetPerson.of(row, byCode, today));
            } catch (Refused refused) {
                judged.bad(row.number(), row.text(PeopleSheet.FULL_NAME), refused);
            }
        });
        return judged;
    }
}
