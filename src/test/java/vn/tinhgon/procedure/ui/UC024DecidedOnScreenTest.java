package vn.tinhgon.procedure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AProcedure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.exchange.SheetColumn;
import vn.tinhgon.platform.exchange.SheetFile;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.procedure.CatalogueService;
import vn.tinhgon.procedure.ProcedureCodes;
import vn.tinhgon.procedure.ProcedureScope;
import vn.tinhgon.procedure.SignedDecision;

/** UC-024: the month's count that dispatch 644/CĐ-TTg asks for, each number leading to its procedures. Today is 15/6/2024. */
@PortalTest
class UC024DecidedOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    CatalogueService catalogue;

    @Autowired
    StatementCounter statements;

    UnitId justice;
    TestPerson editor;

    @BeforeEach
    void a_department() {
        var province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
    }

    @Test
    void what_was_decided_this_month_is_summed_by_kind_and_field() {
        issued("HT-01", "Khai sinh", "Hộ tịch", ProcedureScope.PUBLIC, LocalDate.of(2024, 6, 1));
        issued("HT-02", "Khai tử", "Hộ tịch", ProcedureScope.PUBLIC, LocalDate.of(2024, 6, 30));
        issued("CC-01", "Công chứng", "Công chứng", ProcedureScope.PUBLIC, LocalDate.of(2024, 6, 3));
        issued("NB-01", "Mua sắm", "Văn phòng", ProcedureScope.INTERNAL, LocalDate.of(2024, 6, 3));
        issued("NB-00", "Xe công", "Văn phòng", ProcedureScope.INTERNAL, LocalDate.of(2024, 5, 31));
        var abolished = issued("NB-02", "In ấn", "Văn phòng", ProcedureScope.INTERNAL, LocalDate.of(2024, 5, 2));
        editor.doing(() -> catalogue.abolish(abolished, 1, signed(LocalDate.of(2024, 6, 14))));
        open(editor, "procedures-decided");
        assertThat(table())
                .containsExactly(
                        List.of("Thủ tục hành chính", "Công chứng", "1", "0", "0"),
                        List.of("Thủ tục hành chính", "Hộ tịch", "2", "0", "0"),
                        List.of("Cộng Thủ tục hành chính", "3", "0", "0"),
                        List.of("Thủ tục hành chính nội bộ", "Văn phòng", "1", "0", "1"),
                        List.of("Cộng Thủ tục hành chính nội bộ", "1", "0", "1"),
                        List.of("Tổng cộng", "4", "0", "1"));
        press("3");
        assertThat(List.of(row(0, 0).getFirst(), row(0, 1).getFirst(), row(0, 2).getFirst()))
                .containsExactly("HT-01", "CC-01", "HT-02");
        press("2");
        assertThat(row(0, 1)).anyMatch(cell -> cell.contains("Khai tử"));
    }

    @Test
    void another_month_or_time_is_chosen_and_one_that_ends_before_it_begins_is_refused() {
        issued("HT-01", "Khai sinh", "Hộ tịch", ProcedureScope.PUBLIC, LocalDate.of(2024, 5, 20));
        open(editor, "procedures-decided");
        assertThat(shown()).contains("Không có quyết định nào");
        month().setValue(YearMonth.of(2024, 5));
        assertThat(table()).contains(List.of("Tổng cộng", "1", "0", "0"));
        day("Ký từ ngày").setValue(LocalDate.of(2024, 5, 21));
        assertThat(month().getValue()).isNull();
        assertThat(shown()).contains("Không có quyết định nào");
        day("Đến hết ngày").setValue(LocalDate.of(2024, 5, 1));
        assertThat(day("Đến hết ngày").getErrorMessage()).contains("ít nhất một ngày");
        open(editor, "procedures-decided", Map.of("from", "2024-05-20", "last", "2024-05-20"));
        assertThat(table()).contains(List.of("Tổng cộng", "1", "0", "0"));
        open(editor, "procedures-decided", Map.of("from", "2024-05-20", "last", "hôm qua"));
        assertThat(month().getValue()).isEqualTo(YearMonth.of(2024, 6));
    }

    @Test
    void the_workbook_has_the_same_lines_with_their_sums() throws IOException {
        issued("HT-01", "Khai sinh", "Hộ tịch", ProcedureScope.PUBLIC, LocalDate.of(2024, 6, 1));
        open(editor, "procedures-decided");
        var lines = DecidedLine.of(
                editor.does(() -> catalogue.decided(LocalDate.of(2024, 6, 1), LocalDate.of(2024, 7, 1))));
        var file = new ByteArrayOutputStream();
        new DecidedExport(UI.getCurrent()).xlsx(lines, file);
        var columns = Stream.of("Loại thủ tục", "Lĩnh vực", "Ban hành mới", "Sửa đổi", "Bãi bỏ")
                .map(SheetColumn::optional)
                .toList();
        assertThat(SheetFile.read(new ByteArrayInputStream(file.toByteArray()), columns)
                        .rows())
                .extracting(SheetRow::cells)
                .contains(
                        Map.of(
                                "Loại thủ tục",
                                "Thủ tục hành chính",
                                "Lĩnh vực",
                                "Hộ tịch",
                                "Ban hành mới",
                                "1",
                                "Sửa đổi",
                                "0",
                                "Bãi bỏ",
                                "0"),
                        Map.of("Loại thủ tục", "Tổng cộng", "Ban hành mới", "1", "Sửa đổi", "0", "Bãi bỏ", "0"));
    }

    @Test
    void the_page_sends_as_many_statements_for_forty_fields_as_for_one() {
        issued("HT-01", "Khai sinh", "Hộ tịch", ProcedureScope.PUBLIC, LocalDate.of(2024, 6, 1));
        // Who asks is known from here on
        open(editor, "procedures-decided");
        var one = statements.of(() -> open(editor, "procedures-decided"));
        for (var number = 1; number <= 40; number++) {
            issued(
                    "T-" + number,
                    "Thủ tục " + number,
                    "Lĩnh vực " + number,
                    ProcedureScope.PUBLIC,
                    LocalDate.of(2024, 6, 2));
        }
        assertThat(statements.of(() -> open(editor, "procedures-decided"))).hasSameSizeAs(one);
    }

    private ProcedureId issued(String code, String name, String field, ProcedureScope scope, LocalDate signedOn) {
        var says = AProcedure.of(justice).called(name).in(field).step("Ký", "1").says();
        return editor.does(
                () -> catalogue.issue(new ProcedureCodes(code, Optional.empty()), scope, says, signed(signedOn)));
    }

    private static SignedDecision signed(LocalDate day) {
        return new SignedDecision("12/QĐ-UBND", day, day);
    }

    /** The rows of the body, as somebody reads them. */
    private List<List<String>> table() {
        return $(NativeTable.class)
                .single()
                .getBody()
                .getChildren()
                .map(row -> row.getChildren().map(ScreenTest::words).toList())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Select<YearMonth> month() {
        return (Select<YearMonth>) $(Select.class).all().getFirst();
    }

    private DatePicker day(String label) {
        return $(DatePicker.class).all().stream()
                .filter(field -> field.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }
}
