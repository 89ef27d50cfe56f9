package vn.tinhgon.dossier.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.dossier.DossierColumn;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.DossierCount;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.progress.EntryState;
import vn.tinhgon.progress.ProgressService;

/** UC-018 on the screens. */
@PortalTest
class UC018TakeInDossiersOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    ProgressService progress;

    TestProvince province;
    TestPerson admin;
    UnitId justice;
    PeriodId may;

    @BeforeEach
    void two_departments_and_a_month() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        province.department("Sở Y tế");
        province.target(1, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        may = province.month(6);
    }

    @Test
    void a_file_is_seen_written_and_then_refused_as_taken_before() {
        open(admin, "dossier-import");
        var file = "Đơn vị;Tiếp nhận;Trực tuyến\nSở Tư pháp;1.200;900\nSở Y tế;80;90\nTổng cộng;1.280;990\n";
        upload(file);
        assertThat(shown())
                .contains("Đã hiểu cả 3 cột của tệp.")
                .contains("Dòng tổng cộng khớp với các dòng: Tiếp nhận 1.280 · Trực tuyến 990.")
                .contains("Ghi các dòng đúng; 1 dòng lỗi không được nhận.");
        assertThat(row(0, 0)).containsExactly("3", "Lỗi", "Sở Y tế", "Cột «Trực tuyến»: 90 nhiều hơn tiếp nhận (80).");
        press("Ghi 1 dòng");
        assertThat(shown()).contains("Đã ghi: thêm 1 đơn vị, thay số liệu của 0 đơn vị. Không nhận 1 dòng.");

        upload(file);
        assertThat(shown()).contains("Tệp này đã được nhận cho kỳ này lúc", "bởi Trần Minh; 1 dòng bị từ chối khi đó");
        assertThat(buttons()).noneMatch(button -> button.startsWith("Ghi"));

        open(admin, "dossiers");
        assertThat(row(0, 0)).startsWith("Sở Tư pháp", "1.200", "900", "—");
        assertThat(shown()).contains("1 đơn vị · Tiếp nhận 1.200 · Trực tuyến 900");
        open(admin, "dossier-files");
        assertThat(row(0, 0)).startsWith("so-lieu.csv", "15/5–14/6/2024", "Toàn tỉnh", "Trần Minh");
    }

    @Test
    void totals_that_do_not_agree_are_named_column_by_column() {
        open(admin, "dossier-import");
        upload("Đơn vị;Tiếp nhận\nSở Tư pháp;10\nTổng cộng;12\n");
        assertThat(shown()).contains("Tiếp nhận: dòng tổng cộng ghi 12, cộng các dòng được 10.");
        assertThat($(Button.class).all().stream()
                        .filter(button -> button.getText().startsWith("Ghi"))
                        .toList())
                .allMatch(button -> !button.isEnabled());
    }

    @Test
    void a_column_that_nobody_knows_is_asked_for_once() {
        open(admin, "dossier-import");
        upload("Đơn vị;Số lượng;Ghi chú\nSở Tư pháp;10;\n");
        assertThat(shown()).contains("Tệp có 3 cột, còn 2 cột chưa rõ ý nghĩa.");
        assertThat(buttons()).noneMatch(button -> button.startsWith("Ghi"));
        meaning("Số lượng").setValue(DossierColumn.RECEIVED);
        press("Không lấy các cột còn lại");
        press("Ghi 1 dòng");

        upload("Đơn vị;Số lượng;Ghi chú\nSở Tư pháp;11;\n");
        assertThat(shown()).contains("Đã hiểu cả 3 cột của tệp.");
        assertThat(row(0, 0)).containsExactly("2", "Đổi", "Sở Tư pháp", "Tiếp nhận: 10 → 11");
    }

    /** What the portal hands out as a template, it understands. */
    @Test
    void the_portals_own_heads_are_usual_in_both_languages() {
        for (var language : List.of("vi", "en")) {
            var words = ResourceBundle.getBundle("vaadin-i18n.translations_" + language);
            assertThat(DossierColumn.values())
                    .filteredOn(column -> column != DossierColumn.IGNORED)
                    .allSatisfy(column -> assertThat(DossierColumn.usual(words.getString("dossier.column." + column)))
                            .as(language)
                            .contains(column));
            assertThat(DossierCount.takenIn())
                    .allSatisfy(count -> assertThat(words.getString("dossier.count." + count))
                            .isEqualTo(words.getString("dossier.column." + count)));
        }
    }

    @Test
    void what_is_no_table_is_refused_at_the_file() {
        open(admin, "dossier-import");
        new UploadTester<>($(Upload.class).single())
                .upload("so-lieu.xlsx", "application/octet-stream", "%PDF-1.4 %%EOF".getBytes(UTF_8));
        roundTrip();
        assertThat(shown()).contains("đây không phải là bảng XLSX hay CSV");
    }

    @Test
    void a_unit_reads_its_counts_and_the_figures_they_come_to() {
        online();
        var editor = province.editorOf(justice);
        province.dossiers(justice, may, editor, 968, 742, "H33.01");
        open(editor, "dossiers/of");
        assertThat(titleShown()).isEqualTo("Số liệu hồ sơ: Sở Tư pháp");
        assertThat(shown())
                .contains("CT 2 · Chỉ tiêu 2")
                .contains("742/968 = 76,65% (Trực tuyến ÷ Tiếp nhận); nguồn: Hồ sơ.csv, SHA-256 0000000000000000");
        assertThat(row(0, 0)).startsWith("15/5–14/6/2024", "Lần 1, đang dùng", "968", "742");

        open(editor, "overdue-dossiers");
        assertThat(row(0, 0))
                .containsExactly("H33.01", "Sở Tư pháp", "NN01", "Chờ ý kiến phối hợp", "—", "Chưa giải quyết");
        assertThat(shown()).contains("1 hồ sơ quá hạn.");
        type("Tìm hồ sơ", "y te");
        assertThat(shown()).contains("0 hồ sơ quá hạn.");
    }

    @Test
    void the_units_page_of_the_period_fills_itself_and_says_where_from() {
        online();
        var editor = province.editorOf(justice);
        province.dossiers(justice, may, editor, 968, 742, "H33.01");
        open(editor, "progress");
        assertThat(field("Tử số").getValue()).isEqualTo("742");
        assertThat(field("Mẫu số").getValue()).isEqualTo("968");
        assertThat(shown()).contains("76,65%", "Từ số liệu hồ sơ", "Chưa báo cáo");
        press("Chỉ tiêu 2");
        assertThat(shown()).contains("742/968 = 76,65% (Trực tuyến ÷ Tiếp nhận); nguồn: Hồ sơ.csv, SHA-256 000");
        assertThat(buttons()).doesNotContain("Lấy số này");

        press("Trình lãnh đạo");
        var entry = editor.does(() -> progress.sheet(may)).rows().getFirst().entry();
        assertThat(entry).get().satisfies(laid -> {
            assertThat(laid.state()).isEqualTo(EntryState.WITH_HEAD);
            assertThat(laid.figure().rate()).isEqualTo(new Rate(742, 968));
            assertThat(laid.figure().evidenceReference()).startsWith("Hồ sơ.csv, SHA-256 ");
        });
    }

    @Test
    void what_somebody_typed_stays_and_the_counts_are_offered_beside_it() {
        var given = online();
        var editor = province.editorOf(justice);
        editor.doing(() -> progress.record(given, may, 0, AFigure.of(700, 968).typed()));
        province.dossiers(justice, may, editor, 968, 742, "H33.01");
        open(editor, "progress");
        assertThat(field("Tử số").getValue()).isEqualTo("700");
        press("Chỉ tiêu 2");
        press("Lấy số này");
        assertThat(field("Tử số").getValue()).isEqualTo("742");
        assertThat(shown()).contains("Đã lưu nháp");
        assertThat(buttons()).doesNotContain("Lấy số này");
    }

    private AssignmentId online() {
        var online = province.target(2, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        province.counted(online, DossierCount.ONLINE, DossierCount.RECEIVED);
        return province.assignment(online, justice, "50");
    }

    @SuppressWarnings("unchecked")
    private Select<DossierColumn> meaning(String head) {
        return ((List<Select<DossierColumn>>) (List<?>) $(Select.class).all())
                .stream()
                        .filter(select -> head.equals(select.getLabel()))
                        .findFirst()
                        .orElseThrow();
    }

    private void upload(String csv) {
        new UploadTester<>($(Upload.class).single()).upload("so-lieu.csv", "text/csv", csv.getBytes(UTF_8));
        roundTrip();
    }
}
