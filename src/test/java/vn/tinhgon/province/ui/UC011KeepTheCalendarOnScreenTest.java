package vn.tinhgon.province.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tinhgon.fixture.PortalTest;
import vn.tinhgon.fixture.Provinces;
import vn.tinhgon.fixture.ScreenTest;
import vn.tinhgon.fixture.TestPerson;
import vn.tinhgon.platform.exchange.ImportPreview.Outcome;
import vn.tinhgon.platform.exchange.SheetRow;
import vn.tinhgon.platform.exchange.SheetTable;
import vn.tinhgon.province.CalendarService;

/** UC-011 on screen: the working days of a year, and what is said of a year that has none. */
@PortalTest
class UC011KeepTheCalendarOnScreenTest extends ScreenTest {

    @Autowired
    Provinces provinces;

    @Autowired
    CalendarService calendar;

    TestPerson operator;

    @BeforeEach
    void somebody_who_runs_the_platform() {
        provinces.fresh();
        operator = provinces.platform().operator();
    }

    @Test
    void a_year_is_shown_with_its_days_and_one_without_says_that_it_has_none() {
        open(operator, "platform-calendar");
        assertThat(shown()).contains("Năm 2024: nghỉ 12 ngày trong tuần, tính hạn được");
        assertThat(row(0, 6)).contains("18/4/2024, Thứ Năm", "Nghỉ", "Giỗ Tổ Hùng Vương");
        year(2025);
        assertThat(shown()).contains("Năm 2025: nghỉ 12 ngày trong tuần");
    }

    @Test
    void a_day_is_added_for_a_year_without_a_list_changed_and_removed() {
        operator.doing(() ->
                calendar.days(2031).forEach(kept -> calendar.remove(kept.day().day(), kept.version())));
        open(operator, "platform-calendar");
        press("Thêm ngày");
        field("Tên").setValue("Giỗ Tổ Hùng Vương");
        pressInDialog("Lưu");
        assertThat(inDialog(DatePicker.class).isInvalid()).isTrue();
        inDialog(DatePicker.class).setValue(LocalDate.of(2031, 4, 1));
        field("Căn cứ").setValue("Thông báo 1/TB");
        pressInDialog("Lưu");
        open(operator, "platform-calendar");
        year(2031);
        assertThat(shown())
                .contains("Lịch năm 2031 mới có 1 ngày nghỉ trong tuần, luật cho ít nhất 11: chưa tính hạn được");
        inCell(0, 0, 4)
                .getChildren()
                .findFirst()
                .map(com.vaadin.flow.component.button.Button.class::cast)
                .orElseThrow()
                .click();
        field("Tên").setValue("Giỗ Tổ");
        pressInDialog("Lưu");
        assertThat(row(0, 0)).contains("Giỗ Tổ");
    }

    @Test
    void the_list_may_be_written_in_the_words_of_the_screen() {
        open(operator, "platform-calendar-import");
        var importing = new CalendarImporting(UI.getCurrent(), calendar);
        var table = new SheetTable(List.of(
                new SheetRow(2, Map.of("day", "4/5/2030", "kind", "làm bù", "name", "Bù", "basis", "1/TB")),
                new SheetRow(3, Map.of("day", "30/4/2030", "kind", "Nghỉ", "name", "30/4", "basis", "1/TB"))));
        assertThat(operator.does(() -> importing.preview(table)).lines())
                .extracting(line -> line.outcome())
                .containsExactly(Outcome.ADD, Outcome.ADD);
    }

    @SuppressWarnings("unchecked")
    private void year(int year) {
        ((Select<Integer>) $(Select.class).single()).setValue(year);
    }
}
