package vn.tinhgon.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.tinhgon.announcement.DraftFilter.Which;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.DraftId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;

/** UC-026: the control office asks units about a ministry's draft, each answers for itself, the province answers. Today is 15/6/2024. */
@PortalTest
class UC026AskOpinionsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final LocalDate RECEIVED = LocalDate.of(2024, 6, 3);
    private static final LocalDate DUE = LocalDate.of(2024, 6, 12);
    private static final Slice FIRST = new Slice(0, 50);

    @Autowired
    Provinces provinces;

    @Autowired
    DraftService drafts;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;
    TestPerson other;
    UnitId justice;
    UnitId health;

    @BeforeEach
    void two_departments() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        health = province.department("Sở Y tế");
        editor = province.editorOf(justice);
        other = province.headOf(health);
    }

    @Test
    void units_that_are_asked_answer_and_the_province_sends_its_own() {
        var id = asked(DUE, justice, health);
        give(editor, id, 0, proposes(LocalDate.of(2024, 6, 12)));
        give(other, id, 0, agrees(LocalDate.of(2024, 6, 13)));
        assertThat(read(admin, id).asked())
                .extracting(
                        AskedUnit::unitName,
                        AskedUnit::state,
                        asked -> asked.given().getLast().said())
                .containsExactly(
                        tuple("Sở Tư pháp", DutyState.DONE_IN_TIME, proposes(LocalDate.of(2024, 6, 12))),
                        tuple("Sở Y tế", DutyState.DONE_LATE, agrees(LocalDate.of(2024, 6, 13))));
        var answer = new SentAnswer("9/UBND-NC", LocalDate.of(2024, 6, 14));
        admin.doing(() -> drafts.send(id, 1, answer, ""));
        assertThat(read(editor, id).sent()).contains(answer);
        assertThat(refusedBy(() -> give(editor, id, 1, agrees(TODAY)))).isEqualTo("draft.refused.sent");
        assertThat(refusedBy(() -> admin.doing(() -> drafts.ask(id, Set.of(justice)))))
                .isEqualTo("draft.refused.sent");
    }

    /** Its last day itself is in time; «soon» is within three days. */
    @ParameterizedTest
    @CsvSource({"2024-06-14, LATE", "2024-06-15, DUE_SOON", "2024-06-18, DUE_SOON", "2024-06-19, RUNNING"})
    void an_opinion_is_running_due_soon_or_late(LocalDate due, DutyState state) {
        var id = asked(due, justice);
        assertThat(read(editor, id).asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.state()).isEqualTo(state));
        assertThat(found(admin, Which.LATE)).hasSize(state == DutyState.LATE ? 1 : 0);
        assertThat(admin.does(() -> drafts.list(all(), FIRST)))
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo(state));
    }

    @Test
    void a_unit_reads_what_it_is_asked_about_and_its_own_opinion_alone() {
        var both = asked(DUE, justice, health);
        var theirs = asked(DUE, health);
        give(other, both, 0, proposes(TODAY));
        assertThat(read(editor, both).asked()).extracting(AskedUnit::unitName).containsExactly("Sở Tư pháp");
        assertThatThrownBy(() -> read(editor, theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> give(editor, theirs, 0, agrees(TODAY))).isInstanceOf(NotFound.class);
        assertThat(editor.does(() -> drafts.list(all(), FIRST))).singleElement().satisfies(row -> {
            assertThat(row.asked()).isEqualTo(1);
            assertThat(row.given()).isZero();
        });
        assertThat(editor.does(() -> drafts.count(all()))).isEqualTo(1);
        for (var reader : List.of(admin, province.inspector())) {
            assertThat(reader.does(() -> drafts.count(all()))).isEqualTo(2);
            assertThat(read(reader, both).asked()).hasSize(2);
        }
    }

    @Test
    void who_asks_does_not_answer_and_who_answers_does_not_ask() {
        var id = asked(DUE, justice);
        assertThatThrownBy(() -> give(admin, id, 0, agrees(TODAY))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> give(province.inspector(), id, 0, agrees(TODAY)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editor.does(() -> drafts.record(draft(DUE), Set.of(justice))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editor.doing(() -> drafts.send(id, 1, new SentAnswer("1", TODAY), "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_opinion_is_corrected_with_a_reason_and_the_one_before_stays() {
        var id = asked(DUE, justice);
        give(editor, id, 0, agrees(LocalDate.of(2024, 6, 10)));
        var changed = proposes(LocalDate.of(2024, 6, 11));
        assertThat(refusedAt(() -> editor.doing(() -> drafts.give(id, 1, changed, " "))))
                .isEqualTo("reason");
        editor.doing(() -> drafts.give(id, 1, changed, "Bổ sung"));
        assertThat(read(admin, id).asked().getFirst().given())
                .extracting(Entered::said, Entered::reason)
                .containsExactly(tuple(agrees(LocalDate.of(2024, 6, 10)), ""), tuple(changed, "Bổ sung"));
        assertThatThrownBy(() -> give(editor, id, 1, agrees(TODAY))).isInstanceOf(Changed.class);
        assertThat(refusedBy(() -> editor.doing(() -> drafts.give(id, 2, changed, "Lại"))))
                .isEqualTo("announcement.refused.same");
    }

    @Test
    void a_draft_and_its_answer_are_corrected_with_a_reason_and_what_was_entered_stays() {
        var id = asked(DUE, justice);
        give(editor, id, 0, agrees(LocalDate.of(2024, 6, 13)));
        admin.doing(() -> drafts.correct(id, 1, draft(DUE.plusDays(3)), "Bộ gia hạn"));
        assertThat(read(editor, id).asked().getFirst().state()).isEqualTo(DutyState.DONE_IN_TIME);
        assertThat(refusedAt(() -> admin.doing(() -> drafts.correct(
                        id,
                        2,
                        new Draft("Dự thảo", "Bộ Tư pháp", LocalDate.of(2024, 6, 14), DUE.plusDays(9)),
                        "Nhầm"))))
                .isEqualTo("receivedOn");
        var first = new SentAnswer("9/UBND-NC", LocalDate.of(2024, 6, 14));
        admin.doing(() -> drafts.send(id, 2, first, ""));
        var second = new SentAnswer("10/UBND-NC", LocalDate.of(2024, 6, 14));
        assertThat(refusedAt(() -> admin.doing(() -> drafts.send(id, 3, second, ""))))
                .isEqualTo("reason");
        admin.doing(() -> drafts.send(id, 3, second, "Sai số"));
        assertThat(read(admin, id).entered())
                .extracting(
                        entered -> entered.said().draft().dueOn(),
                        entered -> entered.said().sent(),
                        Entered::reason)
                .containsExactly(
                        tuple(DUE, Optional.empty(), ""),
                        tuple(DUE.plusDays(3), Optional.empty(), "Bộ gia hạn"),
                        tuple(DUE.plusDays(3), Optional.of(first), ""),
                        tuple(DUE.plusDays(3), Optional.of(second), "Sai số"));
        assertThatThrownBy(() -> admin.doing(() -> drafts.correct(id, 1, draft(DUE), "Cũ")))
                .isInstanceOf(Changed.class);
    }

    @Test
    void days_and_units_that_cannot_be_are_refused_at_their_field() {
        assertThat(refusedAt(() -> draft(RECEIVED.minusDays(1)))).isEqualTo("dueOn");
        assertThat(refusedAt(() -> admin.does(() -> drafts.record(draft(DUE), Set.of()))))
                .isEqualTo("units");
        assertThat(refusedAt(() -> asked(DUE, UnitId.next()))).isEqualTo("units");
        assertThat(refusedAt(() -> admin.does(() -> drafts.record(
                        new Draft("Dự thảo", "Bộ", TODAY.plusDays(1), TODAY.plusDays(9)), Set.of(justice)))))
                .isEqualTo("receivedOn");
        assertThat(refusedAt(() -> new Opinion(Stance.PROPOSES, " ", TODAY))).isEqualTo("words");
        var id = asked(DUE, justice);
        assertThat(refusedAt(() -> give(editor, id, 0, agrees(RECEIVED.minusDays(1)))))
                .isEqualTo("givenOn");
        assertThat(refusedAt(() -> give(editor, id, 0, agrees(TODAY.plusDays(1)))))
                .isEqualTo("givenOn");
        assertThat(refusedAt(() ->
                        admin.doing(() -> drafts.send(id, 1, new SentAnswer("1", RECEIVED.minusDays(1)), ""))))
                .isEqualTo("sentOn");
    }

    @Test
    void more_units_are_asked_later_and_those_asked_stay_so() {
        var id = asked(DUE, justice);
        admin.doing(() -> drafts.ask(id, Set.of(justice, health)));
        assertThat(read(admin, id).asked()).extracting(AskedUnit::unitName).containsExactly("Sở Tư pháp", "Sở Y tế");
    }

    /** The unit is waited for until it answers, then the control office until it sends. */
    @Test
    void what_is_owed_waits_for_the_unit_and_then_for_the_control_office() {
        var id = asked(DUE, justice);
        asked(DUE.plusDays(5), justice);
        assertThat(editor.does(() -> drafts.waiting())).contains(new WaitingOpinions(2, DUE));
        assertThat(admin.does(() -> drafts.toBeSent())).isEmpty();
        give(editor, id, 0, agrees(TODAY));
        assertThat(editor.does(() -> drafts.waiting())).contains(new WaitingOpinions(1, DUE.plusDays(5)));
        assertThat(admin.does(() -> drafts.toBeSent())).contains(new WaitingOpinions(1, DUE));
        admin.doing(() -> drafts.send(id, 1, new SentAnswer("9/UBND-NC", TODAY), ""));
        assertThat(admin.does(() -> drafts.toBeSent())).isEmpty();
        assertThat(other.does(() -> drafts.waiting())).isEmpty();
    }

    @Test
    void drafts_are_found_by_state_and_text_with_the_nearest_last_day_on_top() {
        var later = asked(DUE.plusDays(9), justice);
        var late = asked(DUE, justice);
        var sent = asked(RECEIVED, justice);
        admin.doing(() -> drafts.send(sent, 1, new SentAnswer("9/UBND-NC", TODAY), ""));
        assertThat(found(admin, Which.OPEN)).containsExactly(late, later);
        assertThat(found(admin, Which.ALL)).containsExactly(late, later, sent);
        assertThat(found(admin, Which.LATE)).containsExactly(late);
        assertThat(found(admin, Which.SENT)).containsExactly(sent);
        assertThat(admin.does(() -> drafts.count(new DraftFilter("nghi dinh", Which.ALL))))
                .isEqualTo(3);
        assertThat(admin.does(() -> drafts.count(new DraftFilter("thông tư", Which.ALL))))
                .isZero();
    }

    @Test
    void a_page_takes_the_same_statements_however_long() {
        for (var number = 1; number <= 20; number++) {
            asked(DUE, justice, health);
        }
        var few = statements.of(() -> admin.does(() -> drafts.list(all(), new Slice(0, 1))));
        var many = statements.of(() -> admin.does(() -> drafts.list(all(), FIRST)));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(3);
    }

    private DraftId asked(LocalDate due, UnitId... units) {
        return admin.does(() -> drafts.record(draft(due), Set.of(units)));
    }

    private static Draft draft(LocalDate due) {
        return new Draft("Dự thảo Nghị định về hộ tịch", "Bộ Tư pháp", RECEIVED, due);
    }

    private static Opinion agrees(LocalDate day) {
        return new Opinion(Stance.AGREES, "", day);
    }

    private static Opinion proposes(LocalDate day) {
        return new Opinion(Stance.PROPOSES, "Bỏ bản sao giấy khai sinh", day);
    }

    private void give(TestPerson by, DraftId id, int seen, Opinion opinion) {
        by.doing(() -> drafts.give(id, seen, opinion, ""));
    }

    private MinistryDraft read(TestPerson by, DraftId id) {
        return by.does(() -> drafts.draft(id));
    }

    private List<DraftId> found(TestPerson by, Which which) {
        var filter = new DraftFilter("", which);
        var rows = by.does(() -> drafts.list(filter, FIRST));
        assertThat(by.does(() -> drafts.count(filter))).isEqualTo(rows.size());
        return rows.stream().map(DraftRow::id).toList();
    }

    private static DraftFilter all() {
        return new DraftFilter("", Which.ALL);
    }

    private static String refusedAt(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).field().orElseThrow();
    }

    private static String refusedBy(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).key();
    }
}
