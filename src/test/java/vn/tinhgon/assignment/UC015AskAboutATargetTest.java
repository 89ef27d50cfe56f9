package vn.tinhgon.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;

import java.util.List;
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
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.NotYours;

/** UC-015, A4 and A5: a unit asks that a target does not apply to it, or objects; the province answers in writing. */
@PortalTest
class UC015AskAboutATargetTest extends ScreenTest {

    private static final String WHY = "Sở không có thủ tục nào loại này";

    @Autowired
    Provinces provinces;

    @Autowired
    RequestService requests;

    @Autowired
    ReceiptService receipts;

    TestProvince province;
    TestPerson minh;
    TestPerson head;
    UnitId justice;
    AssignmentId given;

    @BeforeEach
    void a_department_with_a_target() {
        province = provinces.fresh();
        minh = province.admin();
        justice = province.department("Sở Tư pháp");
        head = province.headOf(justice);
        given = province.assignment(province.target(1, FLOW, AT_LEAST, "80"), justice, "80");
    }

    @Test
    void granted_the_target_does_not_apply_and_both_see_why() {
        head.doing(() -> requests.ask(given, WHY));
        assertThat(waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.unit()).isEqualTo("Sở Tư pháp");
            assertThat(waiting.reason()).isEqualTo(WHY);
            assertThat(waiting.by()).isEqualTo("Đỗ Văn Sơn");
        });
        minh.doing(() -> requests.decide(waiting().getFirst().id(), true, "Đúng là không có"));
        assertThat(waiting()).isEmpty();
        assertThat(mine().notApplicable()).contains("Đúng là không có");
        assertThat(mine().request())
                .hasValueSatisfying(asked -> assertThat(asked.decision()).hasValueSatisfying(decision -> {
                    assertThat(decision.granted()).isTrue();
                    assertThat(decision.by()).isEqualTo("Trần Minh");
                }));
    }

    @Test
    void refused_it_applies_on_and_may_be_asked_again() {
        head.doing(() -> requests.ask(given, WHY));
        assertThatThrownBy(() -> head.doing(() -> requests.ask(given, "Lần nữa")))
                .isInstanceOf(Refused.class);
        var id = waiting().getFirst().id();
        assertThatThrownBy(() -> minh.doing(() -> requests.decide(id, false, " ")))
                .isInstanceOf(Refused.class);
        minh.doing(() -> requests.decide(id, false, "Có hai thủ tục"));
        assertThatThrownBy(() -> minh.doing(() -> requests.decide(id, true, "Nghĩ lại")))
                .isInstanceOf(Changed.class);
        assertThat(mine().notApplicable()).isEmpty();
        head.doing(() -> requests.ask(given, "Hai thủ tục ấy đã bãi bỏ"));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void nobody_decides_what_they_asked_themselves() {
        var id = province.asked(given, minh);
        assertThat(waiting())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.own()).isTrue());
        assertThatThrownBy(() -> minh.doing(() -> requests.decide(id, true, "Được")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("request.refused.own"));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void an_objection_is_answered_in_writing_once() {
        head.doing(() -> receipts.object(given, "Mục tiêu quá cao"));
        var objection = waiting().getFirst();
        assertThat(objection.kind()).isEqualTo(Waiting.Kind.OBJECTION);
        minh.doing(() -> requests.answer(objection.id(), "Cả tỉnh cùng một mục tiêu"));
        assertThat(waiting()).isEmpty();
        assertThat(mine().receipt().orElseThrow().reply())
                .hasValueSatisfying(reply -> assertThat(reply.text()).isEqualTo("Cả tỉnh cùng một mục tiêu"));
        assertThatThrownBy(() -> minh.doing(() -> requests.answer(objection.id(), "Lần nữa")))
                .isInstanceOf(Changed.class);
    }

    @Test
    void another_unit_an_editor_and_another_province_ask_and_decide_nothing() {
        var other = province.headOf(province.department("Sở Y tế"));
        assertThatThrownBy(() -> other.doing(() -> requests.ask(given, WHY))).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> province.editorOf(justice).doing(() -> requests.ask(given, WHY)))
                .isInstanceOf(AccessDeniedException.class);
        head.doing(() -> requests.ask(given, WHY));
        var id = waiting().getFirst().id();
        assertThatThrownBy(() -> head.doing(() -> requests.decide(id, true, "Được")))
                .isInstanceOf(AccessDeniedException.class);
        var neighbour = provinces.fresh().admin();
        assertThat(neighbour.does(requests::waiting)).isEmpty();
        assertThatThrownBy(() -> neighbour.doing(() -> requests.decide(id, true, "Được")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void it_waits_for_the_admin_and_the_answer_is_read_where_the_target_is() {
        open(head, "given-targets");
        assertThat(String.join(" | ", row(0, 0))).contains("Đề nghị không áp dụng…");
        head.doing(() -> requests.ask(given, WHY));
        open(minh, "");
        assertThat(shown()).contains("1 đề nghị của đơn vị chờ trả lời");
        open(minh, "target-requests");
        assertThat(shown()).contains("1 việc chờ trả lời.");
        assertThat(String.join(" | ", row(0, 0))).contains("Sở Tư pháp", WHY, "Đồng ý…", "Không đồng ý…");
        minh.doing(() -> requests.decide(waiting().getFirst().id(), false, "Có hai thủ tục"));
        open(head, "given-targets");
        assertThat(String.join(" | ", row(0, 0))).contains("Tỉnh không đồng ý, Trần Minh", "Có hai thủ tục");
    }

    private List<Waiting> waiting() {
        return minh.does(requests::waiting);
    }

    private GivenTarget mine() {
        return head.does(receipts::given).getFirst();
    }
}
