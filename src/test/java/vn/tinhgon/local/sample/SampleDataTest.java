package vn.tinhgon.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;
import static vn.tinhgon.schema.Tables.*;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTester;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.kernel.ProgrammeId;
import vn.tinhgon.kernel.ProvinceAlias;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Board;
import vn.tinhgon.leaderboard.LeaderboardService;
import vn.tinhgon.leaderboard.Placing.Unranked;
import vn.tinhgon.leaderboard.Standing;
import vn.tinhgon.leaderboard.SummaryCheck;
import vn.tinhgon.local.DemoPerson;
import vn.tinhgon.local.EmbeddedMariaDb;
import vn.tinhgon.local.TestDatabase;
import vn.tinhgon.platform.audit.AuditChain;
import vn.tinhgon.platform.tenancy.Tenancy;
import vn.tinhgon.unit.Tier;

/**
 * The demonstration is what the README says: forty reporting units, the dispatch's ten targets, a programme of 2026 on
 * the units of two levels, a whole audit chain.
 */
@PortalTest
class SampleDataTest extends ScreenTest {

    private static final ProvinceAlias HUNG_YEN = new ProvinceAlias("hung-yen");
    private static final Map<String, String> IN_2026 = Map.of("day", "2026-05-15");

    @Autowired
    DSLContext db;

    @Autowired
    Tenancy tenancy;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    AuditChain chain;

    @Autowired
    SummaryCheck sums;

    @Autowired
    LeaderboardService leaderboard;

    @BeforeAll
    static void fill() throws Exception {
        var server = TestDatabase.start();
        aStartThatDiedHalfway();
        assertThat(ensure(server)).isTrue();
        assertThat(ensure(server)).as("a second time").isFalse();
    }

    /** The provinces are entered, and nothing is in them. */
    private static void aStartThatDiedHalfway() throws Exception {
        try (var owner = DatabaseForTests.owner()) {
            SampleData.enterProvinces(owner);
        }
    }

    private static boolean ensure(EmbeddedMariaDb server) throws Exception {
        return SampleData.ensure(
                server.url("base"),
                EmbeddedMariaDb.OWNER,
                EmbeddedMariaDb.OWNER,
                server.url("portal"),
                TestDatabase.PASSWORD);
    }

    @Test
    void the_dispatch_is_there_with_its_own_assignment() {
        assertThat(targets("Chương trình năm 2024")).isEqualTo(10);
        // Target 1 goes to 15 departments, 10 districts, 14 communes; 2, 3, 6 and 10 to the board as well; 7 to 24; 5
        // to one.
        assertThat(assignments("Chương trình năm 2024")).isEqualTo(39 + 4 * 40 + 24 + 1);
        assertThat(count(JOINT_LEAD)).isEqualTo(1);
    }

    @Test
    void the_programme_of_2026_is_made_up_and_given_to_the_units_of_that_day() {
        assertThat(targets("Chương trình năm 2026 (minh hoạ)")).isEqualTo(4);
        // Ten departments and 44 communes, and the board too, but for the last target.
        assertThat(assignments("Chương trình năm 2026 (minh hoạ)")).isEqualTo(3 * 55 + 54);
        open(inspector(), "targets", IN_2026);
        assertThat(shown()).contains("Chương trình năm 2026 (minh hoạ)", "không phải văn bản có thật");
    }

    @Test
    void in_2026_communes_are_ranked_and_there_are_no_districts() {
        open(inspector(), "leaderboard/commune", IN_2026);
        assertThat(shown()).contains("Xã, phường, thị trấn44").doesNotContain("Huyện, thị xã");
        assertThat(row(0, 0)).contains("1").anyMatch(cell -> cell.startsWith("UBND "));
        assertThat(shown()).containsPattern("4[0-4] đơn vị có hạng");
        open(inspector(), "leaderboard/district", IN_2026);
        assertThat(shown()).contains("tỉnh không có đơn vị nào thuộc nhóm này");
        open(inspector(), "figures", IN_2026);
        assertThat(shown()).containsPattern("2[0-9]{2} số liệu khớp bộ lọc");
    }

    @Test
    void a_province_left_empty_by_a_start_that_died_is_filled_by_the_next() {
        for (var province : SampleProvince.values()) {
            assertThat(count(new ProvinceAlias(province.alias()), UNIT))
                    .as(province.alias())
                    .isPositive();
        }
    }

    @Test
    void the_leaderboard_has_something_of_everything_it_can_show() {
        var standings = Arrays.stream(Tier.values())
                .flatMap(tier -> board(tier).standings().stream())
                .toList();
        assertThat(standings).as("a tie").anyMatch(Standing::tied);
        assertThat(standings).as("«chưa báo cáo»").anyMatch(standing -> standing.reportsMissing() > 0);
        assertThat(standings).as("«chưa đủ số liệu»").anyMatch(standing -> standing.notEnoughData() > 0);
        assertThat(standings).as("unranked").anyMatch(standing -> standing.placing() instanceof Unranked);
    }

    /** Of fifteen departments, and targets 3 and 4 are read as made of them. */
    @Test
    void the_month_under_way_has_counts_of_dossiers() {
        open(inspector(), "dossiers");
        assertThat(shown()).contains("15 đơn vị · Tiếp nhận");
        open(inspector(), "dossiers/of/" + unit("so-tu-phap"));
        assertThat(shown()).contains("CT 3 · Hồ sơ trực tuyến", "(Trực tuyến ÷ Tiếp nhận)");
    }

    @Test
    void all_figures_of_the_closed_months_are_in_the_sums() {
        assertThat(tenancy.as(HUNG_YEN, sums::differences)).isEmpty();
    }

    /** Through the wall and back out of the download, against the published file itself. */
    @Test
    void the_seventeen_printed_figures_are_there_as_published() {
        open(inspector(), "printed-figures");
        assertThat(shown()).contains("17 số liệu khớp bộ lọc");
        var to = new ByteArrayOutputStream();
        new AnchorTester($(Anchor.class).all().stream()
                        .filter(anchor -> "Tải CSV".equals(anchor.getText()))
                        .findFirst()
                        .orElseThrow())
                .download(to);
        assertThat(records(new String(to.toByteArray(), UTF_8).substring(1)))
                .isEqualTo(records(published()))
                .hasSize(18);
        open(inspector(), "figures/summary");
        assertThat(row(0, 2)).startsWith("CT 3 · Hồ sơ trực tuyến").endsWith("gần 85%");
    }

    private static List<List<String>> records(String csv) {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String published() {
        try (var in =
                Objects.requireNonNull(SampleData.class.getResourceAsStream("/data/reported-figures-2022-2023.csv"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_audit_chain_is_whole() {
        assertThat(tenancy.as(HUNG_YEN, chain::faults)).isEmpty();
    }

    private Board board(Tier tier) {
        return inspector().does(() -> leaderboard.board(tier)).orElseThrow();
    }

    /** The demonstration's, as Keycloak knows them. */
    private static TestPerson inspector() {
        return DemoPerson.all().stream()
                .filter(person -> person.role().equals("INSPECTOR"))
                .map(person ->
                        new TestPerson(HUNG_YEN, PersonId.next(), person.subject(), person.fullName(), UnitId.next()))
                .findFirst()
                .orElseThrow();
    }

    private Integer targets(String programme) {
        return asked(() -> db.fetchCount(TARGET, TARGET.PROGRAMME_ID.in(called(programme))));
    }

    private Integer assignments(String programme) {
        return asked(() -> db.fetchCount(
                ASSIGNMENT,
                ASSIGNMENT.TARGET_ID.in(
                        select(TARGET.ID).from(TARGET).where(TARGET.PROGRAMME_ID.in(called(programme))))));
    }

    private static Select<Record1<ProgrammeId>> called(String programme) {
        return select(PROGRAMME.ID).from(PROGRAMME).where(PROGRAMME.NAME.eq(programme));
    }

    private Integer asked(Supplier<Integer> work) {
        return tenancy.as(HUNG_YEN, () -> new TransactionTemplate(transactions).execute(s -> work.get()));
    }

    private Integer count(Table<?> table) {
        return count(HUNG_YEN, table);
    }

    private Integer count(ProvinceAlias province, Table<?> table) {
        return tenancy.as(province, () -> new TransactionTemplate(transactions).execute(s -> db.fetchCount(table)));
    }

    private String unit(String code) {
        return tenancy.as(
                HUNG_YEN,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status ->
                                db.fetchSingle(UNIT, UNIT.CODE.eq(code)).getId().text())));
    }
}
