package vn.tinhgon.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.ContextConfiguration;
import vn.tinhgon.assignment.AssignmentService;
import vn.tinhgon.assignment.GivingService;
import vn.tinhgon.directive.DirectiveData;
import vn.tinhgon.directive.DirectiveService;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.SummaryCheck;
import vn.tinhgon.target.Indicator;
import vn.tinhgon.target.Judging;
import vn.tinhgon.target.Parties;
import vn.tinhgon.target.Party;
import vn.tinhgon.target.Printed;
import vn.tinhgon.target.ProgrammeData;
import vn.tinhgon.target.ProgrammeService;
import vn.tinhgon.target.TargetData;
import vn.tinhgon.target.TargetService;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitKind;

/**
 * The year 15/12/2023–14/12/2024, from the signed directive to the last closed month, through the services; the figures
 * are those of docs/a-year-by-hand.md, where each is worked out by hand.
 */
@PortalTest
@ContextConfiguration(initializers = {DatabaseForTests.class, AYearOfHungYenTest.AfterTheYear.class})
class AYearOfHungYenTest {

    /** The last month is reported after the year is over. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    static class AfterTheYear implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("TINHGON_DEMONSTRATION_DAY=2024-12-20").applyTo(context);
        }
    }

    private static final Period YEAR = new Period(LocalDate.of(2023, 12, 15), LocalDate.of(2024, 12, 15));

    /** Far enough behind for all twelve months to be reported one after the other. */
    private static final LocalDate OPEN = LocalDate.of(2025, 1, 31);

    @Autowired
    Provinces provinces;

    @Autowired
    DirectiveService directives;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TargetService targets;

    @Autowired
    AssignmentService assignments;

    @Autowired
    GivingService giving;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    @Autowired
    FigureService figures;

    @Autowired
    PeriodService periods;

    @Autowired
    ReopeningService reopenings;

    @Autowired
    LeaderboardService leaderboard;

    @Autowired
    SummaryCheck summaries;

    TestProvince province;
    TestPerson minh;
    Map<String, UnitId> units = new LinkedHashMap<>();
    Map<UnitId, TestPerson> editors = new LinkedHashMap<>();
    Map<UnitId, TestPerson> heads = new LinkedHashMap<>();
    Map<TargetId, Map<UnitId, AssignmentId>> given = new LinkedHashMap<>();

    @BeforeEach
    void a_province_with_three_departments() {
        province = provinces.fresh();
        minh = province.admin();
        for (var name : List.of("Sở Tư pháp", "Sở Y tế", "Sở Xây dựng")) {
            var unit = province.department(name);
            units.put(name, unit);
            editors.put(unit, province.editorOf(unit));
            heads.put(unit, province.headOf(unit));
        }
    }

    @Test
    void the_year_comes_to_what_it_comes_to_by_hand() {
        var programme = programme();
        var whole = give(programme, 1, Comparison.AT_LEAST, "80", Accumulation.STOCK);
        var online = give(programme, 3, Comparison.AT_LEAST, "50", Accumulation.FLOW);
        var onTime = give(programme, 6, Comparison.EXACTLY, "100", Accumulation.FLOW);
        var months = minh.does(() -> progress.periods());
        assertThat(months).hasSize(12);
        months.forEach(month -> minh.doing(() -> periods.lockOn(month.id(), month.version(), OPEN)));

        for (var month : months) {
            report("Sở Tư pháp", month, justice(whole, online, onTime, month.number()));
            report("Sở Y tế", month, health(whole, online, onTime, month.number()));
            report("Sở Xây dựng", month, construction(whole, online, onTime, month.number()));
            approveAll(month.id());
            close(month.id());
        }
        correctTheLastMonth(whole);

        assertThat(year("Sở Tư pháp")).containsExactly(rate(1, 82, 100), rate(3, 558, 1200), rate(6, 1199, 1200));
        assertThat(year("Sở Y tế")).containsExactly(rate(1, 78, 100), rate(3, 720, 1200), rate(6, 1200, 1200));
        assertThat(year("Sở Xây dựng")).containsExactly(rate(1, 40, 50), rate(3, 605, 1100), rate(6, 0, 0));
        assertThat(ranks()).containsExactly("1 Sở Y tế 99.17", "2 Sở Tư pháp 97.64", "3 Sở Xây dựng 95.83");
        assertThat(province.<List<?>>asking(summaries::differences)).isEmpty();
    }

    private Map<AssignmentId, AFigure> justice(TargetId whole, TargetId online, TargetId onTime, int month) {
        // The last month is typed wrongly at first and corrected once the year is closed
        return of(
                "Sở Tư pháp",
                Map.of(
                        whole, AFigure.of(month == 12 ? 28 : 70 + month, 100),
                        online, AFigure.of(40 + month, 100),
                        onTime, AFigure.of(month == 1 ? 99 : 100, 100)));
    }

    private Map<AssignmentId, AFigure> health(TargetId whole, TargetId online, TargetId onTime, int month) {
        return of(
                "Sở Y tế",
                Map.of(
                        whole, AFigure.of(66 + month, 100),
                        // From July on they count from the year's first day
                        online,
                                month < 7
                                        ? AFigure.of(60, 100)
                                        : AFigure.of(60L * month, 100L * month).cumulative(),
                        onTime, AFigure.of(100, 100)));
    }

    private Map<AssignmentId, AFigure> construction(TargetId whole, TargetId online, TargetId onTime, int month) {
        var reported = new LinkedHashMap<TargetId, AFigure>();
        reported.put(whole, AFigure.of(40, 50));
        if (month != 6) {
            reported.put(online, AFigure.of(55, 100));
        }
        reported.put(onTime, AFigure.of(0, 0));
        return of("Sở Xây dựng", reported);
    }

    private Map<AssignmentId, AFigure> of(String unit, Map<TargetId, AFigure> byTarget) {
        var figuresOf = new LinkedHashMap<AssignmentId, AFigure>();
        byTarget.forEach((target, figure) -> figuresOf.put(assigned(target, unit(unit)), figure));
        return figuresOf;
    }

    private AssignmentId assigned(TargetId target, UnitId unit) {
        return Optional.ofNullable(given.get(target))
                .flatMap(byUnit -> Optional.ofNullable(byUnit.get(unit)))
                .orElseThrow();
    }

    private ProgrammeId programme() {
        var dispatch = minh.does(() -> directives.add(new DirectiveData(
                Optional.empty(), Optional.empty(), "UBND tỉnh Hưng Yên", "Công văn tháng 4/2024", "")));
        return minh.does(() -> programmes.create(new ProgrammeData("Năm 2024", YEAR, List.of(dispatch))));
    }

    private TargetId give(
            ProgrammeId programme, int number, Comparison comparison, String goal, Accumulation accumulation) {
        var target = minh.does(() -> targets.add(
                programme,
                new TargetData(
                        number,
                        new Indicator(
                                "CT-" + number,
                                "Chỉ tiêu " + number,
                                "Chỉ tiêu " + number,
                                "",
                                "",
                                "",
                                Optional.empty(),
                                Optional.empty()),
                        new Judging(
                                Measure.PERCENT,
                                comparison,
                                new BigDecimal(goal),
                                accumulation,
                                Frequency.MONTH,
                                BigDecimal.ONE,
                                1,
                                false),
                        new Printed(goal, "Các Sở", "", Optional.empty()),
                        new Parties(false, List.of(new Party.OfKind(UnitKind.DEPARTMENT)), List.of()))));
        var goals = new LinkedHashMap<UnitId, String>();
        units.values().forEach(unit -> goals.put(unit, goal));
        var preview = minh.does(() -> giving.preview(programme, Map.of(target, goals)));
        minh.does(() -> giving.assign(preview, ""));
        var byUnit = new LinkedHashMap<UnitId, AssignmentId>();
        minh.does(() -> assignments.ofTarget(target))
                .forEach(each -> byUnit.put(each.unit().id(), each.id()));
        given.put(target, byUnit);
        return target;
    }

    /** The editor types the sheet and lays it before the head, who hands it in. */
    private void report(String unit, ReportingPeriod month, Map<AssignmentId, AFigure> sheet) {
        var editor = person(editors, unit(unit));
        var head = person(heads, unit(unit));
        var lines = sheet.entrySet().stream()
                .map(line -> new Recording(
                        line.getKey(),
                        0,
                        line.getValue()
                                .missedBecause("Nhiều hồ sơ nộp trực tiếp")
                                .typed()))
                .toList();
        editor.does(() -> progress.recordAll(month.id(), lines)).values().forEach(Recorded::orThrow);
        editor.does(() -> progress.layBeforeHead(month.id(), seen(editor, month.id())));
        head.does(() -> progress.submit(month.id(), seen(head, month.id())));
    }

    private List<Seen> seen(TestPerson by, PeriodId month) {
        return by.does(() -> progress.sheet(month)).rows().stream()
                .flatMap(row -> row.entry().stream())
                .filter(entry -> entry.state().mayBeSubmitted())
                .map(entry -> new Seen(entry.id(), entry.version()))
                .toList();
    }

    /** What has no question together, the others one by one. */
    private void approveAll(PeriodId month) {
        var waiting = waiting(month);
        var plain = waiting.stream()
                .filter(FigureRow::isPlain)
                .map(row -> new Seen(row.id(), row.version()))
                .toList();
        minh.does(() -> decisions.approveAll(month, plain));
        waiting(month).forEach(row -> minh.does(() -> decisions.approve(row.id(), row.version())));
    }

    private List<FigureRow> waiting(PeriodId month) {
        return minh.does(() -> figures.figures(
                month, new FigureFilter(Optional.of(EntryState.SUBMITTED), "", Optional.empty()), new Slice(0, 100)));
    }

    private void close(PeriodId month) {
        var now = minh.does(() -> progress.periods()).stream()
                .filter(period -> period.id().equals(month))
                .findFirst()
                .orElseThrow();
        minh.doing(() -> periods.close(month, now.version()));
    }

    /** 28 was typed for 82: the closed month is opened again for that unit, and the figure corrected. */
    private void correctTheLastMonth(TargetId whole) {
        var unit = unit("Sở Tư pháp");
        var editor = person(editors, unit);
        var head = person(heads, unit);
        var last = entry(editor, whole);
        editor.doing(() -> reopenings.ask(last.month(), "Gõ nhầm 82 thành 28"));
        var request = minh.does(() -> reopenings.waiting()).getFirst();
        minh.doing(() -> reopenings.grant(request.id(), request.version(), LocalDate.of(2024, 12, 22), ""));
        var draft = editor.does(
                () -> progress.correct(last.seen().entry(), last.seen().version(), "Gõ nhầm"));
        var typed = editor.does(() -> progress.record(
                draft.assignment(),
                last.month(),
                draft.version(),
                AFigure.of(82, 100).typed()));
        head.does(() -> progress.submit(last.month(), List.of(new Seen(typed.id(), typed.version()))));
        minh.does(() -> decisions.approve(typed.id(), typed.version() + 1));
    }

    private record Last(PeriodId month, Seen seen) {}

    private Last entry(TestPerson editor, TargetId target) {
        var month = editor.does(() -> progress.periods()).getLast().id();
        var assignment = assigned(target, editor.unit());
        return editor.does(() -> progress.sheet(month)).rows().stream()
                .filter(row -> row.assignment().equals(assignment))
                .flatMap(row -> row.entry().stream())
                .map(entry -> new Last(month, new Seen(entry.id(), entry.version())))
                .findFirst()
                .orElseThrow();
    }

    private List<String> year(String unit) {
        return minh.does(() -> leaderboard.explanation(Tier.PROVINCIAL, unit(unit), Optional.empty())).lines().stream()
                .map(line -> {
                    var figure = line.of().figure();
                    var counts = line.of().rule().accumulation() == Accumulation.FLOW ? figure.total() : figure.last();
                    return line.of().code() + " " + counts;
                })
                .toList();
    }

    private static String rate(int number, long numerator, long denominator) {
        return number + " " + new Rate(numerator, denominator);
    }

    private List<String> ranks() {
        return minh.does(() -> leaderboard.board(Tier.PROVINCIAL)).orElseThrow().ranked().stream()
                .map(standing -> {
                    var ranked = (Ranked) standing.placing();
                    return ranked.rank() + " " + standing.unit().name() + " "
                            + ranked.percent().printed();
                })
                .toList();
    }

    private static TestPerson person(Map<UnitId, TestPerson> people, UnitId unit) {
        return Optional.ofNullable(people.get(unit)).orElseThrow();
    }

    private UnitId unit(String name) {
        return Optional.ofNullable(units.get(name)).orElseThrow();
    }
}
