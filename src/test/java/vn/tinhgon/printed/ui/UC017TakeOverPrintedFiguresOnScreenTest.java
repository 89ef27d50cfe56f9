package vn.tinhgon.printed.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.platform.exchange.SheetColumn;
import vn.tinhgon.platform.exchange.SheetFile;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.printed.PrintedFilter;
import vn.tinhgon.target.Target;

/** UC-017 on the screens: a figure is typed, marked, corrected, withdrawn; a file goes in and comes out the same. */
@PortalTest
class UC017TakeOverPrintedFiguresOnScreenTest extends ScreenTest {

    private static final String FILE = "/data/reported-figures-2022-2023.csv";

    @Autowired
    Provinces provinces;

    TestProvince province;
    TestPerson minh;

    @BeforeEach
    void a_province_with_a_target() {
        province = provinces.fresh();
        minh = province.admin();
        province.target(3, Accumulation.FLOW, Comparison.AT_LEAST, "50");
    }

    @Test
    void a_figure_is_typed_as_printed_and_marked_where_its_ratio_prints_otherwise() {
        open(minh, "printed-figures");
        press("Thêm số liệu");
        dialogField("Nguyên văn").setValue("1.384/3.003 nhiệm vụ, đạt 46,10%");
        dialogField("Tên như in").setValue("Tỉnh Hưng Yên");
        dialogField("Chỉ tiêu").setValue("Nhiệm vụ hoàn thành");
        dialogField("Tử số").setValue("1.384");
        dialogField("Giá trị in").setValue("46,10");
        dialogField("Đơn vị tính").setValue("%");
        dialogField("Kỳ").setValue("2023-H1");
        dialogField("Nguồn").setValue("Họp sơ kết");
        pressInDialog("Lưu");
        assertThat(dialogField("Mẫu số").getErrorMessage()).isEqualTo("Chưa nhập số.");
        dialogField("Mẫu số").setValue("3.003");
        beside().setValue(beside().getListDataView().getItem(0));
        pressInDialog("Lưu");

        assertThat(row(0, 0).getFirst())
                .isEqualTo("1.384/3.003 nhiệm vụ, đạt 46,10%Tỷ số không in ra như đã in: 1.384/3.003 in ra 46,09%");
        assertThat(row(0, 0)).contains("6 tháng đầu năm 2023", "Họp sơ kết");
        assertThat(row(0, 0).get(1)).isEqualTo("Nhiệm vụ hoàn thànhCạnh CT 3 · Chỉ tiêu 3");

        ((Button) inCell(0, 0, 5).getChildren().findFirst().orElseThrow()).click();
        roundTrip();
        assertThat(dialogField("Giá trị in").getValue()).isEqualTo("46,10");
        dialogField("Giá trị in").setValue("46,09");
        dialogField("Nguyên văn").setValue("1.384/3.003 nhiệm vụ, đạt 46,09%");
        pressInDialog("Lưu");
        assertThat(row(0, 0).getFirst()).isEqualTo("1.384/3.003 nhiệm vụ, đạt 46,09%");
    }

    @Test
    void a_figure_is_withdrawn_with_a_reason_and_read_among_the_withdrawn() {
        province.printed("gần 85%", province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50"));
        open(minh, "printed-figures");
        ((Button) inCell(0, 0, 5).getChildren().skip(1).findFirst().orElseThrow()).click();
        roundTrip();
        inDialog(TextArea.class).setValue("Chép nhầm");
        pressInDialog("Rút số liệu");
        assertThat(shown()).contains("0 số liệu khớp bộ lọc");
        which().setValue(PrintedFilter.Which.WITHDRAWN);
        assertThat(row(0, 0).getFirst()).contains("gần 85%", "Đã rút", "Trần Minh rút lúc", "Chép nhầm");
    }

    @Test
    void the_published_file_comes_out_as_it_went_in() throws IOException {
        var file = file();
        open(minh, "printed-figures-import");
        new UploadTester<>($(Upload.class).single()).upload("so-lieu.csv", "text/csv", file.getBytes(UTF_8));
        roundTrip();
        press("Ghi 17 dòng");

        open(province.inspector(), "printed-figures");
        assertThat(shown()).contains("17 số liệu khớp bộ lọc");
        assertThat(cells(downloaded("Tải CSV"))).isEqualTo(cells(file.getBytes(UTF_8)));
        assertThat(new String(downloaded("Tải CSV"), UTF_8).lines().findFirst().orElseThrow())
                .isEqualTo("\ufeff" + file.lines().findFirst().orElseThrow());
        assertThat(cells(downloaded("Tải XLSX"))).isEqualTo(cells(file.getBytes(UTF_8)));
    }

    @Test
    void a_qualifier_and_a_scope_may_be_written_as_the_portal_shows_them() {
        open(minh, "printed-figures-import");
        var csv = file().lines().findFirst().orElseThrow()
                + "\nCả nước,Cả nước,Hồ sơ,,,\"67,32\",%,Khoảng,,2023-H1,\"khoảng 67,32%\",Họp sơ kết\n";
        new UploadTester<>($(Upload.class).single()).upload("so-lieu.csv", "text/csv", csv.getBytes(UTF_8));
        roundTrip();
        press("Ghi 1 dòng");
        open(minh, "printed-figures");
        assertThat(row(0, 0).getFirst()).isEqualTo("khoảng 67,32%Tham khảo, không tính điểm");
    }

    @Test
    void who_only_reads_sees_no_button_for_anything_else() {
        province.printed("gần 85%", province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50"));
        open(province.inspector(), "printed-figures");
        assertThat(buttons()).doesNotContain("Thêm số liệu");
        assertThat(row(0, 0)).hasSize(5);
        assertThat(shown()).doesNotContain("Nhập từ tệp");
    }

    private TextField dialogField(String label) {
        return $(TextField.class, $(Dialog.class).single()).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Target> beside() {
        return (ComboBox<Target>) $(ComboBox.class, $(Dialog.class).single()).all().stream()
                .filter(box -> "Đặt cạnh chỉ tiêu".equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<PrintedFilter.Which> which() {
        return $(Select.class).single();
    }

    /** Every field of every row. */
    private static List<SheetRow> cells(byte[] file) throws IOException {
        var columns = PrintedImporting.columnsOfAFile().stream()
                .map(column -> new SheetColumn(column.code(), List.of(vietnamese(column.key())), true))
                .toList();
        return SheetFile.read(new ByteArrayInputStream(file), columns).rows();
    }

    private static String vietnamese(String key) {
        return ResourceBundle.getBundle("vaadin-i18n.translations_vi", Locale.ROOT)
                .getString(key);
    }

    private String file() {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), UTF_8)
                    .replace("hung-yen", province.alias().text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
