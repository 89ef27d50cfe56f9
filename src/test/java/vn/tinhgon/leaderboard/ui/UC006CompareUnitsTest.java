package vn.tinhgon.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.assignment.UnitGroupService;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.progress.DecisionService;

/** UC-006 */
@PortalTest
class UC006CompareUnitsTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    DecisionService decisions;

    @Autowired
    UnitGroupService groups;

    TestProvince province;
    TestPerson admin;
    PeriodId month;
    TargetId online;

    @BeforeEach
    void a_month_with_one_target() {
        province = provinces.fresh();
        admin = province.admin();
        month = province.month(1);
        online = province.target(3, Accumulation.FLOW, Comparison.AT_LEAST, "50");
    }

    @Test
    void units_are_ranked_with_ties_and_the_rule_is_printed() {
        reported("Sở Tư pháp", 25, 100);
        reported("Sở Y tế", 50, 200);
        reported("Sở Tài chính", 50, 100);
        open(admin, "leaderboard/provincial");
        assertThat(row(0, 0)).contains("1", "Sở Tài chính", "100,00%");
        assertThat(String.join(" | ", row(0, 1))).contains("2", "Sở Tư pháp", "50,00%", "Đồng hạng");
        assertThat(String.join(" | ", row(0, 2))).contains("2", "Sở Y tế", "50,00%", "Đồng hạng");
        assertThat(shown())
                .contains("Bảng điểm có 1 tiêu chí, trọng số bằng nhau (1).", "bằng nhau thì đồng hạng (1, 2, 2, 4)");
    }

    @Test
    void what_is_silent_or_too_small_is_said_and_never_zero_percent() {
        var silent = province.department("Sở Nội vụ");
        province.assignment(online, silent, "50");
        reported("Sở Tài chính", 0, 0);
        reported("Sở Y tế", 10, 100);
        province.closed(month, admin);
        open(admin, "leaderboard/provincial", Map.of("unit", silent.text()));
        assertThat(shown()).contains("Chưa báo cáo: 0/1 kỳ đến hạn có số đã duyệt");
        assertThat(shown()).contains("Chưa xếp hạng");
        assertThat(String.join(" | ", row(1, 0))).contains("–").doesNotContain("0,00%");
    }

    @Test
    void a_rank_opens_to_its_points_and_a_point_to_its_entry() {
        var justice = reported("Sở Tư pháp", 25, 100);
        open(admin, "leaderboard/provincial", Map.of("unit", justice.text()));
        assertThat(shown())
                .contains("Vì sao Sở Tư pháp hạng 1?", "Đạt 0,5000 trên 1 điểm áp dụng, bằng 50,00%.")
                .contains("25 ÷ 100 = 25,00%", "Trần Minh duyệt", "Lê Thu Hà nhập");
    }

    @Test
    void units_of_a_group_are_ranked_among_themselves_where_the_province_wants_it() {
        var justice = reported("Sở Tư pháp", 25, 100);
        reported("Sở Tài chính", 50, 100);
        var group = admin.does(() -> groups.create("Khối nội chính", Set.of(justice)));
        open(admin, "leaderboard/provincial");
        assertThat(shown()).doesNotContain("Khối nội chính");
        admin.doing(() -> groups.rankAsPeers(group, 1, true));
        open(admin, "leaderboard/provincial", Map.of("peers", group.text()));
        assertThat(shown())
                .contains("Khối nội chính", "Vì sao Sở Tư pháp hạng 1?", "Xếp riêng trong nhóm «Khối nội chính»")
                .doesNotContain("Sở Tài chính");
    }

    /** The same sentences and numbers, in Vietnamese for whoever reads the portal in English. */
    @Test
    void an_explanation_is_printed_with_the_source_of_each_number() throws IOException {
        var justice = reported("Sở Tư pháp", 25, 100);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        open(admin, "leaderboard/provincial", Map.of("unit", justice.text()));
        assertThat(shown()).contains("Why is Sở Tư pháp at rank 1?");
        try (var docx = new XWPFDocument(new ByteArrayInputStream(downloaded("Explanation to print DOCX")))) {
            assertThat(docx.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("GIẢI TRÌNH THỨ HẠNG", "Vì sao Sở Tư pháp hạng 1?")
                    .contains("Đạt 0,5000 trên 1 điểm áp dụng, bằng 50,00%.", "3. Chỉ tiêu 3")
                    .anySatisfy(text -> assertThat(text).contains("25 ÷ 100 = 25,00%"))
                    .anySatisfy(text -> assertThat(text).contains("Lê Thu Hà nhập", "Trần Minh duyệt"));
            assertThat(docx.getTables().get(1).getText())
                    .contains("25/100", "25,00%", "0,5000", "Cộng, trên 1 điểm áp dụng");
        }
    }

    @Test
    void a_place_that_hangs_on_rounding_says_so() {
        reported("Sở Tư pháp", 49_998, 100_000);
        reported("Sở Y tế", 49_997, 100_000);
        reported("Sở Tài chính", 10, 100);
        open(admin, "leaderboard/provincial");
        assertThat(String.join(" | ", row(0, 0))).contains("100,00%", "Sát mức làm tròn");
        assertThat(String.join(" | ", row(0, 1))).contains("99,99%", "Sát mức làm tròn");
        assertThat(String.join(" | ", row(0, 2))).contains("20,00%").doesNotContain("Sát mức làm tròn");
    }

    @Test
    void a_unit_that_has_ended_is_compared_on_the_days_it_was_there() {
        reported(
                province.unit("DEPARTMENT", "Ban Dân tộc", LocalDate.of(1997, 1, 1), LocalDate.of(2024, 4, 1)),
                50,
                100);
        reported("Sở Tư pháp", 25, 100);
        open(admin, "leaderboard/provincial", Map.of("day", "2024-03-31"));
        assertThat(row(0, 0)).contains("1", "Ban Dân tộc");
        assertThat(row(0, 1)).contains("2", "Sở Tư pháp");
        open(admin, "leaderboard/provincial", Map.of("day", "2024-04-01"));
        assertThat(row(0, 0)).contains("1", "Sở Tư pháp");
        assertThat(shown()).doesNotContain("Ban Dân tộc");
    }

    @Test
    void tiers_are_addresses_of_their_own() {
        open(admin, "leaderboard/district");
        assertThat($(RouterLink.class).all().stream()
                        .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                        .map(ScreenTest::words))
                .contains("Tạm tính")
                .filteredOn(words -> !"Tạm tính".equals(words))
                .singleElement()
                .asString()
                .startsWith("Huyện, thị xã, thành phố");
        UI.getCurrent().navigate("leaderboard/nothing");
        assertThat(titleShown()).isEqualTo("Không tìm thấy trang");
    }

    private UnitId reported(String department, long numerator, long denominator) {
        return reported(province.department(department), numerator, denominator);
    }

    private UnitId reported(UnitId unit, long numerator, long denominator) {
        var editor = province.editorOf(unit);
        var entry = province.submitted(province.assignment(online, unit, "50"), month, numerator, denominator, editor);
        admin.doing(() -> decisions.approve(entry, 1));
        return unit;
    }
}
