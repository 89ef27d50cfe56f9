package vn.tinhgon.platform.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.exchange.ImportPreview;
import vn.tinhgon.platform.exchange.ImportPreview.Detail;
import vn.tinhgon.platform.exchange.ImportPreview.Line;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.ImportPreview.Reason;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetTable;

/** Taking in a table, by what is on the screen: here words with what becomes of each of them. */
@PortalTest
class ImportPanelTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    /** What is in the portal; an import adds words to it. */
    private final List<String> words = new ArrayList<>(List.of("cũ"));

    private ImportPanel panel;

    @BeforeEach
    void an_import_of_words() {
        provinces.fresh().admin().signIn();
        UI.getCurrent().removeAll();
        panel = new ImportPanel(new Words());
        UI.getCurrent().add(panel);
    }

    @Test
    void a_good_file_is_seen_then_written() {
        upload("word\nmới\ncũ\n");
        assertThat(buttons()).contains("Thêm 1", "Đổi 0", "Kết thúc 0", "Giữ nguyên 1", "Lỗi 0", "Ghi 1 dòng");
        assertThat(row(0, 0)).containsExactly("2", "Thêm", "mới", "Lý do và căn cứ của việc đổi: mới");
        assertThat(words(panel)).contains("Chưa ghi gì cho đến khi bấm nút");
        assertThat(words).containsExactly("cũ");

        press("Ghi 1 dòng");
        assertThat(words).containsExactly("cũ", "mới");
        assertThat(words(panel)).contains("Đã ghi: thêm 1, đổi 0, kết thúc 0.");
        assertThat(buttons()).doesNotContain("Ghi 1 dòng");
    }

    @Test
    void the_same_file_again_changes_nothing() {
        upload("word\ncũ\n");
        assertThat(apply().isEnabled()).isFalse();
        assertThat(words(panel)).contains("Tệp không làm thay đổi gì");
    }

    @Test
    void a_bad_row_is_shown_first_and_holds_all_up() {
        upload("word\nmới\nxấu\n");
        assertThat(row(0, 0))
                .containsExactly("3", "Lỗi", "xấu", "Cột «Lý do và căn cứ của việc đổi»: «xấu» không phải là số.");
        assertThat(apply().isEnabled()).isFalse();
        assertThat(words(panel)).contains("Còn 1 dòng lỗi nên chưa ghi được dòng nào");

        press("Thêm 1");
        assertThat(row(0, 0)).startsWith("2", "Thêm");
        press("Thêm 1");
        assertThat(row(0, 1)).startsWith("3", "Lỗi");
    }

    @Test
    void what_is_wrong_with_a_file_stands_at_the_file() {
        upload("wort\nmới\n");
        assertThat(words(panel)).contains("Không hiểu cột: wort");
        assertThat(buttons()).noneMatch(button -> button.startsWith("Ghi"));
        upload("word\nhỏng\n");
        assertThat(words(panel)).contains("Bảng có quá 7 dòng").doesNotContain("Không hiểu cột");
        upload("word\nmới\n");
        assertThat(words(panel)).doesNotContain("Bảng có quá");
        assertThat(buttons()).contains("Ghi 1 dòng");
    }

    @Test
    void what_changed_meanwhile_is_shown_anew_and_not_written() {
        upload("word\nmới\nmai\n");
        words.add("mai");
        press("Ghi 2 dòng");
        assertThat(words).containsExactly("cũ", "mai");
        assertThat(buttons()).contains("Thêm 1", "Giữ nguyên 1", "Ghi 1 dòng");
        press("Ghi 1 dòng");
        assertThat(words).containsExactly("cũ", "mai", "mới");
    }

    @Test
    void the_columns_are_told() {
        assertThat(words(panel))
                .contains("Lý do và căn cứ của việc đổi (bắt buộc)")
                .contains("Kỳ đã khóa vẫn được đánh giá theo mục tiêu cũ")
                .contains("Tải tệp mẫu (XLSX)");
    }

    private void upload(String csv) {
        new UploadTester<>($(Upload.class).single()).upload("words.csv", "text/csv", csv.getBytes(UTF_8));
        roundTrip();
    }

    private Button apply() {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Ghi"))
                .findFirst()
                .orElseThrow();
    }

    private class Words implements Importing {

        @Override
        public String template() {
            return "mau";
        }

        @Override
        public List<Column> columns() {
            return List.of(new Column("word", "preview.reason", true, 20));
        }

        @Override
        public ImportPreview preview(SheetTable table) {
            return new ImportPreview(table.rows().stream().map(this::line).toList());
        }

        private Line line(SheetRow row) {
            var word = row.text("word");
            if (word.equals("hỏng")) {
                throw new Refused("sheet.refused.tooLong", 7);
            }
            if (word.equals("xấu")) {
                var reason = Reason.of(Refused.field("word", "typed.refused.notNumber", word));
                return Line.bad(row.number(), word, List.of(reason));
            }
            return words.contains(word)
                    ? Line.of(row.number(), Outcome.SAME, word, List.of())
                    : Line.of(row.number(), Outcome.ADD, word, List.of(new Detail("word", "", word)));
        }

        @Override
        public void apply(SheetTable table, ImportPreview shown) {
            var now = preview(table);
            now.mustBe(shown);
            now.lines().stream().filter(line -> line.outcome() == Outcome.ADD).forEach(line -> words.add(line.about()));
        }
    }
}
