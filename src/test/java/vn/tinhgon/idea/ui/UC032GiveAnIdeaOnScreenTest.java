package vn.tinhgon.idea.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.idea.IdeaService;
import vn.tinhgon.idea.Origin.Source;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.procedure.CatalogueRow;
import vn.tinhgon.unit.UnitKind;
import vn.tinhgon.unit.UnitRow;

/** UC-032 on screen: an idea is given, taken up and credited, or declined with a reason. */
@PortalTest
class UC032GiveAnIdeaOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    IdeaService ideas;

    TestProvince province;
    TestPerson admin;
    TestPerson head;
    UnitId justice;
    ProcedureId procedure;

    @BeforeEach
    void a_department_with_a_plan() {
        province = provinces.fresh();
        admin = province.admin();
        province.unit("PROVINCE", "Tỉnh Hưng Yên");
        justice = province.department("Sở Tư pháp");
        head = province.headOf(justice);
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        procedure = province.procedure(justice, "NB-01", "8", 0, 10, 1);
        province.plan(procedure, province.editorOf(justice));
    }

    @Test
    @SuppressWarnings("unchecked")
    void feedback_becomes_an_idea_and_the_plan_credits_it() {
        open(admin, "ideas");
        press("Nêu sáng kiến…");
        pressInDialog("Gửi sáng kiến");
        assertThat(combo("Đơn vị phụ trách").getErrorMessage()).isEqualTo("Chọn đơn vị phụ trách.");
        var unit = (ComboBox<UnitRow>) combo("Đơn vị phụ trách");
        assertThat(unit.getListDataView().getItems())
                .as("the province itself answers nothing")
                .noneMatch(each -> each.kind() == UnitKind.PROVINCE)
                .isNotEmpty();
        unit.setValue(unit.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(justice))
                .findFirst()
                .orElseThrow());
        pressInDialog("Gửi sáng kiến");
        assertThat(area("Sáng kiến").isInvalid()).isTrue();
        area("Sáng kiến").setValue("Bỏ bản sao chứng thực");
        var about = (ComboBox<CatalogueRow>) combo("Về thủ tục");
        about.setValue(about.getListDataView().getItems().findFirst().orElseThrow());
        assertThat($(TextField.class).all()).as("asked of feedback alone").isEmpty();
        ((Select<Source>) inDialog(Select.class)).setValue(Source.FEEDBACK);
        field("Số phản ánh").setValue("1207");
        pressInDialog("Gửi sáng kiến");
        assertThat(shown()).contains("1 sáng kiến");
        assertThat(row(0, 0))
                .contains("Bỏ bản sao chứng thực", "PAKN số 1207", "15/6/2024", "Sở Tư pháp · NB-01", "Chờ trả lời");

        open(head, "");
        assertThat(shown()).contains("1 sáng kiến chờ đơn vị trả lời");
        open(head, "ideas");
        pressInCell("Đưa vào phương án…");
        assertThat(words($(Dialog.class).single())).contains("Bỏ bản sao chứng thực");
        assertThat(combo("Phương án").getValue())
                .as("the plan for its procedure")
                .isNotNull();
        pressInDialog("Đưa vào phương án");
        assertThat(row(0, 0).getLast())
                .contains("Đã đưa vào phương án", "NB-01 · Thủ tục NB-01, năm 2024", "Chờ tỉnh phê duyệt");
        open(head, "plans/" + procedure.text());
        assertThat(shown()).contains("Từ sáng kiến của PAKN số 1207, ngày 15/6/2024");
    }

    @Test
    void who_gave_an_idea_reads_why_it_was_declined() {
        var elsewhere = province.editorOf(province.department("Sở Y tế"));
        province.idea(justice, elsewhere);
        open(head, "ideas");
        pressInCell("Không áp dụng…");
        pressInDialog("Trả lời");
        assertThat(area("Lý do").isInvalid()).isTrue();
        area("Lý do").setValue("Đã dùng dữ liệu từ tháng 5");
        pressInDialog("Trả lời");
        open(elsewhere, "ideas");
        assertThat(row(0, 0)).contains("Không áp dụngĐã dùng dữ liệu từ tháng 5");
        assertThat(row(0, 0).get(1)).isEqualTo(elsewhere.name());
    }

    @Test
    void an_inspector_reads_and_has_nothing_to_press() {
        province.idea(justice, head);
        open(province.inspector(), "ideas");
        assertThat(shown()).contains("1 sáng kiến");
        assertThat(buttons()).doesNotContain("Nêu sáng kiến…");
        assertThat(inCell(0, 0, 4).getChildren().filter(Button.class::isInstance))
                .isEmpty();
    }

    private ComboBox<?> combo(String label) {
        return $(ComboBox.class, $(Dialog.class).single()).all().stream()
                .map(found -> (ComboBox<?>) found)
                .filter(found -> found.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private void pressInCell(String words) {
        inCell(0, 0, 4)
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
    }
}
