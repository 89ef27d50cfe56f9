package vn.tinhgon.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static vn.tinhgon.schema.Tables.PERSON;
import static vn.tinhgon.schema.Tables.ROLE_GRANT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.unit.UnitMayEnd;

/** People whose rights would go on in a unit that is no longer there. */
@Component
class RightsInUnitsStore implements UnitMayEnd {

    private static final int NAMED = 3;

    private final DSLContext db;

    RightsInUnitsStore(DSLContext db) {
        this.db = db;
    }

    private record Held(UnitId unit, String name, Optional<Instant> until) {

        boolean goesOnAt(LocalDate day) {
            return until.filter(end ->
                            !end.isAfter(day.atStartOfDay(PortalClock.VIETNAM).toInstant()))
                    .isEmpty();
        }
    }

    @Override
    public Map<UnitId, Refused> objections(Map<UnitId, LocalDate> ending) {
        var held = db
                .selectDistinct(ROLE_GRANT.UNIT_ID, PERSON.FULL_NAME, ROLE_GRANT.VALID_UNTIL)
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(ROLE_GRANT.UNIT_ID.in(ending.keySet()))
                .orderBy(PERSON.FULL_NAME)
                .fetch(row -> new Held(
                        row.get(ROLE_GRANT.UNIT_ID),
                        row.get(PERSON.FULL_NAME),
                        Optional.ofNullable(row.get(ROLE_GRANT.VALID_UNTIL))))
                .stream()
                .filter(each -> each.goesOnAt(Objects.requireNonNull(ending.get(each.unit()))))
                .collect(groupingBy(Held::unit));
        var objections = new HashMap<UnitId, Refused>();
        held.forEach((unit, people) -> objections.put(unit, refused(people, Objects.requireNonNull(ending.get(unit)))));
        return objections;
    }

    private static Refused refused(List<Held> people, LocalDate day) {
        var names = people.stream().map(Held::name).distinct().toList();
        return Refused.field(
                "until",
                "unit.refused.rights",
                names.size(),
                names.stream().limit(NAMED).collect(joining(", ")) + (names.size() > NAMED ? "…" : ""),
                Formats.date(day));
    }
}
