package vn.tinhgon.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.report.AQuarter;
import vn.tinhgon.report.Report;
import vn.tinhgon.report.ReportColumn;
import vn.tinhgon.report.SavedReportService;
import vn.tinhgon.report.Stretch;
import vn.tinhgon.report.Whose;

/** UC-039: a report is put together, kept, shared, and found under «Tài liệu» once a period is closed. */
@PortalTest
class UC039KeepOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    SavedReportService saved;

    @Autowired
    PeriodService periods;

    @Autowired
    DecisionService decisions;

    @Autowired
    DSLContext db;

    AQuarter quarter;

    @BeforeEach
    void three_units_and_three_months() {
        quarter = new AQuarter(provinces.fresh(), decisions, db);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void it_is_put_together_kept_read_changed_and_dropped() {
        open(quarter.admin, "reports", Map.of("period", quarter.months[2].text()));
        press("Lập báo cáo mới…");
        pressInDialog("Lưu");
        assertThat(field("Tên báo cáo").isInvalid()).isTrue();
        type("Tên báo cáo", "Giao ban tháng");
        select("Đơn vị trong báo cáo").setValue(UnitsBy.CHOSEN);
        pressInDialog("Lưu");
        assertThat(units().getErrorMessage()).isEqualTo("Chọn ít nhất một đơn vị.");
        units().setValue(units().getListDataView()
                .getItems()
                .filter(each -> each.toString().contains("Sở X"))
                .toList());
        select("Các kỳ trong báo cáo").setValue(Stretch.SINCE_START);
        $(CheckboxGroup.class, dialog()).single().setValue(EnumSet.of(ReportColumn.FIGURE, ReportColumn.YEAR_TO_DATE));
        box("Dùng chung trong tỉnh").setValue(true);
        box("Lập khi khóa kỳ và giữ trong «Tài liệu»").setValue(true);
        pressInDialog("Lưu");

        assertThat(only().terms().whose()).isInstanceOf(Whose.Chosen.class);
        assertThat(only().shared()).isTrue();
        assertThat(only().atClosing()).isTrue();
        assertThat(row(1, 0)).containsExactly("CT 1 · Chỉ tiêu 1", "Sở X", "15/12/2023–14/1/2024", "30,00%", "30,00%");
        assertThat(row(1, 2)).containsExactly("CT 1 · Chỉ tiêu 1", "Sở X", "15/2–14/3/2024", "90,00%", "60,00%");
        assertThat(shown()).contains("9 dòng");

        press("Sửa báo cáo…");
        assertThat(field("Tên báo cáo").getValue()).isEqualTo("Giao ban tháng");
        type("Tên báo cáo", "Giao ban");
        pressInDialog("Lưu");
        assertThat(only().terms().title()).isEqualTo("Giao ban");
        assertThat(only().version()).isEqualTo(2);
        assertThat(buttons()).contains("Bỏ báo cáo…");

        open(
                quarter.editorOf(quarter.y),
                "reports",
                Map.of("report", only().id().text()));
        assertThat(shown()).contains("0 dòng");
        assertThat(buttons()).contains("Lập báo cáo mới…").doesNotContain("Sửa báo cáo…", "Bỏ báo cáo…");
        open(
                quarter.province.inspector(),
                "reports",
                Map.of("report", only().id().text()));
        assertThat(shown()).contains("9 dòng");
        assertThat(buttons()).doesNotContain("Lập báo cáo mới…", "Sửa báo cáo…");
    }

    @Test
    void documents_are_found_and_taken_along_once_the_period_is_closed() throws IOException {
        open(quarter.admin, "documents");
        assertThat(shown()).contains("0 tài liệu");
        quarter.province.report("Báo cáo tháng", quarter.admin);
        quarter.admin.doing(() -> periods.close(quarter.months[2], 1));

        open(quarter.admin, "documents");
        assertThat(row(0, 0).subList(0, 3)).containsExactly("Báo cáo tháng", "Tháng 15/2–14/3/2024", "Bản 1");
        assertThat(words(inCell(0, 0, 4))).contains("bao-cao-2024-03-14-ban-1.xlsx", "bao-cao-2024-03-14-ban-1.pdf");
        assertThat(buttons()).doesNotContain("Lập các tài liệu đang chờ");
        var link = inCell(0, 0, 4).getChildren().findFirst().orElseThrow();
        $(Grid.class).single().getElement().appendChild(link.getElement());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(downloaded("bao-cao-2024-03-14-ban-1.xlsx")))) {
            assertThat(book.getFirstSheet().read().get(1).getCell(2).getText()).isEqualTo("Sở X");
        }
        open(quarter.editorOf(quarter.x), "documents");
        assertThat(shown()).contains("0 tài liệu");
    }

    private Report only() {
        List<Report> all = quarter.admin.does(() -> saved.list());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Dialog dialog() {
        return $(Dialog.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return (Select<Object>) labelled(Select.class, label);
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Object> units() {
        return (MultiSelectComboBox<Object>) labelled(MultiSelectComboBox.class, "Đơn vị được chọn");
    }

    private Checkbox box(String label) {
        return labelled(Checkbox.class, label);
    }

    private <T extends Component & HasLabel> T labelled(Class<T> type, String label) {
        return $(type, dialog()).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
