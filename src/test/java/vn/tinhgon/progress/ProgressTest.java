package vn.tinhgon.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tinhgon.schema.Tables.ENTRY;
import static vn.tinhgon.schema.Tables.ENTRY_VERSION;
import static vn.tinhgon.schema.Tables.REPORTING_PERIOD;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
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
import vn.tinhgon.kernel.Goal;
import vn.tinhgon.kernel.Measure;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Rate;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.TargetId;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.Me;
import vn.tinhgon.platform.access.Role;

/** A figure's way from the unit that types it to the province that counts it, and all that is refused on it. */
@PortalTest
class ProgressTest {

    private static final Slice ALL = new Slice(0, 100);

    @Autowired
    Provinces provinces;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    @Autowired
    FigureService figures;

    @Autowired
    Me me;

    @Autowired
    PeriodService periods;

    @Autowired
    StatementCounter statements;

    @Autowired
    DSLContext db;

    TestProvince province;
    UnitId justice;
    TestPerson editor;
    TestPerson head;
    TestPerson admin;
    TargetId online;
    AssignmentId assignment;
    PeriodId may;
    PeriodId june;
    PeriodId july;

    @BeforeEach
    void a_department_with_one_assignment() {
        province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        admin = province.admin();
        online = province.target(3, Accumulation.FLOW, Comparison.AT_LEAST, "50");
        assignment = province.assignment(online, justice, "50");
        may = province.month(5);
        june = province.month(6);
        july = province.month(8);
    }

    @Test
    void a_figure_is_recorded_submitted_and_approved() {
        var draft = recorded(742, 968);
        assertThat(draft.state()).isEqualTo(EntryState.DRAFT);

        assertThat(handIn(june)).isEqualTo(1);
        var waiting = waiting();
        assertThat(waiting).singleElement().satisfies(row -> {
            assertThat(row.unitName()).isEqualTo("Sở Tư pháp");
            assertThat(row.typed().figure().rate()).isEqualTo(new Rate(742, 968));
            assertThat(row.own()).isFalse();
        });

        var approved = admin.does(
                () -> decisions.approve(draft.id(), waiting.getFirst().version()));
        assertThat(approved.state()).isEqualTo(EntryState.APPROVED);
        assertThat(waiting()).isEmpty();
        assertThat(row().entry()).hasValueSatisfying(entry -> {
            assertThat(entry.state()).isEqualTo(EntryState.APPROVED);
            assertThat(entry.version()).isEqualTo(approved.version());
        });
        assertThat(row().yearToDate()).contains(new Rate(742, 968));
    }

    @Test
    void a_returned_figure_shows_why_and_by_whom_and_is_typed_anew() {
        var submitted = submitted(742, 968);
        var returned = admin.does(() -> decisions.returnWith(
                submitted.id(), submitted.version(), ReturnReason.OTHER, " Thiếu hồ sơ của chi nhánh "));
        assertThat(row().entry().flatMap(SheetEntry::returned)).hasValueSatisfying(step -> {
            assertThat(step.by()).isEqualTo("Trần Minh");
            assertThat(step.reason()).isEqualTo("Thiếu hồ sơ của chi nhánh");
            assertThat(step.version()).isEqualTo(1);
        });
        refuses(
                "progress.refused.RETURNED",
                () -> editor.does(() -> progress.record(
                        assignment,
                        june,
                        returned.version(),
                        AFigure.of(742, 968).proven("415/STP-VP").typed())));

        var again = editor.does(() -> progress.record(
                assignment,
                june,
                returned.version(),
                AFigure.of(750, 980).noted("Đã bổ sung").typed()));
        assertThat(again.state()).isEqualTo(EntryState.DRAFT);
        head.doing(() -> progress.submit(june, List.of(new Seen(again.id(), again.version()))));

        var history = admin.does(() -> figures.history(again.id()));
        assertThat(history.versions()).extracting(Version::number).containsExactly(2, 1);
        assertThat(history.steps())
                .extracting(Step::state)
                .containsExactly(EntryState.SUBMITTED, EntryState.RETURNED, EntryState.SUBMITTED);
    }

    @Test
    void a_return_needs_a_reason_of_a_readable_length() {
        var submitted = submitted(742, 968);
        refusesAt(
                "reason",
                "progress.refused.noReason",
                () -> admin.does(
                        () -> decisions.returnWith(submitted.id(), submitted.version(), ReturnReason.OTHER, "  ")));
        refusesAt(
                "reason",
                "text.refused.tooLong",
                () -> admin.does(() -> decisions.returnWith(
                        submitted.id(), submitted.version(), ReturnReason.OTHER, "x".repeat(4001))));
    }

    @Test
    void nobody_decides_on_what_they_typed_or_submitted() {
        var office = admin.unit();
        var officeFigure = province.assignment(online, office, "50");
        var typed = province.submitted(officeFigure, june, 1, 2, admin);
        refuses("progress.refused.own", () -> admin.does(() -> decisions.approve(typed, 1)));
        refuses(
                "progress.refused.own",
                () -> admin.does(() -> decisions.returnWith(typed, 1, ReturnReason.OTHER, "Sai")));

        var colleague = province.person("Vũ Lan", Role.PROVINCIAL_ADMIN, office);
        assertThat(colleague.does(() -> decisions.approve(typed, 1)).state()).isEqualTo(EntryState.APPROVED);
    }

    @Test
    void a_draft_is_neither_approved_nor_seen_by_the_province() {
        var draft = recorded(742, 968);
        assertThatThrownBy(() -> admin.does(() -> decisions.approve(draft.id(), draft.version())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> admin.does(() -> figures.history(draft.id()))).isInstanceOf(NotFound.class);
        assertThat(admin.does(() -> figures.figures(june, FigureFilter.ALL, ALL)))
                .isEmpty();
        assertThat(admin.does(() -> figures.count(june, FigureFilter.ALL))).isZero();
        assertThat(province.inspector().does(() -> figures.figures(june, FigureFilter.ALL, ALL)))
                .hasSize(1);
    }

    @Test
    void drafts_of_another_unit_are_not_there() {
        var draft = recorded(742, 968);
        var finance = province.department("Sở Tài chính");
        var other = province.headOf(finance);
        assertThat(other.does(() -> progress.sheet(june)).rows()).isEmpty();
        assertThat(other.does(() -> figures.figures(june, FigureFilter.ALL, ALL)))
                .isEmpty();
        assertThatThrownBy(() -> other.does(() -> figures.history(draft.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        other.does(() -> progress.submit(june, List.of(new Seen(draft.id(), draft.version())))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.does(() -> progress.record(
                        assignment, june, draft.version(), AFigure.of(1, 2).typed())))
                .isInstanceOf(NotFound.class);
        assertThat(mayBeSubmitted(other, june)).isEmpty();
    }

    @Test
    void another_province_has_nothing_of_it() {
        var submitted = submitted(742, 968);
        var stranger = provinces.fresh().admin();
        assertThatThrownBy(() -> stranger.does(() -> decisions.approve(submitted.id(), submitted.version())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stranger.does(() -> progress.sheet(june))).isInstanceOf(NotFound.class);
        assertThat(stranger.does(() -> figures.figures(june, FigureFilter.ALL, ALL)))
                .isEmpty();
        assertThat(stranger.does(() -> progress.periods())).isEmpty();
    }

    @Test
    void whoever_typed_any_version_does_not_approve_a_later_one() {
        var draft = recorded(742, 968);
        head.doing(() -> progress.record(
                assignment, june, draft.version(), AFigure.of(743, 968).typed()));
        handIn(june);
        province.rolesEnd(editor);
        province.role(editor, Role.PROVINCIAL_ADMIN, province.unit("PROVINCIAL_OFFICE", "Văn phòng"));
        me.forget(province.alias(), editor.subject());

        refuses("progress.refused.own", () -> editor.does(() -> decisions.approve(draft.id(), 3)));
        assertThat(editor.does(() -> figures.figures(june, FigureFilter.ALL, ALL)))
                .singleElement()
                .satisfies(row -> assertThat(row.own()).isTrue());
    }

    @Test
    void who_read_an_older_version_changes_nothing() {
        var first = recorded(742, 968);
        var second = editor.does(() -> progress.record(
                assignment, june, first.version(), AFigure.of(743, 968).typed()));
        assertThatThrownBy(() -> editor.does(() -> progress.record(
                        assignment, june, first.version(), AFigure.of(1, 968).typed())))
                .isInstanceOfSatisfying(
                        Changed.class, changed -> assertThat(changed.what()).isEqualTo("entry"));
        assertThatThrownBy(() -> editor.does(() ->
                        progress.record(assignment, june, 0, AFigure.of(1, 968).typed())))
                .isInstanceOf(Changed.class);
        assertThatThrownBy(() -> head.does(() -> progress.submit(june, List.of(new Seen(first.id(), first.version())))))
                .isInstanceOf(Changed.class);
        assertThat(head.does(() -> progress.submit(june, List.of(new Seen(second.id(), second.version())))))
                .isEqualTo(1);
    }

    @Test
    void a_form_sent_twice_is_saved_once() {
        var once = recorded(742, 968);
        assertThat(recorded(742, 968)).isEqualTo(once);
        assertThat(province.<Integer>asking(() -> db.fetchCount(ENTRY))).isEqualTo(1);
        assertThat(province.<Integer>asking(() -> db.fetchCount(ENTRY_VERSION))).isEqualTo(1);
        assertThatThrownBy(() -> editor.does(() ->
                        progress.record(assignment, june, 7, AFigure.of(1, 968).typed())))
                .isInstanceOf(Changed.class);
    }

    @Test
    void what_is_submitted_or_approved_is_shut_to_the_unit() {
        var submitted = submitted(742, 968);
        refuses(
                "progress.refused.SUBMITTED",
                () -> editor.does(() -> progress.record(
                        assignment, june, submitted.version(), AFigure.of(1, 2).typed())));
        refuses(
                "progress.refused.SUBMITTED",
                () -> head.does(() -> progress.submit(june, List.of(new Seen(submitted.id(), submitted.version())))));
        var approved = admin.does(() -> decisions.approve(submitted.id(), submitted.version()));
        refuses(
                "progress.refused.APPROVED",
                () -> editor.does(() -> progress.record(
                        assignment, june, approved.version(), AFigure.of(1, 2).typed())));
        refuses(
                "progress.refused.APPROVED",
                () -> admin.does(
                        () -> decisions.returnWith(approved.id(), approved.version(), ReturnReason.OTHER, "Sai")));
    }

    @Test
    void a_closed_period_refuses_everything() {
        var draft = recorded(742, 968);
        assertThat(admin.does(() -> periods.readiness(june)))
                .isEqualTo(new Readiness(1, 0, 0))
                .extracting(Readiness::missing)
                .isEqualTo(1);
        admin.doing(() -> periods.close(june, 1));
        refuses(
                "progress.refused.closed",
                () -> editor.does(() -> progress.record(
                        assignment, june, draft.version(), AFigure.of(1, 2).typed())));
        refuses(
                "progress.refused.closed",
                () -> head.does(() -> progress.submit(june, List.of(new Seen(draft.id(), draft.version())))));
        refuses("progress.refused.closed", () -> handIn(june));
        refuses(
                "progress.refused.closed",
                () -> admin.does(() -> {
                    periods.close(june, 2);
                    return true;
                }));
        assertThat(editor.does(() -> progress.sheet(june))).satisfies(sheet -> {
            assertThat(sheet.open()).isFalse();
            assertThat(sheet.period().closing())
                    .hasValueSatisfying(closing -> assertThat(closing.by()).isEqualTo("Trần Minh"));
        });
    }

    @Test
    void the_database_knows_the_way_a_figure_goes() {
        var draft = recorded(742, 968);
        var elsewhere = province.department("Sở Y tế");

        assertThatThrownBy(() -> province.in(() -> db.update(ENTRY)
                        .set(ENTRY.STATE, "APPROVED")
                        .where(ENTRY.ID.eq(draft.id()))
                        .execute()))
                .hasStackTraceContaining("approved after it was submitted");
        assertThatThrownBy(() -> province.in(() -> db.update(ENTRY)
                        .set(ENTRY.UNIT_ID, elsewhere)
                        .where(ENTRY.ID.eq(draft.id()))
                        .execute()))
                .hasStackTraceContaining("stays with its assignment");
    }

    @Test
    void the_database_refuses_a_closed_period_to_whoever_got_past_the_service() {
        var draft = recorded(742, 968);
        province.in(() -> db.update(REPORTING_PERIOD)
                .set(REPORTING_PERIOD.CLOSED_AT, Instant.now())
                .set(REPORTING_PERIOD.CLOSED_BY, admin.id())
                .where(REPORTING_PERIOD.ID.eq(june))
                .execute());
        var store = new EntryStore(db, java.time.Clock.systemUTC());
        refuses(
                "progress.refused.closed",
                () -> province.asking(() -> {
                    store.step(
                            List.of(draft.handedIn(EntryState.SUBMITTED)),
                            EntryState.SUBMITTED,
                            head.id(),
                            Optional.empty(),
                            "");
                    return true;
                }));
        refuses(
                "progress.refused.closed",
                () -> province.asking(() -> {
                    store.insert(List.of(firstFigure(draft)), "");
                    return true;
                }));
    }

    @Test
    void the_database_refuses_to_touch_an_approved_figure() {
        var submitted = submitted(742, 968);
        var approved = admin.does(() -> decisions.approve(submitted.id(), submitted.version()));
        assertThatThrownBy(() -> province.in(() -> db.update(ENTRY)
                        .set(ENTRY.STATE, EntryState.DRAFT.name())
                        .where(ENTRY.ID.eq(approved.id()))
                        .execute()))
                .hasStackTraceContaining("approved figure");
    }

    @Test
    void two_first_figures_at_once_are_one() {
        var draft = recorded(742, 968);
        var store = new EntryStore(db, java.time.Clock.systemUTC());
        assertThatThrownBy(() -> province.in(() -> store.insert(List.of(firstFigure(draft)), "")))
                .isInstanceOf(Changed.class);
    }

    @Test
    void a_period_is_closed_only_after_its_end_and_as_it_was_seen() {
        refuses(
                "progress.refused.notEnded",
                () -> admin.does(() -> {
                    periods.close(july, 1);
                    return true;
                }));
        assertThatThrownBy(() -> admin.doing(() -> periods.close(may, 4))).isInstanceOf(Changed.class);
        assertThatThrownBy(() -> head.doing(() -> periods.close(may, 1))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_figure_is_not_taken_before_its_period_or_its_assignment() {
        refuses(
                "progress.refused.notBegun",
                () -> editor.does(() ->
                        progress.record(assignment, july, 0, AFigure.of(1, 2).typed())));
        assertThatThrownBy(() -> editor.does(() -> progress.record(
                        AssignmentId.next(), june, 0, AFigure.of(1, 2).typed())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void bad_input_is_refused_at_its_field() {
        refusesAt(
                "note",
                "text.refused.tooLong",
                () -> editor.does(() -> progress.record(
                        assignment,
                        june,
                        0,
                        AFigure.of(1, 2).noted("x".repeat(100_000)).typed())));
        refusesAt(
                "evidenceReference",
                "text.refused.tooLong",
                () -> editor.does(() -> progress.record(
                        assignment,
                        june,
                        0,
                        AFigure.of(1, 2).proven("x".repeat(201)).typed())));
        refusesAt(
                "numerator",
                "rate.refused.partAboveWhole",
                () -> editor.does(() -> progress.record(
                        assignment, june, 0, AFigure.of(1021, 1012).typed())));
        assertThat(recorded(0, 0).figure().rate()).isEqualTo(new Rate(0, 0));
        assertThat(row().goal().isEnough(new Rate(0, 0))).isFalse();
    }

    @Test
    void each_right_is_asked_for() {
        var submitted = submitted(742, 968);
        assertThatThrownBy(() -> editor.does(() -> progress.submit(june, List.of())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> head.does(() -> decisions.approve(submitted.id(), submitted.version())))
                .isInstanceOf(AccessDeniedException.class);
        var inspector = province.inspector();
        assertThatThrownBy(() -> inspector.does(() -> decisions.approve(submitted.id(), submitted.version())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> inspector.does(() ->
                        progress.record(assignment, june, 0, AFigure.of(1, 2).typed())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_provincial_leader_approves_what_the_provincial_office_reports_and_nothing_else() {
        var leader = province.person("Nguyễn Văn An", Role.PROVINCIAL_LEADER, province.unit("PROVINCE", "UBND tỉnh"));
        var office = province.assignment(online, admin.unit(), "50");
        var ofTheOffice = province.submitted(office, june, 1, 2, admin);
        var ofJustice = submitted(742, 968);

        assertThat(leader.does(() -> decisions.approve(ofTheOffice, 1)).state()).isEqualTo(EntryState.APPROVED);
        refuses(
                "deciding.refused.notTheOffice",
                () -> leader.does(() -> decisions.approve(ofJustice.id(), ofJustice.version())));
        refuses(
                "deciding.refused.notTheOffice",
                () -> leader.does(() ->
                        decisions.returnWith(ofJustice.id(), ofJustice.version(), ReturnReason.OTHER, "Xem lại")));
        GuardOff.during(
                "leader.office", () -> leader.doing(() -> decisions.approve(ofJustice.id(), ofJustice.version())));
    }

    @Test
    void a_parent_unit_reads_what_the_units_below_it_have_submitted_and_no_more() {
        var district = province.unit("DISTRICT", "UBND huyện Kim Động");
        var commune = province.unit("COMMUNE", "UBND xã Toàn Thắng");
        province.under(district, commune);
        var checker = province.person("Vũ Thị Bình", Role.PARENT_CHECKER, district);
        var given = province.assignment(online, commune, "50");
        var theirs = province.editorOf(commune);
        var draft = theirs.does(
                () -> progress.record(given, june, 0, AFigure.of(1, 2).typed()));
        var elsewhere = submitted(742, 968);

        assertThat(checker.does(() -> figures.figures(june, FigureFilter.ALL, ALL)))
                .isEmpty();
        assertThatThrownBy(() -> checker.does(() -> figures.history(draft.id())))
                .isInstanceOf(NotFound.class);

        province.headOf(commune).does(() -> progress.submit(june, List.of(new Seen(draft.id(), draft.version()))));
        assertThat(checker.does(() -> figures.figures(june, FigureFilter.ALL, ALL)))
                .singleElement()
                .satisfies(row -> assertThat(row.unitName()).isEqualTo("UBND xã Toàn Thắng"));
        assertThat(checker.does(() -> figures.history(draft.id())).figure().unitName())
                .isEqualTo("UBND xã Toàn Thắng");
        assertThatThrownBy(() -> checker.does(() -> figures.history(elsewhere.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> checker.does(() -> decisions.approve(draft.id(), draft.version() + 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void last_months_approved_figure_stands_beside_and_the_year_is_summed() {
        var before = province.submitted(assignment, may, 689, 951, editor);
        admin.doing(() -> decisions.approve(before, 1));
        recorded(742, 968);
        var sheet = editor.does(() -> progress.sheet(june));
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.before(sheet.period())).contains(new Rate(689, 951));
            assertThat(row.yearToDate()).contains(new Rate(689, 951));
        });
    }

    @Test
    void work_is_counted_for_whoever_has_to_do_it() {
        province.locked(june, LocalDate.of(2024, 6, 25));
        var missing = editor.does(() -> figures.openWork());
        assertThat(missing.unreported()).hasValueSatisfying(unreported -> {
            assertThat(unreported.period().id()).isEqualTo(june);
            assertThat(unreported.count()).isEqualTo(1);
        });
        submitted(742, 968);
        assertThat(editor.does(() -> figures.openWork()).unreported())
                .as("the month that is locked next")
                .hasValueSatisfying(
                        unreported -> assertThat(unreported.period().id()).isEqualTo(may));
        assertThat(admin.does(() -> figures.openWork()).figures())
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.state()).isEqualTo(EntryState.SUBMITTED);
                    assertThat(waiting.count()).isEqualTo(1);
                });
    }

    @Test
    void units_are_found_without_diacritics() {
        submitted(742, 968);
        var found = new FigureFilter(Optional.empty(), "so tu phap", Optional.empty());
        var other = new FigureFilter(Optional.empty(), "so tai chinh", Optional.empty());
        assertThat(admin.does(() -> figures.figures(june, found, ALL))).hasSize(1);
        assertThat(admin.does(() -> figures.count(june, other))).isZero();
    }

    @Test
    void statements_do_not_grow_with_rows() {
        submitted(742, 968);
        statementsOfReading(); // also reads who the three are, which is remembered
        var few = statementsOfReading();
        for (var number = 4; number < 10; number++) {
            var target = province.target(number, Accumulation.FLOW, Comparison.AT_LEAST, "50");
            province.submitted(province.assignment(target, justice, "50"), june, 1, 2, editor);
        }
        assertThat(statementsOfReading()).isEqualTo(few);
    }

    @Test
    void what_guards_a_figure_is_missed_when_it_is_switched_off() {
        var office = province.assignment(online, admin.unit(), "50");
        var typed = province.submitted(office, june, 1, 2, admin);
        GuardOff.during("not-own-work", () -> admin.doing(() -> decisions.approve(typed, 1)));
        var stranger = province.headOf(province.department("Sở Tài chính"));
        var draft = recorded(742, 968);
        GuardOff.during(
                "owner.read",
                () -> assertThat(stranger.does(() -> figures.history(draft.id())))
                        .isNotNull());
        GuardOff.during(
                "owner.hold",
                () -> stranger.doing(() -> progress.submit(june, List.of(new Seen(draft.id(), draft.version())))));
    }

    private EntryStore.Written firstFigure(Entry like) {
        var assigned = new Assigned(
                assignment,
                justice,
                new Goal(Measure.PERCENT, Comparison.AT_LEAST, new BigDecimal("50"), 1, false),
                true,
                true);
        return new EntryStore.Written(Entry.first(assigned, june, like.figure(), editor.id()), Set.of());
    }

    /** The head hands in all of the department that may be. */
    private int handIn(PeriodId period) {
        return head.does(() -> progress.submit(period, mayBeSubmitted(head, period)));
    }

    private List<Seen> mayBeSubmitted(TestPerson by, PeriodId period) {
        return by.does(() -> progress.sheet(period)).rows().stream()
                .flatMap(row -> row.entry().stream())
                .filter(entry -> entry.state().mayBeSubmitted())
                .map(entry -> new Seen(entry.id(), entry.version()))
                .toList();
    }

    private int statementsOfReading() {
        return statements
                .of(() -> {
                    editor.does(() -> progress.sheet(june));
                    admin.does(() -> figures.figures(june, FigureFilter.ALL, ALL));
                    admin.does(() -> figures.openWork());
                })
                .size();
    }

    private Entry recorded(long numerator, long denominator) {
        return editor.does(() -> progress.record(
                assignment,
                june,
                0,
                AFigure.of(numerator, denominator).proven("415/STP-VP").typed()));
    }

    private Entry submitted(long numerator, long denominator) {
        var draft = recorded(numerator, denominator);
        handIn(june);
        return draft.handedIn(EntryState.SUBMITTED);
    }

    private SheetRow row() {
        return editor.does(() -> progress.sheet(june)).rows().getFirst();
    }

    private static void refuses(String key, java.util.concurrent.Callable<?> request) {
        assertThat(catchThrowableOfType(Refused.class, request::call).key()).isEqualTo(key);
    }

    private static void refusesAt(String field, String key, java.util.concurrent.Callable<?> request) {
        var refused = catchThrowableOfType(Refused.class, request::call);
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.field()).contains(field);
    }

    private List<FigureRow> waiting() {
        return admin.does(() ->
                figures.figures(june, new FigureFilter(Optional.of(EntryState.SUBMITTED), "", Optional.empty()), ALL));
    }
}
