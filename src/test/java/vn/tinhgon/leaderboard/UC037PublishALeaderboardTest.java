package vn.tinhgon.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.assignment.AssignmentService;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Period;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.SnapshotId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.LeaderboardService.Reading;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.unit.Tier;

/** UC-037 */
@PortalTest
class UC037PublishALeaderboardTest {

    private static final Publication FIRST = new Publication("88/TB-VP", LocalDate.of(2024, 5, 2), "");

    @Autowired
    Provinces provinces;

    @Autowired
    SnapshotService snapshots;

    @Autowired
    LeaderboardService leaderboard;

    @Autowired
    DecisionService decisions;

    @Autowired
    PeriodService periods;

    @Autowired
    AssignmentService assignments;

    TestProvince province;
    TestPerson admin;
    PeriodId january;
    PeriodId february;
    TargetId online;
    UnitId justice;
    UnitId health;
    AssignmentId ofJustice;
    AssignmentId ofHealth;

    /** In January Justice is before Health; February is open. */
    @BeforeEach
    void a_closed_month_and_an_open_one() {
        province = provinces.fresh();
        admin = province.admin();
        january = province.month(1);
        february = province.month(2);
        online = province.target(3, FLOW, AT_LEAST, "50");
        justice = province.department("Sở Tư pháp");
        health = province.department("Sở Y tế");
        ofJustice = province.assignment(online, justice, "50");
        ofHealth = province.assignment(online, health, "50");
        reported(ofJustice, justice, january, 40, 100);
        reported(ofHealth, health, january, 20, 100);
        admin.doing(() -> periods.close(january, 1));
    }

    @Test
    void what_closed_periods_say_is_published_and_what_is_open_is_not() {
        reported(ofHealth, health, february, 100, 100);

        var published = get(publish());

        assertThat(published.content().units())
                .extracting(Snapshot.Unit::name, Snapshot.Unit::rank, Snapshot.Unit::printed)
                .startsWith(
                        tuple("Sở Tư pháp", Optional.of(1), Optional.of(new BigDecimal("80.00"))),
                        tuple("Sở Y tế", Optional.of(2), Optional.of(new BigDecimal("40.00"))));
        var result = published.content().units().get(1).results().getFirst();
        assertThat(result.figure()).contains("20/100");
        assertThat(result.printed()).contains("20.00");
        assertThat(result.points()).isEqualTo("2/5");
        assertThat(List.of(result.reported(), result.due())).containsExactly(1, 1);
        assertThat(published.content().province().alias())
                .isEqualTo(province.alias().text());
        assertThat(published.row())
                .extracting(SnapshotRow::version, SnapshotRow::by, SnapshotRow::publishedBy, SnapshotRow::reached)
                .containsExactly(
                        1, FIRST, admin.name(), new Period(LocalDate.of(2023, 12, 15), LocalDate.of(2024, 1, 15)));
    }

    @Test
    void whoever_has_the_file_checks_it_without_the_portal() throws Exception {
        var id = publish();
        var file = file(id);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(get(id).row().sha256());
        assertThat(new JsonCanonicalizer(file).getEncodedUTF8()).isEqualTo(file);
        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("{\"format\":\"tinh-gon/leaderboard/1\",")
                .contains("\"points\":\"4/5\"", "\"printed\":\"80.00\"", "\"required\":\"50\"")
                .doesNotContainPattern(":-?\\d+[.eE]");
        assertThat(get(id).intact()).isTrue();
    }

    @Test
    void what_was_published_stays_whatever_happens_afterwards() {
        var id = publish();
        var before = file(id);
        reported(ofJustice, justice, february, 0, 100);
        admin.doing(() -> periods.close(february, 1));
        admin.doing(() -> assignments.notApplicable(ofHealth, 1, "Không có thủ tục nào"));
        assertThat(file(id)).isEqualTo(before);
        assertThat(get(id).content().unit(get(id).content().units().getFirst().code()))
                .get()
                .extracting(Snapshot.Unit::name)
                .isEqualTo("Sở Tư pháp");
    }

    /** Also of codes that no order of texts would put in their place. */
    @Test
    void the_same_figures_in_whatever_order_are_the_same_bytes() {
        for (var number : new int[] {10, 2}) {
            var more = province.target(number, FLOW, AT_LEAST, "50");
            province.assignment(more, justice, "50");
            province.assignment(more, health, "50");
        }
        var reading = admin.does(() -> leaderboard.closed(Tier.PROVINCIAL)).orElseThrow();
        var expected = json(reading);
        assertThat(CanonicalJson.read(expected).rule().criteria())
                .extracting(Snapshot.Criterion::code)
                .containsExactly("2", "3", "10");
        var draw = new Random(7);
        for (var times = 0; times < 50; times++) {
            var standings = new ArrayList<>(reading.board().standings());
            var targets = new ArrayList<>(reading.lines());
            Collections.shuffle(standings, draw);
            Collections.shuffle(targets, draw);
            var board = reading.board();
            assertThat(json(new Reading(
                            new Board(
                                    board.tier(),
                                    board.year(),
                                    board.readAt().plusSeconds(times),
                                    board.units(),
                                    board.criteria(),
                                    board.notCounted(),
                                    board.peers(),
                                    standings),
                            targets)))
                    .isEqualTo(expected);
        }
        assertThat(CanonicalJson.of(CanonicalJson.read(expected))).isEqualTo(expected);
    }

    @Test
    void of_two_who_publish_at_once_one_is_told_that_the_other_was_faster() throws Exception {
        var leader = province.person("Nguyễn Văn An", Role.PROVINCIAL_LEADER, province.unit("PROVINCE", "UBND tỉnh"));
        var ready = new CountDownLatch(2);
        var faster = 0;
        try (var at = Executors.newFixedThreadPool(2)) {
            var attempts = new ArrayList<Future<SnapshotId>>();
            for (var person : List.of(admin, leader)) {
                attempts.add(at.submit(() -> person.does(() -> {
                    ready.countDown();
                    ready.await();
                    return snapshots.publish(Tier.PROVINCIAL, 0, FIRST);
                })));
            }
            for (var attempt : attempts) {
                try {
                    attempt.get();
                    faster++;
                } catch (ExecutionException slower) {
                    assertThat(slower).hasCauseInstanceOf(Changed.class);
                }
            }
        }
        assertThat(faster).isEqualTo(1);
        assertThat(admin.does(() -> snapshots.count(Tier.PROVINCIAL))).isEqualTo(1);
    }

    @Test
    void another_version_says_why_and_what_is_otherwise() {
        publish();
        var corrected = new Publication("91/TB-VP", LocalDate.of(2024, 5, 20), "Đính chính Sở Y tế");
        assertRefused("snapshot.refused.unchanged", 1, corrected);
        admin.doing(() -> assignments.notApplicable(ofJustice, 1, "Không có thủ tục nào"));
        assertRefused("snapshot.refused.noReason", 1, new Publication("91/TB-VP", LocalDate.of(2024, 5, 20), " "));
        assertThatThrownBy(() -> publish(0, corrected)).isInstanceOf(Changed.class);

        var second = get(publish(1, corrected));

        assertThat(second.row().version()).isEqualTo(2);
        assertThat(second.row().by().reason()).isEqualTo("Đính chính Sở Y tế");
        assertThat(second.differences())
                .extracting(
                        Difference::unit,
                        each -> each.before().orElseThrow().rank(),
                        each -> each.after().orElseThrow().rank(),
                        Difference::criteria)
                .containsExactly(
                        tuple("Sở Y tế", Optional.of(2), Optional.of(1), List.of()),
                        tuple("Sở Tư pháp", Optional.of(1), Optional.empty(), List.of("3")));
        assertThat(admin.does(() -> snapshots.list(Tier.PROVINCIAL, new Slice(0, 10))))
                .extracting(SnapshotRow::version)
                .containsExactly(2, 1);
        assertThat(admin.does(() -> snapshots.latest(Tier.PROVINCIAL))
                        .orElseThrow()
                        .row())
                .isEqualTo(second.row());
    }

    @Test
    void a_rank_is_held_against_that_published_of_the_period_before() {
        assertThat(get(publish()).earlier()).isEmpty();
        reported(ofJustice, justice, february, 0, 100);
        reported(ofHealth, health, february, 100, 100);
        admin.doing(() -> periods.close(february, 1));
        var labour = province.department("Sở Lao động");
        reported(province.assignment(online, labour, "50"), labour, province.month(4), 50, 100);

        var published = get(publish());

        assertThat(published.row().version()).isEqualTo(1);
        assertThat(published.content().units())
                .filteredOn(unit -> unit.rank().isPresent())
                .extracting(Snapshot.Unit::name, Snapshot.Unit::rank, published::rankBefore)
                .contains(
                        tuple("Sở Y tế", Optional.of(1), Optional.of(2)),
                        tuple("Sở Tư pháp", Optional.of(2), Optional.of(1)),
                        tuple("Sở Lao động", Optional.of(3), Optional.empty()));
    }

    @Test
    void nothing_is_published_before_a_period_is_closed_or_by_a_document_of_another_time() {
        assertRefused("snapshot.refused.early", 0, new Publication("1", LocalDate.of(2024, 1, 13), ""));
        assertRefused("snapshot.refused.future", 0, new Publication("1", LocalDate.of(2024, 6, 16), ""));
        assertThatThrownBy(() -> new Publication(" ", LocalDate.of(2024, 6, 15), ""))
                .isInstanceOf(Refused.class);
        publish(0, new Publication("1", LocalDate.of(2024, 1, 14), ""));
        assertThat(admin.does(() -> snapshots.next(Tier.COMMUNE))).isEmpty();
        assertThatThrownBy(() -> admin.does(() -> snapshots.publish(Tier.COMMUNE, 0, FIRST)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nothingClosed");
        var young = provinces.fresh();
        young.month(1);
        young.assignment(young.target(1, FLOW, AT_LEAST, "50"), young.department("Sở"), "50");
        assertThatThrownBy(() -> young.admin().does(() -> snapshots.publish(Tier.PROVINCIAL, 0, FIRST)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nothingClosed");
    }

    @Test
    void admin_and_leader_publish_everybody_with_a_role_reads_and_no_other_province_does() {
        var id = publish();
        assertThat(admin.does(() -> snapshots.next(Tier.PROVINCIAL)))
                .contains(new NextSnapshot(new Period(LocalDate.of(2023, 12, 15), LocalDate.of(2024, 1, 15)), 1, true));
        var editor = province.editorOf(justice);
        assertThat(editor.does(() -> snapshots.get(id)).content().units()).isNotEmpty();
        assertThatThrownBy(() -> editor.does(() -> snapshots.publish(Tier.PROVINCIAL, 1, FIRST)))
                .isInstanceOf(AccessDeniedException.class);
        var neighbour = provinces.fresh().admin();
        assertThatThrownBy(() -> neighbour.does(() -> snapshots.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> neighbour.doing(() -> snapshots.write(id, new ByteArrayOutputStream())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void content_that_has_not_the_published_hash_is_told_apart() {
        assertThat(get(province.forged("so-tu-phap", "Sở Tư pháp", admin)).intact())
                .isFalse();
    }

    private void assertRefused(String key, int after, Publication by) {
        assertThatThrownBy(() -> publish(after, by)).isInstanceOf(Refused.class).hasMessageContaining(key);
    }

    private SnapshotId publish() {
        return publish(0, FIRST);
    }

    private SnapshotId publish(int after, Publication by) {
        return admin.does(() -> snapshots.publish(Tier.PROVINCIAL, after, by));
    }

    private PublishedBoard get(SnapshotId id) {
        return admin.does(() -> snapshots.get(id));
    }

    private byte[] file(SnapshotId id) {
        var file = new ByteArrayOutputStream();
        admin.doing(() -> snapshots.write(id, file));
        return file.toByteArray();
    }

    private static String json(Reading reading) {
        return CanonicalJson.of(new SnapshotContent(
                        reading,
                        new Snapshot.Province("tinh", "Tỉnh"),
                        reading.board().year().latestClosed().orElseThrow())
                .snapshot());
    }

    private void reported(AssignmentId given, UnitId unit, PeriodId month, long numerator, long denominator) {
        var entry = province.submitted(given, month, numerator, denominator, province.editorOf(unit));
        admin.doing(() -> decisions.approve(entry, 1));
    }
}
