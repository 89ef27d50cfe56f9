package vn.tinhgon.platform.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.List;
import java.util.stream.Stream;

/** A day of the calendar, typed and shown as «15/6/2024», with a week that begins on Monday. */
public class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    public DayField(String label) {
        super(label);
        // Whoever types a day is not to look for the field behind a calendar; the button opens it.
        setAutoOpen(false);
        var names = new DateFormatSymbols(getLocale());
        setI18n(new DatePickerI18n()
                .setDateFormats("d/M/yyyy", "d-M-yyyy", "d.M.yyyy")
                .setFirstDayOfWeek(1)
                .setMonthNames(List.of(names.getMonths()).subList(0, 12))
                .setWeekdays(present(names.getWeekdays()))
                .setWeekdaysShort(present(names.getShortWeekdays()))
                .setToday(getTranslation("day.today"))
                .setCancel(getTranslation("action.cancel"))
                .setBadInputErrorMessage(getTranslation("day.refused.notDay")));
    }

    /** Whether something is typed that is no day. Taken for nothing typed, a right would have no end, say. */
    boolean isNoDay() {
        return isInputUnparsable();
    }

    /** The first of Java's names is of no day. */
    private static List<String> present(String[] weekdays) {
        return Stream.of(weekdays).filter(name -> !name.isEmpty()).toList();
    }
}
