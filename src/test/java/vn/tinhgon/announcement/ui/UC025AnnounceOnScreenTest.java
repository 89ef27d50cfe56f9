package vn.tinhgon.announcement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.announcement.Announced;
import vn.tinhgon.announcement.AnnouncementFilter;
import vn.tinhgon.announcement.AnnouncementFilter.Which;
import vn.tinhgon.announcement.AnnouncementService;
import vn.tinhgon.announcement.DutyState;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.AnnouncementId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.SheetColumn;
import vn.tinhgon.platform.exchange.SheetFile;

/** UC-025 on screen: recorded by the control office, answered by the unit, corrected with a reason, given out as a file. */
@PortalTest
class UC025AnnounceOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    AnnouncementService announcements;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;
    UnitId justice;

    @BeforeEach
    void a_department() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
    }

    @Test
    void the_control_office_records_an_announcement_and_sees_until_when_what_is_due() {
        open(admin, "announcements");
        press("Ghi công bố");
        field("Số quyết định công bố").setValue("5/QĐ-BTP");
        field("Cơ quan công bố").setValue("Bộ Tư pháp");
        choose("Lĩnh vực", "Hộ tịch");
        choose("Đơn vị phụ trách", "Sở Tư pháp");
        area("Trích yếu").setValue("Thủ tục khai sinh");
        day("Ngày công bố", LocalDate.of(2024, 6, 16));
        pressInDialog("Ghi công bố");
        assertThat(picker("Ngày công bố").getErrorMessage()).isEqualTo("Ngày này chưa đến.");
        day("Ngày công bố", LocalDate.of(2024, 4, 12));
        pressInDialog("Ghi công bố");
        assertThat(titleShown()).isEqualTo("Quyết định 5/QĐ-BTP ngày 12/4/2024");
        assertThat(shown())
                .contains("hạn 22/4/2024", "hạn 2/5/2024")
                .contains("Trong 5 ngày làm việc kể từ ngày 12/4/2024, không tính chính ngày đó");
        assertThat(buttons()).contains("Đính chính nội dung").doesNotContain("Ghi đã công bố");
    }

    @Test
    void the_unit_says_what_it_published_and_corrects_it_with_a_reason() {
        var id = announced(LocalDate.of(2024, 6, 3));
        open(editor, "announcements/" + id.text());
        assertThat(shown()).contains("Trễ 4 ngày làm việc", "Sắp đến hạn: còn 1 ngày làm việc");
        press("Ghi đã công bố");
        field("Số quyết định của tỉnh").setValue("77/QĐ-UBND");
        day("Ngày ký", LocalDate.of(2024, 6, 12));
        pressInDialog("Ghi");
        assertThat(shown()).contains("Xong, trễ 2 ngày làm việc", "Quyết định 77/QĐ-UBND ngày 12/6/2024");
        press("Đính chính");
        day("Ngày ký", LocalDate.of(2024, 6, 10));
        pressInDialog("Ghi đính chính");
        assertThat(area("Lý do").isInvalid()).isTrue();
        area("Lý do").setValue("Ghi nhầm ngày");
        pressInDialog("Ghi đính chính");
        assertThat(shown()).contains("Đúng hạn", "Lý do: Ghi nhầm ngày", "ngày 12/6/2024");
    }

    @Test
    void the_list_shows_what_is_owed_and_is_filtered_by_state() {
        var id = announced(LocalDate.of(2024, 6, 3));
        open(editor, "announcements");
        assertThat(shown()).contains("1 công bố khớp bộ lọc");
        assertThat(row(0, 0)).anyMatch(cell -> cell.contains("Trễ 4 ngày làm việc") && cell.contains("hạn 10/6/2024"));
        which(Which.DONE_LATE);
        assertThat(shown()).contains("0 công bố khớp bộ lọc");
        open(editor, "");
        assertThat(shown()).contains("1 danh mục thủ tục phải công bố", "1 quy trình nội bộ phải công bố");
        assertThat(id).isNotNull();
    }

    @Test
    void who_only_reads_has_nothing_to_press() {
        var id = announced(LocalDate.of(2024, 6, 3));
        open(province.inspector(), "announcements/" + id.text());
        assertThat(titleShown()).contains("ngày 3/6/2024");
        assertThat(buttons()).doesNotContain("Ghi đã công bố", "Đính chính nội dung");
        open(province.inspector(), "");
        assertThat(shown()).doesNotContain("phải công bố");
    }

    @Test
    void each_state_has_its_words() {
        open(editor, "announcements");
        var words = new DeadlineWords(UI.getCurrent());
        for (var state : DutyState.values()) {
            assertThat(words.say("announcement.state." + state)).doesNotStartWith("announcement");
            assertThat(words.say("announcement.state.day." + state)).doesNotStartWith("announcement");
        }
    }

    @Test
    void the_file_has_what_the_list_has() throws IOException {
        announced(LocalDate.of(2024, 6, 3));
        open(editor, "announcements");
        var file = new ByteArrayOutputStream();
        new AnnouncementExport(new DeadlineWords(UI.getCurrent()))
                .xlsx(editor.does(() -> announcements.all(AnnouncementFilter.WAITING)), file);
        var read = SheetFile.read(
                new ByteArrayInputStream(file.toByteArray()),
                List.of(
                                "Số quyết định công bố",
                                "Ngày công bố",
                                "Cơ quan công bố",
                                "Lĩnh vực",
                                "Trích yếu",
                                "Đơn vị phụ trách",
                                "Danh mục thủ tục: hạn",
                                "Danh mục thủ tục: ngày công bố",
                                "Danh mục thủ tục: tình trạng",
                                "Quy trình nội bộ: hạn",
                                "Quy trình nội bộ: ngày công bố",
                                "Quy trình nội bộ: tình trạng")
                        .stream()
                        .map(head -> SheetColumn.required(head, head))
                        .toList());
        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.text("Danh mục thủ tục: hạn")).isEqualTo("2024-06-10");
            assertThat(row.text("Danh mục thủ tục: tình trạng")).isEqualTo("Trễ 4 ngày làm việc");
            assertThat(row.text("Quy trình nội bộ: hạn")).isEqualTo("2024-06-17");
        });
    }

    private AnnouncementId announced(LocalDate day) {
        return admin.does(() -> announcements.record(
                new Announced("5/QĐ-BTP", day, "Bộ Tư pháp", "Hộ tịch", "Thủ tục khai sinh", justice)));
    }

    @SuppressWarnings("unchecked")
    private void which(Which which) {
        ((Select<Which>) $(Select.class).single()).setValue(which);
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String text) {
        ((List<ComboBox<String>>) (List<?>) $(ComboBox.class).all())
                .stream()
                        .filter(combo -> combo.getLabel().equals(label))
                        .reduce((page, dialog) -> dialog)
                        .orElseThrow()
                        .setValue(text);
    }

    private void day(String label, LocalDate day) {
        picker(label).setValue(day);
    }

    private DatePicker picker(String label) {
        return $(DatePicker.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
