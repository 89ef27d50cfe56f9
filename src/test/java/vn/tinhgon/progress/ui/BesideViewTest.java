package vn.tinhgon.progress.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.PeriodId;

/** Figures of others as those see them that lead with the unit that reports, or coordinate. */
@PortalTest
class BesideViewTest extends ScreenTest {

    private static final String PAGE = "figures/beside";

    @Autowired
    Provinces provinces;

    TestProvince province;
    TestPerson head;
    TestPerson lead;
    TestPerson coordinating;
    TestPerson admin;
    EntryId entry;
    PeriodId june;

    @BeforeEach
    void a_figure_led_by_two_waits_for_the_province() {
        province = provinces.fresh();
        admin = province.admin();
        var viettel = province.unit("ENTERPRISE", "Viettel Hưng Yên");
        var vnpt = province.unit("ENTERPRISE", "VNPT Hưng Yên");
        head = province.headOf(viettel);
        lead = province.headOf(vnpt);
        coordinating = province.editorOf(province.department("Sở Y tế"));
        var given = province.assignment(province.jointTarget(5, "100"), viettel, "100");
        province.jointLead(given, vnpt);
        june = province.month(6);
        entry = province.submitted(given, june, 1012, 1012, head);
    }

    @Test
    void a_joint_lead_finds_what_waits_and_confirms_it() {
        open(lead, "");
        assertThat(shown()).contains("1 số liệu đồng chủ trì chờ đơn vị xác nhận", "15/5–14/6/2024");

        open(lead, PAGE, Map.of(ProgressLinks.PERIOD, june.text()));
        assertThat(row(0, 0))
                .contains("1.012/1.012", "100,00%", "Chờ tỉnh duyệt", "Đồng chủ trì", "Chờ đơn vị xác nhận");
        choose();
        assertThat(shown()).contains("Đồng chủ trì chưa xác nhận", "Viettel Hưng Yên");
        press("Xác nhận");
        assertThat(row(0, 0)).contains("Đã xác nhận");
        choose();
        assertThat(buttons()).contains("Góp ý…").doesNotContain("Xác nhận", "Không thống nhất…");
        open(lead, "");
        assertThat(shown()).doesNotContain("chờ đơn vị xác nhận");
    }

    @Test
    void a_dispute_says_why_and_stands_beside_the_figure_for_who_decides() {
        open(lead, PAGE, Map.of(ProgressLinks.PERIOD, june.text()));
        choose();
        press("Không thống nhất…");
        pressInDialog("Không thống nhất");
        assertThat(inDialog(TextArea.class).isInvalid()).isTrue();
        inDialog(TextArea.class).setValue("Thiếu quý II");
        pressInDialog("Không thống nhất");
        assertThat(row(0, 0)).contains("Không thống nhất");

        open(admin, "figures", Map.of(ProgressLinks.PERIOD, june.text(), ProgressLinks.ENTRY, entry.text()));
        assertThat(shown()).contains("VNPT Hưng Yên", "Không thống nhất", "Thiếu quý II");
        assertThat(String.join(" ", row(0, 0))).contains("Đồng chủ trì chưa xác nhận");
        press("Chọn tất cả không có câu hỏi");
        assertThat(buttons()).as("it is approved by itself").contains("Duyệt 0 số đã chọn…", "Duyệt");
    }

    @Test
    void a_coordinating_unit_comments_and_the_unit_reads_it_at_its_line() {
        open(coordinating, PAGE, Map.of(ProgressLinks.PERIOD, june.text()));
        assertThat(row(0, 0)).contains("Phối hợp", "—");
        choose();
        assertThat(buttons()).doesNotContain("Xác nhận", "Không thống nhất…");
        press("Góp ý…");
        inDialog(TextArea.class).setValue("Khớp sổ của sở");
        pressInDialog("Gửi góp ý");
        assertThat(row(0, 0)).contains("Đã góp ý");

        open(head, "progress", Map.of(ProgressLinks.PERIOD, june.text()));
        press("Chỉ tiêu 5");
        assertThat(shown()).contains("Khớp sổ của sở", "Sở Y tế");
    }

    @Test
    void an_inspector_and_the_admin_read_without_a_button() {
        open(admin, PAGE, Map.of(ProgressLinks.PERIOD, june.text()));
        assertThat(shown()).contains("0 số liệu");
        assertThat(buttons()).doesNotContain("Góp ý…", "Xác nhận");
        open(province.inspector(), "figures", Map.of(ProgressLinks.ENTRY, entry.text()));
        assertThat(shown()).contains("Đồng chủ trì chưa xác nhận");
    }

    private void choose() {
        choose($(Grid.class).single());
    }

    private <T> void choose(Grid<T> grid) {
        new GridTester<Grid<T>, T>(grid).select(0);
        roundTrip();
    }
}
