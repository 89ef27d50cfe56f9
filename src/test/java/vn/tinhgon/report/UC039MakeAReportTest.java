package vn.tinhgon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.client.result.StreamingResult;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.kernel.Frequency;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.access.Scope;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.report.ReportLine.Verdict;
import vn.tinhgon.unit.UnitKind;

/** UC-039: the figures of a period as a report; each reader has what they may read in it. */
@PortalTest
class UC039MakeAReportTest {

    private static final ReportTerms MONTH = ReportTerms.everything("Báo cáo tháng", Frequency.MONTH);
    private static final Slice ALL = new Slice(0, 1_000);

    @Autowired
    Provinces provinces;

    @Autowired
    ReportService reports;

    @Autowired
    LineStore lines;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    @Autowired
    DSLContext db;

    @Autowired
    StatementCounter statements;

    AQuarter quarter;
    TestPerson admin;

    @BeforeEach
    void three_units_and_three_months() {
        quarter = new AQuarter(provinces.fresh(), decisions, db);
        admin = quarter.admin;
    }

    /** By hand, from «The arithmetic of a year». */
    @Test
    void a_line_has_the_figure_the_one_before_and_the_year_and_says_why_where_there_is_none() {
        assertThat(read(admin, MONTH, 3))
                .extracting(
                        ReportLine::number,
                        ReportLine::unitName,
                        ReportLine::verdict,
                        line -> rate(line.figure()),
                        line -> rate(line.before()),
                        line -> line.difference().map(Object::toString).orElse(""),
                        line -> rate(line.year()))
                .containsExactly(
                        tuple(1, "Sở X", Verdict.ATTAINED, "90/100", "60/100", "30.00", "180/300"),
                        tuple(1, "Sở Y", Verdict.MISSED, "200/500", "0/0", "", "201/502"),
                        tuple(1, "Sở Z", Verdict.NOT_ENOUGH_DATA, "0/0", "", "", "0/0"),
                        tuple(2, "Sở X", Verdict.ATTAINED, "40/50", "", "", "40/50"),
                        tuple(2, "Sở Y", Verdict.NOT_APPLICABLE, "", "", "", ""),
                        tuple(2, "Sở Z", Verdict.ATTAINED, "80/100", "", "", "80/100"),
                        tuple(3, "Sở X", Verdict.ATTAINED, "100/100", "100/100", "0.00", "299/300"),
                        tuple(3, "Sở Y", Verdict.NOT_REPORTED, "", "100/100", "", "200/200"),
                        tuple(3, "Sở Z", Verdict.ATTAINED, "50/50", "", "", "50/50"));
    }

    @Test
    void beside_a_correction_on_its_way_a_line_has_the_figure_that_counts() {
        var entry = quarter.approved(quarter.c, quarter.y, 3, 90, 100);
        var before = read(admin, MONTH, 3);
        quarter.editorOf(quarter.y).does(() -> progress.correct(entry, 2, "Cộng thiếu"));
        assertThat(read(admin, MONTH, 3)).hasSameSizeAs(before).isEqualTo(before);
    }

    @Test
    void units_stand_in_the_order_of_the_vietnamese_alphabet() {
        for (var name : List.of("Sở Yên Mỹ", "Sở Khoa học", "Sở Ân Thi", "Sở Kế hoạch")) {
            quarter.province.assignment(quarter.a, quarter.province.department(name), "50");
        }
        assertThat(read(admin, MONTH, 3))
                .filteredOn(line -> line.number() == 1)
                .extracting(ReportLine::unitName)
                .containsExactly("Sở Ân Thi", "Sở Kế hoạch", "Sở Khoa học", "Sở X", "Sở Y", "Sở Yên Mỹ", "Sở Z");
    }

    /** By hand: 290/600 and 381/802; the means would be 65% and 50,02%. What does not apply is in no sum. */
    @Test
    void totals_are_sums_divided_and_never_means() {
        var totals = admin.does(() -> reports.totals(MONTH, quarter.months[2]));
        assertThat(totals)
                .extracting(
                        total -> total.period().number(),
                        total -> total.period().rate(),
                        total -> total.year().orElseThrow().rate(),
                        total -> total.period().complete(),
                        total -> total.period().units().size())
                .containsExactly(
                        tuple(1, new Rate(290, 600), new Rate(381, 802), 3L, 3),
                        tuple(2, new Rate(120, 150), new Rate(120, 150), 2L, 2),
                        tuple(3, new Rate(150, 150), new Rate(549, 550), 2L, 3));
    }

    /** What stands for the year at each line is what the sums of the same units are made of. */
    @Test
    void the_years_of_all_lines_are_the_year_of_the_total() {
        for (var month = 1; month <= 3; month++) {
            var last = quarter.months[month - 1];
            var lines = read(admin, MONTH, month);
            for (var total : admin.does(() -> reports.totals(MONTH, last))) {
                assertThat(lines.stream()
                                .filter(line ->
                                        line.target().equals(total.period().target()))
                                .flatMap(line -> line.year().stream())
                                .reduce(new Rate(0, 0), Rate::plus))
                        .isEqualTo(total.year().orElseThrow().rate());
            }
        }
    }

    @Test
    void a_cumulative_figure_stands_for_the_year_so_far() {
        var own = quarter.editorOf(quarter.z);
        own.doing(() -> progress.record(
                quarter.assignment(quarter.a, quarter.z),
                quarter.months[1],
                0,
                AFigure.of(70, 90).cumulative().typed()));
        assertThat(read(own, only(quarter.a), 2))
                .extracting(line -> rate(line.figure()), line -> rate(line.year()), ReportLine::state)
                .containsExactly(tuple("70/90", "70/90", Optional.of(EntryState.DRAFT)));
        assertThat(read(own, only(quarter.a), 3))
                .extracting(line -> rate(line.year()))
                .as("0/0 since")
                .containsExactly("70/90");
    }

    @Test
    void a_report_may_have_all_months_up_to_the_last() {
        var since = new ReportTerms(
                "Từ đầu năm", new Whose.All(), Set.of(quarter.a), Frequency.MONTH, Stretch.SINCE_START, columns());
        assertThat(read(admin, since, 2))
                .extracting(ReportLine::unitName, line -> rate(line.figure()), line -> rate(line.year()))
                .containsExactly(
                        tuple("Sở X", "30/100", "30/100"),
                        tuple("Sở X", "60/100", "90/200"),
                        tuple("Sở Y", "1/2", "1/2"),
                        tuple("Sở Y", "0/0", "1/2"),
                        tuple("Sở Z", "", ""),
                        tuple("Sở Z", "", ""));
    }

    @Test
    void units_are_chosen_by_name_kind_or_group_and_sums_are_theirs_alone() {
        var chosen = terms(new Whose.Chosen(Set.of(quarter.x, quarter.z)));
        assertThat(read(admin, chosen, 3)).extracting(ReportLine::unitName).containsOnly("Sở X", "Sở Z");
        assertThat(admin.does(() -> reports.totals(chosen, quarter.months[2]))
                        .getFirst()
                        .period()
                        .rate())
                .isEqualTo(new Rate(90, 100));
        var commune = quarter.province.unit("COMMUNE", "Xã A");
        quarter.given(quarter.a, commune, "50");
        assertThat(read(admin, terms(new Whose.OfKind(UnitKind.COMMUNE)), 3))
                .extracting(ReportLine::unitName)
                .containsExactly("Xã A");
        assertThat(read(admin, only(quarter.b), 3))
                .extracting(ReportLine::number)
                .containsOnly(2);
    }

    @Test
    void a_figure_on_its_way_is_no_figure_to_the_province_and_a_draft_is_none_at_all() {
        quarter.submitted(quarter.c, quarter.y, 3, 10, 10);
        var own = quarter.editorOf(quarter.z);
        own.doing(() -> progress.record(
                quarter.assignment(quarter.c, quarter.z),
                quarter.months[1],
                0,
                AFigure.of(4, 5).typed()));

        assertThat(read(admin, only(quarter.c), 3))
                .filteredOn(line -> line.unit().equals(quarter.y))
                .extracting(ReportLine::verdict, ReportLine::state, line -> rate(line.figure()))
                .containsExactly(tuple(Verdict.WAITING, Optional.of(EntryState.SUBMITTED), ""));
        for (var reader : List.of(admin, quarter.province.inspector())) {
            assertThat(read(reader, only(quarter.c), 2))
                    .filteredOn(line -> line.unit().equals(quarter.z))
                    .extracting(ReportLine::verdict, ReportLine::state, line -> rate(line.figure()))
                    .containsExactly(tuple(Verdict.NOT_REPORTED, Optional.empty(), ""));
        }
        assertThat(read(own, only(quarter.c), 2))
                .extracting(ReportLine::verdict, ReportLine::state, line -> rate(line.figure()))
                .containsExactly(tuple(Verdict.MISSED, Optional.of(EntryState.DRAFT), "4/5"));
    }

    /** Both walls: whatever a report says it is of, nobody reads more by it than they may. */
    @Test
    void each_reader_has_only_the_units_that_they_read() {
        var neighbour = quarter.editorOf(quarter.y);
        var all = terms(new Whose.Chosen(Set.of(quarter.x, quarter.y, quarter.z)));
        assertThat(read(neighbour, all, 3)).extracting(ReportLine::unit).containsOnly(quarter.y);
        assertThat(neighbour.does(() -> reports.count(all, quarter.months[2]))).isEqualTo(3);
        assertThat(neighbour.does(() -> reports.totals(all, quarter.months[2]))).isEmpty();
        assertThat(streamed(neighbour, all)).extracting(ReportLine::unit).containsOnly(quarter.y);
        var district = quarter.province.unit("DISTRICT", "Huyện A");
        quarter.province.under(district, quarter.z);
        var checker = quarter.province.person("Vũ Thị Bình", Role.PARENT_CHECKER, district);
        assertThat(read(checker, MONTH, 3)).extracting(ReportLine::unit).containsOnly(quarter.z);
        var stranger = provinces.fresh().admin();
        assertThatThrownBy(() -> read(stranger, MONTH, 3)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_unit_that_ended_is_in_the_months_it_was_there_and_a_target_from_the_month_it_was_given() {
        var ended = quarter.province.unit("COMMUNE", "Xã cũ", LocalDate.of(1997, 1, 1), LocalDate.of(2024, 2, 1));
        quarter.given(quarter.a, ended, "50");
        var since = new ReportTerms(
                "Từ đầu năm",
                new Whose.OfKind(UnitKind.COMMUNE),
                Set.of(),
                Frequency.MONTH,
                Stretch.SINCE_START,
                columns());
        assertThat(read(admin, since, 3)).extracting(ReportLine::unitName).containsExactly("Xã cũ");
        assertThat(admin.does(() -> reports.count(since, quarter.months[2]))).isEqualTo(1);
    }

    @Test
    void a_report_of_months_is_of_no_quarter() {
        assertThatThrownBy(() -> read(admin, ReportTerms.everything("Quý", Frequency.QUARTER), 3))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("report.refused.period");
        assertThatThrownBy(() ->
                        new ReportTerms("A", new Whose.All(), Set.of(), Frequency.MONTH, Stretch.PERIOD, Set.of()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new Whose.Chosen(Set.of())).isInstanceOf(Refused.class);
    }

    @Test
    void pages_hold_what_is_streamed_in_the_same_order_and_take_as_many_statements_for_forty_units() {
        var whole = streamed(admin, MONTH);
        assertThat(read(admin, MONTH, 3)).isEqualTo(whole);
        var paged = new ArrayList<ReportLine>();
        for (var from = 0; from < 9; from += 2) {
            var slice = new Slice(from, 2);
            paged.addAll(admin.does(() -> reports.lines(MONTH, quarter.months[2], slice)));
        }
        assertThat(paged).isEqualTo(whole);
        var few = statements.of(() -> read(admin, MONTH, 3));
        for (var number = 0; number < 40; number++) {
            quarter.given(quarter.a, quarter.province.department("Sở số " + number), "50");
        }
        assertThat(statements.of(() -> assertThat(read(admin, MONTH, 3)).hasSize(49)))
                .hasSameSizeAs(few)
                .hasSizeLessThanOrEqualTo(6);
    }

    /** The driver hands over rows as they are asked for, and holds no more than those. */
    @Test
    void the_database_is_read_by_a_cursor() {
        quarter.province.in(() -> {
            var reading = new Reading(
                    admin.does(() -> progress.period(quarter.months[2])),
                    Stretch.PERIOD,
                    Set.of(),
                    Optional.empty(),
                    new Scope.Everything(),
                    false);
            try (var cursor = lines.cursor(reading)) {
                assertThat(cursor.resultSet().unwrap(StreamingResult.class)).isNotNull();
                assertThat(cursor).hasSizeGreaterThan(9);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }

    private List<ReportLine> read(TestPerson reader, ReportTerms terms, int month) {
        return reader.does(() -> reports.lines(terms, quarter.months[month - 1], ALL));
    }

    private List<ReportLine> streamed(TestPerson reader, ReportTerms terms) {
        var all = new ArrayList<ReportLine>();
        reader.doing(() -> {
            try {
                reports.read(terms, quarter.months[2], lines -> lines.forEach(all::add));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return all;
    }

    private static ReportTerms terms(Whose whose) {
        return new ReportTerms("Báo cáo", whose, Set.of(), Frequency.MONTH, Stretch.PERIOD, columns());
    }

    private static ReportTerms only(TargetId target) {
        return new ReportTerms("Báo cáo", new Whose.All(), Set.of(target), Frequency.MONTH, Stretch.PERIOD, columns());
    }

    private static Set<ReportColumn> columns() {
        return EnumSet.allOf(ReportColumn.class);
    }

    private static String rate(Optional<Rate> rate) {
        return rate.map(each -> each.numerator() + "/" + each.denominator()).orElse("");
    }
}
