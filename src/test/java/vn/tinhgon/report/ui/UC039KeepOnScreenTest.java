package vn.tinhgon.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.platform.access.LongWork;
import vn.tinhgon.platform.access.LongWork.Progress;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.PeriodService;
import vn.tinhgon.report.AQuarter;
import vn.tinhgon.report.DocumentService;
import vn.tinhgon.report.Report;
import vn.tinhgon.report.ReportColumn;
import vn.tinhgon.report.SavedReportService;
import vn.tinhgon.report.Stretch;
import vn.tinhgon.report.Whose;

/** UC-039: a report is put together, kept, shared, and found under «Tài liệu» once a period is closed. */
@PortalTest
class UC039KeepOnScreenTest extends ScreenTest {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    @Autowired
    Provinces provinces;

    @Autowired
    SavedReportService saved;

    @Autowired
    DocumentService documents;

    @Autowired
    LongWork work;

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
        await().atMost(HALF_A_MINUTE).until(() -> waiting() == 0);

        open(quarter.admin, "documents");
        assertThat(row(0, 0).subList(0, 3)).containsExactly("Báo cáo tháng", "Tháng 15/2–14/3/2024", "Bản 1");
        assertThat(words(inCell(0, 0, 4)))
                .contains("bao-cao-thang-2024-03-14-ban-1.xlsx", "bao-cao-thang-2024-03-14-ban-1.pdf");
        assertThat(buttons()).doesNotContain("Lập các tài liệu đang chờ");
        var link = inCell(0, 0, 4).getChildren().findFirst().orElseThrow();
        $(Grid.class).single().getElement().appendChild(link.getElement());
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(downloaded("bao-cao-thang-2024-03-14-ban-1.xlsx")))) {
            assertThat(book.getFirstSheet().read().get(1).getCell(2).getText()).isEqualTo("Sở X");
        }
        open(quarter.editorOf(quarter.x), "documents");
        assertThat(shown()).contains("0 tài liệu");
    }

    /** What fails is the database itself, for one of the two. */
    @Test
    void a_document_that_cannot_be_made_waits_and_keeps_the_other_from_nothing() throws SQLException {
        quarter.province.report("Không lập được", quarter.admin);
        quarter.province.report("Báo cáo tháng", quarter.admin);
        try (var refusing = new AsDocumentsAreKept("if new.title = 'Không lập được' then"
                + " signal sqlstate '45000' set message_text = 'no room'; end if")) {
            quarter.admin.doing(() -> periods.close(quarter.months[2], 1));
            await().atMost(HALF_A_MINUTE)
                    .until(() -> waiting() == 1 && underWay().isEmpty());
        }
        open(quarter.admin, "documents");
        assertThat(words(inCell(0, 0, 4))).contains("bao-cao-thang-2024-03-14-ban-1.xlsx");
        assertThat(words(inCell(0, 1, 4))).contains("Đang chờ lập");

        press("Lập các tài liệu đang chờ");
        await().pollInSameThread().atMost(HALF_A_MINUTE).until(() -> {
            roundTrip();
            return words(inCell(0, 1, 4)).contains("khong-lap-duoc-2024-03-14-ban-1.xlsx");
        });
        assertThat(buttons()).doesNotContain("Lập các tài liệu đang chờ", "Dừng lập");
    }

    @Test
    void it_is_seen_how_far_they_are_and_the_others_are_stopped() throws SQLException {
        quarter.province.report("Báo cáo thứ nhất", quarter.admin);
        quarter.province.report("Báo cáo thứ hai", quarter.admin);
        try (var waiting = new AsDocumentsAreKept("do get_lock('documents', 30); do release_lock('documents')")) {
            waiting.does("do get_lock('documents', 0)");
            quarter.admin.doing(() -> periods.close(quarter.months[2], 1));
            await().atMost(HALF_A_MINUTE)
                    .until(() -> underWay().filter(new Progress(0, 2)::equals).isPresent());
            open(quarter.admin, "documents");
            assertThat(shown()).contains("Đang lập tài liệu 1/2…");
            assertThat($(ProgressBar.class).single().getMax()).isEqualTo(2);
            press("Dừng lập");
            assertThat(shown()).contains("Đang dừng");
            waiting.does("do release_lock('documents')");
            await().pollInSameThread().atMost(HALF_A_MINUTE).until(() -> {
                roundTrip();
                return buttons().contains("Lập các tài liệu đang chờ");
            });
        }
        assertThat(words(inCell(0, 1, 4))).contains("bao-cao-thu-nhat-2024-03-14-ban-1.xlsx");
        assertThat(words(inCell(0, 0, 4))).contains("Đang chờ lập");
        assertThat(buttons()).doesNotContain("Dừng lập");
    }

    /** For as long as it is open, the database does this as well before it keeps a document. */
    private static final class AsDocumentsAreKept implements AutoCloseable {

        private final Connection owner = DatabaseForTests.owner();

        AsDocumentsAreKept(String body) throws SQLException {
            does("create trigger base.as_documents_are_kept before update on base.report_document for each row begin "
                    + body + "; end");
        }

        void does(String sql) throws SQLException {
            try (var statement = owner.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            try (owner) {
                does("drop trigger base.as_documents_are_kept");
            }
        }
    }

    private Optional<Progress> underWay() {
        return quarter.admin.does(() -> work.underWay());
    }

    private int waiting() {
        return quarter.admin.does(() -> documents.waiting()).size();
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
