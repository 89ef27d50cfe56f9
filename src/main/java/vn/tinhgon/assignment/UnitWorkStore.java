package vn.tinhgon.assignment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static vn.tinhgon.schema.Tables.ASSIGNMENT;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.JOINT_LEAD;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.TARGET;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.unit.UnitMayEnd;
import vn.tinhgon.unit.UnitPast;
import vn.tinhgon.unit.YearOfWork;

/** What units were given: what keeps one from ending, and what its successors inherit. */
@Component
class UnitWorkStore implements UnitMayEnd, UnitPast {

    private final DSLContext db;

    UnitWorkStore(DSLContext db) {
        this.db = db;
    }

    private record Open(UnitId unit, String programme, LocalDate until, int targets) {}

    /** What a unit leads together with others counts as well; a target decided not to apply is no open work. */
    @Override
    public Map<UnitId, Refused> objections(Map<UnitId, LocalDate> ending) {
        var leads = select(ASSIGNMENT.UNIT_ID, ASSIGNMENT.ID)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.UNIT_ID.in(ending.keySet()))
                .unionAll(select(JOINT_LEAD.UNIT_ID, JOINT_LEAD.ASSIGNMENT_ID)
                        .from(JOINT_LEAD)
                        .where(JOINT_LEAD.UNIT_ID.in(ending.keySet())))
                .asTable("leads", "unit_id", "assignment_id");
        var unit = leads.field("unit_id", ASSIGNMENT.UNIT_ID.getDataType());
        return db
                .select(unit, max(PROGRAMME.NAME), PROGRAMME.UNTIL_ON, count())
                .from(leads)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(leads.field("assignment_id", ASSIGNMENT.ID.getDataType())))
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(TARGET.PROGRAMME_ID))
                .where(ASSIGNMENT.NOT_APPLICABLE_REASON.isNull())
                .groupBy(unit, PROGRAMME.UNTIL_ON)
                .orderBy(PROGRAMME.UNTIL_ON)
                .fetch(Records.mapping(Open::new))
                .stream()
                .filter(open -> open.until().isAfter(Objects.requireNonNull(ending.get(open.unit()))))
                .collect(toMap(Open::unit, UnitWorkStore::refused, (first, last) -> last));
    }

    private static Refused refused(Open open) {
        return Refused.field(
                "until", "unit.refused.openTargets", open.targets(), open.programme(), Formats.date(open.until()));
    }

    private record Given(
            UnitId unit,
            ProgrammeId programme,
            String name,
            LocalDate from,
            LocalDate until,
            String target,
            int approved) {}

    private record Year(UnitId unit, ProgrammeId programme) {}

    @Override
    public List<YearOfWork> of(Collection<UnitId> units) {
        var approved = field(selectCount()
                .from(ENTRY)
                .where(ENTRY.ASSIGNMENT_ID.eq(ASSIGNMENT.ID))
                .and(ENTRY.STATE.eq("APPROVED"))
                .and(ENTRY.SET_ASIDE.isFalse()));
        return db
                .select(
                        ASSIGNMENT.UNIT_ID,
                        PROGRAMME.ID,
                        PROGRAMME.NAME,
                        PROGRAMME.FROM_ON,
                        PROGRAMME.UNTIL_ON,
                        TARGET.SHORT_NAME,
                        approved)
                .from(ASSIGNMENT)
                .join(TARGET)
                .on(TARGET.ID.eq(ASSIGNMENT.TARGET_ID))
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(TARGET.PROGRAMME_ID))
                .where(ASSIGNMENT.UNIT_ID.in(units))
                .orderBy(PROGRAMME.FROM_ON.desc(), PROGRAMME.ID, TARGET.NUMBER)
                .fetch(Records.mapping(Given::new))
                .stream()
                .collect(groupingBy(given -> new Year(given.unit(), given.programme()), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(UnitWorkStore::year)
                .toList();
    }

    private static YearOfWork year(List<Given> all) {
        var first = all.getFirst();
        return new YearOfWork(
                first.unit(),
                first.name(),
                first.from(),
                first.until(),
                all.stream().map(Given::target).toList(),
                all.stream().mapToInt(Given::approved).sum());
    }
}
