package vn.tinhgon.local.sample;

import static vn.tinhgon.schema.Tables.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jooq.DSLContext;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.TargetId;

/** The dispatch's ten targets with its own assignment by kind, and the twelve months from the 15th to the 14th. */
final class SampleProgramme {

    record Assigned(AssignmentId id, int target, Accumulation accumulation, int goal, SampleUnits.Unit unit) {}

    record Month(PeriodId id, int number, LocalDate from) {}

    /** Left for whoever tries the portal to assign. */
    private static final Set<Integer> NOT_ASSIGNED = Set.of(4, 8, 9);

    private static final LocalDate FROM = LocalDate.of(2023, 12, 15);
    private static final List<String> SHORT_NAMES = List.of(
            "DVC trực tuyến toàn trình",
            "Thanh toán trực tuyến",
            "Hồ sơ trực tuyến",
            "Số hóa hồ sơ, kết quả",
            "Đồng bộ lên Cổng DVCQG",
            "Kết quả điện tử",
            "Chứng thực bản sao điện tử",
            "Khai thác dữ liệu số hóa",
            "Xử lý PAKN đúng hạn",
            "Mức độ hài lòng");

    private final DSLContext db;
    private final SampleUnits units;
    private final ProgrammeId programme = ProgrammeId.next();
    private final List<Assigned> assigned = new ArrayList<>();
    private final List<Month> months = new ArrayList<>();

    private SampleProgramme(DSLContext db, SampleUnits units) {
        this.db = db;
        this.units = units;
    }

    static SampleProgramme put(DSLContext db, SampleUnits units) {
        var sample = new SampleProgramme(db, units);
        sample.year();
        sample.months();
        Csv.read("/data/hung-yen-2024-targets.csv").forEach(sample::target);
        return sample;
    }

    List<Assigned> assigned() {
        return assigned;
    }

    List<Month> months() {
        if (months.isEmpty()) {
            for (var number = 1; number <= 12; number++) {
                var month = new Month(PeriodId.next(), number, FROM.plusMonths(number - 1L));
                db.insertInto(REPORTING_PERIOD)
                        .set(REPORTING_PERIOD.ID, month.id())
                        .set(REPORTING_PERIOD.PROGRAMME_ID, programme)
                        .set(REPORTING_PERIOD.NUMBER, number)
                        .set(REPORTING_PERIOD.FROM_ON, month.from())
                        .set(REPORTING_PERIOD.UNTIL_ON, month.from().plusMonths(1))
                        .execute();
                months.add(month);
            }
        }
        return months;
    }

    private void year() {
        var directive = TargetId.next().value();
        db.insertInto(DIRECTIVE)
                .set(DIRECTIVE.ID, directive)
                .set(DIRECTIVE.ISSUER, "UBND tỉnh Hưng Yên (UBND-PVHCC&KSTT)")
                .set(
                        DIRECTIVE.TITLE,
                        "Công văn tháng 4/2024 về thực hiện các chỉ tiêu, nhiệm vụ cải cách thủ tục hành chính năm 2024")
                .execute();
        db.insertInto(PROGRAMME)
                .set(PROGRAMME.ID, programme)
                .set(PROGRAMME.DIRECTIVE_ID, directive)
                .set(PROGRAMME.NAME, "Chương trình năm 2024")
                .set(PROGRAMME.FROM_ON, FROM)
                .set(PROGRAMME.UNTIL_ON, FROM.plusYears(1))
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
                .set(TARGET.INDICATOR, row.get("indicator_vi"))
                .set(TARGET.SHORT_NAME, SHORT_NAMES.get(number - 1))
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
        if (!NOT_ASSIGNED.contains(number)) {
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
            db.insertInto(JOINT_LEAD)
                    .set(JOINT_LEAD.ID, TargetId.next().value())
                    .set(JOINT_LEAD.ASSIGNMENT_ID, lead)
                    .set(JOINT_LEAD.UNIT_ID, units.get("vnpt-hung-yen").id())
                    .execute();
            return;
        }
        var kinds = List.of(row.get("lead_kinds").toUpperCase(Locale.ROOT).split("\\|", -1));
        units.of(kinds).forEach(unit -> assign(target, number, accumulation, goal, unit));
    }

    private AssignmentId assign(
            TargetId target, int number, Accumulation accumulation, int goal, SampleUnits.Unit unit) {
        var id = AssignmentId.next();
        db.insertInto(ASSIGNMENT)
                .set(ASSIGNMENT.ID, id)
                .set(ASSIGNMENT.TARGET_ID, target)
                .set(ASSIGNMENT.UNIT_ID, unit.id())
                .execute();
        db.insertInto(GOAL_VERSION)
                .set(GOAL_VERSION.ID, AssignmentId.next().value())
                .set(GOAL_VERSION.ASSIGNMENT_ID, id)
                .set(GOAL_VERSION.GOAL, BigDecimal.valueOf(goal))
                .set(GOAL_VERSION.IN_FORCE_FROM, FROM)
                .set(GOAL_VERSION.REASON, "Giao theo phụ lục công văn tháng 4/2024")
                .execute();
        assigned.add(new Assigned(id, number, accumulation, goal, unit));
        return id;
    }
}
