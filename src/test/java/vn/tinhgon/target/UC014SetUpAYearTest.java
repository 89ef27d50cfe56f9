package vn.tinhgon.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.schema.Tables.PROGRAMME;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;
import static vn.tinhgon.schema.Tables.TARGET_REMOVAL;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.directive.Directive;
import vn.tinhgon.directive.DirectiveData;
import vn.tinhgon.directive.DirectiveService;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.DirectiveId;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.DossierRate;
import vn.tinhgon.kernel.FigureKind;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.platform.files.UploadedFile;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.FigureFilter;
import vn.tinhgon.progress.FigureService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.Seen;
import vn.tinhgon.progress.SheetRow;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitKind;

/** UC-014: from a signed directive to a programme with its targets, this year's and the next. */
@PortalTest
class UC014SetUpAYearTest {

    private static final Period YEAR_2025 = new Period(LocalDate.of(2024, 12, 15), LocalDate.of(2025, 12, 15));

    @Autowired
    Provinces provinces;

    @Autowired
    DirectiveService directives;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TargetService targets;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    @Autowired
    FigureService figures;

    @Autowired
    PeriodService periods;

    @Autowired
    LeaderboardService leaderboard;

    @Autowired
    StatementCounter statements;

    @Autowired
    DSLContext db;

    TestProvince province;
    TestPerson minh;
    DirectiveId plan;

    @BeforeEach
    void a_province_with_a_signed_plan() {
        province = provinces.fresh();
        minh = province.admin();
        plan = minh.does(() -> directives.add(directive("45/KH-UBND")));
    }

    @Test
    void a_directive_is_found_by_what_it_says_and_corrected() {
        minh.does(() -> directives.add(directive("09/CT-TTg")));
        assertThat(found("45/kh")).extracting(Directive::id).containsExactly(plan);
        assertThat(found("ke hoach cai cach")).hasSize(2);
        var seen = found("45/kh").getFirst();
        minh.doing(() -> directives.correct(plan, seen.version(), directive("46/KH-UBND")));
        assertThat(found("46/KH")).hasSize(1);
        assertThatThrownBy(() -> minh.doing(() -> directives.correct(plan, seen.version(), directive("47/KH-UBND"))))
                .isInstanceOf(Changed.class);
    }

    @Test
    void a_directive_without_issuer_or_title_is_refused_at_that_field() {
        assertRefusedAt("issuer", () -> new DirectiveData(Optional.empty(), Optional.empty(), " ", "Kế hoạch", ""));
        assertRefusedAt("title", () -> new DirectiveData(Optional.empty(), Optional.empty(), "UBND tỉnh", "", ""));
        assertRefusedAt(
                "excerpt",
                () -> new DirectiveData(Optional.empty(), Optional.empty(), "UBND", "Kế hoạch", "x".repeat(4001)));
    }

    @Test
    void the_document_itself_is_attached_and_handed_out_as_it_was() throws IOException {
        var content = ("%PDF-1.7 " + "x".repeat(3 * 1024 * 1024 + 5) + " %%EOF").getBytes(StandardCharsets.UTF_8);
        try (var file = UploadedFile.receive("Kế hoạch 45.pdf", new ByteArrayInputStream(content))) {
            minh.doing(() -> directives.attach(plan, 1, file));
            assertThatThrownBy(() -> minh.doing(() -> directives.attach(plan, 1, file)))
                    .isInstanceOf(Changed.class);
        }
        assertThat(found("45/KH").getFirst().file()).hasValueSatisfying(file -> {
            assertThat(file.name()).isEqualTo("Kế hoạch 45.pdf");
            assertThat(file.bytes()).isEqualTo(content.length);
        });
        assertThat(written(province.inspector(), plan)).isEqualTo(content);
        var stranger = provinces.fresh().admin();
        assertThatThrownBy(() -> written(stranger, plan)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_first_target_of_a_year_brings_its_months_from_the_15th_to_the_14th() {
        var year = next();
        minh.does(() -> targets.add(year, target(1, "CT-A")));
        var months = ofYear(LocalDate.of(2025, 1, 1));
        assertThat(months)
                .hasSize(12)
                .allSatisfy(month -> assertThat(month.frequency()).isEqualTo(Frequency.MONTH));
        assertThat(months.getFirst().span())
                .isEqualTo(new Period(LocalDate.of(2024, 12, 15), LocalDate.of(2025, 1, 15)));
        minh.does(() -> targets.add(year, target(2, "CT-B")));
        assertThat(ofYear(LocalDate.of(2025, 1, 1))).hasSize(12);
    }

    @Test
    void a_quarterly_target_is_reported_and_judged_by_quarters() {
        var justice = province.department("Sở Tư pháp");
        var editor = province.editorOf(justice);
        var head = province.headOf(justice);
        var monthly = province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        province.month(1);
        var quarterly = minh.does(() -> targets.add(province.programme(), target(2, "CT-Q", Frequency.QUARTER)));
        province.assignment(monthly, justice, "50");
        var byQuarter = province.assignment(quarterly, justice, "50");

        var now = editor.does(progress::periods);
        assertThat(now)
                .filteredOn(period -> period.frequency() == Frequency.QUARTER)
                .extracting(period -> period.span().lastDay().toString())
                .containsExactly("2024-03-14", "2024-06-14", "2024-09-14", "2024-12-14");
        var month = now.stream()
                .filter(period -> period.frequency() == Frequency.MONTH)
                .findFirst()
                .orElseThrow();
        var quarter = now.stream()
                .filter(period -> period.frequency() == Frequency.QUARTER)
                .findFirst()
                .orElseThrow();
        assertThat(sheet(editor, month.id())).extracting(SheetRow::number).containsExactly(1);
        assertThat(sheet(editor, quarter.id())).extracting(SheetRow::number).containsExactly(2);
        assertThatThrownBy(() -> record(editor, byQuarter, month.id(), "")).isInstanceOf(NotFound.class);

        province.locked(quarter.id(), LocalDate.of(2024, 12, 31));
        record(editor, byQuarter, quarter.id(), "");
        head.does(() -> progress.submit(quarter.id(), drafts(head, quarter.id())));
        var waiting = minh.does(() -> figures.figures(quarter.id(), FigureFilter.ALL, new Slice(0, 10)))
                .getFirst();
        minh.does(() -> decisions.approve(waiting.id(), waiting.version()));
        minh.doing(() -> periods.close(month.id(), month.version()));
        minh.doing(() -> periods.close(quarter.id(), quarter.version()));
        var why = minh.does(() -> leaderboard.explanation(Tier.PROVINCIAL, justice, Optional.empty()));
        assertThat(why.lines()).anySatisfy(line -> {
            assertThat(line.of().code()).isEqualTo("2");
            assertThat(line.of().due().periods()).isEqualTo(1);
            assertThat(line.of().figure().reportedDue()).isEqualTo(1);
        });
    }

    @Test
    void evidence_that_is_required_is_asked_for_before_a_figure_is_handed_in() {
        var justice = province.department("Sở Tư pháp");
        var editor = province.editorOf(justice);
        var head = province.headOf(justice);
        var strict = minh.does(() -> targets.add(province.programme(), withEvidence(target(3, "CT-C"))));
        var given = province.assignment(strict, justice, "80");
        var month = editor.does(progress::periods).getFirst().id();
        province.locked(month, LocalDate.of(2024, 12, 31));
        record(editor, given, month, "");
        assertThatThrownBy(() -> head.does(() -> progress.submit(month, drafts(head, month))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("progress.refused.noEvidence");
                    assertThat(refused.arguments()).containsExactly("3");
                });
        editor.does(() -> progress.record(
                given, month, 1, AFigure.of(4, 5).proven("415/STP-VP").typed()));
        assertThat(head.does(() -> progress.submit(month, drafts(head, month)))).isEqualTo(1);
    }

    @Test
    void a_day_belongs_to_one_programme() {
        province.programme();
        var overlapping = new Period(LocalDate.of(2024, 6, 15), LocalDate.of(2025, 6, 15));
        assertRefusedAt("from", () -> minh.does(() -> programmes.create(programme(overlapping, plan))));
        assertThat(minh.does(programmes::all)).hasSize(1);
    }

    @Test
    void a_programme_stands_on_directives_of_its_own_province() {
        assertRefusedAt("directives", () -> new ProgrammeData("Năm 2025", YEAR_2025, List.of()));
        var elsewhere = provinces.fresh();
        var theirs = elsewhere.admin().does(() -> directives.add(directive("1/QĐ-UBND")));
        assertThatThrownBy(() -> minh.does(() -> programmes.create(programme(YEAR_2025, theirs))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void its_directives_are_corrected_and_a_withdrawn_one_can_come_back() {
        var year = next();
        var other = minh.does(() -> directives.add(directive("09/CT-TTg")));
        correct(year, programme(YEAR_2025, other));
        assertThat(seen(year).directives()).containsExactly(other);
        correct(year, programme(YEAR_2025, plan, other));
        assertThat(seen(year).directives()).containsExactlyInAnyOrder(plan, other);
    }

    @Test
    void its_days_move_until_it_has_periods() {
        var year = next();
        var calendar = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
        correct(year, programme(calendar, plan));
        minh.does(() -> targets.add(year, target(1, "CT-A")));
        assertRefusedAt("until", () -> correct(year, programme(YEAR_2025, plan)));
        assertThat(ofYear(LocalDate.of(2025, 3, 1)).get(1).span())
                .isEqualTo(new Period(LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 1)));
    }

    @Test
    void two_targets_share_neither_number_nor_code() {
        var year = next();
        minh.does(() -> targets.add(year, target(1, "CT-A")));
        assertRefusedAt("number", () -> minh.does(() -> targets.add(year, target(1, "CT-B"))));
        assertRefusedAt("code", () -> minh.does(() -> targets.add(year, target(2, "CT-A"))));
    }

    @Test
    void a_target_says_what_it_is_and_is_read_back_as_it_was_typed() {
        var year = next();
        var data = new TargetData(
                7,
                new Indicator(
                        "CT-07",
                        "Tỷ lệ hồ sơ trực tuyến",
                        "Hồ sơ trực tuyến",
                        "Hồ sơ nộp trực tuyến trên tổng số",
                        "Tử số: nộp trực tuyến; mẫu số: tiếp nhận",
                        "Hệ thống một cửa",
                        Optional.of(TargetGroup.OfIndex766.ONLINE_SERVICES),
                        Optional.of(new DossierRate(DossierCount.ONLINE, DossierCount.RECEIVED))),
                new Judging(
                        Measure.PERCENT,
                        Comparison.AT_LEAST,
                        new BigDecimal("62.5"),
                        Accumulation.STOCK,
                        Frequency.HALF_YEAR,
                        new BigDecimal("1.5"),
                        5,
                        true),
                new Printed("Tối thiểu 62,5", "Các Sở", "Văn phòng UBND tỉnh", Optional.of("Nghị quyết 131/NQ-CP")),
                new Parties(
                        false,
                        List.of(new Party.OfKind(UnitKind.DEPARTMENT)),
                        List.of(new Party.OfKind(UnitKind.PROVINCIAL_OFFICE))));
        var id = minh.does(() -> targets.add(year, data));
        assertThat(minh.does(() -> targets.target(id)).data()).isEqualTo(data);
        var own = withGroup(data, new TargetGroup.Own("Chuyển đổi số"));
        minh.doing(() -> targets.correct(id, 1, own));
        assertThat(minh.does(() -> targets.target(id)).data()).isEqualTo(own);
    }

    @Test
    void once_reported_a_target_keeps_how_it_is_judged_and_its_words_can_be_corrected() {
        var justice = province.department("Sở Tư pháp");
        var editor = province.editorOf(justice);
        var id = minh.does(() -> targets.add(province.programme(), target(1, "CT-A")));
        var month = editor.does(progress::periods).getFirst().id();
        province.locked(month, LocalDate.of(2024, 12, 31));
        record(editor, province.assignment(id, justice, "80"), month, "");

        var present = minh.does(() -> targets.target(id));
        var atMost = judged(
                present.data(),
                new Judging(
                        Measure.PERCENT,
                        Comparison.AT_MOST,
                        new BigDecimal("80"),
                        Accumulation.FLOW,
                        Frequency.MONTH,
                        BigDecimal.ONE,
                        1,
                        false));
        assertThatThrownBy(() -> minh.doing(() -> targets.correct(id, present.version(), atMost)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("target.refused.reported"));
        var renamed = named(present.data(), "CT-A", "Tên khác");
        minh.doing(() -> targets.correct(id, present.version(), renamed));
        assertThat(minh.does(() -> targets.target(id)).shortName()).isEqualTo("Tên khác");
        assertThatThrownBy(() -> minh.doing(() -> targets.correct(id, present.version(), present.data())))
                .isInstanceOf(Changed.class);
    }

    @Test
    void a_closed_period_that_owes_a_figure_keeps_the_rule_too() {
        var justice = province.department("Sở Tư pháp");
        var id = minh.does(() -> targets.add(province.programme(), target(1, "CT-A")));
        province.assignment(id, justice, "80");
        var first = minh.does(progress::periods).getFirst();
        minh.doing(() -> periods.close(first.id(), first.version()));
        var yearly = target(1, "CT-A", Frequency.YEAR);
        assertThatThrownBy(() -> minh.doing(() -> targets.correct(id, 1, yearly)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("target.refused.reported"));
    }

    @Test
    void a_target_given_to_units_each_does_not_become_one_figure() {
        var id = minh.does(() -> targets.add(province.programme(), target(1, "CT-A")));
        province.assignment(id, province.department("Sở Tư pháp"), "80");
        var one = led(target(1, "CT-A"), new Parties(true, List.of(new Party.OfKind(UnitKind.DEPARTMENT)), List.of()));
        assertThatThrownBy(() -> minh.doing(() -> targets.correct(id, 1, one)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("target.refused.jointAssigned"));
    }

    @Test
    void a_year_typed_wrongly_is_refused() {
        var fortyYears = new Period(LocalDate.of(2024, 12, 15), LocalDate.of(2064, 12, 15));
        assertRefusedAt("until", () -> programme(fortyYears, plan));
    }

    @Test
    void who_leads_and_who_coordinates_is_corrected() {
        var id = minh.does(() -> targets.add(next(), target(1, "CT-A")));
        var health = province.department("Sở Y tế");
        var before = minh.does(() -> targets.target(id));
        var parties = new Parties(
                false,
                List.of(new Party.OfKind(UnitKind.COMMUNE), new Party.One(health)),
                List.of(new Party.OfKind(UnitKind.DISTRICT)));
        minh.doing(() -> targets.correct(id, 1, led(before.data(), parties)));
        assertThat(minh.does(() -> targets.target(id)).parties()).isEqualTo(parties);
        minh.doing(() -> targets.correct(id, 2, before.data()));
        assertThat(minh.does(() -> targets.target(id)).parties()).isEqualTo(before.parties());
    }

    @Test
    void nobody_both_leads_and_coordinates() {
        var departments = List.<Party>of(new Party.OfKind(UnitKind.DEPARTMENT));
        var both = led(target(1, "CT-A"), new Parties(false, departments, departments));
        assertRefusedAt("coordinating", () -> minh.does(() -> targets.add(next(), both)));
    }

    @Test
    void a_new_year_takes_over_the_texts_and_asks_for_the_goals() {
        var first = minh.does(() -> targets.add(province.programme(), target(1, "CT-A")));
        var second = minh.does(() -> targets.add(province.programme(), target(2, "CT-B", Frequency.QUARTER)));
        var year = next();
        assertThat(library(year)).containsExactly(first, second);

        minh.does(() -> targets.copy(year, List.of(new Copied(first, "85,5"), new Copied(second, "90"))));
        var copied = minh.does(() -> targets.list(year, ""));
        assertThat(copied).extracting(row -> row.target().number()).containsExactly(1, 2);
        assertThat(copied.getFirst().target().data().indicator())
                .isEqualTo(minh.does(() -> targets.target(first)).data().indicator());
        assertThat(copied.getFirst().target().judging().goal()).isEqualByComparingTo("85.5");
        assertThat(copied.getFirst().target().printed().goal()).isEqualTo("85,5");
        assertThat(ofYear(LocalDate.of(2025, 1, 1))).hasSize(12 + 4);
        assertThat(library(year)).isEmpty();
        assertThatThrownBy(() -> minh.does(() -> targets.copy(year, List.of(new Copied(first, "85")))))
                .isInstanceOf(Changed.class);
    }

    @Test
    void the_library_has_each_code_once_as_of_its_latest_year() {
        minh.does(() -> targets.add(province.programme(), target(1, "CT-A")));
        var year = next();
        var later = minh.does(() -> targets.add(year, named(target(4, "CT-A"), "CT-A", "Tên năm 2025")));
        var after = new Period(YEAR_2025.until(), YEAR_2025.until().plusYears(1));
        var third = minh.does(() -> programmes.create(programme(after, plan)));
        assertThat(library(third)).containsExactly(later);
    }

    @Test
    void a_goal_that_is_none_is_refused_at_its_target_and_nothing_is_copied() {
        var first = minh.does(() -> targets.add(province.programme(), target(1, "CT-A")));
        var second = minh.does(() -> targets.add(province.programme(), target(2, "CT-B")));
        var year = next();
        assertRefusedAt(
                second.text(),
                () -> minh.does(() -> targets.copy(year, List.of(new Copied(first, "85"), new Copied(second, "120")))));
        assertThat(minh.does(() -> targets.list(year, ""))).isEmpty();
    }

    @Test
    void copying_twenty_targets_takes_as_many_statements_as_copying_two() {
        for (var number = 1; number <= 22; number++) {
            var each = target(number, "CT-" + number);
            minh.does(() -> targets.add(province.programme(), each));
        }
        var year = next();
        minh.does(() -> targets.add(year, target(99, "CT-99")));
        var all = library(year).stream().map(id -> new Copied(id, "80")).toList();
        var two = statements.of(() -> minh.does(() -> targets.copy(year, all.subList(0, 2))));
        var twenty = statements.of(() -> minh.does(() -> targets.copy(year, all.subList(2, 22))));
        assertThat(twenty).hasSameSizeAs(two).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void a_target_added_by_mistake_is_taken_out_and_its_number_and_code_are_free() {
        var year = next();
        var mistake = minh.does(() -> targets.add(year, target(1, "CT-A")));
        assertRefusedAt("reason", () -> takeOut(mistake, " "));
        takeOut(mistake, "Thêm nhầm");
        assertThat(minh.does(() -> targets.list(year, ""))).isEmpty();
        assertThat(province.asking(() -> db.select(TARGET_REMOVAL.REASON, TARGET_REMOVAL.PERSON_ID)
                        .from(TARGET_REMOVAL)
                        .fetchSingle()))
                .satisfies(removal -> {
                    assertThat(removal.value1()).isEqualTo("Thêm nhầm");
                    assertThat(removal.value2()).isEqualTo(minh.id());
                });
        assertThatThrownBy(() -> minh.does(() -> targets.target(mistake))).isInstanceOf(NotFound.class);
        var again = minh.does(() -> targets.add(year, target(1, "CT-A")));
        assertThat(minh.does(() -> targets.list(year, "")))
                .extracting(row -> row.target().id())
                .containsExactly(again);
    }

    @Test
    void a_target_that_units_have_stays_until_it_is_taken_back_from_them() {
        var id = minh.does(() -> targets.add(province.programme(), target(1, "CT-A")));
        var given = province.assignment(id, province.department("Sở Tư pháp"), "80");
        assertRefused("target.refused.given", () -> takeOut(id, "Thêm nhầm"));
        province.takenBack(given, minh);
        takeOut(id, "Thêm nhầm");
        assertThat(minh.does(() -> targets.list(province.programme(), ""))).isEmpty();
    }

    @Test
    void a_target_that_somebody_has_reported_on_stays_for_good() {
        var justice = province.department("Sở Tư pháp");
        var editor = province.editorOf(justice);
        var id = minh.does(() -> targets.add(province.programme(), target(1, "CT-A")));
        var month = editor.does(progress::periods).getFirst().id();
        province.locked(month, LocalDate.of(2024, 12, 31));
        record(editor, province.assignment(id, justice, "80"), month, "");
        assertRefused("target.refused.takeOutReported", () -> takeOut(id, "Thêm nhầm"));
    }

    @Test
    void a_milestone_is_not_over_before_its_year_begins() {
        var data = target(1, "CT-M");
        var milestone = judged(
                data,
                new Judging(
                        new Measure(FigureKind.MILESTONE, ""),
                        Comparison.AT_MOST,
                        new BigDecimal("20200630"),
                        Accumulation.STOCK,
                        Frequency.MONTH,
                        BigDecimal.ONE,
                        1,
                        false));
        assertRefusedAt("goal", () -> minh.does(() -> targets.add(next(), milestone)));
    }

    @Test
    void a_target_that_printed_figures_stand_beside_is_not_taken_out() {
        var id = minh.does(() -> targets.add(province.programme(), target(1, "CT-A")));
        province.printed("gần 85%", id);
        assertRefused("target.refused.printedBeside", () -> takeOut(id, "Thêm nhầm"));
    }

    @Test
    void a_target_that_somebody_corrected_meanwhile_is_not_taken_out_unseen() {
        var id = minh.does(() -> targets.add(next(), target(1, "CT-A")));
        minh.doing(() -> targets.correct(id, 1, target(1, "CT-B")));
        assertThatThrownBy(() -> minh.doing(() -> targets.takeOut(id, 1, "Thêm nhầm")))
                .isInstanceOf(Changed.class);
    }

    @Test
    void only_the_provincial_admin_sets_up() {
        var head = province.headOf(province.department("Sở Tư pháp"));
        var inspector = province.inspector();
        for (var other : List.of(head, inspector)) {
            assertThatThrownBy(() -> other.does(() -> programmes.create(programme(YEAR_2025, plan))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> other.does(() -> directives.add(directive("1"))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(inspector.does(() -> directives.count(""))).isEqualTo(1);
    }

    private byte[] written(TestPerson reader, DirectiveId id) {
        var to = new ByteArrayOutputStream();
        reader.doing(() -> directives.write(id, to));
        return to.toByteArray();
    }

    private ProgrammeId next() {
        province.programme();
        return minh.does(() -> programmes.create(programme(YEAR_2025, plan)));
    }

    private Programme seen(ProgrammeId id) {
        return minh.does(() -> programmes.programme(id));
    }

    private void correct(ProgrammeId id, ProgrammeData data) {
        minh.doing(() -> programmes.correct(id, seen(id).version(), data));
    }

    private void takeOut(TargetId id, String reason) {
        minh.doing(() -> targets.takeOut(id, targets.target(id).version(), reason));
    }

    private List<TargetId> library(ProgrammeId into) {
        return minh.does(() -> targets.library(into)).stream()
                .map(each -> each.target().id())
                .toList();
    }

    private List<Directive> found(String text) {
        return minh.does(() -> directives.list(text, new Slice(0, 50)));
    }

    /** By their days and how often they come, as they stand in the database. */
    private List<Stored> ofYear(LocalDate day) {
        return province.asking(() -> db.select(
                        REPORTING_PERIOD.FREQUENCY, REPORTING_PERIOD.FROM_ON, REPORTING_PERIOD.UNTIL_ON)
                .from(REPORTING_PERIOD)
                .join(PROGRAMME)
                .on(PROGRAMME.ID.eq(REPORTING_PERIOD.PROGRAMME_ID))
                .where(PROGRAMME.FROM_ON.le(day), PROGRAMME.UNTIL_ON.gt(day))
                .orderBy(REPORTING_PERIOD.FREQUENCY, REPORTING_PERIOD.NUMBER)
                .fetch(row -> new Stored(row.value1(), new Period(row.value2(), row.value3()))));
    }

    private record Stored(Frequency frequency, Period span) {}

    private List<SheetRow> sheet(TestPerson person, PeriodId period) {
        return person.does(() -> progress.sheet(period)).rows();
    }

    private void record(TestPerson editor, AssignmentId assignment, PeriodId period, String reference) {
        editor.does(() -> progress.record(
                assignment, period, 0, AFigure.of(4, 5).proven(reference).typed()));
    }

    private static DirectiveData directive(String number) {
        return new DirectiveData(
                Optional.of(number),
                Optional.of(LocalDate.of(2024, 1, 20)),
                "UBND tỉnh",
                "Kế hoạch cải cách hành chính",
                "Chỉ tiêu: tối thiểu 80%");
    }

    private static ProgrammeData programme(Period span, DirectiveId... directives) {
        return new ProgrammeData("Chương trình năm 2025", span, List.of(directives));
    }

    private static TargetData target(int number, String code) {
        return target(number, code, Frequency.MONTH);
    }

    private static TargetData target(int number, String code, Frequency frequency) {
        return new TargetData(
                number,
                new Indicator(code, "Tỷ lệ " + code, "Tỷ lệ " + code, "", "", "", Optional.empty(), Optional.empty()),
                new Judging(
                        Measure.PERCENT,
                        Comparison.AT_LEAST,
                        new BigDecimal("80"),
                        Accumulation.FLOW,
                        frequency,
                        BigDecimal.ONE,
                        1,
                        false),
                new Printed("Tối thiểu 80", "Các Sở", "", Optional.empty()),
                new Parties(false, List.of(new Party.OfKind(UnitKind.DEPARTMENT)), List.of()));
    }

    private static TargetData withEvidence(TargetData data) {
        var judging = data.judging();
        return judged(
                data,
                new Judging(
                        Measure.PERCENT,
                        judging.comparison(),
                        judging.goal(),
                        judging.accumulation(),
                        judging.frequency(),
                        judging.weight(),
                        judging.minimumDenominator(),
                        true));
    }

    private static TargetData judged(TargetData data, Judging judging) {
        return new TargetData(data.number(), data.indicator(), judging, data.printed(), data.parties());
    }

    private static TargetData led(TargetData data, Parties parties) {
        return new TargetData(data.number(), data.indicator(), data.judging(), data.printed(), parties);
    }

    private static TargetData named(TargetData data, String code, String shortName) {
        return counted(data, of -> new Indicator(code, of.text(), shortName, "", "", "", of.group(), of.dossiers()));
    }

    private static TargetData withGroup(TargetData data, TargetGroup group) {
        return counted(
                data,
                of -> new Indicator(
                        of.code(),
                        of.text(),
                        of.shortName(),
                        of.definition(),
                        of.counting(),
                        of.source(),
                        Optional.of(group),
                        of.dossiers()));
    }

    private static TargetData counted(TargetData data, UnaryOperator<Indicator> change) {
        return new TargetData(
                data.number(), change.apply(data.indicator()), data.judging(), data.printed(), data.parties());
    }

    private static void assertRefused(String key, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void assertRefusedAt(String field, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains(field));
    }

    private List<Seen> drafts(TestPerson by, PeriodId period) {
        return by.does(() -> progress.sheet(period)).rows().stream()
                .flatMap(row -> row.entry().stream())
                .map(entry -> new Seen(entry.id(), entry.version()))
                .toList();
    }
}
