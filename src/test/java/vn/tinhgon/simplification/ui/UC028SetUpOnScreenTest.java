package vn.tinhgon.simplification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.simplification.Reduction;

/** UC-028 by what is on the screen. Today is 15/6/2024. */
@PortalTest
class UC028SetUpOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    TestProvince province;
    TestPerson admin;

    @BeforeEach
    void a_province_with_a_procedure_and_a_plan() {
        province = provinces.fresh();
        admin = province.admin();
        var justice = province.department("Sở Tư pháp");
        province.hourlyIncome(50_000);
        province.plan(province.procedure(justice, "NB-01", "8", 100_000, 20, 1), province.editorOf(justice));
    }

    @Test
    void the_admin_sets_goals_freezes_the_list_and_the_portfolio_says_who_did() {
        open(admin, "reductions");
        press("Thêm mục tiêu");
        field("Năm lập phương án").setValue("2024");
        $(DayField.class).all().getFirst().setValue(LocalDate.of(2024, 5, 31));
        field("Số lượng thủ tục, ít nhất").setValue("20");
        field("Chi phí tuân thủ, ít nhất").setValue("120");
        field("Căn cứ").setValue("644/CĐ-TTg");
        pressInDialog("Lưu");
        assertThat(field("Chi phí tuân thủ, ít nhất").getErrorMessage()).isNotBlank();
        field("Chi phí tuân thủ, ít nhất").setValue("0");
        pressInDialog("Lưu");
        assertThat(field("Chi phí tuân thủ, ít nhất").getErrorMessage())
                .as("there is no comparison to be chosen here")
                .isEqualTo("Mức cắt giảm là phần trăm lớn hơn 0, nhiều nhất 100, tối đa bốn chữ số thập phân.");
        field("Chi phí tuân thủ, ít nhất").setValue("20");
        pressInDialog("Lưu");
        assertThat(row(0, 0)).anySatisfy(cell -> assertThat(cell).contains("Đến hết 31/5/2024, chưa chốt"));
        click(inCell(0, 0, 2));
        assertThat(dialog()).contains("1 thủ tục còn hiệu lực; chi phí tuân thủ 10.000.000");
        pressInDialog("Chốt danh mục gốc");
        open(admin, "plans");
        assertThat(shown()).contains("Danh mục gốc đến hết 31/5/2024, " + admin.name() + " chốt");
    }

    @Test
    void a_year_is_said_without_a_dot() {
        province.simplificationGoals("20", "20");
        open(admin, "reductions");
        press("Thêm mục tiêu");
        field("Năm lập phương án").setValue("2024");
        $(DayField.class).all().getFirst().setValue(LocalDate.of(2024, 5, 31));
        field("Số lượng thủ tục, ít nhất").setValue("20");
        field("Căn cứ").setValue("644/CĐ-TTg");
        pressInDialog("Lưu");
        assertThat(field("Năm lập phương án").getErrorMessage()).startsWith("Năm 2024 đã có mục tiêu");
    }

    @Test
    void another_income_says_what_it_moves_before_it_is_entered() {
        province.simplificationGoals("20", "20");
        open(admin, "reductions");
        click(inCell(1, 0, 0));
        field("Thu nhập một giờ, đồng").setValue("60.000");
        assertThat(dialog()).contains("1 phương án chưa phê duyệt được tính lại");
        field("Nguồn").setValue("Niên giám thống kê 2023");
        pressInDialog("Lưu");
        assertThat(row(1, 0)).contains("60.000", "Niên giám thống kê 2023");
    }

    @Test
    void who_only_reads_finds_no_button() {
        province.simplificationGoals("20", "20");
        open(province.inspector(), "reductions");
        assertThat(row(0, 0)).contains("TTHC nội bộ năm 2024", "số lượng 20%; chi phí 20%");
        assertThat(row(1, 0)).contains("2024", "50.000");
        assertThat(buttons()).doesNotContain("Thêm mục tiêu", "Thêm thu nhập một năm");
        assertThat(inCell(0, 0, 0)).isNotInstanceOf(Button.class);
    }

    @Test
    void a_second_list_is_chosen_above_the_portfolio() {
        province.simplificationGoals("20", "20");
        province.reduction("PUBLIC", 2024, LocalDate.of(2024, 5, 31), Map.of("TIME", "30"));
        open(admin, "plans");
        assertThat(titleShown()).isEqualTo("Đơn giản hóa TTHC nội bộ · Toàn tỉnh");
        @SuppressWarnings("unchecked")
        Select<Reduction> list = $(Select.class).all().getFirst();
        list.setValue(list.getListDataView().getItem(1));
        roundTrip();
        assertThat(titleShown()).isEqualTo("Đơn giản hóa TTHC · Toàn tỉnh");
        assertThat(shown()).contains("Thời hạn giải quyết");
    }

    @Test
    void a_list_whose_day_is_over_waits_to_be_frozen() {
        province.reduction("INTERNAL", 2024, LocalDate.of(2024, 5, 31), Map.of("COUNT", "20"));
        open(admin, "");
        assertThat(shown()).contains("1 danh mục gốc đã đến ngày, chờ chốt");
        open(province.inspector(), "");
        assertThat(shown()).doesNotContain("chờ chốt");
    }

    private void click(Component cell) {
        $(Button.class, cell).single().click();
        roundTrip();
    }

    private String dialog() {
        return words($(Dialog.class).single());
    }
}
