package vn.tinhgon.score.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.score.PointsOfUnit;
import vn.tinhgon.score.Source;
import vn.tinhgon.unit.Tier;

/** UC-036 by what is on the screen. Today is 15/6/2024. */
@PortalTest
class UC036ScoreSheetOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    TestProvince province;
    TestPerson admin;
    TestPerson other;
    TestPerson editor;

    @BeforeEach
    void a_department_has_a_target() {
        province = provinces.fresh();
        admin = province.admin();
        editor = province.editorOf(province.department("Sở Tư pháp"));
        other = province.person("Lê Thị Hai", Role.PROVINCIAL_ADMIN, province.department("Văn phòng"));
        province.assignment(province.target(1, FLOW, AT_LEAST, "80"), editor.unit(), "80");
    }

    @Test
    void a_sheet_is_begun_changed_tried_out_and_put_in_force() {
        open(admin, "score-sheets");
        assertThat(shown()).contains("Chưa có bảng điểm", "so sánh theo mọi chỉ tiêu của chương trình");
        press("Bắt đầu từ mẫu…");
        pressInDialog("Lập bản nháp");
        assertThat(field("Tên bảng điểm").getErrorMessage()).isEqualTo("Hãy điền ô này.");
        field("Tên bảng điểm").setValue("Các sở năm 2024");
        pressInDialog("Lập bản nháp");
        assertThat(shown())
                .contains("Các sở năm 2024", "Bản nháp, chưa áp dụng", "Các nhóm đủ điểm: cộng 1 điểm.")
                .contains("Xếp loại: Xuất sắc từ 90%; Tốt từ 80%");
        assertThat(row(0, 1)).contains("1", "Chỉ tiêu 1 Chỉ tiêu 1", "Theo tỷ lệ kết quả ÷ mục tiêu");
        press("Thêm tiêu chí…");
        source().setValue(Source.ENTERED);
        field("Mã").setValue("2");
        field("Tiêu chí").setValue("Sáng kiến cải cách");
        field("Điểm tối đa").setValue("0");
        pressInDialog("Lưu");
        assertThat(field("Điểm tối đa").getErrorMessage())
                .isEqualTo("Điểm trên 0, nhiều nhất 1.000, không quá bốn chữ số thập phân.");
        field("Điểm tối đa").setValue("4");
        pressInDialog("Lưu");
        assertThat(shown()).contains("Nhóm «Chỉ tiêu của chương trình» mới cộng được 5 trên 1 điểm.");
        pressInRow(2, 5, "Sửa…");
        field("Tiêu chí").setValue("Sáng kiến");
        pressInDialog("Lưu");
        assertThat(row(0, 2)).contains("2", "Sáng kiến", "4");
        assertThat(shown()).contains("1 nhóm, 2 tiêu chí");
        press("Áp dụng…");
        field("Số, ngày văn bản").setValue("15/QĐ-UBND");
        pressInDialog("Áp dụng");
        assertThat(shown()).contains("Bản nháp, chưa áp dụng");
    }

    @Test
    void what_is_in_force_is_read_by_units_and_said_on_the_leaderboard() {
        var target = province.target(2, FLOW, AT_LEAST, "50");
        province.assignment(target, editor.unit(), "50");
        province.scoreSheet(Tier.PROVINCIAL, LocalDate.of(2024, 6, 1), admin, target);
        open(editor, "score-sheets");
        assertThat(shown()).contains("Phiên bản 1, áp dụng từ 1/6/2024 theo 12/QĐ-UBND");
        assertThat(row(0, 1)).contains("H", "Tiêu chí H", "10");
        assertThat(buttons()).doesNotContain("Bắt đầu từ mẫu…", "Áp dụng…");
        open(editor, "leaderboard/provincial");
        assertThat(shown()).contains("Bảng điểm: Bảng điểm PROVINCIAL, phiên bản 1");
    }

    @Test
    void changes_are_dropped_again() {
        province.scoreSheet(Tier.PROVINCIAL, LocalDate.of(2024, 6, 1), admin);
        open(admin, "score-sheets");
        assertThat(buttons()).doesNotContain("Bỏ thay đổi", "Áp dụng…");
        pressInRow(1, 5, "Sửa…");
        field("Tiêu chí").setValue("Tiêu chí khác");
        pressInDialog("Lưu");
        assertThat(row(0, 1)).contains("Tiêu chí khác");
        assertThat(buttons()).contains("Áp dụng…");
        press("Bỏ thay đổi");
        confirm("Bỏ thay đổi");
        assertThat(row(0, 1)).contains("Tiêu chí H");
        assertThat(shown()).contains("Bản nháp, giống bản đã áp dụng");
        assertThat(buttons()).doesNotContain("Bỏ thay đổi");
    }

    @Test
    void points_are_entered_by_one_person_and_approved_by_another() {
        province.scoreSheet(Tier.PROVINCIAL, LocalDate.of(2024, 6, 1), admin);
        open(admin, "entered-points");
        assertThat(shown()).contains("Sở, ban, ngành · H Tiêu chí H");
        pressInRow(0, 4, "Chấm…");
        field("Điểm").setValue("11");
        area("Tài liệu kiểm chứng").setValue("Biên bản số 4");
        pressInDialog("Gửi duyệt");
        assertThat(field("Điểm").getErrorMessage()).isEqualTo("Điểm từ 0 đến 10, không quá bốn chữ số thập phân.");
        field("Điểm").setValue("7,5");
        pressInDialog("Gửi duyệt");
        assertThat(shown()).contains("1 mức điểm chờ duyệt");
        assertThat(buttons()).doesNotContain("Duyệt");
        open(other, "");
        assertThat(shown()).contains("1 mức điểm chờ duyệt");
        open(other, "entered-points");
        pressInRow(0, 4, "Duyệt");
        assertThat(shown()).contains("0 mức điểm chờ duyệt");
    }

    @Test
    void many_units_are_scored_and_approved_at_once_and_what_waits_is_taken_back_by_its_author() {
        province.department("Sở Y tế");
        province.scoreSheet(Tier.PROVINCIAL, LocalDate.of(2024, 6, 1), admin);
        open(admin, "entered-points");
        assertThat(buttons()).contains("Chấm 0 đơn vị đã chọn…", "Duyệt 0 mức điểm đã chọn");
        choose("Sở Tư pháp", "Sở Y tế", "Văn phòng");
        press("Chấm 3 đơn vị đã chọn…");
        area("Tài liệu kiểm chứng").setValue("Biên bản số 4");
        pressInDialog("Gửi duyệt");
        assertThat($(Notification.class).single().getElement().getTextRecursively())
                .contains("Hãy nhập điểm cho ít nhất một đơn vị.");
        field("Sở Tư pháp").setValue("7,5");
        field("Sở Y tế").setValue("12");
        pressInDialog("Gửi duyệt");
        assertThat(field("Sở Y tế").getErrorMessage()).startsWith("Điểm từ 0 đến 10");
        assertThat(field("Sở Tư pháp").getValue()).isEqualTo("7,5");
        field("Sở Y tế").setValue("8");
        pressInDialog("Gửi duyệt");
        assertThat(shown()).contains("2 mức điểm chờ duyệt");
        pressInRow(rowOf("Sở Y tế"), 4, "Rút lại");
        confirm("Rút lại");
        assertThat(shown()).contains("1 mức điểm chờ duyệt");
        open(other, "entered-points");
        choose("Sở Tư pháp", "Sở Y tế");
        press("Duyệt 1 mức điểm đã chọn");
        assertThat(shown()).contains("0 mức điểm chờ duyệt");
        assertThat(row(0, rowOf("Sở Tư pháp"))).contains("7,5/10");
    }

    @Test
    void points_of_a_spreadsheet_are_pasted_by_the_names_of_units_and_what_finds_no_place_is_said() {
        province.department("Sở Y tế");
        province.scoreSheet(Tier.PROVINCIAL, LocalDate.of(2024, 6, 1), admin);
        open(admin, "entered-points");
        choose("Sở Tư pháp", "Sở Y tế");
        press("Chấm 2 đơn vị đã chọn…");
        var fields = field("Sở Tư pháp").getParent().orElseThrow();
        paste(fields, 0, "1\tSo y te\t8\n2\tSở Xây dựng\t6\n3\tSở Tư pháp\t7,5");
        assertThat(field("Sở Tư pháp").getValue()).isEqualTo("7,5");
        assertThat(field("Sở Y tế").getValue()).isEqualTo("8");
        assertThat(words(dialog())).contains("Đã dán điểm của 2 đơn vị", "2 · Sở Xây dựng · 6");
        area("Tài liệu kiểm chứng").setValue("Biên bản số 4");
        pressInDialog("Gửi duyệt");
        assertThat(shown()).contains("2 mức điểm chờ duyệt");
    }

    @Test
    void what_is_typed_for_some_units_waits_for_them_and_for_no_others() {
        province.department("Sở Y tế");
        province.scoreSheet(Tier.PROVINCIAL, LocalDate.of(2024, 6, 1), admin);
        open(admin, "entered-points");
        choose("Sở Tư pháp");
        press("Chấm 1 đơn vị đã chọn…");
        var ofOne = keptAs();
        dialog().close();
        choose("Sở Y tế");
        press("Chấm 2 đơn vị đã chọn…");
        assertThat(keptAs()).isNotEqualTo(ofOne);
        dialog().close();
        pressInRow(rowOf("Sở Tư pháp"), 4, "Chấm…");
        assertThat(keptAs()).isEqualTo(ofOne);
    }

    /** The form under which the portal keeps what is typed of evidence. */
    private String keptAs() {
        roundTrip();
        return area("Tài liệu kiểm chứng").getElement().getProperty("keptForm");
    }

    private Dialog dialog() {
        return $(Dialog.class).single();
    }

    private int rowOf(String unit) {
        return lines().map(line -> line.unit().name()).toList().indexOf(unit);
    }

    private Stream<PointsOfUnit> lines() {
        return grid().getListDataView().getItems();
    }

    @SuppressWarnings("unchecked")
    private Grid<PointsOfUnit> grid() {
        return $(Grid.class).single();
    }

    private void choose(String... units) {
        var grid = grid();
        var wanted = Set.of(units);
        lines().filter(line -> wanted.contains(line.unit().name())).forEach(grid::select);
    }

    @SuppressWarnings("unchecked")
    private Select<Source> source() {
        return $(Select.class)
                .withPropertyValue(Select::getLabel, "Nguồn số liệu")
                .single();
    }

    private void pressInRow(int row, int column, String words) {
        var cell = inCell(0, row, column);
        Stream.concat(Stream.of(cell), cell.getChildren())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
