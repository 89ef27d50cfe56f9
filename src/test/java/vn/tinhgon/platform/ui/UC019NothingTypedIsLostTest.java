package vn.tinhgon.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.AProposal;
import vn.tinhgon.fixture.BusyProvinces;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.PlanId;
import vn.tinhgon.kernel.ProcedureId;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.simplification.Plan;
import vn.tinhgon.simplification.PlanAction;
import vn.tinhgon.simplification.PlanService;
import vn.tinhgon.simplification.Proposal;
import vn.tinhgon.target.Party;
import vn.tinhgon.unit.UnitKind;

/** UC-019: a session, a browser or the portal itself ends while somebody types. */
@PortalTest
class UC019NothingTypedIsLostTest extends ScreenTest {

    private static final String TEXT = "Bỏ bản sao giấy đi đường, ký số";

    @Autowired
    Provinces provinces;

    @Autowired
    BusyProvinces busyProvinces;

    @Autowired
    PlanService plans;

    @Autowired
    ProgressService progress;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson editor;
    TestPerson head;
    ProcedureId procedure;
    AssignmentId assignment;
    PeriodId june;

    @BeforeEach
    void a_department_at_work() {
        province = provinces.fresh();
        var justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        province.hourlyIncome(50_000);
        province.simplificationGoals("20", "20");
        procedure = province.procedure(justice, "NB-STP-07", "8", 100_000, 10, 2);
        assignment =
                province.assignment(province.target(3, Accumulation.FLOW, Comparison.AT_LEAST, "50"), justice, "50");
        june = province.month(6);
    }

    @Test
    void what_was_typed_stands_in_its_field_in_another_session() {
        opensThePlan(editor);
        assertThat(types(content(), 0, TEXT)).isTrue();
        theSessionEnds();
        opensThePlan(editor);
        assertThat(content().getValue()).isEqualTo(TEXT);
    }

    @Test
    void what_is_saved_is_kept_no_longer_and_what_comes_too_late_neither() {
        recorded();
        opensThePlan(editor);
        types(content(), 1, TEXT);
        content().setValue("Chỉ gửi điện tử");
        press("Lưu nháp");
        assertThat(types(content(), 1, "gõ trước khi lưu, đến sau khi lưu")).isTrue();
        theSessionEnds();
        opensThePlan(editor);
        assertThat(content().getValue()).isEqualTo("Chỉ gửi điện tử");
    }

    @Test
    void what_is_thrown_away_on_purpose_is_kept_no_longer() {
        var admin = province.admin();
        open(admin, "directives");
        press("Thêm văn bản");
        types(inDialogNamed("Số, ký hiệu"), 0, "45/KH-UBND");
        pressInDialog("Hủy");
        press("Thêm văn bản");
        assertThat(inDialogNamed("Số, ký hiệu").getValue()).isEmpty();
    }

    @Test
    void a_colleague_at_the_same_form_does_not_see_it() {
        opensThePlan(editor);
        types(content(), 0, TEXT);
        opensThePlan(head);
        assertThat(content().getValue()).isEmpty();
        types(content(), 0, "Của lãnh đạo");
        opensThePlan(editor);
        assertThat(content().getValue()).isEqualTo(TEXT);
    }

    @Test
    void it_is_put_over_the_version_it_was_typed_over_and_no_later_one() {
        var draft = recorded();
        opensThePlan(editor);
        types(content(), 1, TEXT);
        head.doing(() -> plans.save(draft.id(), draft.version(), simplified("3")));
        theSessionEnds();
        opensThePlan(editor);
        assertThat(content().getValue()).isEqualTo(TEXT);
        press("Lưu nháp");
        assertThat(shown()).contains("Đỗ Văn Sơn vừa sửa hoặc xử lý phương án này");
        press("Giữ bản của tôi, lưu đè lên bản này");
        assertThat(head.does(() -> plans.sheet(procedure, 2024))
                        .plan()
                        .orElseThrow()
                        .proposal()
                        .content())
                .isEqualTo(TEXT);
    }

    @Test
    void a_line_of_figures_comes_back_whole() {
        open(editor, "progress");
        press("Chỉ tiêu 3");
        var note = $(TextArea.class).single();
        types(field("Tử số"), 0, "1");
        types(field("Mẫu số"), 0, "2");
        types(note, 0, "Ghi chú " + "x".repeat(5_000));
        theSessionEnds();
        open(editor, "progress");
        assertThat(field("Tử số").getValue()).isEqualTo("1");
        assertThat(field("Mẫu số").getValue()).isEqualTo("2");
        press("Chỉ tiêu 3");
        // It is too long to be saved, so it goes on being kept.
        assertThat($(TextArea.class).single().getErrorMessage()).startsWith("Tối đa 4.000 ký tự");
        theSessionEnds();
        open(editor, "progress");
        press("Chỉ tiêu 3");
        assertThat($(TextArea.class).single().getValue()).startsWith("Ghi chú xxx");
    }

    @Test
    void it_is_not_put_into_a_field_that_is_read_only_by_now() {
        editor.doing(() -> progress.record(assignment, june, 0, AFigure.of(1, 2).typed()));
        open(editor, "progress");
        types(field("Tử số"), 1, "2");
        province.closed(june, province.admin());
        theSessionEnds();
        open(editor, "progress", Map.of("period", june.text()));
        assertThat(field("Tử số").isReadOnly()).isTrue();
        assertThat(field("Tử số").getValue()).isEqualTo("1");
    }

    @Test
    void a_choice_a_tick_a_day_and_a_name_of_ones_own_come_back_too() {
        var admin = province.admin();
        var address = "programmes/" + province.programme().text() + "/add-target";
        open(admin, address);
        chooses(select("So sánh"), Comparison.EXACTLY);
        chooses($(Checkbox.class).all().getFirst(), true);
        chooses(leads(), Set.of(new Party.OfKind(UnitKind.DEPARTMENT)));
        names($(ComboBox.class).single(), "Nhóm của tỉnh");
        theSessionEnds();
        open(admin, address);
        assertThat(select("So sánh").getValue()).isEqualTo(Comparison.EXACTLY);
        assertThat($(Checkbox.class).all().getFirst().getValue()).isTrue();
        assertThat(leads().getValue()).containsExactly(new Party.OfKind(UnitKind.DEPARTMENT));
        assertThat($(ComboBox.class).single().getValue()).isEqualTo("Nhóm của tỉnh");

        open(admin, "directives");
        press("Thêm văn bản");
        chooses($(DatePicker.class, $(Dialog.class).single()).all().getFirst(), LocalDate.of(2024, 6, 10));
        theSessionEnds();
        open(admin, "directives");
        press("Thêm văn bản");
        assertThat($(DatePicker.class, $(Dialog.class).single())
                        .all()
                        .getFirst()
                        .getValue())
                .isEqualTo(LocalDate.of(2024, 6, 10));

        opensThePlan(editor);
        chooses(action(), PlanAction.ABOLISH);
        theSessionEnds();
        opensThePlan(editor);
        assertThat(action().getValue()).isEqualTo(PlanAction.ABOLISH);
    }

    /** It is the database's own user who could not write: nobody is told so in the middle of a word. */
    @Test
    void somebody_who_writes_nothing_in_a_province_types_all_the_same() {
        opensThePlan(editor);
        var form = content().getElement().getProperty("keptForm", "");
        for (var role : List.of(Role.INSPECTOR, Role.PLATFORM_OPERATOR)) {
            var person = busyProvinces.with(1).person(role);
            person.signIn();
            assertThat(statements.of(
                            () -> assertThat(shell().keep(List.of(new Shell.Typed(form, "content", 0, 0, TEXT))))
                                    .isFalse()))
                    .noneMatch(sent -> sent.contains("kept_input"));
        }
    }

    @Test
    void forty_fields_are_looked_up_at_once_and_kept_at_once() {
        var large = busyProvinces.with(40);
        var admin = large.person(Role.PROVINCIAL_ADMIN);
        var programme = large.province().programme();
        var address = "programmes/" + programme.text() + "/assign";
        assertThat(aboutKept(() -> open(admin, address))).hasSize(1);
        var form = new Kept(admin.id(), programme).form();
        var goals = IntStream.range(0, 40)
                .mapToObj(number -> new Shell.Typed(form, "goal" + number, 0, 0, "60"))
                .toList();
        assertThat(aboutKept(() -> assertThat(shell().keep(goals)).isTrue())).hasSize(1);
    }

    @Test
    void nothing_is_sent_to_forget_a_form_of_which_nothing_is_kept() {
        recorded();
        opensThePlan(editor);
        assertThat(aboutKept(() -> press("Lưu nháp"))).noneMatch(sent -> sent.startsWith("update"));
        theSessionEnds();
        opensThePlan(editor);
        types(content(), 1, TEXT);
        assertThat(aboutKept(() -> press("Lưu nháp")))
                .filteredOn(sent -> sent.startsWith("update"))
                .hasSize(1);
    }

    private List<String> aboutKept(Runnable work) {
        return statements
                .of(() -> {
                    work.run();
                    roundTrip();
                })
                .stream()
                .filter(sent -> sent.contains("kept_input"))
                .toList();
    }

    /** What kept.js says of a field while somebody is still in it. */
    private boolean types(Component field, long version, String text) {
        return shell().keep(List.of(typed(field, version, text)));
    }

    private static Shell.Typed typed(Component field, long version, String text) {
        var element = field.getElement();
        return new Shell.Typed(
                element.getProperty("keptForm", ""), element.getProperty("keptName", ""), version, 0, text);
    }

    private static Shell shell() {
        return UI.getCurrent()
                .getChildren()
                .filter(Shell.class::isInstance)
                .map(Shell.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void theSessionEnds() {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
    }

    private void opensThePlan(TestPerson person) {
        open(person, "plans/" + procedure.text());
        roundTrip();
    }

    private TextArea content() {
        return area("Nội dung");
    }

    private TextField inDialogNamed(String label) {
        return $(TextField.class, $(Dialog.class).single()).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private Select<Object> select(String label) {
        return $(Select.class).all().stream()
                .filter(field -> String.valueOf(field.getLabel()).startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    /** As the browser says it: what the portal itself puts into a field is typed by nobody. */
    private static <C extends AbstractField<C, T>, T> void chooses(C field, T value) {
        var before = field.getValue();
        field.setValue(value);
        ComponentUtil.fireEvent(field, new AbstractField.ComponentValueChangeEvent<>(field, field, before, true));
    }

    private static <T> void names(ComboBox<T> choice, String own) {
        ComponentUtil.fireEvent(choice, new ComboBox.CustomValueSetEvent<>(choice, true, own));
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<Party> leads() {
        return $(MultiSelectComboBox.class).all().getFirst();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<PlanAction> action() {
        return $(RadioButtonGroup.class).single();
    }

    private Plan recorded() {
        return editor.does(() -> plans.record(PlanId.next(), procedure, simplified("4")));
    }

    private static Proposal simplified(String hours) {
        return AProposal.whole(hours, 50_000);
    }
}
