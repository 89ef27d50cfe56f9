package vn.tinhgon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.NotYours;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.PortalClock;
import vn.tinhgon.platform.ui.Formats;

/** UC-015: a unit reads what it was given, confirms it, or objects once with a reason; the admin sees who has not. */
@PortalTest
class UC015ReceiveATargetTest extends ScreenTest {

    private static final String WHY = "Số liệu năm 2023 chỉ đạt 30%";

    @Autowired
    Provinces provinces;

    @Autowired
    ReceiptService receipts;

    @Autowired
    AssignmentService assignments;

    @Autowired
    GivingService giving;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson minh;
    TestPerson head;
    UnitId justice;
    UnitId health;
    TargetId online;
    AssignmentId given;

    @BeforeEach
    void two_departments_with_a_target() {
        province = provinces.fresh();
        minh = province.admin();
        justice = province.department("Sở Tư pháp");
        health = province.department("Sở Y tế");
        head = province.headOf(justice);
        online = province.target(1, FLOW, AT_LEAST, "80");
        given = province.assignment(online, justice, "80");
        province.assignment(online, health, "80");
    }

    @Test
    void a_head_confirms_for_the_unit_and_the_admin_sees_who_has_not() {
        head.doing(() -> receipts.confirm(List.of(given)));
        assertThat(mine())
                .singleElement()
                .satisfies(target -> assertThat(target.receipt()).hasValueSatisfying(said -> {
                    assertThat(said.isReceived()).isTrue();
                    assertThat(said.by()).isEqualTo("Đỗ Văn Sơn");
                }));
        var units = minh.does(() -> assignments.ofTarget(online));
        assertThat(units).extracting(unit -> unit.receipt().isPresent()).containsExactly(true, false);
        open(minh, "targets/" + online.text());
        assertThat(shown()).contains("1 chưa xác nhận đã nhận, 0 phản đối");
    }

    @Test
    void confirmed_twice_is_confirmed_once() {
        head.doing(() -> receipts.confirm(List.of(given, given)));
        head.doing(() -> receipts.confirm(List.of(given)));
        assertThat(mine().getFirst().waits()).isFalse();
    }

    @Test
    void an_objection_has_a_reason_is_made_once_and_may_be_followed_by_receipt() {
        assertRefused("text.refused.empty", () -> receipts.object(given, "  "));
        head.doing(() -> receipts.object(given, WHY));
        assertThat(minh.does(() -> assignments.ofTarget(online)).getFirst().receipt())
                .hasValueSatisfying(said -> assertThat(said.reason()).isEqualTo(WHY));
        assertRefused("receipt.refused.answered", () -> receipts.object(given, "Lần nữa"));
        assertThat(mine().getFirst().waits()).isTrue();
        head.doing(() -> receipts.confirm(List.of(given)));
        assertThat(mine().getFirst().waits()).isFalse();
        assertRefused("receipt.refused.answered", () -> receipts.object(given, "Sau khi nhận"));
    }

    @Test
    void a_changed_goal_is_received_anew() {
        head.doing(() -> receipts.confirm(List.of(given)));
        province.month(1);
        var preview = minh.does(() -> giving.preview(province.programme(), Map.of(online, Map.of(justice, "85"))));
        minh.does(() -> giving.assign(preview, "Công văn tháng 6/2024"));
        assertThat(mine().getFirst().receipt()).isEmpty();
        head.doing(() -> receipts.object(given, WHY));
        assertThat(mine().getFirst().receipt()).isPresent();
    }

    @Test
    void what_does_not_apply_is_not_objected_to() {
        minh.doing(() -> assignments.notApplicable(given, 1, "Không có TTHC"));
        assertRefused("receipt.refused.notApplicable", () -> receipts.object(given, WHY));
        assertThat(mine().getFirst().waits()).isFalse();
    }

    @Test
    void nobody_answers_for_another_unit_or_province_and_an_editor_for_none() {
        var other = province.headOf(health);
        assertThatThrownBy(() -> other.doing(() -> receipts.confirm(List.of(given))))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> other.doing(() -> receipts.object(given, WHY))).isInstanceOf(NotYours.class);
        var elsewhere = provinces.fresh();
        var neighbour = elsewhere.person("Vũ Lan", Role.DEPARTMENT_HEAD, elsewhere.department("Sở Tư pháp"));
        assertThatThrownBy(() -> neighbour.doing(() -> receipts.confirm(List.of(given))))
                .isInstanceOf(NotFound.class);
        var editor = province.editorOf(justice);
        assertThatThrownBy(() -> editor.doing(() -> receipts.confirm(List.of(given))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(editor.does(receipts::given)).hasSize(1);
    }

    @Test
    void twenty_targets_take_as_many_statements_as_one() {
        assertThat(mine()).hasSize(1);
        var one = statements.of(() -> head.does(receipts::given));
        for (var number = 2; number <= 21; number++) {
            province.assignment(province.target(number, FLOW, AT_LEAST, "50"), justice, "50");
        }
        assertThat(statements.of(() -> head.does(receipts::given))).hasSameSizeAs(one);
        assertThat(mine()).hasSize(21);
    }

    @Test
    void a_head_reads_confirms_and_objects_on_the_screen() {
        province.assignment(province.target(2, FLOW, AT_LEAST, "50"), justice, "50");
        open(head, "");
        assertThat(shown())
                .contains(
                        "2 chỉ tiêu mới giao, chưa xác nhận đã nhận",
                        "từ ",
                        Formats.date(LocalDate.now(PortalClock.VIETNAM)));
        open(head, "given-targets");
        assertThat(shown()).contains("2 chỉ tiêu được giao, 2 chưa xác nhận đã nhận.");
        assertThat(String.join(" | ", row(0, 0))).contains("Chỉ tiêu 1", "≥ 80%", "Tháng", "Chưa xác nhận");
        head.doing(() -> receipts.object(given, WHY));
        open(head, "given-targets");
        assertThat(String.join(" | ", row(0, 0))).contains("Phản đối", WHY);
        press("Xác nhận đã nhận 1 chỉ tiêu");
        assertThat(shown()).contains("2 chỉ tiêu được giao, 1 chưa xác nhận đã nhận.");
    }

    @Test
    void who_may_not_answer_sees_no_button_for_it() {
        open(province.editorOf(justice), "given-targets");
        assertThat(buttons()).noneMatch(words -> words.startsWith("Xác nhận"));
    }

    private List<GivenTarget> mine() {
        return head.does(receipts::given);
    }

    private void assertRefused(String key, Runnable request) {
        assertThatThrownBy(() -> head.doing(request))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
