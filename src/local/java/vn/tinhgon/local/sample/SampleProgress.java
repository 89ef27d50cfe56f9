package vn.tinhgon.local.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static vn.tinhgon.schema.Tables.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.EntryVersionId;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.schema.tables.records.EntryRecord;
import vn.tinhgon.schema.tables.records.EntryStepRecord;
import vn.tinhgon.schema.tables.records.EntryVersionRecord;

/**
 * Made-up figures of a year: closed periods, approved but for a few that are missing, and in 2024 the month under way.
 * The same each time, so that what one sees can be talked about.
 */
final class SampleProgress {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Nothing of the month under way yet: theirs to report by whoever tries the portal. */
    private static final List<String> TO_BE_TRIED = List.of("so-tu-phap", "so-y-te");

    private static final List<String> CAUSES = List.of(
            "Nhiều hồ sơ vẫn nộp trực tiếp ở bộ phận một cửa",
            "Thiếu máy quét ở bộ phận tiếp nhận",
            "Cán bộ mới chưa được tập huấn");

    private final DSLContext db;
    private final SamplePeople people;
    private final SampleYear year;
    private final List<EntryRecord> entries = new ArrayList<>();
    private final List<EntryVersionRecord> versions = new ArrayList<>();
    private final List<EntryStepRecord> steps = new ArrayList<>();
    private final List<EntryId> approved = new ArrayList<>();
    private final Map<UnitId, Rate> asked = new LinkedHashMap<>();

    private SampleProgress(DSLContext db, SamplePeople people, SampleYear year) {
        this.db = db;
        this.people = people;
        this.year = year;
    }

    static void put(DSLContext db, SampleProgramme programme, SamplePeople people) {
        var year = programme.of();
        var sample = new SampleProgress(db, people, year);
        for (var period : programme.periods()) {
            if (year.hasFigures(period.number())) {
                programme.assigned().forEach(assigned -> sample.report(assigned, period));
                sample.write();
            }
            if (year.isClosed(period.number())) {
                sample.close(period);
            }
        }
        sample.sums(programme.id());
    }

    private void report(SampleProgramme.Assigned assigned, SampleProgramme.Slot period) {
        var open = !year.isClosed(period.number());
        if (open && TO_BE_TRIED.contains(assigned.unit().code())) {
            return;
        }
        var chance = new Random(31L * assigned.unit().code().hashCode() + 7L * assigned.target() + period.number());
        var draw = chance.nextInt(100);
        var isReported = draw >= (open ? 35 : 3);
        if (!open) {
            asked.merge(assigned.unit().id(), new Rate(isReported ? 1 : 0, 1), SampleProgress::plus);
        }
        if (!isReported) {
            return;
        }
        var figure = figure(assigned, period.number());
        if (open) {
            var state = draw < 55 ? "DRAFT" : draw < 85 ? "SUBMITTED" : "APPROVED";
            entry(assigned, period, figure, state);
        } else {
            entry(assigned, period, figure, "APPROVED");
        }
    }

    private static Rate plus(Rate one, Rate other) {
        return new Rate(one.numerator() + other.numerator(), one.denominator() + other.denominator());
    }

    /** A figure that grows slowly towards the goal; some units are better than others, some see few cases. */
    private Rate figure(SampleProgramme.Assigned assigned, int number) {
        var steady = new Random(assigned.unit().code().hashCode() * 31L + assigned.target());
        var size = switch (assigned.unit().kind()) {
            case "COMMUNE" -> 20 + steady.nextInt(120);
            case "DISTRICT" -> 200 + steady.nextInt(900);
            default -> 100 + steady.nextInt(1000);
        };
        if (assigned.unit().code().equals("ban-quan-ly-kcn") && assigned.target() != 3 && assigned.target() != 10) {
            return new Rate(0, 0);
        }
        var skill = Optional.of(assigned.unit().code())
                .filter(List.of("so-ke-hoach-dau-tu", "so-xay-dung")::contains)
                .map(best -> 1.2)
                .orElse(year.poorest() + new Random(assigned.unit().code().hashCode()).nextInt(40) / 100.0);
        var wobble = assigned.accumulation() == Accumulation.STOCK
                ? number * 0.012
                : new Random(assigned.unit().code().hashCode() * 17L + assigned.target() * 5L + number).nextInt(12)
                        / 100.0;
        var denominator =
                assigned.accumulation() == Accumulation.STOCK ? size : Math.max(1, size + (number - 3) * size / 12);
        var rate = Math.min(1.0, assigned.goal() / 100.0 * Math.min(1.25, skill + wobble));
        return new Rate(Math.round(denominator * rate), denominator);
    }

    private void entry(SampleProgramme.Assigned assigned, SampleProgramme.Slot period, Rate figure, String state) {
        var entry = EntryId.next();
        var version = EntryVersionId.next();
        var editor = people.editorOf(assigned.unit());
        entries.add(record(ENTRY, row -> {
            row.set(ENTRY.ID, entry);
            row.set(ENTRY.ASSIGNMENT_ID, assigned.id());
            row.set(ENTRY.PERIOD_ID, period.id());
            row.set(ENTRY.UNIT_ID, assigned.unit().id());
            row.set(ENTRY.STATE, state.equals("DRAFT") ? "DRAFT" : "SUBMITTED");
            row.set(ENTRY.CURRENT_VERSION_ID, version);
        }));
        versions.add(record(ENTRY_VERSION, row -> {
            row.set(ENTRY_VERSION.ID, version);
            row.set(ENTRY_VERSION.ENTRY_ID, entry);
            row.set(ENTRY_VERSION.NUMBER, 1);
            row.set(ENTRY_VERSION.NUMERATOR, figure.numerator());
            row.set(ENTRY_VERSION.DENOMINATOR, figure.denominator());
            row.set(
                    ENTRY_VERSION.EVIDENCE_REFERENCE,
                    "BC-" + period.number() + "/" + year.number() + "-" + assigned.target());
            var missed = figure.numerator() * 100 < assigned.goal() * figure.denominator();
            row.set(ENTRY_VERSION.CAUSE, missed ? CAUSES.get(assigned.target() % CAUSES.size()) : "");
            row.set(ENTRY_VERSION.REMEDY, missed ? "Rà soát từng bộ phận, báo cáo lãnh đạo hằng tuần" : "");
            row.set(ENTRY_VERSION.REMEDY_BY, missed ? period.until().plusMonths(1) : null);
            row.set(ENTRY_VERSION.ENTERED_BY, editor);
            row.set(ENTRY_VERSION.ENTERED_AT, at(period, 0, 9, assigned.target()));
        }));
        if (state.equals("DRAFT")) {
            return;
        }
        step(entry, version, "SUBMITTED", people.headOf(assigned.unit()), at(period, 1, 10, assigned.target()));
        if (state.equals("APPROVED")) {
            step(entry, version, "APPROVED", people.admin(), at(period, 2, 14, assigned.target()));
            approved.add(entry);
        }
    }

    private void step(EntryId entry, EntryVersionId version, String state, PersonId person, Instant taken) {
        steps.add(record(ENTRY_STEP, row -> {
            row.set(ENTRY_STEP.ID, EntryVersionId.next().value());
            row.set(ENTRY_STEP.ENTRY_ID, entry);
            row.set(ENTRY_STEP.ENTRY_VERSION_ID, version);
            row.set(ENTRY_STEP.STATE, state);
            row.set(ENTRY_STEP.PERSON_ID, person);
            row.set(ENTRY_STEP.TAKEN_AT, taken);
        }));
    }

    private <R extends Record> R record(Table<R> table, Consumer<R> fields) {
        var row = db.newRecord(table);
        fields.accept(row);
        return row;
    }

    /** A period at once: a statement for each row would take the better part of a minute. */
    private void write() {
        insert(ENTRY, entries);
        insert(ENTRY_VERSION, versions);
        handIn();
        db.update(ENTRY)
                .set(ENTRY.STATE, "APPROVED")
                .set(ENTRY.VERSION, 2L)
                .where(ENTRY.ID.in(approved))
                .execute();
        approved.clear();
    }

    /** Steps by the day they were taken on: the database writes it down from what it takes for today. */
    private void handIn() {
        var today = db.fetchValue("select @today");
        steps.stream()
                .collect(groupingBy(
                        step -> LocalDate.ofInstant(step.get(ENTRY_STEP.TAKEN_AT), VIETNAM), TreeMap::new, toList()))
                .forEach((day, taken) -> {
                    db.execute("set @today = ?", day);
                    insert(ENTRY_STEP, taken);
                });
        db.execute("set @today = ?", today);
        steps.clear();
    }

    private <R extends Record> void insert(Table<R> table, List<R> rows) {
        var insert = db.insertQuery(table);
        rows.forEach(insert::addRecord);
        insert.execute();
        rows.clear();
    }

    private void close(SampleProgramme.Slot period) {
        db.update(REPORTING_PERIOD)
                .set(REPORTING_PERIOD.CLOSED_AT, at(period, 4, 17, 0))
                .set(REPORTING_PERIOD.CLOSED_BY, people.admin())
                .set(REPORTING_PERIOD.VERSION, 2L)
                .where(REPORTING_PERIOD.ID.eq(period.id()))
                .execute();
    }

    /** {@code days} after the period's last day, in the working hours of the demonstration. */
    private static Instant at(SampleProgramme.Slot period, int days, int hour, int minute) {
        return period.until()
                .plusDays(days)
                .atTime(LocalTime.of(hour, minute))
                .atZone(VIETNAM)
                .toInstant();
    }

    /** The sums that the portal itself keeps while figures are approved; {@code ./portal verify} shows them equal. */
    private void sums(ProgrammeId programme) {
        var approved = sums(programme, List.of("APPROVED"));
        var then = sums(programme, List.of("APPROVED", "SUBMITTED"));
        then.forEach((assignment, sum) -> {
            var counts = approved.getOrDefault(assignment, Sum.NOTHING);
            var waiting = sum.reported() - counts.reported();
            var insert = db.insertInto(YEAR_FIGURE)
                    .set(YEAR_FIGURE.ID, assignment)
                    .set(YEAR_FIGURE.REPORTED_DUE, counts.due())
                    .set(YEAR_FIGURE.REPORTED, counts.reported())
                    .set(YEAR_FIGURE.TOTAL_NUMERATOR, counts.numerator())
                    .set(YEAR_FIGURE.TOTAL_DENOMINATOR, counts.denominator())
                    .set(YEAR_FIGURE.LAST_PERIOD, counts.last())
                    .set(YEAR_FIGURE.LAST_NUMERATOR, counts.lastNumerator())
                    .set(YEAR_FIGURE.LAST_DENOMINATOR, counts.lastDenominator());
            if (waiting > 0) {
                insert = insert.set(YEAR_FIGURE.WAITING, waiting)
                        .set(YEAR_FIGURE.THEN_REPORTED, sum.reported())
                        .set(YEAR_FIGURE.THEN_TOTAL_NUMERATOR, sum.numerator())
                        .set(YEAR_FIGURE.THEN_TOTAL_DENOMINATOR, sum.denominator())
                        .set(YEAR_FIGURE.THEN_LAST_PERIOD, sum.last())
                        .set(YEAR_FIGURE.THEN_LAST_NUMERATOR, sum.lastNumerator())
                        .set(YEAR_FIGURE.THEN_LAST_DENOMINATOR, sum.lastDenominator());
            }
            insert.execute();
        });
        asked.forEach((unit, handedIn) -> db.insertInto(SOURCE_FIGURE)
                .set(SOURCE_FIGURE.ID, Id.ofRow())
                .set(SOURCE_FIGURE.PROGRAMME_ID, programme)
                .set(SOURCE_FIGURE.SOURCE, "REPORTS_IN_TIME")
                .set(SOURCE_FIGURE.UNIT_ID, unit)
                .set(SOURCE_FIGURE.NUMERATOR, handedIn.numerator())
                .set(SOURCE_FIGURE.DENOMINATOR, handedIn.denominator())
                .execute());
    }

    private Map<AssignmentId, Sum> sums(ProgrammeId programme, List<String> states) {
        var sums = new LinkedHashMap<AssignmentId, Sum>();
        db.select(
                        ENTRY.ASSIGNMENT_ID,
                        REPORTING_PERIOD.NUMBER,
                        REPORTING_PERIOD.CLOSED_AT,
                        ENTRY_VERSION.NUMERATOR,
                        ENTRY_VERSION.DENOMINATOR)
                .from(ENTRY)
                .join(REPORTING_PERIOD)
                .on(REPORTING_PERIOD.ID.eq(ENTRY.PERIOD_ID))
                .join(ENTRY_VERSION)
                .on(ENTRY_VERSION.ID.eq(ENTRY.CURRENT_VERSION_ID))
                .where(ENTRY.STATE.in(states), REPORTING_PERIOD.PROGRAMME_ID.eq(programme))
                .orderBy(REPORTING_PERIOD.NUMBER)
                .forEach(row -> sums.merge(
                        row.value1(),
                        new Sum(
                                row.value3() == null ? 0 : 1,
                                1,
                                row.value4(),
                                row.value5(),
                                row.value2(),
                                row.value4(),
                                row.value5()),
                        Sum::then));
        return sums;
    }

    private record Sum(
            int due,
            int reported,
            long numerator,
            long denominator,
            int last,
            long lastNumerator,
            long lastDenominator) {

        static final Sum NOTHING = new Sum(0, 0, 0, 0, 0, 0, 0);

        Sum then(Sum later) {
            return new Sum(
                    due + later.due,
                    reported + later.reported,
                    numerator + later.numerator,
                    denominator + later.denominator,
                    later.last,
                    later.lastNumerator,
                    later.lastDenominator);
        }
    }
}
