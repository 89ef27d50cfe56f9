package vn.tinhgon.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.assignment.AssignmentService;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.Publication;
import vn.tinhgon.leaderboard.SnapshotService;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.unit.Tier;

/** UC-037 */
@PortalTest
class UC037PublishOnScreenTest extends ScreenTest {

    private static final Map<String, String> LATEST = Map.of("snapshot", "latest");

    @Autowired
    Provinces provinces;

    @Autowired
    SnapshotService snapshots;

    @Autowired
    DecisionService decisions;

    @Autowired
    PeriodService periods;

    @Autowired
    AssignmentService assignments;

    TestProvince province;
    TestPerson admin;
    PeriodId january;
    TargetId online;
    UnitId justice;
    AssignmentId ofJustice;

    @BeforeEach
    void a_closed_month() {
        province = provinces.fresh();
        admin = province.admin();
        january = province.month(1);
        online = province.target(3, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        justice = province.department("Sở Tư pháp");
        ofJustice = province.assignment(online, justice, "50");
        reported(ofJustice, justice, january, 40);
        var health = province.department("Sở Y tế");
        reported(province.assignment(online, health, "50"), health, january, 20);
        admin.doing(() -> periods.close(january, 1));
    }

    @Test
    void the_admin_publishes_and_reads_what_was_published() throws Exception {
        open(admin, "leaderboard/provincial", LATEST);
        assertThat(shown()).contains("Chưa công bố bảng xếp hạng nào");
        open(admin, "leaderboard/provincial");
        press("Công bố…");
        type("Số văn bản", "88/TB-VP");
        inDialog(DayField.class).setValue(LocalDate.of(2024, 6, 16));
        pressInDialog("Công bố");
        assertThat(inDialog(DayField.class).getErrorMessage()).isEqualTo("Ngày này chưa đến.");
        inDialog(DayField.class).setValue(LocalDate.of(2024, 6, 15));
        pressInDialog("Công bố");

        assertThat(shown())
                .contains("Công bố theo văn bản số 88/TB-VP ngày 15/6/2024, phiên bản 1. Trần Minh công bố lúc")
                .contains("đến hết kỳ 15/12/2023–14/1/2024", "Nội dung đúng với mã");
        assertThat(row(0, 0)).contains("1", "Sở Tư pháp", "0,8000", "80,00%");
        var file = downloaded("Tải JSON");
        assertThat(shown())
                .contains(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    @Test
    void another_version_shows_what_moved_and_the_first_is_still_there() {
        publish(0, "");
        admin.doing(() -> assignments.notApplicable(ofJustice, 1, "Không có thủ tục nào"));
        publish(1, "Đính chính Sở Tư pháp");
        open(admin, "leaderboard/provincial", LATEST);
        assertThat(shown())
                .contains("Lý do có phiên bản này: Đính chính Sở Tư pháp")
                .contains("Khác với phiên bản 1 (2 đơn vị)")
                .contains(
                        "Sở Tư pháp: hạng 1, 0,8000 điểm → chưa xếp hạng, 0,0000 điểm. Khác ở chỉ tiêu 3 (40/100 → —).");
        assertThat(String.join(" ", row(1, 1))).contains("phiên bản 1", "88/TB-VP ngày 15/6/2024");
    }

    @Test
    void ranks_have_moved_since_the_period_before() {
        publish(0, "");
        var february = province.month(2);
        reported(ofJustice, justice, february, 0);
        admin.doing(() -> periods.close(february, 1));
        publish(0, "");
        open(admin, "leaderboard/provincial", LATEST);
        assertThat(String.join(" ", row(0, 0))).contains("Sở Tư pháp", "giữ hạng");
        var march = province.month(3);
        reported(ofJustice, justice, march, 0);
        var trade = province.department("Sở Công Thương");
        reported(province.assignment(online, trade, "50"), trade, march, 100);
        admin.doing(() -> periods.close(march, 1));
        publish(0, "");
        open(admin, "leaderboard/provincial", LATEST);
        assertThat(String.join(" ", row(0, 0))).contains("Sở Công Thương", "mới");
        assertThat(String.join(" ", row(0, 1))).contains("Sở Tư pháp", "↓ 1");
    }

    @Test
    void who_does_not_publish_reads_their_own_unit_first_and_is_offered_nothing() {
        publish(0, "");
        open(province.editorOf(justice), "leaderboard/provincial", LATEST);
        assertThat(shown()).contains("Sở Tư pháp: hạng 1", "40 ÷ 100 = 40,00%", "chưa đạt", "1/1 kỳ");
        open(province.editorOf(justice), "leaderboard/provincial");
        assertThat(buttons()).doesNotContain("Công bố…");
        open(admin, "leaderboard/provincial", Map.of("day", "2024-06-14"));
        assertThat(buttons()).doesNotContain("Công bố…");
        open(province.inspector(), "leaderboard/provincial", Map.of("snapshot", "latest", "day", "2024-06-14"));
        assertThat(shown()).contains("Chưa công bố bảng xếp hạng nào");
    }

    private void publish(int after, String reason) {
        admin.doing(() -> snapshots.publish(
                Tier.PROVINCIAL, after, new Publication("88/TB-VP", LocalDate.of(2024, 6, 15), reason)));
    }

    private void reported(AssignmentId given, UnitId unit, PeriodId month, long numerator) {
        var entry = province.submitted(given, month, numerator, 100, province.editorOf(unit));
        admin.doing(() -> decisions.approve(entry, 1));
    }
}
