package vn.tinhgon.contest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.contest.Cause;
import vn.tinhgon.contest.Contestable;
import vn.tinhgon.contest.Outcome;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;

/** UC-038 */
@PortalTest
class UC038ContestOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;
    AssignmentId ours;

    @BeforeEach
    void a_department_with_a_target() {
        province = provinces.fresh();
        admin = province.admin();
        var justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        ours = province.assignment(province.target(3, Accumulation.FLOW, Comparison.AT_LEAST, "50"), justice, "50");
        province.month(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void from_the_explanation_to_the_answer() {
        open(editor, "leaderboard/provincial");
        assertThat($(RouterLink.class).all())
                .extracting(RouterLink::getText, RouterLink::getHref)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Khiếu nại số liệu", "contests?assignment=" + ours.text()));

        open(editor, "contests", Map.of("assignment", ours.text()));
        assertThat(inDialog(ComboBox.class, 0).getValue())
                .isInstanceOfSatisfying(
                        Contestable.class, target -> assertThat(target.number()).isEqualTo(3));
        pressInDialog("Khiếu nại");
        assertThat(inDialog(Select.class).getErrorMessage()).isEqualTo("Hãy chọn một giá trị.");
        inDialog(Select.class).setValue(Cause.MISSING_REPORT);
        area("Giải thích").setValue("Đã trình ngày 10/6");
        pressInDialog("Khiếu nại");
        assertThat(String.join(" ", row(0, 0)))
                .contains("Sở Tư pháp", "Số liệu cả năm", "Đã báo cáo nhưng chưa được tính", "Chờ trả lời");
        assertThat(shown()).contains("Đã trình ngày 10/6", "Lê Thu Hà khiếu nại");
        assertThat(buttons()).contains("Đính kèm tệp…").doesNotContain("Trả lời…");

        open(admin, "");
        assertThat(shown()).contains("1 khiếu nại số liệu chờ trả lời");
        open(admin, "contests");
        select();
        press("Trả lời…");
        inDialog(RadioButtonGroup.class).setValue(Outcome.REJECTED);
        area("Nội dung trả lời").setValue("Kỳ chưa được duyệt");
        pressInDialog("Trả lời");
        assertThat(shown()).contains("Không chấp nhận", "Kỳ chưa được duyệt", "Trần Minh trả lời");

        open(admin, "leaderboard/provincial", Map.of("unit", editor.unit().text()));
        assertThat(shown()).contains("1 số liệu bị khiếu nại, 0 chờ trả lời");
        open(
                province.editorOf(province.department("Sở Y tế")),
                "leaderboard/provincial",
                Map.of("unit", editor.unit().text()));
        assertThat(shown()).doesNotContain("bị khiếu nại", "Khiếu nại số liệu");
    }

    @SuppressWarnings("unchecked")
    private void select() {
        var grid = (Grid<Object>) $(Grid.class).single();
        grid.select(grid.getGenericDataView().getItem(0));
        roundTrip();
    }

    private <T extends com.vaadin.flow.component.Component> T inDialog(Class<T> type, int number) {
        return $(type, $(com.vaadin.flow.component.dialog.Dialog.class).single())
                .all()
                .get(number);
    }
}
