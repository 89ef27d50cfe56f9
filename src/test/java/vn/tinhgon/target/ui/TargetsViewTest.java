package vn.tinhgon.target.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;

/** UC-002, step 1: what is printed shown as printed, what is our reading marked so. */
@PortalTest
class TargetsViewTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    TestProvince province;

    @BeforeEach
    void a_province_with_two_targets() {
        province = provinces.fresh();
        province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        province.target(2, Accumulation.STOCK, Comparison.EXACTLY, "100");
    }

    @Test
    void a_target_says_leads_coordinating_units_goal_comparison_and_basis() {
        open(province.admin(), "targets");
        assertThat(shown()).contains("Chương trình năm 2024", "để trống trên bản công bố", "2 chỉ tiêu.");
        assertThat(String.join(" | ", row(0, 1)))
                .contains("Chỉ tiêu 2", "100", "= 100%", "cách hiểu", "Số của kỳ cuối", "Các Sở")
                .contains("Văn phòng UBND tỉnh", "Văn bản giao (không in riêng)");
    }

    @Test
    void a_target_is_found_without_diacritics() {
        open(province.admin(), "targets");
        type("Tìm chỉ tiêu", "chi tieu 2");
        assertThat(shown()).contains("1 chỉ tiêu.");
        type("Tìm chỉ tiêu", "không có");
        assertThat(shown()).contains("0 chỉ tiêu.");
    }

    @Test
    void a_province_without_a_programme_is_told_so() {
        open(provinces.fresh().admin(), "targets");
        assertThat(shown()).contains("Tỉnh chưa có chương trình chỉ tiêu nào");
    }
}
