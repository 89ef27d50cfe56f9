package vn.tinhgon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.NotYours;
import vn.tinhgon.progress.DecisionService;
import vn.tinhgon.progress.ProgressService;
import vn.tinhgon.progress.RolledUnit;

/** UC-022: a district passes its target on to its communes, and sees what they come to beside its own figure. */
@PortalTest
class UC022PassATargetOnTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    PassingOnService passing;

    @Autowired
    ReceiptService receipts;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    TestProvince province;
    TestPerson head;
    UnitId district;
    UnitId anTao;
    UnitId hienNam;
    TargetId target;
    AssignmentId given;
    PeriodId june;

    @BeforeEach
    void a_district_of_two_wards_with_a_target() {
        province = provinces.fresh();
        district = province.unit("DISTRICT", "UBND thành phố Hưng Yên");
        anTao = province.unit("COMMUNE", "UBND phường An Tảo");
        hienNam = province.unit("COMMUNE", "UBND phường Hiến Nam");
        province.under(district, anTao);
        province.under(district, hienNam);
        head = province.headOf(district);
        target = province.target(1, FLOW, AT_LEAST, "80");
        given = province.assignment(target, district, "80");
        june = province.month(6);
    }

    @Test
    void units_right_under_it_are_given_the_target_with_goals_of_their_own() {
        assertThat(head.does(() -> passing.below(given)))
                .containsExactly(
                        new UnitBelow(anTao, "UBND phường An Tảo", Optional.empty()),
                        new UnitBelow(hienNam, "UBND phường Hiến Nam", Optional.empty()));
        assertThat(head.does(() -> passing.passOn(given, Map.of(anTao, "85", hienNam, " "))))
                .isEqualTo(1);
        assertThat(head.does(() -> passing.below(given)))
                .extracting(UnitBelow::goal)
                .containsExactly(Optional.of(new BigDecimal("85.0000")), Optional.empty());
        assertThat(province.headOf(anTao).does(receipts::given))
                .singleElement()
                .satisfies(theirs -> assertThat(theirs.waits()).isTrue());
    }

    @Test
    void what_they_come_to_stands_beside_its_own_figure_and_is_no_part_of_it() {
        head.does(() -> passing.passOn(given, Map.of(anTao, "80", hienNam, "80")));
        var admin = province.admin();
        var reported =
                province.submitted(province.assignmentOf(target, anTao), june, 742, 968, province.editorOf(anTao));
        admin.doing(() -> decisions.approve(reported, 1));

        var sheet = head.does(() -> progress.sheet(june));
        var below = sheet.belowFor(sheet.rows().getFirst()).orElseThrow();
        assertThat(below.rate()).isEqualTo(new Rate(742, 968));
        assertThat(below.missing()).extracting(RolledUnit::name).containsExactly("UBND phường Hiến Nam");
        assertThat(sheet.entered()).as("its own figure").isZero();

        open(head, "progress");
        press("Chỉ tiêu 1");
        assertThat(shown())
                .contains(
                        "Σ đã duyệt 742 ÷ 968 = 76,65%; 1/2 đơn vị đủ số liệu.", "Chưa duyệt đủ: UBND phường Hiến Nam");
    }

    @Test
    void a_unit_sees_nothing_of_others_below_itself() {
        head.does(() -> passing.passOn(given, Map.of(anTao, "80", hienNam, "80")));
        var sheet = province.headOf(anTao).does(() -> progress.sheet(june));
        assertThat(sheet.below()).isEmpty();
    }

    @Test
    void only_units_right_under_ones_own_and_only_ones_own_target() {
        var elsewhere = province.department("Sở Tư pháp");
        assertThatThrownBy(() -> head.does(() -> passing.passOn(given, Map.of(elsewhere, "80"))))
                .isInstanceOf(NotFound.class);
        GuardOff.during(
                "passing.right-under",
                () -> assertThatThrownBy(() -> head.does(() -> passing.passOn(given, Map.of(elsewhere, "80"))))
                        .as("then the database still refuses")
                        .hasMessageContaining("right under one's own"));
        var stranger = province.headOf(elsewhere);
        assertThatThrownBy(() -> stranger.does(() -> passing.below(given))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> stranger.does(() -> passing.passOn(given, Map.of(anTao, "80"))))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> province.editorOf(district).does(() -> passing.passOn(given, Map.of(anTao, "80"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_goal_that_is_none_is_said_at_its_unit_and_nobody_is_given_anything() {
        var refused = catchThrowableOfType(
                Refused.class, () -> head.does(() -> passing.passOn(given, Map.of(anTao, "80", hienNam, "120"))));
        assertThat(refused.field()).contains(hienNam.text());
        assertThat(head.does(() -> passing.below(given)))
                .allMatch(unit -> unit.goal().isEmpty());
        assertThatThrownBy(() -> head.does(() -> passing.passOn(given, Map.of(anTao, ""))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_has_the_target_keeps_the_goal_it_has() {
        head.does(() -> passing.passOn(given, Map.of(anTao, "85")));
        assertThatThrownBy(() -> head.does(() -> passing.passOn(given, Map.of(anTao, "60"))))
                .isInstanceOf(Changed.class);
    }

    @Test
    void a_target_that_several_lead_with_one_figure_is_not_passed_on() {
        var joint = province.assignment(province.jointTarget(5, "100"), district, "100");
        assertThatThrownBy(() -> head.does(() -> passing.passOn(joint, Map.of(anTao, "100"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("passing.refused.joint"));
    }

    @Test
    void it_is_passed_on_in_a_dialog_that_proposes_ones_own_goal() {
        open(head, "given-targets");
        passOn();
        assertThat(goalOf("UBND phường An Tảo").getValue()).isEqualTo("80");
        goalOf("UBND phường An Tảo").setValue("120");
        pressInDialog("Giao tiếp");
        assertThat(goalOf("UBND phường An Tảo").getErrorMessage()).contains("không quá 100%");
        goalOf("UBND phường An Tảo").setValue("85");
        goalOf("UBND phường Hiến Nam").setValue("");
        pressInDialog("Giao tiếp");
        assertThat(head.does(() -> passing.below(given)))
                .filteredOn(unit -> unit.goal().isPresent())
                .extracting(UnitBelow::name)
                .containsExactly("UBND phường An Tảo");
        passOn();
        assertThat(goalOf("UBND phường An Tảo").isReadOnly()).isTrue();
    }

    @Test
    void who_has_no_units_below_is_not_asked() {
        var justice = province.department("Sở Tư pháp");
        province.assignment(target, justice, "80");
        open(province.headOf(justice), "given-targets");
        assertThat(String.join(" ", row(0, 0))).doesNotContain("Giao tiếp xuống…");
    }

    private void passOn() {
        var actions = inCell(0, 0, 4).getChildren().toList().getLast();
        var button = actions.getChildren()
                .map(Button.class::cast)
                .filter(each -> each.getText().equals("Giao tiếp xuống…"))
                .findFirst();
        button.orElseThrow().click();
    }

    private TextField goalOf(String unit) {
        return $(TextField.class).all().stream()
                .filter(field -> unit.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
