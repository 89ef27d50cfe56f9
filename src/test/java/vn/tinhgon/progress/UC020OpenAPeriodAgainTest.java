package vn.tinhgon.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.AFigure;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.Accumulation;
import vn.tinhgon.kernel.AssignmentId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Comparison;
import vn.tinhgon.kernel.PeriodId;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.leaderboard.SummaryCheck;
import vn.tinhgon.platform.access.GuardOff;
import vn.tinhgon.platform.access.Role;

/** Periods are locked by a calendar and closed for good; one unit may have one opened again, with a reason, until a day. */
@PortalTest
class UC020OpenAPeriodAgainTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    @Autowired
    Provinces provinces;

    @Autowired
    ProgressService progress;

    @Autowired
    DecisionService decisions;

    @Autowired
    PeriodService periods;

    @Autowired
    ReopeningService reopenings;

    @Autowired
    SummaryCheck summaries;

    @Autowired
    DSLContext db;

    TestProvince province;
    UnitId justice;
    TestPerson editor;
    TestPerson head;
    TestPerson admin;
    AssignmentId given;
    PeriodId may;

    @BeforeEach
    void a_month_that_the_calendar_has_locked() {
        province = provinces.fresh();
        justice = province.department("Sở Tư pháp");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
        admin = province.admin();
        given = province.assignment(province.target(3, Accumulation.FLOW, Comparison.AT_LEAST, "50"), justice, "50");
        may = province.month(5);
        province.locked(may, LocalDate.of(2024, 5, 25));
    }

    @Test
    void the_calendar_locks_what_is_typed_and_not_what_is_decided() {
        province.locked(may, LocalDate.of(2024, 6, 20));
        var entry = editor.does(
                () -> progress.record(given, may, 0, AFigure.of(60, 100).typed()));
        head.does(() -> progress.submit(may, List.of(new Seen(entry.id(), 1))));
        province.locked(may, TODAY);

        assertThat(editor.does(() -> progress.sheet(may)).open()).isFalse();
        admin.does(() -> decisions.returnWith(entry.id(), 2, ReturnReason.WRONG_FIGURE, "Cộng lại"));
        refuses(
                "progress.refused.locked",
                () -> editor.does(
                        () -> progress.record(given, may, 3, AFigure.of(61, 100).typed())));
        refuses("progress.refused.locked", () -> head.does(() -> progress.submit(may, List.of())));
    }

    @Test
    void a_unit_asks_the_admin_opens_it_for_that_unit_until_a_day() {
        var health = province.department("Sở Y tế");
        var others = province.editorOf(health);
        var theirs =
                province.assignment(province.target(4, Accumulation.FLOW, Comparison.AT_LEAST, "50"), health, "50");
        editor.doing(() -> reopenings.ask(may, "Hồ sơ của chi nhánh về muộn"));
        refuses(
                "reopening.refused.waits",
                () -> head.does(() -> {
                    reopenings.ask(may, "Lần nữa");
                    return true;
                }));
        assertThat(others.does(() -> reopenings.of(may)))
                .as("another unit's request")
                .isEmpty();

        var request = admin.does(() -> reopenings.waiting()).getFirst();
        assertThat(request.unitName()).isEqualTo("Sở Tư pháp");
        assertThat(request.reason()).isEqualTo("Hồ sơ của chi nhánh về muộn");
        refusesAt(
                "until",
                () -> admin.does(() -> {
                    reopenings.grant(request.id(), request.version(), TODAY.minusDays(1), "");
                    return true;
                }));
        admin.doing(() -> reopenings.grant(request.id(), request.version(), TODAY, "Được đến hết ngày"));
        assertThatThrownBy(() -> admin.doing(() -> reopenings.refuse(request.id(), request.version(), "Đổi ý")))
                .isInstanceOf(Changed.class);

        var sheet = editor.does(() -> progress.sheet(may));
        assertThat(sheet.open()).isTrue();
        assertThat(sheet.reopenedUntil()).contains(TODAY);
        editor.does(() -> progress.record(given, may, 0, AFigure.of(60, 100).typed()));
        refuses(
                "progress.refused.locked",
                () -> others.does(
                        () -> progress.record(theirs, may, 0, AFigure.of(1, 2).typed())));
        refuses(
                "reopening.refused.open",
                () -> editor.does(() -> {
                    reopenings.ask(may, "Vẫn đang mở");
                    return true;
                }));
    }

    @Test
    void a_closed_period_takes_a_correction_of_the_unit_it_was_opened_to_and_of_nobody_else() {
        province.locked(may, LocalDate.of(2024, 6, 30));
        var entry = editor.does(
                () -> progress.record(given, may, 0, AFigure.of(60, 100).typed()));
        head.does(() -> progress.submit(may, List.of(new Seen(entry.id(), 1))));
        admin.does(() -> decisions.approve(entry.id(), 2));
        closeMay();
        refuses("progress.refused.closed", () -> editor.does(() -> progress.correct(entry.id(), 3, "Cộng thiếu")));

        opened(TODAY);
        var correction = editor.does(() -> progress.correct(entry.id(), 3, "Cộng thiếu"));
        var typed = editor.does(
                () -> progress.record(given, may, 1, AFigure.of(70, 100).typed()));
        head.does(() -> progress.submit(may, List.of(new Seen(typed.id(), typed.version()))));
        admin.does(() -> decisions.approve(correction.id(), 3));
        assertThat(editor.does(() -> progress.sheet(may)).rows().getFirst().standing())
                .hasValueSatisfying(now -> assertThat(now.rate().numerator()).isEqualTo(70));
        assertThat(province.<List<?>>asking(summaries::differences)).isEmpty();
    }

    @Test
    void once_the_day_is_past_it_is_shut_again_in_the_database_too() {
        closeMay();
        opened(TODAY);
        var draft = editor.does(
                () -> progress.record(given, may, 0, AFigure.of(60, 100).typed()));
        province.in(() -> db.execute("set @today = '2024-06-16'"));
        assertThatThrownBy(() -> province.in(() -> {
                    db.execute("set @today = '2024-06-16'");
                    db.execute(
                            "insert into entry_version (id, entry_id, number, numerator, denominator, entered_by, entered_at)"
                                    + " values (1, ?, 2, 1, 2, ?, now())",
                            draft.id().value(),
                            editor.id().value());
                }))
                .hasStackTraceContaining("closed period");
    }

    @Test
    void a_request_is_refused_with_an_answer_and_never_decided_by_who_asked() {
        editor.doing(() -> reopenings.ask(may, "Quên nộp"));
        var request = admin.does(() -> reopenings.waiting()).getFirst();
        refusesAt(
                "answer",
                () -> admin.does(() -> {
                    reopenings.refuse(request.id(), request.version(), " ");
                    return true;
                }));
        admin.doing(() -> reopenings.refuse(request.id(), request.version(), "Đã nhắc ba lần"));
        assertThat(editor.does(() -> reopenings.of(may)).getFirst().decided())
                .hasValueSatisfying(decided -> assertThat(decided.answer()).isEqualTo("Đã nhắc ba lần"));

        var officeEditor = province.editorOf(admin.unit());
        officeEditor.doing(() -> reopenings.ask(may, "Văn phòng nộp muộn"));
        var own = admin.does(() -> reopenings.waiting()).getFirst();
        province.rolesEnd(officeEditor);
        province.role(officeEditor, Role.PROVINCIAL_ADMIN, admin.unit());
        me.forget(province.alias(), officeEditor.subject());
        refuses(
                "reopening.refused.own",
                () -> officeEditor.does(() -> {
                    reopenings.grant(own.id(), own.version(), TODAY, "");
                    return true;
                }));
        GuardOff.during(
                "not-own-request",
                () -> assertThatThrownBy(
                                () -> officeEditor.doing(() -> reopenings.grant(own.id(), own.version(), TODAY, "")))
                        .as("the database knows it as well")
                        .hasStackTraceContaining("period_reopening_apart"));
    }

    @Test
    void the_calendar_is_the_provinces_to_settle() {
        var now = admin.does(() -> progress.periods()).getFirst();
        admin.doing(() -> periods.settle(new ReportingRule(0, 20, 5, false)));
        assertThat(admin.does(() -> progress.periods()).getFirst().closesOn()).isEqualTo(LocalDate.of(2024, 6, 4));
        assertThatThrownBy(() -> admin.doing(() -> periods.lockOn(may, now.version(), LocalDate.of(2024, 6, 30))))
                .isInstanceOf(Changed.class);
        refusesAt(
                "day",
                () -> admin.does(() -> {
                    periods.lockOn(may, now.version() + 1, LocalDate.of(2024, 5, 14));
                    return true;
                }));
        admin.doing(() -> periods.lockOn(may, now.version() + 1, LocalDate.of(2024, 6, 30)));
        assertThat(editor.does(() -> progress.sheet(may)).open()).isTrue();
        assertThatThrownBy(() -> admin.doing(() -> periods.settle(new ReportingRule(0, 5, 5, false))))
                .isInstanceOf(Changed.class);
        refusesAt("closingDays", () -> new ReportingRule(1, 61, 5, false));
        refusesAt("reminderDays", () -> new ReportingRule(1, 5, 6, false));
        closeMay();
        refuses(
                "progress.refused.closed",
                () -> admin.does(() -> {
                    periods.lockOn(may, 9, LocalDate.of(2024, 7, 30));
                    return true;
                }));
    }

    @Autowired
    vn.tinhgon.platform.access.Me me;

    private void closeMay() {
        admin.doing(() -> periods.close(
                may, admin.does(() -> progress.periods()).getFirst().version()));
    }

    private void opened(LocalDate until) {
        editor.doing(() -> reopenings.ask(may, "Hồ sơ về muộn"));
        var request = admin.does(() -> reopenings.waiting()).getFirst();
        admin.doing(() -> reopenings.grant(request.id(), request.version(), until, ""));
    }

    private static void refuses(String key, java.util.concurrent.Callable<?> request) {
        assertThatThrownBy(request::call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static void refusesAt(String field, java.util.concurrent.Callable<?> request) {
        assertThatThrownBy(request::call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains(field));
    }
}
