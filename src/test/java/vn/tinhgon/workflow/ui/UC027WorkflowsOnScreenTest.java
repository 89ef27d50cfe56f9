package vn.tinhgon.workflow.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.RouterLink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.platform.exchange.SheetColumn;
import vn.tinhgon.platform.exchange.SheetFile;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.ui.ImportPanel;
import vn.tinhgon.workflow.WorkflowFilter;
import vn.tinhgon.workflow.WorkflowFilter.Which;
import vn.tinhgon.workflow.WorkflowService;

/** UC-027 on screen: recorded by hand, read beside the procedure, counted, and handed on as a file. */
@PortalTest
class UC027WorkflowsOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    WorkflowService workflows;

    TestProvince province;
    TestPerson editor;
    ProcedureId first;
    ProcedureId second;

    @BeforeEach
    void two_procedures() {
        province = provinces.fresh();
        var justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        first = province.procedure(justice, "NB-01", "8", 0, 10, 1);
        second = province.procedure(justice, "NB-02", "1", 0, 10, 1);
    }

    @Test
    void a_workflow_is_recorded_by_hand_and_a_refusal_stands_at_its_field() {
        open(editor, "workflows/" + first.text());
        assertThat(shown()).contains("Chưa có quyết định nào phê duyệt");
        press("Ghi quy trình");
        assertThat(area("Tên quy trình").getValue()).isEqualTo("Thủ tục NB-01");
        field("Số quyết định").setValue("5/QĐ-UBND");
        field("Cơ quan ban hành").setValue("UBND tỉnh");
        day("Ngày ký").setValue(LocalDate.of(2024, 6, 1));
        day("Hiệu lực từ").setValue(LocalDate.of(2024, 5, 1));
        field("Người thực hiện, dòng 1").setValue("Văn thư");
        field("Công việc, dòng 1").setValue("Tiếp nhận");
        field("Giờ, dòng 1").setValue("10001");
        press("Ghi quy trình");
        assertThat(day("Hiệu lực từ").getErrorMessage()).contains("trước ngày ký");
        day("Hiệu lực từ").setValue(LocalDate.of(2024, 6, 10));
        press("Ghi quy trình");
        assertThat(field("Giờ, dòng 1").getErrorMessage()).contains("không quá 10.000");
        field("Giờ, dòng 1").setValue("9,5");
        field("Người thực hiện, dòng 2").setValue("Giám đốc");
        field("Công việc, dòng 2").setValue("Ký");
        field("Giờ, dòng 2").setValue("0,5");
        press("Ghi quy trình");
        assertThat(titleShown()).isEqualTo("Quy trình: Thủ tục NB-01");
        assertThat(shown())
                .contains("Giám đốc", "Quyết định 5/QĐ-UBND ngày 1/6/2024 của UBND tỉnh, hiệu lực từ 10/6/2024")
                .contains("dài hơn thủ tục", "thủ tục ghi: 8");
        assertThat(editor.does(() -> workflows.procedure(first)).workflows()).hasSize(1);
    }

    @Test
    void the_page_of_a_procedure_says_how_it_is_handled_and_leads_there() {
        handled(second);
        open(editor, "procedures/" + first.text());
        assertThat(shown()).contains("Chưa có quy trình");
        open(editor, "procedures/" + second.text());
        assertThat(shown()).contains("1 bước, 2 giờ (thủ tục ghi 1 giờ)", "Quyết định 5/QĐ-UBND");
        assertThat(links()).contains("workflows/" + second.text());
        open(editor, "workflows/" + second.text());
        assertThat(links()).contains("procedures/" + second.text());
    }

    @Test
    void coverage_is_shown_by_unit_and_field_and_leads_to_those_without() {
        handled(second);
        open(editor, "workflow-coverage");
        assertThat($(NativeTable.class)
                        .all()
                        .getFirst()
                        .getBody()
                        .getChildren()
                        .map(row -> row.getChildren().map(ScreenTest::words).toList())
                        .toList())
                .containsExactly(
                        List.of("Sở Tư pháp", "2", "1", "1", "50,00%"), List.of("Tổng cộng", "2", "1", "1", "50,00%"));
        assertThat(links())
                .anyMatch(link -> link.contains("which=WITHOUT")
                        && link.contains("unit=" + editor.unit().text()));
        open(editor, "workflows", Map.of("which", "WITHOUT"));
        assertThat(shown()).contains("1/2 (50,00%)", "1 thủ tục khớp bộ lọc");
        assertThat(row(0, 0)).contains("NB-01").anyMatch(cell -> cell.contains("Chưa có quy trình"));
        open(editor, "workflows");
        assertThat(row(0, 1)).contains("NB-02").anyMatch(cell -> cell.contains("dài hơn thủ tục"));
    }

    @Test
    void a_decision_shows_the_workflows_it_approved() {
        var decision = handled(second);
        open(editor, "workflow-decisions");
        assertThat(row(0, 0)).contains("5/QĐ-UBND", "UBND tỉnh", "31/1/2024", "1/2/2024", "1");
        open(editor, "workflow-decisions/" + decision);
        assertThat(titleShown()).isEqualTo("Quyết định 5/QĐ-UBND");
        assertThat(row(0, 0)).contains("NB-02", "Quy trình xử lý", "2");
    }

    /** A file is judged by a decision: that one cannot be changed under it. */
    @Test
    void a_file_is_asked_for_once_the_decision_is_there() {
        open(editor, "workflows-import");
        assertThat($(ImportPanel.class).all()).isEmpty();
        press("Tiếp: chọn tệp");
        assertThat(day("Ngày ký").getErrorMessage()).isNotBlank();
        field("Số quyết định").setValue("5/QĐ-UBND");
        field("Cơ quan ban hành").setValue("UBND tỉnh");
        day("Ngày ký").setValue(LocalDate.of(2024, 6, 1));
        day("Hiệu lực từ").setValue(LocalDate.of(2024, 6, 10));
        press("Tiếp: chọn tệp");
        assertThat($(ImportPanel.class).all()).hasSize(1);
        assertThat(field("Số quyết định").isReadOnly()).isTrue();
        press("Sửa quyết định");
        assertThat($(ImportPanel.class).all()).isEmpty();
        assertThat(field("Số quyết định").isReadOnly()).isFalse();
    }

    @Test
    void those_without_a_workflow_are_handed_on_as_a_file() throws IOException {
        handled(second);
        open(editor, "workflows");
        var without = new WorkflowFilter("", Optional.empty(), Optional.empty(), Which.WITHOUT);
        var file = new ByteArrayOutputStream();
        new WorkflowExport(UI.getCurrent()).xlsx(editor.does(() -> workflows.listed(without)), file);
        var columns = Stream.of(
                        "Mã thủ tục",
                        "Tên thủ tục",
                        "Lĩnh vực",
                        "Đơn vị phụ trách",
                        "Quy trình nội bộ",
                        "Số quyết định",
                        "Hiệu lực từ",
                        "Giờ theo quy trình",
                        "Giờ thủ tục ghi")
                .map(SheetColumn::optional)
                .toList();
        assertThat(SheetFile.read(new ByteArrayInputStream(file.toByteArray()), columns)
                        .rows())
                .extracting(SheetRow::cells)
                .containsExactly(Map.of(
                        "Mã thủ tục",
                        "NB-01",
                        "Tên thủ tục",
                        "Thủ tục NB-01",
                        "Lĩnh vực",
                        "Chưa phân loại",
                        "Đơn vị phụ trách",
                        "Sở Tư pháp",
                        "Giờ thủ tục ghi",
                        "8"));
    }

    @Test
    void an_inspector_reads_and_has_nothing_to_record() {
        open(province.inspector(), "workflows/" + first.text());
        assertThat(buttons()).doesNotContain("Ghi quy trình");
        open(province.inspector(), "workflows");
        assertThat(links()).doesNotContain("workflows-import");
    }

    private String handled(ProcedureId procedure) {
        var decision = province.workflowDecision("5/QĐ-UBND", editor);
        province.workflow(decision, procedure, editor);
        return decision.text();
    }

    private List<String> links() {
        return $(RouterLink.class).all().stream().map(RouterLink::getHref).toList();
    }

    private DatePicker day(String label) {
        return $(DatePicker.class).all().stream()
                .filter(field -> field.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }
}
