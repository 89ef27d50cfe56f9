package vn.tinhgon.local.sample;

import static vn.tinhgon.schema.Tables.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.DirectiveId;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.schema.tables.records.AssignmentRecord;
import vn.tinhgon.schema.tables.records.GoalVersionRecord;

/** A year: its targets with their own assignment by kind, and its periods. */
final class SampleProgramme {

    record Assigned(AssignmentId id, int target, Accumulation accumulation, int goal, SampleUnits.Unit unit) {}

    record Slot(PeriodId id, int number, LocalDate until) {}

    private final DSLContext db;
    private final SampleUnits units;
    private final SampleYear year;
    private final ProgrammeId programme = ProgrammeId.next();
    private final List<Assigned> assigned = new ArrayList<>();
    private final List<AssignmentRecord> assignments = new ArrayList<>();
    private final List<GoalVersionRecord> goals = new ArrayList<>();
    private final List<Slot> periods = new ArrayList<>();

    private SampleProgramme(DSLContext db, SampleUnits units, SampleYear year) {
        this.db = db;
        this.year = year;
        this.units = units;
    }

    static SampleProgramme put(DSLContext db, SampleUnits units, SampleYear year) {
        var sample = new SampleProgramme(db, units, year);
        sample.year();
        sample.slots();
        Csv.read(year.targets()).forEach(sample::target);
        sample.write();
        return sample;
    }

    ProgrammeId id() {
        return programme;
    }

    SampleYear of() {
        return year;
    }

    List<Assigned> assigned() {
        return assigned;
    }

    List<Slot> periods() {
        return periods;
    }

    private void slots() {
        for (var number = 1; number <= year.periods(); number++) {
            var slot = new Slot(PeriodId.next(), number, year.beginOf(number + 1));
            db.insertInto(REPORTING_PERIOD)
                    .set(REPORTING_PERIOD.ID, slot.id())
                    .set(REPORTING_PERIOD.PROGRAMME_ID, programme)
                    .set(REPORTING_PERIOD.FREQUENCY, year.frequency())
                    .set(REPORTING_PERIOD.NUMBER, number)
                    .set(REPORTING_PERIOD.FROM_ON, year.beginOf(number))
                    .set(REPORTING_PERIOD.UNTIL_ON, slot.until())
                    .set(REPORTING_PERIOD.CLOSES_ON, slot.until().plusDays(10))
                    .execute();
            periods.add(slot);
        }
    }

    private void year() {
        var directive = DirectiveId.next();
        db.insertInto(DIRECTIVE)
                .set(DIRECTIVE.ID, directive)
                .set(DIRECTIVE.ISSUER, year.issuer())
                .set(DIRECTIVE.TITLE, year.directive())
                .execute();
        db.insertInto(PROGRAMME)
                .set(PROGRAMME.ID, programme)
                .set(PROGRAMME.NAME, year.title())
                .set(PROGRAMME.FROM_ON, year.from())
                .set(PROGRAMME.UNTIL_ON, year.from().plusYears(1))
                .execute();
        db.insertInto(PROGRAMME_DIRECTIVE)
                .set(PROGRAMME_DIRECTIVE.ID, programme.value())
                .set(PROGRAMME_DIRECTIVE.PROGRAMME_ID, programme)
                .set(PROGRAMME_DIRECTIVE.DIRECTIVE_ID, directive)
                .execute();
    }

    private void target(CSVRecord row) {
        var id = TargetId.next();
        var number = Integer.parseInt(row.get("no"));
        var basis = row.get("printed_basis_vi");
        var accumulation = Accumulation.valueOf(row.get("accumulation").toUpperCase(Locale.ROOT));
        db.insertInto(TARGET)
                .set(TARGET.ID, id)
                .set(TARGET.PROGRAMME_ID, programme)
                .set(TARGET.NUMBER, number)
                .set(TARGET.CODE, year.code(number))
                .set(TARGET.FREQUENCY, year.frequency())
                .set(TARGET.INDICATOR, row.get("indicator_vi"))
                .set(TARGET.SHORT_NAME, year.shortName(number))
                .set(TARGET.MEASURE_UNIT, row.get("unit"))
                .set(TARGET.PRINTED_GOAL, row.get("printed_goal_vi"))
                .set(TARGET.COMPARISON, Comparison.valueOf(row.get("comparison").toUpperCase(Locale.ROOT)))
                .set(TARGET.GOAL, new BigDecimal(row.get("goal")))
                .set(TARGET.ACCUMULATION, accumulation)
                .set(TARGET.PRINTED_LEAD, row.get("lead_vi"))
                .set(TARGET.PRINTED_COORDINATING, row.get("coordinating_vi"))
                .set(TARGET.PRINTED_BASIS, basis.isEmpty() ? null : basis)
                .set(TARGET.JOINT, row.get("joint").equals("one figure, two leads"))
                .execute();
        parties(id, "LEAD", row.get("lead_kinds"));
        parties(id, "COORDINATING", row.get("coordinating"));
        if (year.isAssigned(number)) {
            assign(id, number, accumulation, row);
        }
    }

    /** A kind of unit, or the code of one: the dispatch names Sở Tư pháp for its seventh target. */
    private void parties(TargetId target, String part, String named) {
        for (var who : named.split("\\|", -1)) {
            var kind = !who.contains("-");
            db.insertInto(TARGET_PARTY)
                    .set(TARGET_PARTY.ID, TargetId.next().value())
                    .set(TARGET_PARTY.TARGET_ID, target)
                    .set(TARGET_PARTY.PART, part)
                    .set(TARGET_PARTY.UNIT_KIND, kind ? who.toUpperCase(Locale.ROOT) : null)
                    .set(TARGET_PARTY.UNIT_ID, kind ? null : units.get(who).id())
                    .execute();
        }
    }

    private void assign(TargetId target, int number, Accumulation accumulation, CSVRecord row) {
        var goal = Integer.parseInt(row.get("goal"));
        if (row.get("joint").equals("one figure, two leads")) {
            var lead = assign(target, number, accumulation, goal, units.get("van-phong-ubnd"));
            write();
            db.insertInto(JOINT_LEAD)
                    .set(JOINT_LEAD.ID, TargetId.next().value())
                    .set(JOINT_LEAD.ASSIGNMENT_ID, lead)
                    .set(JOINT_LEAD.UNIT_ID, units.get("vnpt-hung-yen").id())
                    .execute();
            return;
        }
        var kinds = List.of(row.get("lead_kinds").toUpperCase(Locale.ROOT).split("\\|", -1));
        units.of(kinds, year.structure()).forEach(unit -> assign(target, number, accumulation, goal, unit));
    }

    private AssignmentId assign(
            TargetId target, int number, Accumulation accumulation, int goal, SampleUnits.Unit unit) {
        var id = AssignmentId.next();
        var given = db.newRecord(ASSIGNMENT);
        given.set(ASSIGNMENT.ID, id);
        given.set(ASSIGNMENT.TARGET_ID, target);
        given.set(ASSIGNMENT.UNIT_ID, unit.id());
        assignments.add(given);
        var version = db.newRecord(GOAL_VERSION);
        version.set(GOAL_VERSION.ID, AssignmentId.next().value());
        version.set(GOAL_VERSION.ASSIGNMENT_ID, id);
        version.set(GOAL_VERSION.GOAL, BigDecimal.valueOf(goal));
        version.set(GOAL_VERSION.IN_FORCE_FROM, year.from());
        version.set(GOAL_VERSION.REASON, year.basis());
        goals.add(version);
        assigned.add(new Assigned(id, number, accumulation, goal, unit));
        return id;
    }

    /** All at once: a statement for each row takes its time. */
    private void write() {
        insert(ASSIGNMENT, assignments);
        insert(GOAL_VERSION, goals);
    }

    private <R extends Record> void insert(Table<R> table, List<R> rows) {
        if (!rows.isEmpty()) {
            var insert = db.insertQuery(table);
            rows.forEach(insert::addRecord);
            insert.execute();
            rows.clear();
        }
    }
}
