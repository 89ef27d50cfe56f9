package vn.tinhgon.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.tinhgon.schema.Tables.AUDIT_ROW;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.fixture.DatabaseForTests;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.kernel.Changed;
import vn.tinhgon.kernel.Refused;
import vn.tinhgon.platform.calendar.DayKind;
import vn.tinhgon.platform.calendar.WorkingCalendar;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.schema.Routines;

/** UC-011: those who run the platform keep the working days of a year, for all provinces. Each test has a year of its own. */
@PortalTest
class UC011KeepTheCalendarTest {

    private static final AtomicInteger YEAR = new AtomicInteger(2040);
    private static final String BASIS = "Thông báo 1/TB";

    @Autowired
    Provinces provinces;

    @Autowired
    CalendarService calendar;

    @Autowired
    WorkingCalendar workingDays;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext db;

    TestPerson operator;
    int year;

    @BeforeEach
    void somebody_who_runs_the_platform_in_a_year_without_a_list() {
        operator = provinces.platform().operator();
        year = YEAR.incrementAndGet();
    }

    @Test
    void a_day_is_added_changed_and_removed_and_the_trail_has_it_all() {
        var day = weekday(3);
        operator.doing(() -> calendar.add(off(day, "Giỗ Tổ")));
        operator.doing(() -> calendar.change(off(day, "Giỗ Tổ Hùng Vương"), 1));
        assertThat(kept()).singleElement().satisfies(kept -> {
            assertThat(kept.day()).isEqualTo(off(day, "Giỗ Tổ Hùng Vương"));
            assertThat(kept.version()).isEqualTo(2);
        });
        operator.doing(() -> calendar.remove(day, 2));
        assertThat(kept()).isEmpty();
        assertThat(trail(day)).containsExactly("INSERT", "UPDATE", "DELETE");
    }

    @Test
    void of_two_who_change_a_day_the_second_is_told() {
        var day = weekday(3);
        operator.doing(() -> calendar.add(off(day, "Giỗ Tổ")));
        operator.doing(() -> calendar.change(off(day, "Khác"), 1));
        assertThatThrownBy(() -> operator.doing(() -> calendar.change(off(day, "Khác nữa"), 1)))
                .isInstanceOf(Changed.class);
        assertThatThrownBy(() -> operator.doing(() -> calendar.remove(day, 1))).isInstanceOf(Changed.class);
        assertThat(refusedAt(() -> operator.doing(() -> calendar.add(off(day, "Lại")))))
                .isEqualTo("day");
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        assertThat(refusedAt(() -> new CalendarDay(weekday(3), DayKind.WORKING, "Làm bù", BASIS)))
                .isEqualTo("kind");
        assertThat(refusedAt(() -> off(weekday(3), " "))).isEqualTo("name");
        assertThat(refusedAt(() -> new CalendarDay(weekday(3), DayKind.OFF, "Tết", "")))
                .isEqualTo("basis");
        assertThat(refusedAt(() -> off(LocalDate.of(1924, 1, 1), "Tết"))).isEqualTo("day");
    }

    @Test
    void nobody_in_a_province_keeps_the_calendar_and_everybody_counts_by_it() {
        var province = provinces.fresh();
        for (var person : List.of(province.admin(), province.inspector())) {
            assertThatThrownBy(() -> person.doing(() -> calendar.add(off(weekday(3), "Tết"))))
                    .isInstanceOf(AccessDeniedException.class);
            var reached = person.does(() ->
                    transaction.execute(status -> workingDays.days().after(LocalDate.of(2024, 4, 12), 10)));
            assertThat(reached).contains(LocalDate.of(2024, 5, 2));
        }
    }

    @Test
    void the_database_itself_refuses_whoever_does_not_run_the_platform() {
        var province = provinces.fresh();
        assertThatThrownBy(() -> province.in(
                        () -> Routines.removeCalendarDay(db.configuration(), LocalDate.of(2024, 4, 18), 1L)))
                .hasStackTraceContaining("denied");
        for (var call : List.of(
                "call portal.add_calendar_day('2099-01-01', 'OFF', 'x', 'x')",
                "call portal.change_calendar_day('2024-04-18', 1, 'OFF', 'x', 'x')",
                "call portal.remove_calendar_day('2024-04-18', 1)")) {
            assertThatThrownBy(() -> asOwner(call)).hasMessageContaining("only those who run the platform do that");
        }
        assertThatThrownBy(() -> asOwner("insert into calendar_day (day, kind, name, basis)"
                        + " values ('2099-01-01', 'WORKING', 'một ngày thứ Năm', 'x')"))
                .hasMessageContaining("calendar_day_worked");
    }

    /** Eleven weekdays off are a year; ten are not, and deadlines are not counted by them. */
    @Test
    void a_year_counts_once_its_list_is_whole() {
        operator.doing(() ->
                IntStream.rangeClosed(1, 10).forEach(number -> calendar.add(off(weekday(number), "Nghỉ"))));
        assertThat(operator.does(() -> calendar.workingDays()).knows(year)).isFalse();
        operator.doing(() -> calendar.add(off(weekday(11), "Nghỉ")));
        assertThat(operator.does(() -> calendar.workingDays()).knows(year)).isTrue();
        assertThat(operator.does(calendar::years)).contains(2024, 2026, year).isSorted();
    }

    @Test
    void a_list_is_taken_in_all_or_nothing_and_twice_changes_nothing() {
        operator.doing(() -> calendar.add(off(weekday(1), "Nghỉ")));
        var table = table(
                row(2, weekday(1), "off", "Nghỉ Tết"),
                row(3, weekday(2), "off", "Nghỉ"),
                row(4, saturday(), "working", "Bù"));
        var shown = operator.does(() -> calendar.preview(table));
        assertThat(shown.lines())
                .extracting(line -> line.outcome())
                .containsExactly(Outcome.CHANGE, Outcome.ADD, Outcome.ADD);
        operator.doing(() -> calendar.apply(table, shown));
        assertThat(kept()).extracting(each -> each.day().name()).contains("Nghỉ Tết", "Nghỉ", "Bù");
        assertThat(operator.does(() -> calendar.preview(table)).writes()).isZero();
        assertThatThrownBy(() -> operator.doing(() -> calendar.apply(table, shown)))
                .isInstanceOf(Changed.class);
    }

    @Test
    void rows_that_cannot_be_say_why_and_nothing_is_written() {
        var table = table(
                row(2, weekday(1), "off", "Nghỉ"),
                row(3, weekday(1), "off", "Nghỉ"),
                row(4, weekday(2), "working", "Bù"),
                row(5, weekday(3), "maybe", "Nghỉ"),
                new SheetRow(6, Map.of("day", "31/2/2024", "kind", "off", "name", "x", "basis", "x")));
        var shown = operator.does(() -> calendar.preview(table));
        assertThat(shown.lines().stream()
                        .flatMap(line -> line.reasons().stream())
                        .map(reason -> reason.key()))
                .containsExactly(
                        "calendar.refused.twice",
                        "calendar.refused.weekday",
                        "calendar.refused.kind",
                        "typed.refused.notDay");
        assertThatThrownBy(() -> operator.doing(() -> calendar.apply(table, shown)))
                .isInstanceOf(Refused.class);
        assertThat(kept()).isEmpty();
    }

    private List<KeptDay> kept() {
        return operator.does(() -> calendar.days(year));
    }

    private List<String> trail(LocalDate day) {
        return provinces
                .platform()
                .asking(() -> db.select(AUDIT_ROW.ACTION)
                        .from(AUDIT_ROW)
                        .where(AUDIT_ROW.SUBJECT.eq("calendar_day"))
                        .and(AUDIT_ROW
                                .BEFORE_JSON
                                .contains(day.toString())
                                .or(AUDIT_ROW.AFTER_JSON.contains(day.toString())))
                        .orderBy(AUDIT_ROW.ID)
                        .fetch(AUDIT_ROW.ACTION));
    }

    private static String refusedAt(ThrowingCallable call) {
        return catchThrowableOfType(Refused.class, call).field().orElseThrow();
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = DatabaseForTests.owner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static SheetTable table(SheetRow... rows) {
        return new SheetTable(List.of(rows));
    }

    private static SheetRow row(int number, LocalDate day, String kind, String name) {
        return new SheetRow(number, Map.of("day", day.toString(), "kind", kind, "name", name, "basis", BASIS));
    }

    private static CalendarDay off(LocalDate day, String name) {
        return new CalendarDay(day, DayKind.OFF, name, BASIS);
    }

    /** The {@code number}th weekday of the year. */
    private LocalDate weekday(int number) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .skip(number - 1L)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate saturday() {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() == 6)
                .findFirst()
                .orElseThrow();
    }
}
