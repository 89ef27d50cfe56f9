package vn.tinhgon.local.sample;

import static vn.tinhgon.schema.Tables.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.kernel.Dong;
import vn.tinhgon.kernel.Id;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.PlanListId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.ReductionId;

/** Made-up internal procedures, and plans for some of them in each state; Sở Tư pháp has the most. */
final class SamplePlans {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 1, 31);
    private static final LocalDate COUNTED = LocalDate.of(2023, 12, 31);
    private static final int DAYS_OF_A_STEP = 2;
    private static final String FIELD = "Công tác nội bộ";
    private static final Dong INCOME = new Dong(62_000);
    private static final Instant DRAFTED_AT = Instant.parse("2024-05-27T08:15:00Z");
    private static final Instant SUBMITTED_AT = Instant.parse("2024-06-03T02:00:00Z");
    private static final Instant APPROVED_AT = Instant.parse("2024-06-10T03:30:00Z");

    /** Name; steps before; hours; other đồng; times; subjects; steps after; hours after; other đồng after; what changes. */
    private record Line(
            String name,
            String steps,
            String hours,
            long other,
            int times,
            int subjects,
            String after,
            String hoursAfter,
            long otherAfter,
            String change) {

        List<String> works() {
            return List.of(steps.split("\n", -1));
        }

        /** Steps afterwards; none where it is abolished. */
        List<String> kept() {
            return after.lines().toList();
        }

        BigDecimal cost(String perTime, long otherDong) {
            return new BigDecimal(perTime)
                    .multiply(BigDecimal.valueOf(INCOME.amount()))
                    .add(BigDecimal.valueOf(otherDong))
                    .multiply(BigDecimal.valueOf((long) times * subjects));
        }
    }

    private static final List<Line> LINES = List.of(
            new Line(
                    "Thẩm định dự thảo quyết định của UBND tỉnh",
                    "Tiếp nhận hồ sơ\nPhân công\nThẩm định\nHọp góp ý\nTrình ký\nPhát hành",
                    "42",
                    350_000,
                    60,
                    1,
                    "Tiếp nhận hồ sơ\nThẩm định\nTrình ký, phát hành điện tử",
                    "26",
                    120_000,
                    "Bỏ bước họp góp ý, gộp trình ký với phát hành"),
            new Line(
                    "Trình ban hành kế hoạch phổ biến pháp luật",
                    "Dự thảo\nLấy ý kiến\nTrình ký",
                    "24",
                    180_000,
                    12,
                    1,
                    "",
                    "0",
                    0,
                    "Bãi bỏ: gộp vào kế hoạch công tác năm"),
            new Line(
                    "Góp ý dự thảo văn bản của sở, ngành",
                    "Tiếp nhận\nPhân công\nSoạn ý kiến\nKý",
                    "9",
                    60_000,
                    150,
                    1,
                    "Tiếp nhận\nSoạn ý kiến\nKý số",
                    "6.5",
                    0,
                    "Thay hồ sơ giấy bằng văn bản điện tử"),
            new Line(
                    "Thanh toán công tác phí",
                    "Lập hồ sơ\nKiểm tra\nDuyệt\nChi trả",
                    "3",
                    40_000,
                    12,
                    45,
                    "Lập hồ sơ điện tử\nDuyệt\nChi trả",
                    "2",
                    10_000,
                    "Bỏ bản sao giấy đi đường"),
            new Line(
                    "Nghỉ phép, nghỉ việc riêng",
                    "Nộp đơn\nXác nhận\nDuyệt",
                    "1.5",
                    5_000,
                    4,
                    90,
                    "Nộp đơn trực tuyến\nDuyệt",
                    "0.75",
                    0,
                    "Làm trực tuyến"),
            new Line(
                    "Kiểm tra, xử lý văn bản của cấp huyện",
                    "Tiếp nhận\nKiểm tra\nTrao đổi\nThông báo",
                    "16",
                    90_000,
                    80,
                    1,
                    "Tiếp nhận\nKiểm tra\nThông báo",
                    "13",
                    70_000,
                    "Rút giờ kiểm tra"),
            new Line(
                    "Mua sắm tài sản dưới 100 triệu đồng",
                    "Đề nghị\nBáo giá\nThẩm định giá\nDuyệt\nKý hợp đồng",
                    "20",
                    150_000,
                    30,
                    1,
                    "Đề nghị\nBáo giá\nDuyệt, ký hợp đồng",
                    "14",
                    120_000,
                    "Bỏ bước thẩm định giá trùng"),
            new Line(
                    "Cử công chức đi đào tạo, bồi dưỡng",
                    "Đăng ký\nXét\nQuyết định",
                    "6",
                    30_000,
                    40,
                    1,
                    "Đăng ký\nQuyết định ký số",
                    "4",
                    0,
                    "Rút giờ, ký số"),
            new Line(
                    "Cấp lại thẻ công chức",
                    "Nộp đơn\nXác nhận\nIn thẻ",
                    "2",
                    60_000,
                    25,
                    1,
                    "Nộp đơn\nIn thẻ",
                    "1.5",
                    40_000,
                    "Phân cấp cho đơn vị"),
            new Line(
                    "Bổ nhiệm giám định viên tư pháp nội bộ",
                    "Đề nghị\nThẩm tra\nQuyết định",
                    "14",
                    80_000,
                    15,
                    1,
                    "Đề nghị\nQuyết định",
                    "11",
                    60_000,
                    "Bớt giấy tờ đã có trong cơ sở dữ liệu"));

    private final DSLContext db;
    private final SamplePeople people;
    private final SampleWorkflows workflows;

    private SamplePlans(DSLContext db, SamplePeople people) {
        this.db = db;
        this.people = people;
        workflows = new SampleWorkflows(db, people.admin());
    }

    static void put(DSLContext db, SampleUnits units, SamplePeople people) {
        db.insertInto(HOURLY_INCOME)
                .set(HOURLY_INCOME.ID, ProcedureId.next().value())
                .set(HOURLY_INCOME.IN_YEAR, 2024)
                .set(HOURLY_INCOME.INCOME_DONG, INCOME)
                .set(HOURLY_INCOME.SOURCE, "Số liệu minh hoạ: tỉnh tự nhập theo thu nhập bình quân năm 2024")
                .execute();
        goals(db);
        var sample = new SamplePlans(db, people);
        for (var unit : units.of(List.of("DEPARTMENT", "PROVINCIAL_OFFICE", "INDUSTRIAL_ZONE_BOARD"), SampleData.DAY)) {
            sample.unit(unit);
            if (unit.code().equals("so-tu-phap")) {
                SampleIdeas.put(db, unit.id(), people.admin());
            }
        }
        sample.list();
    }

    /** Task 3.2 of the dispatch: cut or simplify at least a fifth of the procedures, and a fifth of their cost. */
    private static void goals(DSLContext db) {
        var reduction = ReductionId.next();
        db.insertInto(REDUCTION)
                .set(REDUCTION.ID, reduction)
                .set(REDUCTION.SCOPE, "INTERNAL")
                .set(REDUCTION.IN_YEAR, 2024)
                .set(REDUCTION.BASELINE_ON, LocalDate.of(2024, 6, 30))
                .set(REDUCTION.DUE_ON, LocalDate.of(2024, 10, 31))
                .set(REDUCTION.BASIS, "Công văn tháng 4/2024 của UBND tỉnh (UBND-PVHCC&KSTT), nhiệm vụ 3.2")
                .execute();
        for (var measure : List.of("COUNT", "COST")) {
            db.insertInto(SIMPLIFICATION_GOAL)
                    .set(SIMPLIFICATION_GOAL.ID, Id.ofRow())
                    .set(SIMPLIFICATION_GOAL.REDUCTION_ID, reduction)
                    .set(SIMPLIFICATION_GOAL.MEASURE, measure)
                    .set(SIMPLIFICATION_GOAL.THRESHOLD, BigDecimal.valueOf(20))
                    .execute();
        }
    }

    private void unit(SampleUnits.Unit unit) {
        var chance = new Random(unit.code().hashCode());
        var tried = unit.code().equals("so-tu-phap");
        for (var number = 0; number < LINES.size(); number++) {
            if (!tried && chance.nextInt(3) == 0) {
                continue;
            }
            var line = LINES.get(number);
            var procedure = procedure(unit, number + 1, line);
            if (tried && number % 3 != 2) {
                workflows.approve(
                        procedure,
                        "Quy trình: " + line.name(),
                        line.steps().split("\n", -1),
                        new BigDecimal(line.hours()));
            }
            var draw = tried ? List.of(0, 40, 90, 99, 99, 10, 99, 60, 99, 99).get(number) : chance.nextInt(100);
            if (draw < 30) {
                plan(unit, procedure, line, "APPROVED");
            } else if (draw < 50) {
                plan(unit, procedure, line, "SUBMITTED");
            } else if (draw < 62) {
                plan(unit, procedure, line, "RETURNED");
            } else if (draw < 75) {
                plan(unit, procedure, line, "DRAFT");
            }
        }
    }

    private ProcedureId procedure(SampleUnits.Unit unit, int number, Line line) {
        var id = ProcedureId.next();
        db.insertInto(ADMIN_PROCEDURE)
                .set(ADMIN_PROCEDURE.ID, id)
                .set(ADMIN_PROCEDURE.UNIT_ID, unit.id())
                .set(ADMIN_PROCEDURE.CODE, "NB-%s-%02d".formatted(initials(unit.name()), number))
                .set(ADMIN_PROCEDURE.NAME, line.name())
                .set(ADMIN_PROCEDURE.STEPS, line.steps())
                .set(ADMIN_PROCEDURE.HOURS, new BigDecimal(line.hours()))
                .set(ADMIN_PROCEDURE.DAYS, DAYS_OF_A_STEP * line.works().size())
                .set(ADMIN_PROCEDURE.OTHER_DONG, new Dong(line.other()))
                .set(ADMIN_PROCEDURE.TIMES_A_YEAR, line.times())
                .set(ADMIN_PROCEDURE.SUBJECTS_A_YEAR, line.subjects())
                .set(ADMIN_PROCEDURE.PUBLISHED_ON, PUBLISHED)
                .set(ADMIN_PROCEDURE.FIELD, FIELD)
                .execute();
        issued(id, unit, line);
        return id;
    }

    /**
     * The decision that published it, with its steps and a paper: hours go to all in equal parts, what is left over to the
     * last step; half of what is paid is for the paper.
     */
    private void issued(ProcedureId procedure, SampleUnits.Unit unit, Line line) {
        var version = Id.ofRow();
        var hours = new BigDecimal(line.hours());
        db.insertInto(PROCEDURE_VERSION)
                .set(PROCEDURE_VERSION.ID, version)
                .set(PROCEDURE_VERSION.PROCEDURE_ID, procedure)
                .set(PROCEDURE_VERSION.NUMBER, 1)
                .set(PROCEDURE_VERSION.ACT, "ISSUED")
                .set(PROCEDURE_VERSION.DECISION_NUMBER, "215/QĐ-UBND")
                .set(PROCEDURE_VERSION.DECIDED_ON, PUBLISHED)
                .set(PROCEDURE_VERSION.IN_FORCE_FROM, PUBLISHED)
                .set(PROCEDURE_VERSION.UNIT_ID, unit.id())
                .set(PROCEDURE_VERSION.NAME, line.name())
                .set(PROCEDURE_VERSION.FIELD, FIELD)
                .set(PROCEDURE_VERSION.DECIDING_LEVEL, "PROVINCE")
                .set(PROCEDURE_VERSION.ONLINE_LEVEL, "NONE")
                .set(PROCEDURE_VERSION.LEGAL_BASIS, "Quy chế làm việc của cơ quan")
                .set(PROCEDURE_VERSION.TAKEN_IN_AT, "Văn phòng")
                .set(PROCEDURE_VERSION.RESULT, "Văn bản được phê duyệt")
                .set(PROCEDURE_VERSION.HOURS, hours)
                .set(PROCEDURE_VERSION.DAYS, DAYS_OF_A_STEP * line.works().size())
                .set(PROCEDURE_VERSION.OTHER_DONG, new Dong(line.other()))
                .set(PROCEDURE_VERSION.TIMES_A_YEAR, line.times())
                .set(PROCEDURE_VERSION.SUBJECTS_A_YEAR, line.subjects())
                .set(PROCEDURE_VERSION.FIGURES_ON, COUNTED)
                .set(PROCEDURE_VERSION.ENTERED_AT, DRAFTED_AT)
                .execute();
        var works = line.works();
        var share = hours.divide(BigDecimal.valueOf(works.size() + 1L), 2, RoundingMode.DOWN);
        var forPaper = line.other() / 2;
        db.insertInto(PROCEDURE_PAPER)
                .set(PROCEDURE_PAPER.ID, Id.ofRow())
                .set(PROCEDURE_PAPER.VERSION_ID, version)
                .set(PROCEDURE_PAPER.NUMBER, 1)
                .set(PROCEDURE_PAPER.NAME, "Phiếu đề nghị kèm hồ sơ")
                .set(PROCEDURE_PAPER.KIND, "FORM")
                .set(PROCEDURE_PAPER.ORIGINALS, 1)
                .set(PROCEDURE_PAPER.COPIES, 1)
                .set(PROCEDURE_PAPER.REPLACEABLE, false)
                .set(PROCEDURE_PAPER.HOURS, share)
                .set(PROCEDURE_PAPER.SERVICE_DONG, new Dong(forPaper))
                .execute();
        for (var number = 1; number <= works.size(); number++) {
            var last = number == works.size();
            db.insertInto(PROCEDURE_STEP)
                    .set(PROCEDURE_STEP.ID, Id.ofRow())
                    .set(PROCEDURE_STEP.VERSION_ID, version)
                    .set(PROCEDURE_STEP.NUMBER, number)
                    .set(PROCEDURE_STEP.DOER, "")
                    .set(PROCEDURE_STEP.WORK, works.get(number - 1))
                    .set(
                            PROCEDURE_STEP.HOURS,
                            last ? hours.subtract(share.multiply(BigDecimal.valueOf(works.size()))) : share)
                    .set(PROCEDURE_STEP.CALENDAR_DAYS, DAYS_OF_A_STEP)
                    .set(PROCEDURE_STEP.SERVICE_DONG, new Dong(last ? line.other() - forPaper : 0))
                    .execute();
        }
    }

    private void plan(SampleUnits.Unit unit, ProcedureId procedure, Line line, String state) {
        var id = PlanId.next();
        var approved = state.equals("APPROVED");
        db.insertInto(SIMPLIFICATION_PLAN)
                .set(SIMPLIFICATION_PLAN.ID, id)
                .set(SIMPLIFICATION_PLAN.PROCEDURE_ID, procedure)
                .set(SIMPLIFICATION_PLAN.UNIT_ID, unit.id())
                .set(SIMPLIFICATION_PLAN.IN_YEAR, 2024)
                .set(SIMPLIFICATION_PLAN.STATE, approved ? "SUBMITTED" : state)
                .set(SIMPLIFICATION_PLAN.ACTION, line.after().isEmpty() ? "ABOLISH" : "SIMPLIFY")
                .set(SIMPLIFICATION_PLAN.CONTENT, line.change())
                .set(SIMPLIFICATION_PLAN.DOINGS, doings(line))
                .set(SIMPLIFICATION_PLAN.BEFORE_HOURS, new BigDecimal(line.hours()))
                .set(SIMPLIFICATION_PLAN.BEFORE_OTHER_DONG, new Dong(line.other()))
                .set(
                        SIMPLIFICATION_PLAN.BEFORE_DAYS,
                        DAYS_OF_A_STEP * line.works().size())
                .set(
                        SIMPLIFICATION_PLAN.AFTER_DAYS,
                        DAYS_OF_A_STEP * line.kept().size())
                .set(SIMPLIFICATION_PLAN.TIMES_A_YEAR, line.times())
                .set(SIMPLIFICATION_PLAN.SUBJECTS_A_YEAR, line.subjects())
                .set(SIMPLIFICATION_PLAN.AFTER_HOURS, new BigDecimal(line.hoursAfter()))
                .set(SIMPLIFICATION_PLAN.AFTER_OTHER_DONG, new Dong(line.otherAfter()))
                .set(SIMPLIFICATION_PLAN.INCOME_DONG, INCOME)
                .set(
                        SIMPLIFICATION_PLAN.BEFORE_DONG,
                        new Dong(line.cost(line.hours(), line.other()).longValueExact()))
                .set(
                        SIMPLIFICATION_PLAN.AFTER_DONG,
                        new Dong(line.cost(line.hoursAfter(), line.otherAfter()).longValueExact()))
                .set(SIMPLIFICATION_PLAN.ENTERED_BY, people.editorOf(unit))
                .execute();
        changes(id, line);
        step(id, "DRAFT", people.editorOf(unit), DRAFTED_AT, "");
        if (!state.equals("DRAFT")) {
            step(id, "SUBMITTED", people.headOf(unit), SUBMITTED_AT, "");
        }
        if (approved) {
            db.update(SIMPLIFICATION_PLAN)
                    .set(SIMPLIFICATION_PLAN.STATE, state)
                    .set(SIMPLIFICATION_PLAN.VERSION, 2L)
                    .set(SIMPLIFICATION_PLAN.DECISION_NUMBER, "1307/QĐ-UBND")
                    .set(SIMPLIFICATION_PLAN.DECIDED_ON, LocalDate.of(2024, 6, 10))
                    .where(SIMPLIFICATION_PLAN.ID.eq(id))
                    .execute();
            step(id, "APPROVED", people.admin(), APPROVED_AT, "");
        }
        if (state.equals("RETURNED")) {
            step(id, "RETURNED", people.admin(), APPROVED_AT, "Nêu rõ căn cứ của số giờ sau khi rút");
        }
    }

    /** Two plans of other units than Sở Tư pháp on a list that is published for comment; the province has set no chain. */
    private void list() {
        var id = PlanListId.next();
        db.insertInto(PLAN_LIST)
                .set(PLAN_LIST.ID, id)
                .set(PLAN_LIST.TITLE, "Phương án đơn giản hóa TTHC nội bộ đợt 2 năm 2024")
                .set(PLAN_LIST.SCOPE, "INTERNAL")
                .set(PLAN_LIST.IN_YEAR, 2024)
                .set(PLAN_LIST.DRAWN_BY, people.admin())
                .set(PLAN_LIST.DRAWN_AT, APPROVED_AT)
                .execute();
        var others = db.select(SIMPLIFICATION_PLAN.ID)
                .from(SIMPLIFICATION_PLAN)
                .join(UNIT)
                .on(UNIT.ID.eq(SIMPLIFICATION_PLAN.UNIT_ID))
                .where(SIMPLIFICATION_PLAN.STATE.eq("SUBMITTED"), UNIT.CODE.ne("so-tu-phap"))
                .orderBy(SIMPLIFICATION_PLAN.ID)
                .limit(2)
                .fetch(SIMPLIFICATION_PLAN.ID);
        for (var plan : others) {
            db.insertInto(PLAN_LIST_LINE)
                    .set(PLAN_LIST_LINE.ID, Id.ofRow())
                    .set(PLAN_LIST_LINE.LIST_ID, id)
                    .set(PLAN_LIST_LINE.PLAN_ID, plan)
                    .execute();
            step(plan, "APPRAISED", people.admin(), APPROVED_AT, "Đủ căn cứ, đề nghị đưa vào danh mục");
        }
        db.update(SIMPLIFICATION_PLAN)
                .set(SIMPLIFICATION_PLAN.STATE, "APPRAISED")
                .where(SIMPLIFICATION_PLAN.ID.in(others))
                .execute();
        db.update(PLAN_LIST)
                .set(PLAN_LIST.PUBLISHED_ON, LocalDate.of(2024, 6, 10))
                .set(PLAN_LIST.COMMENT_UNTIL, LocalDate.of(2024, 6, 20))
                .where(PLAN_LIST.ID.eq(id))
                .execute();
    }

    /**
     * The first steps are kept under the words of the plan and share what it takes afterwards with the paper, as before; the
     * others are dropped.
     */
    private void changes(PlanId plan, Line line) {
        var kept = line.kept();
        if (kept.isEmpty()) {
            return;
        }
        var hours = new BigDecimal(line.hoursAfter());
        var share = hours.divide(BigDecimal.valueOf(kept.size() + 1L), 2, RoundingMode.DOWN);
        var forPaper = line.otherAfter() / 2;
        change(plan, "PAPER", 1, "", share, 0, forPaper);
        for (var number = 1; number <= line.works().size(); number++) {
            if (number > kept.size()) {
                change(plan, "STEP", number, null, BigDecimal.ZERO, 0, 0);
                continue;
            }
            var last = number == kept.size();
            var said = kept.get(number - 1);
            change(
                    plan,
                    "STEP",
                    number,
                    said.equals(line.works().get(number - 1)) ? "" : said,
                    last ? hours.subtract(share.multiply(BigDecimal.valueOf(kept.size()))) : share,
                    DAYS_OF_A_STEP,
                    last ? line.otherAfter() - forPaper : 0);
        }
    }

    /** @param wording null where the part is dropped */
    private void change(
            PlanId plan, String part, int number, @Nullable String wording, BigDecimal hours, int days, long service) {
        db.insertInto(PLAN_CHANGE)
                .set(PLAN_CHANGE.ID, Id.ofRow())
                .set(PLAN_CHANGE.PLAN_ID, plan)
                .set(PLAN_CHANGE.PLAN_VERSION, 1L)
                .set(PLAN_CHANGE.PART, part)
                .set(PLAN_CHANGE.NUMBER, number)
                .set(PLAN_CHANGE.FATE, wording == null ? "DROPPED" : "CHANGED")
                .set(PLAN_CHANGE.WORDING, wording == null ? "" : wording)
                .set(PLAN_CHANGE.HOURS, hours)
                .set(PLAN_CHANGE.DAYS, days)
                .set(PLAN_CHANGE.SERVICE_DONG, new Dong(service))
                .set(PLAN_CHANGE.FEE_DONG, new Dong(0))
                .execute();
    }

    private static String doings(Line line) {
        if (line.kept().isEmpty()) {
            return "ABOLISH";
        }
        return line.kept().size() < line.works().size() ? "DROP_STEP,SHORTEN,LOWER_COST" : "SHORTEN,LOWER_COST";
    }

    private void step(PlanId plan, String state, PersonId person, Instant taken, String reason) {
        db.insertInto(PLAN_STEP)
                .set(PLAN_STEP.ID, PlanId.next().value())
                .set(PLAN_STEP.PLAN_ID, plan)
                .set(PLAN_STEP.PLAN_VERSION, 1L)
                .set(PLAN_STEP.STATE, state)
                .set(PLAN_STEP.PERSON_ID, person)
                .set(PLAN_STEP.TAKEN_AT, taken)
                .set(PLAN_STEP.REASON, reason)
                .execute();
    }

    /** «Sở Tư pháp» is STP: the province's own codes. */
    private static String initials(String name) {
        var letters = new StringBuilder();
        for (var word : name.replaceAll("[,-]", " ").trim().split("\\s+", -1)) {
            letters.append(Character.toUpperCase(word.charAt(0)));
        }
        return letters.toString();
    }
}
