package vn.tinhgon.inspection.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.combobox.ComboBox;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.inspection.TrailAction;
import vn.tinhgon.target.ProgrammeService;

/** UC-007 */
@PortalTest
class UC007InspectTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    ProgrammeService programmes;

    TestProvince province;

    @BeforeEach
    void a_province_at_work() {
        province = provinces.fresh().withARowInEachTable();
    }

    @Test
    void the_inspector_reads_who_did_what_and_that_the_chain_is_whole() {
        open(province.inspector(), "audit");
        assertThat(shown()).contains("Chỉ đọc", "Chuỗi nguyên vẹn");
        assertThat(String.join(" | ", row(0, 0))).contains("Hệ thống", "Thêm");
    }

    @Test
    void a_refusal_is_among_it() {
        var editor = province.editorOf(province.department("Sở Y tế"));
        assertThatThrownBy(() -> editor.doing(() -> programmes.current())).isInstanceOf(AccessDeniedException.class);
        open(province.inspector(), "audit");
        action().setValue(TrailAction.REFUSED);
        assertThat(String.join(" | ", row(0, 0)))
                .contains("Lê Thu Hà", "Cán bộ đầu mối, Sở Y tế", "Bị từ chối: ProgrammeService.current");
    }

    @Test
    void a_past_that_was_changed_is_said_with_its_place() throws SQLException {
        try (var owner = DatabaseForTests.owner();
                var change = owner.createStatement()) {
            change.execute("set @transaction_id = 4711, @tenant_id = (select id from province where alias = '"
                    + province.alias().text() + "')");
            assertThat(change.executeUpdate("update audit_row set actor = 'Ai đó'"
                            + " where subject = 'entry' and action = 'INSERT' and tenant_id = @tenant_id"))
                    .isEqualTo(1);
        }
        open(province.inspector(), "audit");
        assertThat(shown()).contains("Chuỗi có 1 chỗ sai", "không còn như khi được ghi");
    }

    @Test
    void nobody_else_reads_it() {
        open(province.admin(), "audit");
        assertThat(titleShown()).isEqualTo("Không tìm thấy trang");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<TrailAction> action() {
        return $(ComboBox.class).all().stream()
                .filter(box -> "Hành động".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
