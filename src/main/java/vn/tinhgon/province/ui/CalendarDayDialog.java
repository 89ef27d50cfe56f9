package vn.tinhgon.province.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.tinhgon.kernel.PersonId;
import vn.tinhgon.platform.calendar.DayKind;
import vn.tinhgon.platform.ui.DayField;
import vn.tinhgon.platform.ui.FormDialog;
import vn.tinhgon.platform.ui.Formats;
import vn.tinhgon.platform.ui.Kept;
import vn.tinhgon.province.CalendarDay;
import vn.tinhgon.province.CalendarService;
import vn.tinhgon.province.KeptDay;

/** Asks for a day that is not as its weekday is. */
class CalendarDayDialog extends FormDialog {

    private static final long serialVersionUID = 1L;

    private final DayField day;
    private final Select<DayKind> kind = new Select<>();
    private final TextField name;
    private final TextField basis;

    private CalendarDayDialog(String form, Kept kept, Consumer<CalendarDay> request, Runnable done) {
        super(form, kept);
        day = day("day", getTranslation("calendar.day"), true);
        kind.setLabel(getTranslation("calendar.kind"));
        kind.setItems(DayKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("calendar.kind." + each));
        kind.setValue(DayKind.OFF);
        kind.setManualValidation(true);
        keep("kind", kind);
        shownAs("kind", kind);
        name = text("name", getTranslation("calendar.name"), true);
        basis = text("basis", getTranslation("calendar.basis"), true);
        basis.setHelperText(getTranslation("calendar.basis.hint"));
        asks(
                getTranslation("calendar.save"),
                () -> request.accept(
                        new CalendarDay(given("day", day), kind.getValue(), name.getValue(), basis.getValue())),
                done,
                name);
    }

    static CalendarDayDialog adding(CalendarService calendar, PersonId me, Runnable done) {
        var dialog = new CalendarDayDialog("addDay", new Kept(me), calendar::add, done);
        dialog.setHeaderTitle(dialog.getTranslation("calendar.add"));
        return dialog;
    }

    /** What was typed over an older version of the day stays typed over it. */
    static CalendarDayDialog changing(CalendarService calendar, KeptDay seen, PersonId me, Runnable done) {
        var version = new long[] {seen.version()};
        var dialog = new CalendarDayDialog(
                "changeDay " + seen.day().day(),
                new Kept(me).of(seen.version(), over -> version[0] = over),
                to -> calendar.change(to, version[0]),
                done);
        dialog.setHeaderTitle(dialog.getTranslation(
                "calendar.change.title", Formats.date(seen.day().day())));
        dialog.day.setValue(seen.day().day());
        dialog.day.setReadOnly(true);
        dialog.kind.setValue(seen.day().kind());
        dialog.name.setValue(seen.day().name());
        dialog.basis.setValue(seen.day().basis());
        return dialog;
    }
}
