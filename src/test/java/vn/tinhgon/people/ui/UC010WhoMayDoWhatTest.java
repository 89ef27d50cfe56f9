package vn.tinhgon.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.people.NewGrant;
import vn.tinhgon.people.PeopleFilter;
import vn.tinhgon.people.PeopleService;
import vn.tinhgon.people.PersonData;
import vn.tinhgon.people.RightsService;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.unit.UnitRow;
import vn.tinhgon.unit.UnitService;

/** UC-010 */
@PortalTest
class UC010WhoMayDoWhatTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    PeopleService people;

    @Autowired
    RightsService rights;

    @Autowired
    UnitService units;

    TestProvince province;
    UnitId justice;
    TestPerson admin;
    TestPerson head;
    TestPerson lan;

    @BeforeEach
    void a_province_with_its_people() {
        province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        admin = province.admin();
        head = province.headOf(justice);
        lan = province.editorOf(justice);
    }

    @Test
    void an_admin_invites_somebody_and_lands_on_their_page() {
        open(admin, "people");
        press("Mời người");
        type("Họ và tên", "Nguyễn Thị Hạnh");
        type("Tên đăng nhập", "hanh.nguyen");
        $(EmailField.class).single().setValue("hanh@hungyen.example");
        role(Role.INSPECTOR);
        unit("Sở Tư pháp");
        type("Căn cứ", "Quyết định 12/QĐ-UBND");
        pressInDialog("Mời và giao quyền");
        assertThat(unit().getErrorMessage()).as("what is typed stays").contains("thanh tra thuộc Thanh tra tỉnh");
        assertThat(field("Tên đăng nhập").getValue()).isEqualTo("hanh.nguyen");

        role(Role.DEPARTMENT_EDITOR);
        pressInDialog("Mời và giao quyền");
        assertThat(titleShown()).isEqualTo("Nguyễn Thị Hạnh");
        assertThat(shown()).contains("hanh.nguyen", "Đang tạo");
        assertThat(String.join(" | ", row(0, 0)))
                .contains("Cán bộ đầu mối, Sở Tư pháp", "Đang hiệu lực", "Quyết định 12/QĐ-UBND", admin.name());
    }

    @Test
    void an_invitation_not_finished_is_taken_back_with_its_rights() {
        var invited = admin.does(() -> rights.invite(
                new PersonData("hanh.nguyen", "Nguyễn Thị Hạnh", "hanh@hungyen.example"),
                new NewGrant(
                        Role.DEPARTMENT_EDITOR,
                        justice,
                        LocalDate.now(PortalClock.VIETNAM),
                        Optional.empty(),
                        "Quyết định 12",
                        Optional.empty())));
        open(admin, "people/" + invited.text());
        press("Rút lời mời");
        pressInDialog("Rút lời mời");
        assertThat(field("Căn cứ").getErrorMessage()).startsWith("Ghi căn cứ");

        type("Căn cứ", "Mời nhầm người");
        pressInDialog("Rút lời mời");
        assertThat(String.join(" | ", row(0, 0))).contains("Đã kết thúc", "Mời nhầm người");
        assertThat(shown()).contains("Chưa có").doesNotContain("Đang tạo");
        assertThat(buttons()).doesNotContain("Rút lời mời");
    }

    @Test
    void who_never_held_a_right_is_read_and_given_one() {
        var nam = province.withoutARight("Bùi Nam");
        open(admin, "people/" + nam.id().text());
        assertThat(titleShown()).isEqualTo("Bùi Nam");
        assertThat(buttons()).contains("Giao thêm quyền");
    }

    @Test
    void a_right_is_ended_with_its_basis_and_stays_in_the_history() {
        open(admin, "people/" + lan.id().text());
        ((Button) inCell(0, 0, 5)).click();
        roundTrip();
        pressInDialog("Kết thúc quyền");
        assertThat(field("Căn cứ").getErrorMessage()).contains("Ghi căn cứ");
        type("Căn cứ", "Chuyển công tác");
        pressInDialog("Kết thúc quyền");
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(String.join(" | ", row(0, 0))).contains("Đã kết thúc", "Chuyển công tác", admin.name());
    }

    @Test
    void who_leaves_hands_over() {
        var minh = province.person("Hoàng Minh", Role.DEPARTMENT_EDITOR, province.department("Sở Tài chính"));
        open(admin, "people/" + lan.id().text());
        press("Bàn giao");
        $(ComboBox.class).all().stream()
                .filter(box -> "Người nhận".equals(box.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue(admin.does(() -> people.list(
                                new PeopleFilter("Hoàng Minh", Optional.empty()), new vn.tinhgon.kernel.Slice(0, 1)))
                        .getFirst());
        type("Căn cứ", "Quyết định 77");
        pressInDialog("Bàn giao tất cả");
        assertThat(admin.does(() -> people.rightsOf(minh.id()))).hasSize(2);
    }

    @Test
    void a_head_sees_their_unit_and_names_editors_only_where_the_province_lets_them() {
        open(head, "people");
        assertThat(buttons()).doesNotContain("Mời người", "Cài đặt");

        open(admin, "people");
        press("Cài đặt");
        inDialog(com.vaadin.flow.component.checkbox.Checkbox.class).setValue(true);
        pressInDialog("Lưu");

        open(head, "people");
        assertThat(buttons()).contains("Mời người");
        press("Mời người");
        assertThat(unit().isReadOnly()).isTrue();
        assertThat(unit().getValue().name()).isEqualTo("Sở Tư pháp");
    }

    @Test
    void an_inspector_prints_who_may_do_what_and_changes_nothing() {
        var inspector = province.inspector();
        open(inspector, "who-may-what");
        assertThat(shown()).contains("Chỉ đọc");
        assertThat(buttons()).contains("In");
        assertThat(String.join(" | ", row(0, 0))).contains("Sở Tư pháp", "Cán bộ đầu mối", "Nhập số liệu");

        open(inspector, "people/" + lan.id().text());
        assertThat(buttons()).doesNotContain("Giao thêm quyền", "Kết thúc", "Sửa thông tin", "Bàn giao");
    }

    @Test
    void who_may_do_what_is_narrowed_and_printed_as_narrowed() {
        open(province.inspector(), "who-may-what");
        assertThat(shown()).contains("4 quyền đang hoặc sắp");
        type("Tìm người", "so tu phap");
        assertThat(shown()).contains("2 quyền đang hoặc sắp");
        press("In");
        assertThat($(Html.class).single().getInnerHtml())
                .contains("<th>Đơn vị</th>", "<td>" + lan.name() + "</td>")
                .doesNotContain("<td>" + admin.name() + "</td>");
    }

    @Test
    void everybody_sees_their_own_rights_and_sign_ins() {
        open(lan, "me");
        assertThat(titleShown()).isEqualTo("Lê Thu Hà");
        assertThat(String.join(" | ", row(0, 0))).contains("Cán bộ đầu mối, Sở Tư pháp");
    }

    @SuppressWarnings("unchecked")
    private void role(Role role) {
        ((Select<Role>) $(Select.class).all().stream()
                        .filter(select -> "Vai trò".equals(select.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(role);
    }

    private void unit(String name) {
        unit().setValue(admin.does(() -> units.named(LocalDate.of(2024, 6, 15), name))
                .getFirst());
    }

    @SuppressWarnings("unchecked")
    private ComboBox<UnitRow> unit() {
        return (ComboBox<UnitRow>) $(ComboBox.class).all().stream()
                .filter(box -> "Đơn vị".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
