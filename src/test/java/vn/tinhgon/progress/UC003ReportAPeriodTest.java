package vn.tinhgon.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.EntryId;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.files.UploadedFile;

/** A unit reports a period: many figures at once, with what is odd explained, what is missed answered for, and proof. */
@PortalTest
class UC003ReportAPeriodTest {

    @Autowired
    Provinces provinces;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    @Autowired
    FigureService figures;

    @Autowired
    EvidenceService evidence;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    UnitId justice;
    TestPerson editor;
    TestPerson head;
    TestPerson admin;
    AssignmentId online;
    PeriodId may;
    PeriodId june;

    @BeforeEach
    void a_department_with_a_target_to_report() {
        province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        admin = province.admin();
        online = given(3, "50");
        may = province.month(5);
        june = province.month(6);
    }

    @Test
    void twenty_five_figures_are_saved_at_once_with_as_many_statements_as_one() {
        var lines = new ArrayList<Recording>();
        for (var number = 4; number < 29; number++) {
            lines.add(new Recording(given(number, "50"), 0, AFigure.of(60, 100).typed()));
        }
        editor.does(() -> progress.periods());
        var one = statements.of(() -> editor.does(() -> progress.recordAll(
                june, List.of(new Recording(online, 0, AFigure.of(1, 2).typed())))));
        var all = statements.of(() -> editor.does(() -> progress.recordAll(june, lines)));

        assertThat(all).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(8);
        assertThat(rows()).hasSize(26).allSatisfy(row -> assertThat(row.entry()).isPresent());

        var again = rows().stream()
                .map(row ->
                        new Recording(row.assignment(), 1, AFigure.of(70, 100).typed()))
                .toList();
        assertThat(statements.of(() -> editor.does(() -> progress.recordAll(june, again))))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(rows())
                .allSatisfy(
                        row -> assertThat(row.entry().orElseThrow().version()).isEqualTo(2));
    }

    @Test
    void a_line_that_cannot_be_saved_keeps_no_other_from_it_and_says_why() {
        var finance = province.department("Sở Tài chính");
        var theirs =
                province.assignment(province.target(7, Accumulation.FLOW, Comparison.AT_LEAST, "50"), finance, "50");
        var second = given(5, "50");
        head.does(() -> progress.record(second, june, 0, AFigure.of(5, 10).typed()));

        var outcome = editor.does(() -> progress.recordAll(
                june,
                List.of(
                        new Recording(online, 0, AFigure.of(742, 968).typed()),
                        new Recording(second, 0, AFigure.of(6, 10).typed()),
                        new Recording(theirs, 0, AFigure.of(1, 2).typed()))));

        assertThat(outcome.get(online)).isInstanceOf(Recorded.Saved.class);
        assertThat(outcome.get(second))
                .isInstanceOfSatisfying(
                        Recorded.Turned.class,
                        turned -> assertThat(turned.why()).isInstanceOf(Changed.class));
        assertThat(outcome.get(theirs))
                .isInstanceOfSatisfying(
                        Recorded.Turned.class,
                        turned -> assertThat(turned.why()).isInstanceOf(NotFound.class));
        assertThat(rows())
                .filteredOn(row -> row.assignment().equals(second))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.entry().orElseThrow().figure().rate()).isEqualTo(new Rate(5, 10)));
    }

    @Test
    void what_is_odd_is_asked_about_and_refuses_nothing() {
        editor.does(() -> progress.record(online, may, 0, AFigure.of(800, 1000).typed()));
        var saved = saved(AFigure.of(300, 480));
        assertThat(saved.questions()).containsExactlyInAnyOrder(Question.DENOMINATOR_FAR, Question.WENT_DOWN);
        assertThat(rows().getFirst().entry().orElseThrow().typed().isUnexplained())
                .isTrue();

        editor.does(() -> progress.record(
                online,
                june,
                1,
                AFigure.of(300, 480).explained("Chi nhánh Mỹ Hào nghỉ").typed()));
        assertThat(rows().getFirst().entry().orElseThrow().typed()).satisfies(version -> {
            assertThat(version.questions()).hasSize(2);
            assertThat(version.isUnexplained()).isFalse();
        });
        assertThat(handIn()).isEqualTo(1);
    }

    @Test
    void a_figure_that_suddenly_fits_just_before_the_lock_is_asked_about() {
        editor.does(() -> progress.record(online, may, 0, AFigure.of(50, 100).typed()));
        province.locked(june, LocalDate.of(2024, 6, 17));
        assertThat(saved(AFigure.of(100, 100)).questions())
                .containsExactlyInAnyOrder(Question.ALL_AT_THE_DEADLINE, Question.JUMPED_AT_THE_DEADLINE);
        province.locked(june, LocalDate.of(2024, 7, 30));
        assertThat(editor.does(() -> progress.recordAll(
                                june,
                                List.of(new Recording(
                                        online, 1, AFigure.of(99, 100).typed()))))
                        .get(online))
                .isInstanceOfSatisfying(
                        Recorded.Saved.class,
                        early -> assertThat(early.questions()).isEmpty());
    }

    @Test
    void a_missed_goal_is_handed_in_with_cause_remedy_and_day() {
        var draft = saved(AFigure.of(40, 100)).entry();
        assertThatThrownBy(this::handIn).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("progress.refused.noShortfall");
            assertThat(refused.arguments()).containsExactly("3");
        });
        editor.does(() -> progress.record(
                online,
                june,
                draft.version(),
                AFigure.of(40, 100).missedBecause("Thiếu máy quét").typed()));
        assertThat(handIn()).isEqualTo(1);

        var little = given(9, "50");
        editor.does(() -> progress.record(little, june, 0, AFigure.of(0, 0).typed()));
        assertThat(handIn()).as("not enough data misses nothing").isEqualTo(1);
    }

    @Test
    void a_cumulative_figure_stands_for_the_year_up_to_its_period() {
        approved(may, AFigure.of(300, 500));
        editor.does(() -> progress.record(
                online, june, 0, AFigure.of(700, 1100).cumulative().typed()));
        assertThat(rows().getFirst().ofThePeriod(new Rate(700, 1100))).contains(new Rate(400, 600));
        assertThat(rows().getFirst().ofThePeriod(new Rate(200, 1100))).isEmpty();
        approved(june, AFigure.of(700, 1100).cumulative());
        assertThat(rows().getFirst().yearToDate()).contains(new Rate(700, 1100));
    }

    @Test
    void files_prove_a_figure_and_stay_with_it_once_it_is_handed_in() throws IOException {
        var draft = saved(AFigure.of(60, 100)).entry().id();
        attach(draft, "Báo cáo.pdf");
        attach(draft, "Nhầm.pdf");
        var mistaken = editor.does(() -> evidence.of(draft)).getLast();
        editor.doing(() -> evidence.takeOut(draft, mistaken.id()));
        assertThat(rows().getFirst().entry().orElseThrow().files()).isEqualTo(1);
        assertThatThrownBy(() -> admin.does(() -> evidence.of(draft)))
                .as("a draft is its unit's own")
                .isInstanceOf(NotFound.class);

        handIn();
        assertThatThrownBy(() -> attach(draft, "Muộn.pdf"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("evidence.refused.handedIn"));
        var kept = admin.does(() -> figures.history(draft)).evidence();
        assertThat(kept)
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("Báo cáo.pdf"));
        var read = new ByteArrayOutputStream();
        admin.doing(() -> evidence.write(draft, kept.getFirst().id(), read));
        assertThat(read.toString(StandardCharsets.UTF_8)).startsWith("%PDF");
        assertThatThrownBy(() -> admin.doing(() -> evidence.write(draft, mistaken.id(), read)))
                .isInstanceOf(NotFound.class);
        var stranger = province.editorOf(province.department("Sở Y tế"));
        assertThatThrownBy(() -> stranger.does(() -> evidence.of(draft))).isInstanceOf(NotFound.class);
    }

    @Test
    void an_editor_lays_figures_before_the_head_who_gives_one_back() {
        var draft = saved(AFigure.of(60, 100)).entry();
        assertThat(editor.does(() -> progress.layBeforeHead(june, List.of(new Seen(draft.id(), draft.version())))))
                .isEqualTo(1);
        assertThat(head.does(() -> figures.openWork()).figures())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.state()).isEqualTo(EntryState.WITH_HEAD));
        assertThat(admin.does(() -> figures.figures(june, FigureFilter.ALL, new Slice(0, 10))))
                .as("it has not left the unit")
                .isEmpty();

        head.does(() -> decisions.returnWith(draft.id(), 2, ReturnReason.WRONG_FIGURE, "Cộng lại"));
        var entry = rows().getFirst().entry().orElseThrow();
        assertThat(entry.state()).isEqualTo(EntryState.DRAFT);
        assertThat(entry.returned()).hasValueSatisfying(step -> {
            assertThat(step.code()).contains(ReturnReason.WRONG_FIGURE);
            assertThat(step.reason()).isEqualTo("Cộng lại");
        });
        assertThatThrownBy(
                        () -> editor.does(() -> decisions.returnWith(draft.id(), 3, ReturnReason.OTHER, "Không được")))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    @Test
    void the_head_hands_in_what_they_saw() {
        var draft = saved(AFigure.of(60, 100)).entry();
        var seen = List.of(new Seen(draft.id(), draft.version()));
        editor.does(() -> progress.record(
                online, june, draft.version(), AFigure.of(61, 100).typed()));
        assertThatThrownBy(() -> head.does(() -> progress.submit(june, seen))).isInstanceOf(Changed.class);
        assertThatThrownBy(() -> head.does(() -> progress.submit(may, seen)))
                .as("it is of another period")
                .isInstanceOf(NotFound.class);
        assertThat(rows().getFirst().entry().orElseThrow().state()).isEqualTo(EntryState.DRAFT);
    }

    private AssignmentId given(int number, String goal) {
        return province.assignment(
                province.target(number, Accumulation.FLOW, Comparison.AT_LEAST, goal), justice, goal);
    }

    private Recorded.Saved saved(AFigure figure) {
        var outcome = editor.does(() -> progress.recordAll(june, List.of(new Recording(online, 0, figure.typed()))));
        return (Recorded.Saved) outcome.values().iterator().next();
    }

    private void approved(PeriodId period, AFigure figure) {
        var version = rowsOf(period).getFirst().entry().map(SheetEntry::version).orElse(0L);
        var entry = editor.does(() -> progress.record(online, period, version, figure.typed()));
        head.does(() -> progress.submit(period, List.of(new Seen(entry.id(), entry.version()))));
        admin.does(() -> decisions.approve(entry.id(), entry.version() + 1));
    }

    private int handIn() {
        var seen = rows().stream()
                .flatMap(row -> row.entry().stream())
                .filter(entry -> entry.state().mayBeSubmitted())
                .map(entry -> new Seen(entry.id(), entry.version()))
                .toList();
        return head.does(() -> progress.submit(june, seen));
    }

    private void attach(EntryId entry, String name) throws IOException {
        try (var file = UploadedFile.receive(
                name, new ByteArrayInputStream(("%PDF-1.4 " + name + " %%EOF").getBytes(StandardCharsets.UTF_8)))) {
            editor.doing(() -> evidence.attach(entry, file));
        }
    }

    private List<SheetRow> rows() {
        return rowsOf(june);
    }

    private List<SheetRow> rowsOf(PeriodId period) {
        return editor.does(() -> progress.sheet(period)).rows();
    }
}
