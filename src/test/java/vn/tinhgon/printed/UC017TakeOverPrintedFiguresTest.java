package vn.tinhgon.printed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.leaderboard.Placing.Ranked;
import vn.tinhgon.leaderboard.Standing;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.SheetColumn;
import vn.tinhgon.platform.exchange.SheetFile;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.printed.PrintedFilter.Which;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.unit.Tier;
import vn.tinhgon.unit.UnitService;

/** UC-017: figures of printed reports are taken over word for word and stand beside one's own, never scored. */
@PortalTest
class UC017TakeOverPrintedFiguresTest {

    private static final String FILE = "/data/reported-figures-2022-2023.csv";
    private static final Slice FIRST = new Slice(0, 50);
    private static final String HEADER = "scope,scope_vi,indicator_vi,numerator,denominator,printed_value,unit,"
            + "qualifier,as_of,period,printed_vi,source\n";

    @Autowired
    Provinces provinces;

    @Autowired
    PrintedFigureService printed;

    @Autowired
    PrintedFigureImportService imports;

    @Autowired
    LeaderboardService leaderboard;

    @Autowired
    DecisionService decisions;

    @Autowired
    PeriodService periods;

    @Autowired
    UnitService units;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson minh;
    TestPerson inspector;
    TargetId online;

    @BeforeEach
    void a_province_with_a_target() {
        province = provinces.fresh();
        minh = province.admin();
        inspector = province.inspector();
        online = province.target(3, FLOW, AT_LEAST, "50");
    }

    @Test
    void the_seventeen_published_rows_go_in_and_the_same_file_again_changes_nothing() {
        var table = published();
        assertThat(taken(table).count(Outcome.ADD)).isEqualTo(17);

        assertThat(list(Which.ALL))
                .hasSize(17)
                .noneMatch(figure -> figure.data().printsOtherwise());
        assertThat(list(Which.OWN))
                .hasSize(7)
                .allMatch(figure -> figure.data().scopeName().equals("Tỉnh Hưng Yên"));
        assertThat(list(Which.REFERENCE)).hasSize(10);
        var localities = found("46,09").getFirst().data();
        assertThat(localities.scope()).isEqualTo(PrintedScope.LOCALITIES);
        assertThat(localities.text()).isEqualTo("1.384/3.003 nhiệm vụ, đạt 46,09%");
        assertThat(localities.counts()).contains(new Rate(1384, 3003));
        assertThat(localities.value()).contains(new BigDecimal("46.09"));
        assertThat(localities.asOf()).contains(LocalDate.of(2023, 6, 21));

        assertThat(preview(table).count(Outcome.SAME)).isEqualTo(17);
        assertThatThrownBy(() -> taken(table))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("import.refused.nothing"));
        assertThat(list(Which.ALL)).hasSize(17);
    }

    @Test
    void a_figure_is_found_without_diacritics() {
        taken(published());
        assertThat(found("so hoa")).hasSize(2);
        assertThat(found("gan 85")).singleElement().satisfies(figure -> {
            assertThat(figure.data().qualifier()).contains(Qualifier.NEARLY);
            assertThat(figure.data().indicator()).isEqualTo("Tỷ lệ hồ sơ trực tuyến");
        });
        assertThat(found("khong co chu nay")).isEmpty();
    }

    @Test
    void a_bad_row_is_named_with_its_column_and_holds_all_up() {
        var table = table(row("an-giang", "1", "2", "50", "%", "", "")
                + row("$", "3", "2", "50", "%", "", "")
                + row("$", "x", "2", "50", "%", "", "")
                + row("$", "1", "", "50", "%", "", "")
                + row("$", "", "", "", "%", "", "")
                + row("$", "", "", "5o", "%", "", "")
                + row("$", "", "", "50", "%", "most", "")
                + row("$", "", "", "50", "%", "", "31/4/2023")
                + row("$", "", "", "1.616", "TTHC", "", ""));
        var shown = preview(table);
        assertThat(reasons(shown))
                .containsExactly(
                        "2 scope printed.refused.scope",
                        "3 numerator rate.refused.partAboveWhole",
                        "4 numerator typed.refused.notNumber",
                        "5 denominator typed.refused.empty",
                        "6 printed_value printed.refused.noNumber",
                        "7 printed_value typed.refused.notNumber",
                        "8 qualifier printed.refused.qualifier",
                        "9 as_of typed.refused.notDay",
                        "10 printed_value printed.refused.either");
        assertThatThrownBy(() -> minh.doing(() -> imports.apply(table, shown))).isInstanceOf(Refused.class);
        assertThat(list(Which.ALL)).isEmpty();
    }

    @Test
    void the_same_row_twice_is_counted_once_and_another_number_for_it_is_not_guessed_at() {
        var once = row("$", "", "", "85", "%", "nearly", "");
        var shown = taken(table(once + once));
        assertThat(shown.count(Outcome.ADD)).isEqualTo(1);
        assertThat(shown.count(Outcome.SAME)).isEqualTo(1);
        assertThat(list(Which.ALL)).hasSize(1);

        assertThat(reasons(preview(table(once + row("$", "", "", "86", "%", "nearly", "")))))
                .containsExactly("3 indicator_vi printed.refused.otherwise");
    }

    @Test
    void a_file_with_another_number_corrects_and_the_figure_stays_where_it_stands() {
        taken(table(row("$", "", "", "85", "%", "nearly", "")));
        var present = list(Which.ALL).getFirst();
        minh.doing(() -> printed.correct(present.id(), present.version(), present.data(), Optional.of(online)));

        assertThat(taken(table(row("$", "", "", "84,5", "%", "", ""))).count(Outcome.CHANGE))
                .isEqualTo(1);
        var corrected = list(Which.ALL).getFirst();
        assertThat(corrected.data().value()).contains(new BigDecimal("84.5"));
        assertThat(corrected.data().qualifier()).isEmpty();
        assertThat(corrected.beside())
                .hasValueSatisfying(beside -> assertThat(beside.target()).isEqualTo(online));
    }

    @Test
    void what_could_be_read_in_two_ways_is_read_as_it_is_printed() {
        taken(table("$,Tỉnh,TTHC,,,1.616,TTHC,,,,1.616 TTHC,A\n" + "$,Tỉnh,Tỷ lệ,,,1.616,%,,,,\"1,616%\",A\n"));
        assertThat(list(Which.ALL))
                .extracting(figure -> figure.data().value().orElseThrow())
                .containsExactly(new BigDecimal("1616"), new BigDecimal("1.616"));
    }

    @Test
    void a_figure_of_one_of_our_units_is_its_own() {
        var justice = province.department("Sở Tư pháp");
        var code = codeOf(justice);
        taken(table(row(code, "1", "2", "50", "%", "", "")));
        assertThat(list(Which.OWN)).singleElement().satisfies(figure -> {
            assertThat(figure.data().unit()).contains(justice);
            assertThat(figure.scopeCode()).isEqualTo(code);
        });
    }

    @Test
    void a_figure_stands_beside_its_target_and_beside_that_of_the_same_code_in_another_year() {
        var id = minh.does(() -> printed.add(TestProvince.printedData("gần 85%"), Optional.of(online)));
        assertThat(inspector.does(() -> printed.beside(online)))
                .extracting(PrintedFigure::id)
                .containsExactly(id);

        province.inAYearFrom(LocalDate.of(2024, 12, 15));
        var nextYear = province.target(3, FLOW, AT_LEAST, "60");
        var other = province.target(4, FLOW, AT_LEAST, "60");
        assertThat(inspector.does(() -> printed.besideTargetsOf(province.programme())))
                .containsOnlyKeys(nextYear)
                .doesNotContainKey(other);
    }

    @Test
    void a_withdrawn_figure_stands_nowhere_and_is_still_read() {
        var id = minh.does(() -> printed.add(TestProvince.printedData("gần 85%"), Optional.of(online)));
        assertThatThrownBy(() -> minh.doing(() -> printed.withdraw(id, 1, " ")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("reason"));
        minh.doing(() -> printed.withdraw(id, 1, "Chép nhầm báo cáo"));

        assertThat(list(Which.ALL)).isEmpty();
        assertThat(inspector.does(() -> printed.beside(online))).isEmpty();
        assertThat(list(Which.WITHDRAWN))
                .singleElement()
                .satisfies(figure -> assertThat(figure.withdrawal()).hasValueSatisfying(withdrawn -> {
                    assertThat(withdrawn.by()).isEqualTo("Trần Minh");
                    assertThat(withdrawn.reason()).isEqualTo("Chép nhầm báo cáo");
                }));
        assertThatThrownBy(() ->
                        minh.doing(() -> printed.correct(id, 2, TestProvince.printedData("khác"), Optional.empty())))
                .isInstanceOf(Refused.class);
        minh.doing(() -> printed.add(TestProvince.printedData("gần 85%"), Optional.empty()));
        assertThat(list(Which.ALL)).hasSize(1);
    }

    @Test
    void two_who_correct_at_once_do_not_overwrite_each_other() {
        var id = minh.does(() -> printed.add(TestProvince.printedData("gần 85%"), Optional.empty()));
        minh.doing(() -> printed.correct(id, 1, TestProvince.printedData("gần 86%"), Optional.empty()));
        assertThatThrownBy(() ->
                        minh.doing(() -> printed.correct(id, 1, TestProvince.printedData("gần 87%"), Optional.empty())))
                .isInstanceOf(Changed.class);
    }

    @Test
    void the_same_figure_is_not_typed_twice() {
        minh.doing(() -> printed.add(TestProvince.printedData("gần 85%"), Optional.empty()));
        assertThatThrownBy(() -> minh.doing(() -> printed.add(TestProvince.printedData("gần 85%"), Optional.empty())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("indicator_vi"));
    }

    @Test
    void all_who_read_figures_read_them_and_the_admin_alone_writes() {
        var editor = province.editorOf(province.department("Sở Tư pháp"));
        var leader = province.person("Nguyễn Văn An", Role.PROVINCIAL_LEADER, province.unit("PROVINCE", "UBND tỉnh"));
        var id = minh.does(() -> printed.add(TestProvince.printedData("gần 85%"), Optional.empty()));
        for (var reader : List.of(editor, leader, inspector)) {
            assertThat(reader.does(() -> printed.count(PrintedFilter.ALL))).isEqualTo(1);
            assertThatThrownBy(() -> reader.doing(() -> printed.withdraw(id, 1, "x")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> reader.does(() -> imports.preview(table(""))))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void another_province_reads_none_of_it_and_puts_nothing_beside_our_target() {
        var id = minh.does(() -> printed.add(TestProvince.printedData("gần 85%"), Optional.of(online)));
        var theirs = provinces.fresh().admin();
        assertThat(theirs.does(() -> printed.count(PrintedFilter.ALL))).isZero();
        assertThat(theirs.does(() -> printed.beside(online))).isEmpty();
        assertThatThrownBy(() -> theirs.does(() -> printed.figure(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> theirs.does(() -> printed.add(TestProvince.printedData("trên 90%"), Optional.of(online))))
                .isInstanceOf(NotFound.class);
    }

    /** BR-171. The printed 100% stands right beside a target that both units have. */
    @Test
    void the_ranks_are_the_same_with_and_without_printed_figures() {
        var first = province.department("Sở Tư pháp");
        var second = province.department("Sở Y tế");
        var month = province.month(1);
        for (var unit : List.of(first, second)) {
            var part = unit.equals(first) ? 40 : 30;
            var entry = province.submitted(
                    province.assignment(online, unit, "50"), month, part, 100, province.editorOf(unit));
            minh.doing(() -> decisions.approve(entry, 1));
        }
        minh.doing(() -> periods.close(month, 1));
        var before = standings();
        assertThat(before)
                .filteredOn(standing -> standing.placing() instanceof Ranked)
                .hasSize(2);

        taken(table(row(codeOf(second), "100", "100", "100", "%", "", "")));
        var figure = list(Which.OWN).getFirst();
        minh.doing(() -> printed.correct(figure.id(), figure.version(), figure.data(), Optional.of(online)));

        assertThat(standings()).isEqualTo(before);
    }

    @Test
    void a_list_takes_as_many_statements_for_seventeen_as_for_one() {
        minh.doing(() -> printed.add(TestProvince.printedData("gần 85%"), Optional.of(online)));
        list(Which.ALL);
        var few = statements.of(() -> inspector.does(() -> printed.list(PrintedFilter.ALL, FIRST)));
        taken(published());
        var many = statements.of(() -> inspector.does(() -> printed.list(PrintedFilter.ALL, FIRST)));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(6);
    }

    private List<Standing> standings() {
        return minh.does(() -> leaderboard.board(Tier.PROVINCIAL)).orElseThrow().standings();
    }

    private String codeOf(UnitId id) {
        return minh.does(() -> units.known(List.of(id))).getFirst().code();
    }

    private List<PrintedFigure> list(Which which) {
        return inspector.does(() -> printed.list(new PrintedFilter("", which), FIRST));
    }

    private List<PrintedFigure> found(String text) {
        return inspector.does(() -> printed.list(new PrintedFilter(text, Which.ALL), FIRST));
    }

    private ImportPreview preview(SheetTable table) {
        return minh.does(() -> imports.preview(table));
    }

    private ImportPreview taken(SheetTable table) {
        var shown = preview(table);
        minh.doing(() -> imports.apply(table, shown));
        return shown;
    }

    private static List<String> reasons(ImportPreview shown) {
        return shown.lines().stream()
                .flatMap(line -> line.reasons().stream()
                        .map(reason -> line.row() + " " + reason.column().orElse("") + " " + reason.key()))
                .toList();
    }

    private static String row(
            String scope, String part, String whole, String value, String measure, String qualifier, String asOf) {
        return String.join(
                        ",",
                        scope,
                        "Tỉnh",
                        "Tỷ lệ",
                        part,
                        whole,
                        "\"" + value + "\"",
                        measure,
                        qualifier,
                        asOf,
                        "2023-H1",
                        "như in",
                        "Họp sơ kết")
                + "\n";
    }

    /** «$» stands for the province's own alias. */
    private SheetTable table(String rows) {
        return read(HEADER + rows.replace("$", province.alias().text()));
    }

    private SheetTable published() {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream(FILE))) {
            return read(new String(in.readAllBytes(), UTF_8)
                    .replace("hung-yen", province.alias().text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SheetTable read(String csv) {
        var columns = Stream.of(HEADER.strip().split(",", -1))
                .map(SheetColumn::required)
                .toList();
        try {
            return SheetFile.read(new ByteArrayInputStream(csv.getBytes(UTF_8)), columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
