package vn.tinhgon.announcement;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Comparator;
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
import vn.tinhgon.announcement.AnnouncementFilter.Which;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.StatementCounter;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.fixture.TestProvince;
import vn.tinhgon.kernel.AnnouncementId;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.NotFound;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.kernel.Slice;
import vn.tinhgon.kernel.UnitId;
import vn.tinhgon.kernel.WorkingDays;
import vn.tinhgon.local.sample.SampleCalendar;
import vn.tinhgon.platform.access.Role;
import vn.tinhgon.platform.calendar.DayKind;
import vn.tinhgon.province.CalendarDay;
import vn.tinhgon.province.CalendarService;

/** UC-025: after a ministry's announcement its unit publishes a list within 5 working days, workflows within 10. Today is 15/6/2024. */
@PortalTest
class UC025AnnounceTest {

    private static final LocalDate BEFORE_HOLIDAYS = LocalDate.of(2024, 4, 12);
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    private static final Slice FIRST = new Slice(0, 50);

    @Autowired
    Provinces provinces;

    @Autowired
    AnnouncementService announcements;

    @Autowired
    CalendarService calendar;

    @Autowired
    StatementCounter statements;

    TestProvince province;
    TestPerson admin;
    TestPerson editor;
    TestPerson head;
    UnitId justice;
    UnitId health;

    @BeforeEach
    void two_departments() {
        province = provinces.fresh();
        admin = province.admin();
        justice = province.department("Sở Tư pháp");
        health = province.department("Sở Y tế");
        editor = province.editorOf(justice);
        head = province.headOf(justice);
    }

    /** Days as the domain's rules work them out by hand. */
    @Test
    void duties_run_from_the_day_of_the_announcement_over_holidays_and_a_saturday_worked_in_exchange() {
        var id = announced("5/QĐ-BTP", BEFORE_HOLIDAYS);
        var read = read(editor, id);
        assertThat(read.announced().announcedOn()).isEqualTo(BEFORE_HOLIDAYS);
        assertThat(read.deadlines())
                .extracting(Deadline::duty, each -> each.due().orElseThrow())
                .containsExactly(
                        tuple(Duty.PROCEDURES, LocalDate.of(2024, 4, 22)),
                        tuple(Duty.WORKFLOWS, LocalDate.of(2024, 5, 2)));
    }

    /** Today, 15/6/2024, is a Saturday: what was due on Friday 14/6 is late by no working day yet. */
    @ParameterizedTest
    @CsvSource({
        "2024-06-14, RUNNING,  5",
        "2024-06-12, RUNNING,  3",
        "2024-06-11, DUE_SOON, 2",
        "2024-06-10, DUE_SOON, 1",
        "2024-06-07, LATE,     0",
        "2024-06-03, LATE,     4"
    })
    void a_list_is_running_due_soon_or_late(LocalDate announcedOn, DutyState state, int days) {
        var deadline = deadline(read(editor, announced("5/QĐ-BTP", announcedOn)), Duty.PROCEDURES);
        assertThat(deadline.state()).isEqualTo(state);
        assertThat(deadline.days()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-22, DONE_IN_TIME, 0",
        "2024-04-12, DONE_IN_TIME, 0",
        "2024-04-23, DONE_LATE,    1",
        // On the weekend after Friday's, over the holidays and the Saturday worked in exchange
        "2024-04-27, DONE_LATE,    4",
        "2024-05-04, DONE_LATE,    7"
    })
    void what_is_published_is_in_time_or_late_by_working_days(LocalDate publishedOn, DutyState state, int days) {
        var id = announced("5/QĐ-BTP", BEFORE_HOLIDAYS);
        published(id, 1, Duty.PROCEDURES, publishedOn);
        var read = read(editor, id);
        assertThat(deadline(read, Duty.PROCEDURES).state()).isEqualTo(state);
        assertThat(deadline(read, Duty.PROCEDURES).days()).isEqualTo(days);
        assertThat(deadline(read, Duty.WORKFLOWS).state()).isEqualTo(DutyState.LATE);
    }

    @Test
    void the_editor_or_the_head_of_the_unit_says_what_was_published_and_nobody_else() {
        var id = announced("5/QĐ-BTP", BEFORE_HOLIDAYS);
        published(id, 1, Duty.PROCEDURES, LocalDate.of(2024, 4, 19));
        head.doing(() -> announcements.publish(id, 2, Duty.WORKFLOWS, on(LocalDate.of(2024, 5, 2))));
        assertThat(read(admin, id).published().get(Duty.PROCEDURES))
                .singleElement()
                .satisfies(entered -> {
                    assertThat(entered.said()).isEqualTo(on(LocalDate.of(2024, 4, 19)));
                    assertThat(entered.by()).isEqualTo(editor.name());
                    assertThat(entered.reason()).isEmpty();
                });
        assertThat(read(admin, id).deadlines()).allMatch(each -> each.state() == DutyState.DONE_IN_TIME);
        for (var other : List.of(admin, province.inspector())) {
            assertThatThrownBy(() -> other.doing(() -> announcements.publish(id, 3, Duty.PROCEDURES, on(TODAY))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> editor.does(() -> announcements.record(of("6/QĐ-BTP", BEFORE_HOLIDAYS, justice))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_unit_neither_reads_nor_publishes_what_is_another_units() {
        var id = announced("5/QĐ-BTP", BEFORE_HOLIDAYS);
        var other = province.editorOf(health);
        assertThatThrownBy(() -> read(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.doing(() -> announcements.publish(id, 1, Duty.PROCEDURES, on(TODAY))))
                .isInstanceOf(NotFound.class);
        assertThat(found(other, all())).isEmpty();
        assertThat(other.does(() -> announcements.waiting())).isEmpty();
        assertThat(other.does(() -> announcements.fields())).isEmpty();
        assertThat(other.does(() -> announcements.all(all()))).isEmpty();
        var leader = province.person("Vũ Lan", Role.PROVINCIAL_LEADER, health);
        for (var reader : List.of(admin, leader, province.inspector())) {
            assertThat(found(reader, all())).containsExactly("5/QĐ-BTP");
        }
    }

    @Test
    void days_that_cannot_be_are_refused_at_their_field() {
        assertThat(refusedAt(() -> announced("5/QĐ-BTP", TODAY.plusDays(1)))).isEqualTo("announcedOn");
        assertThat(refusedAt(() -> announced("5/QĐ-BTP", LocalDate.of(2019, 4, 12))))
                .isEqualTo("announcedOn");
        var id = announced("5/QĐ-BTP", BEFORE_HOLIDAYS);
        assertThat(refusedAt(() -> published(id, 1, Duty.PROCEDURES, BEFORE_HOLIDAYS.minusDays(1))))
                .isEqualTo("publishedOn");
        assertThat(refusedAt(() -> published(id, 1, Duty.PROCEDURES, TODAY.plusDays(1))))
                .isEqualTo("publishedOn");
        assertThat(refusedAt(() -> new Published(" ", TODAY, ""))).isEqualTo("decisionNumber");
        assertThat(refusedAt(() -> of("", BEFORE_HOLIDAYS, justice))).isEqualTo("number");
        assertThat(refusedAt(() -> admin.does(() -> announcements.record(of("7", BEFORE_HOLIDAYS, UnitId.next())))))
                .isEqualTo("unit");
        assertThat(read(editor, id).version()).isEqualTo(1);
    }

    @Test
    void a_decision_is_recorded_once_for_a_unit_and_may_be_for_another() {
        announced("5/QĐ-BTP", BEFORE_HOLIDAYS);
        assertThat(refusedAt(() -> announced("5/QĐ-BTP", BEFORE_HOLIDAYS.plusDays(3))))
                .isEqualTo("number");
        admin.does(() -> announcements.record(of("5/QĐ-BTP", BEFORE_HOLIDAYS, health)));
        assertThat(found(admin, all())).containsExactly("5/QĐ-BTP", "5/QĐ-BTP");
    }

    @Test
    void what_was_published_is_corrected_with_a_reason_and_never_overwritten() {
        var id = announced("5/QĐ-BTP", BEFORE_HOLIDAYS);
        published(id, 1, Duty.PROCEDURES, LocalDate.of(2024, 4, 19));
        assertThat(refusedAt(() -> corrected(id, 2, LocalDate.of(2024, 4, 24), " ")))
                .isEqualTo("reason");
        assertThatThrownBy(() -> published(id, 2, Duty.PROCEDURES, LocalDate.of(2024, 4, 24)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("announcement.refused.done"));
        corrected(id, 2, LocalDate.of(2024, 4, 24), "Ghi nhầm ngày");
        var read = read(editor, id);
        assertThat(read.published().get(Duty.PROCEDURES))
                .extracting(entered -> entered.said().publishedOn(), Entered::reason)
                .containsExactly(
                        tuple(LocalDate.of(2024, 4, 19), ""), tuple(LocalDate.of(2024, 4, 24), "Ghi nhầm ngày"));
        assertThat(deadline(read, Duty.PROCEDURES).state()).isEqualTo(DutyState.DONE_LATE);
        assertThat(deadline(read, Duty.PROCEDURES).days()).isEqualTo(2);
        assertThatThrownBy(() -> corrected(id, 3, LocalDate.of(2024, 4, 24), "Lại"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("announcement.refused.same"));
        assertThatThrownBy(() -> head.doing(() ->
                        announcements.correctPublished(id, 3, Duty.WORKFLOWS, on(LocalDate.of(2024, 5, 2)), "Chưa có")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("announcement.refused.notDone"));
    }

    @Test
    void what_was_recorded_is_corrected_and_what_was_published_is_judged_by_the_corrected_day() {
        var id = announced("5/QĐ-BTP", BEFORE_HOLIDAYS);
        published(id, 1, Duty.PROCEDURES, LocalDate.of(2024, 4, 22));
        admin.doing(() -> announcements.correct(
                id, 2, of("5/QĐ-BTP", LocalDate.of(2024, 4, 11), justice), "Ghi nhầm ngày công bố"));
        var read = read(editor, id);
        assertThat(deadline(read, Duty.PROCEDURES).due()).contains(LocalDate.of(2024, 4, 19));
        assertThat(deadline(read, Duty.PROCEDURES).state()).isEqualTo(DutyState.DONE_LATE);
        assertThat(deadline(read, Duty.PROCEDURES).days()).isEqualTo(1);
        assertThat(read.entered())
                .extracting(entered -> entered.said().announcedOn(), Entered::reason)
                .containsExactly(tuple(BEFORE_HOLIDAYS, ""), tuple(LocalDate.of(2024, 4, 11), "Ghi nhầm ngày công bố"));
        assertThat(refusedAt(() -> admin.doing(() -> announcements.correct(
                        id, 3, of("5/QĐ-BTP", LocalDate.of(2024, 4, 23), justice), "Sau ngày đã công bố"))))
                .isEqualTo("announcedOn");
        assertThatThrownBy(() -> admin.doing(() ->
                        announcements.correct(id, 3, of("5/QĐ-BTP", LocalDate.of(2024, 4, 11), justice), "Như cũ")))
                .isInstanceOf(Refused.class);
        admin.doing(() ->
                announcements.correct(id, 3, of("5/QĐ-BTP", LocalDate.of(2024, 4, 11), health), "Giao nhầm đơn vị"));
        assertThatThrownBy(() -> read(editor, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void of_two_who_enter_the_second_is_told() {
        var id = announced("5/QĐ-BTP", BEFORE_HOLIDAYS);
        published(id, 1, Duty.PROCEDURES, LocalDate.of(2024, 4, 22));
        assertThatThrownBy(() -> head.doing(() -> announcements.publish(id, 1, Duty.WORKFLOWS, on(TODAY))))
                .isInstanceOf(Changed.class);
        assertThatThrownBy(() -> admin.doing(
                        () -> announcements.correct(id, 1, of("8/QĐ-BTP", BEFORE_HOLIDAYS, justice), "Sai số")))
                .isInstanceOf(Changed.class);
    }

    /** 12/4, 3/6, 10/6 and 14/6: lists due on 22/4, 10/6, 17/6 and 21/6, workflows on 2/5, 17/6, 24/6 and 28/6. */
    @Test
    void they_are_found_by_state_unit_field_and_text_with_the_nearest_last_day_on_top() {
        var late = announced("4/QĐ-BTP", LocalDate.of(2024, 6, 14));
        announced("3/QĐ-BTP", LocalDate.of(2024, 6, 10));
        announced("2/QĐ-BTP", LocalDate.of(2024, 6, 3));
        var done = announced("1/QĐ-BTP", BEFORE_HOLIDAYS);
        published(done, 1, Duty.PROCEDURES, LocalDate.of(2024, 4, 22));
        head.doing(() -> announcements.publish(done, 2, Duty.WORKFLOWS, on(LocalDate.of(2024, 5, 3))));
        assertThat(found(editor, AnnouncementFilter.WAITING)).containsExactly("2/QĐ-BTP", "3/QĐ-BTP", "4/QĐ-BTP");
        assertThat(found(editor, all())).containsExactly("2/QĐ-BTP", "3/QĐ-BTP", "4/QĐ-BTP", "1/QĐ-BTP");
        assertThat(found(editor, which(Which.LATE))).containsExactly("2/QĐ-BTP");
        assertThat(found(editor, which(Which.DUE_SOON))).containsExactly("2/QĐ-BTP", "3/QĐ-BTP");
        assertThat(found(editor, which(Which.RUNNING))).containsExactly("3/QĐ-BTP", "4/QĐ-BTP");
        assertThat(found(editor, which(Which.DONE_IN_TIME))).containsExactly("1/QĐ-BTP");
        assertThat(found(editor, which(Which.DONE_LATE))).containsExactly("1/QĐ-BTP");
        assertThat(found(
                        admin,
                        new AnnouncementFilter("KHAI SINH", Optional.of("Hộ tịch"), Optional.of(justice), Which.ALL)))
                .hasSize(4);
        assertThat(found(admin, new AnnouncementFilter("2/qđ", Optional.empty(), Optional.empty(), Which.ALL)))
                .containsExactly("2/QĐ-BTP");
        assertThat(found(admin, new AnnouncementFilter("", Optional.empty(), Optional.of(health), Which.ALL)))
                .isEmpty();
        assertThat(found(admin, new AnnouncementFilter("", Optional.of("Y tế"), Optional.empty(), Which.ALL)))
                .isEmpty();
        assertThat(editor.does(() -> announcements.list(all(), new Slice(2, 1))))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(late));
    }

    /** What a filter finds is what the page says: each state of each day of two months. */
    @Test
    void each_filter_finds_exactly_what_is_shown_in_that_state() {
        LocalDate.of(2024, 4, 8).datesUntil(TODAY.plusDays(1)).forEach(day -> province.announced(justice, day, editor));
        var rows = editor.does(() -> announcements.all(all()));
        for (var state : List.of(DutyState.RUNNING, DutyState.DUE_SOON, DutyState.LATE)) {
            var shown = rows.stream()
                    .filter(row -> row.deadlines().stream().anyMatch(each -> each.state() == state))
                    .toList();
            assertThat(shown).isNotEmpty();
            assertThat(editor.does(() -> announcements.all(which(Which.valueOf(state.name())))))
                    .isEqualTo(shown);
        }
        assertThat(rows)
                .isSortedAccordingTo(Comparator.comparing(
                        row -> row.of(Duty.PROCEDURES).due().orElseThrow()));
    }

    @Test
    void what_a_unit_owes_waits_with_the_nearest_last_day() {
        announced("4/QĐ-BTP", LocalDate.of(2024, 6, 14));
        announced("3/QĐ-BTP", LocalDate.of(2024, 6, 10));
        var id = announced("2/QĐ-BTP", LocalDate.of(2024, 6, 3));
        published(id, 1, Duty.PROCEDURES, LocalDate.of(2024, 6, 10));
        assertThat(editor.does(() -> announcements.waiting()))
                .containsExactly(
                        new WaitingDuty(Duty.PROCEDURES, 2, Optional.of(LocalDate.of(2024, 6, 17))),
                        new WaitingDuty(Duty.WORKFLOWS, 3, Optional.of(LocalDate.of(2024, 6, 17))));
    }

    /** The Prime Minister agreed to a swap on the very day of the announcement: the last day follows the calendar. */
    @Test
    void a_day_that_the_operator_adds_moves_what_is_still_owed_and_not_what_was_done() {
        var operator = provinces.platform().operator();
        var id = announced("5/QĐ-BTP", LocalDate.of(2024, 6, 10));
        var done = announced("6/QĐ-BTP", LocalDate.of(2024, 6, 7));
        published(done, 1, Duty.PROCEDURES, LocalDate.of(2024, 6, 14));
        var off = LocalDate.of(2024, 6, 14);
        operator.doing(() -> calendar.add(new CalendarDay(off, DayKind.OFF, "Nghỉ thêm", "test")));
        try {
            assertThat(deadline(read(editor, id), Duty.PROCEDURES).due()).contains(LocalDate.of(2024, 6, 18));
            assertThat(deadline(read(editor, done), Duty.PROCEDURES).due()).contains(LocalDate.of(2024, 6, 14));
        } finally {
            operator.doing(() -> calendar.remove(off, 1));
        }
        assertThat(deadline(read(editor, id), Duty.PROCEDURES).due()).contains(LocalDate.of(2024, 6, 17));
    }

    /** Pure, since the portal's day is of 2024: what is announced at the end of a year whose next has no calendar. */
    @Test
    void what_is_due_in_a_year_without_a_calendar_says_so_and_is_not_counted_by_weekends() {
        var days = new WorkingDays(
                SampleCalendar.days().stream()
                        .filter(day -> day.kind() == DayKind.OFF)
                        .map(CalendarDay::day)
                        .collect(toSet()),
                Set.of());
        var deadlines = new Deadlines(days, LocalDate.of(2026, 12, 29));
        var deadline = deadlines.open(Duty.PROCEDURES, LocalDate.of(2026, 12, 28));
        assertThat(deadline.due()).isEmpty();
        assertThat(deadline.noCalendar()).contains(2027);
        assertThat(deadline.state()).isEqualTo(DutyState.RUNNING);
        assertThat(deadlines
                        .done(Duty.PROCEDURES, Optional.empty(), LocalDate.of(2026, 12, 30))
                        .state())
                .isEqualTo(DutyState.DONE_IN_TIME);
    }

    @Test
    void a_page_takes_the_same_statements_however_long() {
        for (var number = 1; number <= 30; number++) {
            province.announced(justice, LocalDate.of(2024, 6, 3), editor);
        }
        editor.does(() -> announcements.list(all(), FIRST));
        var few = statements.of(() -> editor.does(() -> announcements.list(all(), new Slice(0, 1))));
        var many = statements.of(() -> editor.does(() -> announcements.list(all(), FIRST)));
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(4);
    }

    private AnnouncementId announced(String number, LocalDate day) {
        return admin.does(() -> announcements.record(of(number, day, justice)));
    }

    private static Announced of(String number, LocalDate day, UnitId unit) {
        return new Announced(number, day, "Bộ Tư pháp", "Hộ tịch", "Công bố thủ tục đăng ký khai sinh", unit);
    }

    private void published(AnnouncementId id, long version, Duty duty, LocalDate day) {
        editor.doing(() -> announcements.publish(id, version, duty, on(day)));
    }

    private void corrected(AnnouncementId id, long version, LocalDate day, String reason) {
        head.doing(() -> announcements.correctPublished(id, version, Duty.PROCEDURES, on(day), reason));
    }

    private static Published on(LocalDate day) {
        return new Published("77/QĐ-UBND", day, "Kèm danh mục");
    }

    private Announcement read(TestPerson by, AnnouncementId id) {
        return by.does(() -> announcements.announcement(id));
    }

    private static Deadline deadline(Announcement announcement, Duty duty) {
        return announcement.deadlines().get(duty.ordinal());
    }

    private List<String> found(TestPerson by, AnnouncementFilter filter) {
        var rows = by.does(() -> announcements.list(filter, FIRST));
        assertThat(by.does(() -> announcements.count(filter))).isEqualTo(rows.size());
        return rows.stream().map(row -> row.announced().number()).toList();
    }

    private static AnnouncementFilter all() {
        return which(Which.ALL);
    }

    private static AnnouncementFilter which(Which which) {
        return new AnnouncementFilter("", Optional.empty(), Optional.empty(), which);
    }

    private static String refusedAt(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).field().orElseThrow();
    }
}
