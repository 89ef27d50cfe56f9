package vn.tinhgon.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.kernel.Accumulation.FLOW;
import static vn.tinhgon.kernel.Comparison.AT_LEAST;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.ContestId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.files.UploadedFile;

/** UC-038 */
@PortalTest
class UC038ContestAFigureTest {

    private static final ContestFilter ALL = new ContestFilter(ContestFilter.Which.ALL, Optional.empty());

    @Autowired
    Provinces provinces;

    @Autowired
    ContestService contests;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;
    TestPerson neighbour;
    AssignmentId ours;
    AssignmentId theirs;
    PeriodId january;

    @BeforeEach
    void two_departments_with_one_target() {
        province = provinces.fresh();
        admin = province.admin();
        var justice = province.department("Sở Tư pháp");
        var health = province.department("Sở Y tế");
        editor = province.editorOf(justice);
        neighbour = province.editorOf(health);
        var online = province.target(3, FLOW, AT_LEAST, "50");
        ours = province.assignment(online, justice, "50");
        theirs = province.assignment(online, health, "50");
        january = province.month(1);
        province.submitted(ours, january, 40, 100, editor);
    }

    @Test
    void a_unit_contests_the_province_answers_and_both_are_read() {
        var id = contested(Optional.of(january));
        editor.doing(() -> contests.attach(id, file("Biên bản.pdf")));
        assertThat(admin.does(() -> contests.waiting()))
                .get()
                .extracting(WaitingContests::count)
                .isEqualTo(1);
        assertThat(counted(admin)).containsExactly(Map.entry(editor.unit(), new ContestCount(1, 0)));

        admin.doing(() -> contests.answer(id, Outcome.ACCEPTED, "Đúng, mở lại kỳ"));

        var read = editor.does(() -> contests.get(id));
        assertThat(read.target()).startsWith("3 ");
        assertThat(read.period()).isPresent();
        assertThat(read.cause()).isEqualTo(Cause.WRONG_FIGURE);
        assertThat(read.answer()).hasValueSatisfying(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(answer.words()).isEqualTo("Đúng, mở lại kỳ");
            assertThat(answer.by()).isEqualTo(admin.name());
        });
        assertThat(admin.does(() -> contests.waiting())).isEmpty();
        assertThat(editor.does(() -> contests.answered()))
                .as("the unit is told")
                .hasValueSatisfying(answered -> assertThat(answered.count()).isEqualTo(1));
        assertThat(counted(admin)).containsExactly(Map.entry(editor.unit(), new ContestCount(0, 1)));
        var inspector = province.inspector();
        assertThat(inspector.does(() -> contests.list(ALL, new Slice(0, 10)))).containsExactly(read);
        var attached = inspector.does(() -> contests.files(id)).getFirst();
        var content = new ByteArrayOutputStream();
        inspector.doing(() -> contests.write(id, attached.id(), content));
        assertThat(content.toString(StandardCharsets.UTF_8)).startsWith("%PDF-1.4");
    }

    @Test
    void units_see_their_own_and_no_other_s() {
        var id = contested(Optional.empty());
        var file = province.contested(theirs, neighbour);
        assertThat(neighbour.does(() -> contests.list(ALL, new Slice(0, 10))))
                .extracting(Contest::id)
                .containsExactly(file);
        assertThat(neighbour.does(() -> contests.count(ALL))).isEqualTo(1);
        assertThat(counted(neighbour)).containsOnlyKeys(neighbour.unit());
        assertThatThrownBy(() -> neighbour.does(() -> contests.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> neighbour.does(() -> contests.files(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> neighbour.doing(() -> contests.attach(id, file("a.pdf"))))
                .isInstanceOf(NotFound.class);
        var stranger = provinces.fresh().admin();
        assertThatThrownBy(() -> stranger.doing(() -> contests.answer(id, Outcome.ACCEPTED, "Đúng")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_figures_of_one_s_own_unit_and_periods_that_were_reported_or_due() {
        assertRefused("contest.refused.notOwn", new NewContest(theirs, Optional.empty(), Cause.NOT_OURS, "Nhầm"));
        var february = province.month(2);
        var november = province.month(11);
        assertRefused("contest.refused.period", new NewContest(ours, Optional.of(november), Cause.OTHER, "Nhầm"));
        assertThatThrownBy(() -> new NewContest(ours, Optional.empty(), Cause.OTHER, " "))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new NewContest(ours, Optional.empty(), Cause.OTHER, "x".repeat(2001)))
                .isInstanceOf(Refused.class);
        assertThat(editor.does(() -> contests.contestable()))
                .extracting(Contestable::assignment)
                .containsExactly(ours);
        assertThat(editor.does(() -> contests.periods(ours)))
                .extracting(ReportedPeriod::id)
                .as("for February nothing is there that counts, which can be contested too")
                .containsExactly(february, january);
        assertThat(editor.does(() -> contests.periods(theirs))).isEmpty();
    }

    @Test
    void one_waits_at_a_time_and_after_its_answer_another_may_be_sent() {
        var first = contested(Optional.empty());
        assertRefused(
                "contest.refused.awaited", new NewContest(ours, Optional.empty(), Cause.WRONG_GOAL, "Mục tiêu cũ"));
        admin.doing(() -> contests.answer(first, Outcome.REJECTED, "Số liệu đúng"));
        contested(Optional.empty());
        assertThat(admin.does(() -> contests.list(ALL, new Slice(0, 10))))
                .extracting(Contest::isWaiting)
                .containsExactly(true, false);
        assertThat(admin.does(() ->
                        contests.count(new ContestFilter(ContestFilter.Which.ANSWERED, Optional.of(editor.unit())))))
                .isEqualTo(1);
    }

    @Test
    void an_answer_says_something_and_is_given_once() {
        var id = contested(Optional.empty());
        assertThatThrownBy(() -> admin.doing(() -> contests.answer(id, Outcome.ACCEPTED, " ")))
                .isInstanceOf(Refused.class);
        admin.doing(() -> contests.answer(id, Outcome.REJECTED, "Số liệu đúng"));
        assertThatThrownBy(() -> admin.doing(() -> contests.answer(id, Outcome.ACCEPTED, "Đúng")))
                .isInstanceOf(Changed.class);
        assertThatThrownBy(() -> editor.doing(() -> contests.attach(id, file("a.pdf"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_contested_it_does_not_answer_as_admin() {
        province.role(admin, Role.DEPARTMENT_EDITOR, editor.unit());
        var own = new TestPerson(admin.province(), admin.id(), admin.subject(), admin.name(), editor.unit());
        var id = province.contested(ours, own);
        assertThatThrownBy(() -> admin.doing(() -> contests.answer(id, Outcome.ACCEPTED, "Đúng")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("contest.refused.own");
        GuardOff.during(
                "not-own-contest",
                () -> assertThatThrownBy(() -> admin.doing(() -> contests.answer(id, Outcome.ACCEPTED, "Đúng")))
                        .as("the database refuses it as well")
                        .isNotInstanceOf(Refused.class));
    }

    @Test
    void units_contest_and_the_control_office_answers() {
        var id = contested(Optional.empty());
        assertThatThrownBy(() -> editor.doing(() -> contests.answer(id, Outcome.ACCEPTED, "Đúng")))
                .isInstanceOf(AccessDeniedException.class);
        var leader = province.person("Nguyễn Văn An", Role.PROVINCIAL_LEADER, province.unit("PROVINCE", "UBND tỉnh"));
        assertThat(leader.does(() -> contests.get(id)).isWaiting()).isTrue();
        assertThatThrownBy(() -> leader.doing(() -> contests.answer(id, Outcome.ACCEPTED, "Đúng")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> admin.doing(() -> contests.contest(
                        ContestId.next(), new NewContest(ours, Optional.empty(), Cause.OTHER, "Nhầm"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ten_files_are_enough() {
        var id = contested(Optional.empty());
        for (var number = 0; number < 10; number++) {
            editor.doing(() -> contests.attach(id, file("Trang.pdf")));
        }
        assertThatThrownBy(() -> editor.doing(() -> contests.attach(id, file("Trang.pdf"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("contest.refused.tooManyFiles");
    }

    private ContestId contested(Optional<PeriodId> period) {
        var id = ContestId.next();
        editor.doing(() ->
                contests.contest(id, new NewContest(ours, period, Cause.WRONG_FIGURE, "Thiếu 20 hồ sơ của chi nhánh")));
        return id;
    }

    private void assertRefused(String key, NewContest said) {
        assertThatThrownBy(() -> editor.doing(() -> contests.contest(ContestId.next(), said)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(key);
    }

    private Map<UnitId, ContestCount> counted(TestPerson reader) {
        return reader.does(() -> contests.counted(province.programme()));
    }

    private static UploadedFile file(String name) {
        try {
            return UploadedFile.receive(
                    name, new ByteArrayInputStream("%PDF-1.4 %%EOF".getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
